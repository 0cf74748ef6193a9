package dev.ricochet.pattern;

/** Which pairs of anchors a word may begin or end, by its labels. */
final class PairsOfWords {

  private final IntTable byLeft;
  private final IntTable byRight;
  private final IntTable alone;

  /**
   * @param labels number of labels that there are
   */
  PairsOfWords(Requirements requirements, int labels) {
    IntTable.ByKey left = new IntTable.ByKey();
    IntTable.ByKey right = new IntTable.ByKey();
    IntTable.ByKey single = new IntTable.ByKey();
    for (int pair = 0; pair < requirements.pairs(); pair++) {
      if (requirements.left(pair) == Requirements.ANYTHING) {
        single.add(requirements.right(pair), pair);
      } else {
        left.add(requirements.left(pair), pair);
        right.add(requirements.right(pair), pair);
      }
    }
    byLeft = left.build(labels);
    byRight = right.build(labels);
    alone = single.build(labels);
  }

  /** The pairs whose first word a word may be. */
  SparseBits begunBy(WordLabels word) {
    return SparseBits.of(word.all(byLeft));
  }

  /** The pairs whose second word a word may be. */
  SparseBits endedBy(WordLabels word) {
    return SparseBits.of(word.all(byRight));
  }

  /** The pairs for which a word is enough, in order. */
  int[] alone(WordLabels word) {
    return word.all(alone);
  }
}
