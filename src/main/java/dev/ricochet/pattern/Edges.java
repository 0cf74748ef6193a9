package dev.ricochet.pattern;

import dev.ricochet.pattern.PatternNode.Capture;
import dev.ricochet.pattern.PatternNode.Choice;
import dev.ricochet.pattern.PatternNode.End;
import dev.ricochet.pattern.PatternNode.Gap;
import dev.ricochet.pattern.PatternNode.Maybe;
import dev.ricochet.pattern.PatternNode.Sequence;
import dev.ricochet.pattern.PatternNode.Start;
import java.util.List;

/** What stands at the edges of a pattern. */
final class Edges {

  private Edges() {}

  /** Whether some path through the pattern begins with a gap that nothing stands before. */
  static boolean beginsWithGap(PatternNode node) {
    return gapAt(node, true);
  }

  /** Whether some path through the pattern ends with a gap. */
  static boolean endsWithGap(PatternNode node) {
    return gapAt(node, false);
  }

  private static boolean gapAt(PatternNode node, boolean front) {
    if (node instanceof Gap) {
      return true;
    }
    if (node instanceof Maybe maybe) {
      return gapAt(maybe.inner(), front);
    }
    if (node instanceof Capture capture) {
      return gapAt(capture.inner(), front);
    }
    if (node instanceof Choice choice) {
      return choice.options().stream().anyMatch(o -> gapAt(o, front));
    }
    if (node instanceof Sequence sequence) {
      return gapAtSequence(sequence.parts(), front);
    }
    return false;
  }

  private static boolean gapAtSequence(List<PatternNode> parts, boolean front) {
    for (int i = 0; i < parts.size(); i++) {
      PatternNode part = parts.get(front ? i : parts.size() - 1 - i);
      if (part instanceof Start || part instanceof End) {
        return false;
      }
      if (gapAt(part, front)) {
        return true;
      }
      if (!mayBeAbsent(part)) {
        return false;
      }
    }
    return false;
  }

  private static boolean mayBeAbsent(PatternNode node) {
    if (node instanceof Maybe) {
      return true;
    }
    if (node instanceof Choice choice) {
      return choice.options().stream().anyMatch(Edges::mayBeAbsent);
    }
    if (node instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Edges::mayBeAbsent);
    }
    return node instanceof Capture capture && mayBeAbsent(capture.inner());
  }
}
