package dev.ricochet.pattern;

import java.util.IdentityHashMap;

/**
 * States of which the next word may lead to some. Many states are followed by the same ones, and
 * most words lead to none of them; which words lead to which is worked out once.
 */
final class Continuation {

  private static final int FEW = 16;

  private final int id;
  private final int[] states;
  private final int[] onAnyWord;
  private final int[] ownLabels;
  private final WordLabels labels;
  private final Automaton automaton;
  private final IdentityHashMap<WordLabels, int[]> known = new IdentityHashMap<>();

  /**
   * @param id counts from 0
   * @param labels number of labels that there are
   */
  Continuation(int id, int[] states, Automaton automaton, int labels) {
    this.id = id;
    this.states = states;
    this.automaton = automaton;
    this.labels = new WordLabels(labels);
    IntList any = new IntList();
    IntList own = new IntList();
    for (int state : states) {
      if (automaton.label(state) == Automaton.ANY) {
        any.add(state);
      } else {
        this.labels.add(automaton.label(state));
        own.add(automaton.label(state));
      }
    }
    ownLabels = own.sortedDistinct();
    onAnyWord = any.toArray();
  }

  int id() {
    return id;
  }

  boolean isEmpty() {
    return states.length == 0;
  }

  /** The states to which a word leads. */
  int[] on(WordLabels word) {
    return meets(word) ? known.computeIfAbsent(word, this::reached) : onAnyWord;
  }

  /** Most continuations ask for fewer labels than a common word bears. */
  private boolean meets(WordLabels word) {
    return ownLabels.length <= FEW ? word.hasOneOf(ownLabels) : labels.meets(word);
  }

  private int[] reached(WordLabels word) {
    IntList reached = new IntList();
    for (int state : states) {
      int label = automaton.label(state);
      if (label == Automaton.ANY || word.has(label)) {
        reached.add(state);
      }
    }
    return reached.toArray();
  }
}
