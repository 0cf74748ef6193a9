package dev.ricochet.pattern;

/** Which pairs of anchors a word may begin or end, by a label of it. */
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

  /** By label the pairs whose first word bears it. */
  IntTable byLeft() {
    return byLeft;
  }

  /** By label the pairs whose second word bears it. */
  IntTable byRight() {
    return byRight;
  }

  /** By label the pairs for which a word that bears it is enough. */
  IntTable alone() {
    return alone;
  }
}
