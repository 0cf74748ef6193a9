package dev.ricochet.report.html;

import dev.ricochet.stats.CategorySpread;
import dev.ricochet.stats.Spread;
import java.util.List;

/**
 * The categories that spread over agents in one way.
 *
 * @param rows sorted by category
 */
record SpreadBlock(Spread.Verdict verdict, List<CategorySpread> rows) {

  static SpreadBlock of(Spread.Verdict verdict, List<CategorySpread> spreads) {
    return new SpreadBlock(
        verdict, spreads.stream().filter(s -> s.spread().verdict() == verdict).toList());
  }

  String title(Words words) {
    return switch (verdict) {
      case COMMON -> words.wording().say("Nearly all agents say it: look at the organisation");
      case FEW -> words.wording().say("A few agents say most of it: listen to them");
      case UNCLEAR -> words.wording().say("Neither, or too rare to tell");
    };
  }
}
