package dev.ricochet.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Which patterns need not be tried in the text at hand: a pattern is armed where the text has all
 * the words without which it cannot match. Only those whose rarest word is there are asked for the
 * others.
 */
final class Armed {

  /** About as many looks does a binary search take. */
  private static final int SEARCH_STEPS = 8;

  private final Entrances entrances;
  private final Requirements requirements;
  private final BitSet wanted;
  private final int labels;
  private final IntList armed = new IntList();
  private final int[] asked;
  private final int[] armedIn;
  private int text;

  /**
   * @param wanted the patterns that may be armed
   * @param labels number of labels that there are
   */
  Armed(Entrances entrances, Requirements requirements, BitSet wanted, int labels) {
    this.entrances = entrances;
    this.requirements = requirements;
    this.wanted = wanted;
    this.labels = labels;
    this.armedIn = new int[requirements.patterns()];
    this.asked = new int[requirements.patterns()];
  }

  /** Arms the patterns that may match in a text. Whether there are any. */
  boolean armFor(WordGraph graph) {
    text++;
    armed.clear();
    WordLabels present = new WordLabels(labels);
    for (int edge = 0; edge < graph.edges(); edge++) {
      present.addAll(graph.edgeLabels(edge));
    }
    arm(entrances.unanchored(), present);
    for (int edge = 0; edge < graph.edges(); edge++) {
      arm(graph.edgeLabels(edge).entrance(entrances).anchored(), present);
    }
    return armed.size() > 0;
  }

  private void arm(int[] patterns, WordLabels present) {
    for (int pattern : patterns) {
      if (asked[pattern] != text) {
        asked[pattern] = text;
        if (wanted.get(pattern) && requirements.areMet(pattern, present)) {
          armedIn[pattern] = text;
          armed.add(pattern);
        }
      }
    }
  }

  /** Whether a pattern may match in the text that was armed for last. */
  boolean isArmed(int pattern) {
    return armedIn[pattern] == text;
  }

  /** Hands on the steps with which a word begins armed patterns. */
  void begin(WordLabels word, Consumer<int[]> steps) {
    WordLabels.Entrance entrance = word.entrance(entrances);
    int[] begun = entrance.begun();
    if (begun.length < armed.size() * SEARCH_STEPS) {
      for (int i = 0; i < begun.length; i++) {
        if (isArmed(begun[i])) {
          steps.accept(entrance.steps()[i]);
        }
      }
      return;
    }
    for (int i = 0; i < armed.size(); i++) {
      int found = Arrays.binarySearch(begun, armed.get(i));
      if (found >= 0) {
        steps.accept(entrance.steps()[found]);
      }
    }
  }
}
