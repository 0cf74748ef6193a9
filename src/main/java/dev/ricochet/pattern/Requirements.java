package dev.ricochet.pattern;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;

/** The words that patterns cannot do without: sets of labels of which some word must bear one. */
final class Requirements {

  /** Those of no pattern. */
  static final Requirements NONE = new Requirements(IntTable.NONE, IntTable.NONE);

  private final IntTable sets;
  private final IntTable byPattern;

  /**
   * @param sets the sets of labels
   * @param byPattern for each pattern the numbers of its sets, its anchor's first
   */
  private Requirements(IntTable sets, IntTable byPattern) {
    this.sets = sets;
    this.byPattern = byPattern;
  }

  static Requirements read(PackedInput in) {
    return new Requirements(IntTable.read(in), IntTable.read(in));
  }

  void write(PackedOutput out) {
    sets.write(out);
    byPattern.write(out);
  }

  int patterns() {
    return byPattern.rows();
  }

  /** The rarest set of a pattern; empty where it requires nothing. */
  int[] anchor(int pattern) {
    int first = byPattern.start(pattern);
    return first == byPattern.end(pattern) ? new int[0] : sets.row(byPattern.item(first));
  }

  /** Whether a text that has these labels has all that a pattern requires beside its anchor. */
  boolean areMet(int pattern, WordLabels present) {
    for (int i = byPattern.start(pattern) + 1; i < byPattern.end(pattern); i++) {
      if (!hasOneOf(byPattern.item(i), present)) {
        return false;
      }
    }
    return true;
  }

  private boolean hasOneOf(int set, WordLabels present) {
    for (int i = sets.start(set); i < sets.end(set); i++) {
      if (present.has(sets.item(i))) {
        return true;
      }
    }
    return false;
  }

  /** Takes what patterns require, in their order. */
  static final class Builder {
    private final IntTable.Builder sets;
    private final IntTable.Builder byPattern;
    private int next;

    /** Begins with what other patterns require. */
    Builder(Requirements base) {
      sets = new IntTable.Builder(base.sets);
      byPattern = new IntTable.Builder(base.byPattern);
      next = base.sets.rows();
    }

    /** Adds the sets of a pattern, its anchor first. */
    void add(Iterable<int[]> required) {
      IntList numbers = new IntList();
      for (int[] set : required) {
        sets.add(set);
        numbers.add(next++);
      }
      byPattern.add(numbers.toArray());
    }

    Requirements build() {
      return new Requirements(sets.build(), byPattern.build());
    }
  }
}
