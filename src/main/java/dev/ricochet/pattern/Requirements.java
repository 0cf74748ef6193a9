package dev.ricochet.pattern;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What patterns cannot do without. A pattern has an anchor: of some pairs of words, one behind the
 * other, each match contains one. And it has sets of labels of each of which some word must bear
 * one.
 */
final class Requirements {

  /** In the place of a label: any word, or none at all. */
  static final int ANYTHING = -1;

  /** Those of no pattern. */
  static final Requirements NONE =
      new Requirements(IntTable.NONE, IntTable.NONE, IntTable.NONE, IntTable.NONE);

  private final IntTable sets;
  private final IntTable byPattern;
  private final IntTable pairs;
  private final IntTable anchors;
  private @Nullable IntTable needed;

  /**
   * @param sets the sets of labels
   * @param byPattern for each pattern the numbers of its sets
   * @param pairs the pairs, each a row of two labels; the first may be {@link #ANYTHING}
   * @param anchors for each pattern the numbers of its pairs; none where it has no anchor
   */
  private Requirements(IntTable sets, IntTable byPattern, IntTable pairs, IntTable anchors) {
    this.sets = sets;
    this.byPattern = byPattern;
    this.pairs = pairs;
    this.anchors = anchors;
  }

  static Requirements read(PackedInput in) {
    return new Requirements(
        IntTable.read(in), IntTable.read(in), IntTable.read(in), IntTable.read(in));
  }

  void write(PackedOutput out) {
    sets.write(out);
    byPattern.write(out);
    pairs.write(out);
    anchors.write(out);
  }

  int patterns() {
    return byPattern.rows();
  }

  int pairs() {
    return pairs.rows();
  }

  /** The label of the first word of a pair, or {@link #ANYTHING}. */
  int left(int pair) {
    return pairs.item(pairs.start(pair));
  }

  /** The label of the second word of a pair. */
  int right(int pair) {
    return pairs.item(pairs.start(pair) + 1);
  }

  /** The numbers of the pairs of which each match of a pattern contains one. */
  int[] anchor(int pattern) {
    return anchors.row(pattern);
  }

  /** By label the label itself, where some pattern requires it; else nothing. */
  private IntTable needed(int labels) {
    IntTable known = needed;
    if (known == null) {
      BitSet required = new BitSet();
      for (int set = 0; set < sets.rows(); set++) {
        Arrays.stream(sets.row(set)).forEach(required::set);
      }
      IntTable.ByKey byLabel = new IntTable.ByKey();
      required.stream().forEach(label -> byLabel.add(label, label));
      known = byLabel.build(labels);
      needed = known;
    }
    return known;
  }

  /** The labels of a word that some pattern requires, in order. */
  int[] neededOf(WordLabels word) {
    return word.all(needed(word.size()));
  }

  /** Whether a text that has these labels has all that a pattern requires. */
  boolean areMet(int pattern, WordLabels present) {
    for (int i = byPattern.start(pattern); i < byPattern.end(pattern); i++) {
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

  /** Two words of which the second stands behind the first. */
  record Pair(int left, int right) {}

  /** Takes what patterns require, in their order. */
  static final class Builder {
    private final IntTable.Builder sets;
    private final IntTable.Builder byPattern;
    private final IntTable.Builder pairs;
    private final IntTable.Builder anchors;
    private final Map<Pair, Integer> numbers = new HashMap<>();
    private int next;

    /** Begins with what other patterns require. */
    Builder(Requirements base) {
      sets = new IntTable.Builder(base.sets);
      byPattern = new IntTable.Builder(base.byPattern);
      pairs = new IntTable.Builder(base.pairs);
      anchors = new IntTable.Builder(base.anchors);
      next = base.sets.rows();
      for (int pair = 0; pair < base.pairs(); pair++) {
        numbers.put(new Pair(base.left(pair), base.right(pair)), pair);
      }
    }

    /** Adds the sets of a pattern, and its anchor. */
    void add(Iterable<int[]> required, List<Pair> anchor) {
      IntList ofPattern = new IntList();
      for (int[] set : required) {
        sets.add(set);
        ofPattern.add(next++);
      }
      byPattern.add(ofPattern.toArray());
      anchors.add(anchor.stream().mapToInt(this::number).toArray());
    }

    private int number(Pair pair) {
      return numbers.computeIfAbsent(
          pair,
          key -> {
            pairs.add(new int[] {key.left(), key.right()});
            return numbers.size();
          });
    }

    Requirements build() {
      return new Requirements(sets.build(), byPattern.build(), pairs.build(), anchors.build());
    }
  }
}
