package dev.ricochet.pattern;

import java.util.List;

/** A pattern in terms of labels, canonical and with all lemmas expanded. */
sealed interface Expression {

  /** A word that bears a label. */
  record Labelled(int label) implements Expression {}

  /** Any word. */
  record Any() implements Expression {}

  /** One after the other; none at all is the empty expression. */
  record InOrder(List<Expression> parts) implements Expression {
    public InOrder {
      parts = List.copyOf(parts);
    }
  }

  /** One of them. */
  record OneOf(List<Expression> options) implements Expression {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  /** Present or not. */
  record Maybe(Expression inner) implements Expression {}

  /** Reported under a name. */
  record Named(String name, Expression inner) implements Expression {}

  /** Holds at places that have all flags of the mask; see {@link WordGraph}. */
  record AtPlace(int mask) implements Expression {}
}
