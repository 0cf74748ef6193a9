package dev.ricochet.report;

import dev.ricochet.lexicon.Category;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.BlamedParty;
import dev.ricochet.stats.CategorySpread;
import dev.ricochet.stats.EffortRow;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Rate;
import dev.ricochet.stats.Spread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first half of a page in Markdown: what is said, by how many, and who is blamed. */
final class SystemSection {

  private static final int MOST_KINDS = 8;
  private static final int MOST_PARTIES = 8;

  private final Analysis analysis;
  private final Wording wording;
  private final StringBuilder text = new StringBuilder();

  SystemSection(Analysis analysis, Wording wording) {
    this.analysis = analysis;
    this.wording = wording;
  }

  @Override
  public String toString() {
    text.setLength(0);
    text.append("# ").append(title()).append("\n\n");
    sayHowMuch();
    tellKinds();
    tellBlamed();
    tellEffort();
    return text.toString();
  }

  private String title() {
    List<String> weeks =
        analysis.teams().stream()
            .map(row -> row.group().period())
            .filter(period -> !period.isEmpty())
            .distinct()
            .sorted()
            .toList();
    if (weeks.isEmpty()) {
      return "Ricochet";
    }
    Object last = Message.week(weeks.get(weeks.size() - 1));
    return weeks.size() == 1
        ? wording.say("Ricochet, {0}", last)
        : wording.say("Ricochet, {0} to {1}", Message.week(weeks.get(0)), last);
  }

  private void sayHowMuch() {
    AgentRow total = analysis.total();
    sentence(
        wording.count(
            total.turns(),
            "1 turn of an agent was judged, in {1}.",
            "{0} turns of agents were judged, in {1}.",
            Message.count(
                analysis.result().conversations(), "1 conversation", "{0} conversations")));
    if (analysis.covers("deflection") && total.turns() > 0) {
      Rate rate = new Rate(total.bare(), total.turns());
      Interval interval = rate.interval();
      sentence(
          wording.say(
              "After {0} of {1}, agents took the matter on; {2} stayed bare: {3} in 100 turns"
                  + " (95 % interval {4} to {5}).",
              total.recovered(),
              Message.count(total.deflections(), "1 deflection", "{0} deflections"),
              total.bare(),
              Message.decimal(rate.perHundred(), 1),
              Message.decimal(interval.low(), 1),
              Message.decimal(interval.high(), 1)));
    }
    text.append('\n');
  }

  private void tellKinds() {
    Map<String, Spread> spreads =
        analysis.spreads().stream()
            .collect(Collectors.toMap(CategorySpread::category, CategorySpread::spread));
    MarkdownTable table =
        new MarkdownTable()
            .text(wording.say("kind of deflection"))
            .number(wording.say("how often"))
            .number(wording.say("bare"))
            .text(wording.say("who says it"));
    AgentRow total = analysis.total();
    total.tally().findings().entrySet().stream()
        .filter(found -> found.getKey().startsWith("deflection") && found.getValue() > 0)
        .sorted(
            Comparator.<Map.Entry<String, Long>>comparingLong(Map.Entry::getValue)
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_KINDS)
        .forEach(
            found ->
                table.row(
                    List.of(
                        title(found.getKey()),
                        wording.number(found.getValue()),
                        wording.number(
                            found.getValue()
                                - total.tally().recoveries().getOrDefault(found.getKey(), 0L)),
                        sayers(spreads.get(found.getKey())))));
    if (!table.isEmpty()) {
      heading(wording.say("What is said most"));
      text.append(table).append('\n');
      if (spreads.values().stream().anyMatch(s -> s.verdict() == Spread.Verdict.COMMON)) {
        sentence(
            wording.say(
                "What nearly all say comes from the system: tools, rules, who is sent where."
                    + " Mend it there, and not with agents."));
        text.append('\n');
      }
    }
  }

  /** The title of a category, or its name where no lexicon at hand has it. */
  private String title(String category) {
    return analysis.lexicons().stream()
        .flatMap(lexicon -> lexicon.categories().stream())
        .filter(known -> known.name().equals(category))
        .map(Category::title)
        .map(titles -> titles.get(wording.language()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(category);
  }

  private String sayers(@Nullable Spread spread) {
    if (spread == null) {
      return "";
    }
    return switch (spread.verdict()) {
      case COMMON -> wording.say("nearly all: {0} of {1} agents", spread.said(), spread.agents());
      case FEW ->
          wording.say("a few: half of it by {0} of {1} agents", spread.half(), spread.agents());
      case UNCLEAR -> wording.say("{0} of {1} agents", spread.said(), spread.agents());
    };
  }

  private void tellBlamed() {
    List<BlamedParty> parties = BlamedParty.of(analysis.blamed());
    if (parties.isEmpty()) {
      return;
    }
    heading(wording.say("Who is blamed"));
    MarkdownTable table =
        new MarkdownTable()
            .text(wording.say("party, as agents call it"))
            .number(wording.say("how often"))
            .number(wording.say("bare"));
    parties.stream()
        .limit(MOST_PARTIES)
        .forEach(
            party ->
                table.row(
                    List.of(
                        party.party(),
                        wording.number(party.count()),
                        wording.number(party.bare()))));
    text.append(table).append('\n');
    if (parties.size() > MOST_PARTIES) {
      sentence(
          wording.count(
              parties.size() - MOST_PARTIES,
              "1 more is in blamed.csv.",
              "{0} more are in blamed.csv."));
      text.append('\n');
    }
  }

  private void tellEffort() {
    for (EffortRow row : analysis.effort()) {
      if (row.team() == null && row.category() == null) {
        heading(wording.say("What customers say"));
        sentence(
            wording.say(
                "Customers told of calling again or being sent around in {0} of {1} conversations"
                    + " with a bare deflection, and in {2} of {3} others.",
                row.withBare().count(),
                row.withBare().of(),
                row.without().count(),
                row.without().of()));
        sentence(
            row.difference().clear()
                ? wording.say("Chance alone does not explain the difference.")
                : wording.say("Chance alone may explain the difference."));
        text.append('\n');
      }
    }
  }

  private void heading(String heading) {
    text.append("## ").append(heading).append("\n\n");
  }

  private void sentence(String sentence) {
    text.append(sentence).append('\n');
  }
}
