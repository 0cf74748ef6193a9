package dev.ricochet.pattern;

import java.util.List;

/** A pattern as it is written, macros replaced. */
sealed interface PatternNode {

  /** Plain words, compared in canonical form. */
  record Words(String text) implements PatternNode {}

  /** A word of exactly this spelling. */
  record Exact(String text) implements PatternNode {}

  /** A word that begins so. */
  record Prefix(String text) implements PatternNode {}

  /** Any inflected form, of those that meet the restrictions. */
  record Lemma(String lemma, List<String> restrictions) implements PatternNode {}

  /** Any word that the dictionary has as a form that meets the restrictions. */
  record Form(List<String> restrictions) implements PatternNode {}

  /** A number, in figures or in words. */
  record Numeral() implements PatternNode {}

  /** Any words, up to {@code most}. */
  record Gap(int most) implements PatternNode {}

  /** One after the other. */
  record Sequence(List<PatternNode> parts) implements PatternNode {
    public Sequence {
      parts = List.copyOf(parts);
    }
  }

  /** One of them. */
  record Choice(List<PatternNode> options) implements PatternNode {
    public Choice {
      options = List.copyOf(options);
    }
  }

  /** Present or not. */
  record Maybe(PatternNode inner) implements PatternNode {}

  /** What is matched inside is reported under a name. */
  record Capture(String name, PatternNode inner) implements PatternNode {}

  /** The start of a sentence. */
  record Start() implements PatternNode {}

  /** The end of a sentence. */
  record End() implements PatternNode {}
}
