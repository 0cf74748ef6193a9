package dev.ricochet.pattern;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What patterns cannot do without. A pattern has an anchor: of some pairs of words, one behind the
 * other, each match contains one.
 */
final class Requirements {

  /** In the place of a label: any word, or none at all. */
  static final int ANYTHING = -1;

  /** Those of no pattern. */
  static final Requirements NONE = new Requirements(IntTable.NONE, IntTable.NONE);

  private final IntTable pairs;
  private final IntTable anchors;

  /**
   * @param pairs the pairs, each a row of two labels; the first may be {@link #ANYTHING}
   * @param anchors for each pattern the numbers of its pairs; none where it has no anchor
   */
  private Requirements(IntTable pairs, IntTable anchors) {
    this.pairs = pairs;
    this.anchors = anchors;
  }

  static Requirements read(PackedInput in) {
    return new Requirements(IntTable.read(in), IntTable.read(in));
  }

  void write(PackedOutput out) {
    pairs.write(out);
    anchors.write(out);
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

  /** Two words of which the second stands behind the first. */
  record Pair(int left, int right) {}

  /** Takes what patterns require, in their order. */
  static final class Builder {
    private final IntTable.Builder pairs;
    private final IntTable.Builder anchors;
    private final Map<Pair, Integer> numbers = new HashMap<>();

    /** Begins with what other patterns require. */
    Builder(Requirements base) {
      pairs = new IntTable.Builder(base.pairs);
      anchors = new IntTable.Builder(base.anchors);
      for (int pair = 0; pair < base.pairs(); pair++) {
        numbers.put(new Pair(base.left(pair), base.right(pair)), pair);
      }
    }

    /** Adds the anchor of a pattern. */
    void add(List<Pair> anchor) {
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
      return new Requirements(pairs.build(), anchors.build());
    }
  }
}
