package dev.ricochet.pattern;

/**
 * States of which the next word may lead to some. Many states are followed by the same ones, and
 * most words lead to none of them.
 */
final class Continuation {

  private static final int FEW = 16;

  private final int id;
  private final int[] states;
  private final int[] labelOf;
  private final boolean anyWord;
  private final int[] ownLabels;
  private final WordLabels own;

  /**
   * @param id counts from 0
   * @param labels number of labels that there are
   */
  Continuation(int id, int[] states, Automaton automaton, int labels) {
    this.id = id;
    this.states = states;
    this.labelOf = new int[states.length];
    this.own = new WordLabels(labels);
    IntList distinct = new IntList();
    boolean any = false;
    for (int i = 0; i < states.length; i++) {
      labelOf[i] = automaton.label(states[i]);
      if (labelOf[i] == Automaton.ANY) {
        any = true;
      } else {
        own.add(labelOf[i]);
        distinct.add(labelOf[i]);
      }
    }
    anyWord = any;
    ownLabels = distinct.sortedDistinct();
  }

  int id() {
    return id;
  }

  boolean isEmpty() {
    return states.length == 0;
  }

  /** Number of states. */
  int size() {
    return states.length;
  }

  /** One of the states. */
  int state(int i) {
    return states[i];
  }

  /** Whether a word leads to some state at all; most lead to none. */
  boolean goesOn(WordLabels word) {
    if (anyWord) {
      return true;
    }
    return ownLabels.length <= FEW ? word.hasOneOf(ownLabels) : own.meets(word);
  }

  /** Whether a word leads to a state. */
  boolean leads(int i, WordLabels word) {
    return labelOf[i] == Automaton.ANY || word.has(labelOf[i]);
  }
}
