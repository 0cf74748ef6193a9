package dev.ricochet.report.html;

import dev.ricochet.source.Wording;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.CategorySpread;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Signal;
import dev.ricochet.stats.Spread;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The page in a few sentences.
 *
 * @param first the one that matters most
 * @param others what there is to know beside it
 */
record Summary(String first, List<String> others) {

  private static final String DEFLECTION = "deflection/";

  static Summary of(Analysis analysis, Words words) {
    List<String> others = new ArrayList<>();
    others.add(judged(analysis, words));
    AgentRow total = analysis.total();
    Rate rate = total.rate();
    String top = total.topCategory();
    if (rate != null && analysis.covers("deflection")) {
      others.add(deflected(total, rate, words));
    }
    if (top != null) {
      others.add(
          words
              .wording()
              .say(
                  "Said most: {0}, {1} of {2} deflections.",
                  words.quoted(top),
                  total.tally().findings().getOrDefault(top, 0L),
                  total.deflections()));
    }
    others.add(signals(analysis, words.wording()));
    return new Summary(common(analysis, words), others);
  }

  private static String judged(Analysis analysis, Words words) {
    Wording wording = words.wording();
    AgentRow total = analysis.total();
    String judged =
        wording.say(
            "{0}: {1} conversations, of which {2} turns of agents and colleagues were judged.",
            period(analysis, words), analysis.result().conversations(), total.turns());
    long unjudged = total.tally().unjudgedTurns();
    return unjudged == 0
        ? judged
        : judged
            + " "
            + wording.count(
                unjudged,
                "1 turn could not be judged: nobody knows the role of its speaker, or no lexicon"
                    + " has its language.",
                "{0} turns could not be judged: nobody knows the role of their speakers, or no"
                    + " lexicon has their language.");
  }

  /** From the first week to the last. */
  static String period(Analysis analysis, Words words) {
    TreeSet<String> weeks = new TreeSet<>();
    analysis.teams().forEach(team -> weeks.add(team.group().period()));
    weeks.remove("");
    if (weeks.isEmpty()) {
      return words.wording().say("Without dates");
    }
    return weeks.size() == 1
        ? words.wording().say("In {0}", words.week(weeks.first()))
        : words
            .wording()
            .say("From {0} to {1}", words.week(weeks.first()), words.week(weeks.last()));
  }

  private static String deflected(AgentRow total, Rate rate, Words words) {
    return words
        .wording()
        .say(
            "Agents left {0} deflections bare, {1} per 100 turns (95 % interval {2}), and took the"
                + " matter on after {3} others.",
            total.bare(), words.rate(rate), words.interval(rate), total.recovered());
  }

  private static String common(Analysis analysis, Words words) {
    List<String> common =
        analysis.spreads().stream()
            .filter(spread -> spread.category().startsWith(DEFLECTION))
            .filter(spread -> spread.spread().verdict() == Spread.Verdict.COMMON)
            .map(CategorySpread::category)
            .map(words::quoted)
            .toList();
    if (!analysis.covers("deflection")) {
      return words.wording().say("Deflections were not looked for.");
    }
    if (analysis.total().deflections() == 0) {
      return words.wording().say("No agent deflected.");
    }
    return common.isEmpty()
        ? words
            .wording()
            .say(
                "No kind of deflection is common to nearly all agents; look at the teams and at"
                    + " whom they point at before looking at persons.")
        : words
            .wording()
            .say(
                "Nearly all agents say this: {0}. What nearly all say comes from the way work is"
                    + " organised, so change that first.",
                String.join(", ", common));
  }

  private static String signals(Analysis analysis, Wording wording) {
    long compared =
        analysis.people().stream()
            .map(AgentRow::standing)
            .filter(standing -> standing != null && standing.comparison() != null)
            .count();
    long signals = analysis.people().stream().filter(row -> row.signal() != Signal.NONE).count();
    if (compared == 0) {
      return wording.say("No agent has turns and colleagues enough to be compared.");
    }
    return signals == 0
        ? wording.say(
            "Of {0} agents who can be compared, none differs from his group by more than chance"
                + " explains.",
            compared)
        : wording.count(
            signals,
            "1 of {1} agents who can be compared differs from his group by more than chance"
                + " explains; listen before you conclude.",
            "{0} of {1} agents who can be compared differ from their group by more than chance"
                + " explains; listen before you conclude.",
            compared);
  }
}
