package dev.ricochet.pattern;

import java.util.BitSet;
import java.util.function.Consumer;

/**
 * Which patterns need not be tried in the text at hand: a pattern is armed where the text has all
 * the words without which it cannot match. Only those whose rarest word is there are asked for the
 * others.
 */
final class Armed {

  private final Entrances entrances;
  private final Requirements requirements;
  private final int labels;
  private final PatternBits armed;
  private final IntList blocks = new IntList();
  private final int[] asked;
  private int text;

  /**
   * @param labels number of labels that there are
   */
  Armed(Entrances entrances, Requirements requirements, int labels) {
    this.entrances = entrances;
    this.requirements = requirements;
    this.labels = labels;
    this.armed = new PatternBits(requirements.patterns());
    this.asked = new int[requirements.patterns()];
  }

  /**
   * Arms the patterns that may match in a text.
   *
   * @param wanted the patterns that are looked for
   * @return whether there are any
   */
  boolean armFor(WordGraph graph, BitSet wanted) {
    text++;
    armed.clear();
    blocks.clear();
    WordLabels present = new WordLabels(labels);
    for (int edge = 0; edge < graph.edges(); edge++) {
      present.addAll(graph.edgeLabels(edge));
    }
    arm(entrances.unanchored(), wanted, present);
    for (int edge = 0; edge < graph.edges(); edge++) {
      arm(graph.edgeLabels(edge).entrance(entrances).anchored(), wanted, present);
    }
    blocks.sortedDistinct();
    return blocks.size() > 0;
  }

  private void arm(int[] patterns, BitSet wanted, WordLabels present) {
    for (int pattern : patterns) {
      if (asked[pattern] != text) {
        asked[pattern] = text;
        if (wanted.get(pattern) && requirements.areMet(pattern, present)) {
          armed.add(pattern);
          blocks.add(pattern >> 6);
        }
      }
    }
  }

  /** Whether a pattern may match in the text that was armed for last. */
  boolean isArmed(int pattern) {
    return armed.has(pattern);
  }

  /** Hands on the steps with which a word begins armed patterns. */
  void begin(WordLabels word, Consumer<int[]> steps) {
    WordLabels.Entrance entrance = word.entrance(entrances);
    for (int i = 0; i < blocks.size(); i++) {
      int block = blocks.get(i);
      for (long rest = armed.common(block, entrance.begun()); rest != 0; rest &= rest - 1) {
        int pattern = (block << 6) + Long.numberOfTrailingZeros(rest);
        steps.accept(entrance.steps()[entrance.begun().rank(pattern)]);
      }
    }
  }
}
