package dev.ricochet.report;

import dev.ricochet.report.TextTable.Line;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Dimension;
import dev.ricochet.stats.Evaluation;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Proportion;
import dev.ricochet.stats.Recovery;
import dev.ricochet.stats.Score;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How good the audit is, as a person reads it in a terminal: a table of families, one of
 * categories, and sentences. Rates are in per cent, each with the ends of its 95 % interval.
 */
public final class EvaluationText {

  private static final String INDENT = " ";
  private static final int GAP = 1;

  private final Wording wording;
  private final Line titles;

  private EvaluationText(Wording wording) {
    this.wording = wording;
    this.titles =
        new Line(
            "",
            List.of(
                wording.say("marks"),
                wording.say("found"),
                wording.say("missed"),
                wording.say("false"),
                wording.say("precision"),
                " " + wording.say("recall"),
                " F1"));
  }

  /** Both tables, and how well recovered deflections are told from bare ones. */
  public static String of(Evaluation evaluation, Wording wording) {
    return new EvaluationText(wording).of(evaluation);
  }

  private String of(Evaluation evaluation) {
    List<Line> families = families(evaluation.families());
    List<Line> categories = categories(evaluation.categories());
    TextTable table = table(List.of(families, categories));
    List<String> blocks = new ArrayList<>();
    blocks.add(
        block(wording.say("Families: rates in %, each with its 95 % interval"), families, table));
    blocks.add(
        block(
            wording.say(
                "Categories: a mark found in another category of its family counts as missed"),
            categories,
            table));
    List<String> sentences = sentences(evaluation);
    if (!sentences.isEmpty()) {
      blocks.add(String.join("", sentences));
    }
    return String.join("\n", blocks);
  }

  /** The table of families for each value of a dimension, each after an empty line. */
  public static String by(Dimension dimension, Evaluation evaluation, Wording wording) {
    return new EvaluationText(wording).by(dimension, evaluation);
  }

  private String by(Dimension dimension, Evaluation evaluation) {
    SortedMap<String, List<Line>> tables = new TreeMap<>();
    evaluation
        .familiesBy(dimension)
        .forEach((value, scores) -> tables.put(heading(dimension, value), families(scores)));
    TextTable table = table(tables.values());
    return tables.entrySet().stream()
        .map(entry -> "\n" + block(entry.getKey(), entry.getValue(), table))
        .collect(Collectors.joining());
  }

  private String heading(Dimension dimension, String value) {
    Message name = dimension.inWords();
    return wording.say(
        value.isEmpty()
            ? Message.of("Families, {0} not given", name)
            : Message.of("Families, {0} {1}", name, DisplayText.printable(value)));
  }

  private TextTable table(Collection<List<Line>> tables) {
    List<Line> all = new ArrayList<>(List.of(titles));
    tables.forEach(all::addAll);
    return new TextTable(all, GAP);
  }

  private String block(String heading, List<Line> lines, TextTable table) {
    StringBuilder out = new StringBuilder();
    out.append(DisplayText.fit(heading, TextTable.WIDTH)).append('\n');
    out.append(table.rendered(titles)).append('\n');
    lines.forEach(line -> out.append(table.rendered(line).stripTrailing()).append('\n'));
    return out.toString();
  }

  private List<Line> families(List<Score> scores) {
    return scores.stream().map(score -> line(INDENT + score.name(), score)).toList();
  }

  /** Categories stand under their family; what is a family and a category in one, alone. */
  private List<Line> categories(List<Score> scores) {
    List<Line> lines = new ArrayList<>();
    String above = "";
    for (Score score : scores) {
      int slash = score.name().indexOf('/');
      if (slash < 0) {
        lines.add(line(score.name(), score));
        continue;
      }
      String family = score.name().substring(0, slash);
      if (!family.equals(above)) {
        lines.add(new Line(family, List.of()));
        above = family;
      }
      lines.add(line(INDENT + score.name().substring(slash + 1), score));
    }
    return lines;
  }

  private Line line(String name, Score score) {
    Double f1 = score.f1();
    Interval interval = score.f1Interval();
    return new Line(
        name,
        List.of(
            wording.number(score.marks()),
            wording.number(score.found()),
            wording.number(score.missed()),
            wording.number(score.wrong()),
            rate(score.precision()).strip(),
            rate(score.recall()),
            f1 == null || interval == null ? "-" : rate(f1, interval)));
  }

  private String rate(@Nullable Proportion proportion) {
    return proportion == null ? "-" : rate(proportion.share(), proportion.interval());
  }

  /** The space in front tells the columns of rates apart. */
  private String rate(double share, Interval interval) {
    return " "
        + Figures.percent(share, wording)
        + " "
        + Figures.wholePercent(interval.low(), wording)
        + "-"
        + Figures.wholePercent(interval.high(), wording);
  }

  private List<String> sentences(Evaluation evaluation) {
    List<String> sentences = new ArrayList<>();
    Proportion accuracy = evaluation.recovery().accuracy();
    if (accuracy != null) {
      sentences.add(sentence(evaluation.recovery(), accuracy));
    }
    if (evaluation.leftOut() > 0) {
      sentences.add(
          wording.count(
              evaluation.leftOut(),
              "1 mark is left out: no lexicon of that family and language was read.",
              "{0} marks are left out: no lexicon of that family and language was read."));
    }
    return sentences.stream().map(s -> DisplayText.wrap(s, TextTable.WIDTH) + "\n").toList();
  }

  private String sentence(Recovery recovery, Proportion accuracy) {
    Interval interval = accuracy.interval();
    return wording.count(
        accuracy.of(),
        "Recovered: of 1 deflection found, {1} told right ({2} %, 95 % interval {3} to {4}): {5} of"
            + " {6} marked as recovered, {7} of {8} marked as bare.",
        "Recovered: of {0} deflections found, {1} told right ({2} %, 95 % interval {3} to {4}): {5}"
            + " of {6} marked as recovered, {7} of {8} marked as bare.",
        accuracy.count(),
        Figures.percent(accuracy.share(), wording),
        Figures.wholePercent(interval.low(), wording),
        Figures.wholePercent(interval.high(), wording),
        recovery.recoveredRight(),
        recovery.recovered(),
        recovery.bareRight(),
        recovery.bare());
  }
}
