package dev.ricochet.report;

import dev.ricochet.audit.Group;
import dev.ricochet.report.TextTable.Line;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person reads in a terminal of 80 columns: agents by period, team and name, never by rate,
 * each with the turns that the rate rests on and the interval that chance leaves open; then the
 * teams; and last the sentence that matters most.
 */
public final class AgentsTable implements Report {

  private static final String INDENT = "  ";
  private static final int GAP = 2;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("turns", null, row -> String.valueOf(row.turns())),
          new Column("ownership", "ownership", row -> String.valueOf(row.ownership())),
          new Column("recovered", "deflection", row -> String.valueOf(row.recovered())),
          new Column("bare", "deflection", row -> String.valueOf(row.bare())),
          new Column("bare/100", "deflection", row -> perHundred(row.rate())),
          new Column("95 % interval", "deflection", row -> interval(row.rate())));

  /**
   * A column of figures, all after the name.
   *
   * @param family what must have been looked for, or null; without it there is no figure
   */
  private record Column(String title, @Nullable String family, Function<AgentRow, String> figure) {

    String figure(AgentRow row, Analysis analysis) {
      return family == null || analysis.covers(family) ? figure.apply(row) : "-";
    }
  }

  /** Lines that stand together under a heading. */
  private record Block(String heading, List<Line> lines) {}

  @Override
  public void write(Analysis analysis, OutputStream out) throws IOException {
    Writer text = Utf8.to(out);
    List<Block> blocks = blocks(analysis);
    TextTable table =
        new TextTable(blocks.stream().flatMap(block -> block.lines().stream()).toList(), GAP);
    for (Block block : blocks) {
      text.append(DisplayText.fit(block.heading(), TextTable.WIDTH)).append('\n');
      for (Line line : block.lines()) {
        text.append(table.rendered(line)).append('\n');
      }
      text.append('\n');
    }
    for (String sentence : sentences(analysis)) {
      text.append(DisplayText.wrap(sentence, TextTable.WIDTH)).append('\n');
    }
    text.flush();
  }

  private static List<Block> blocks(Analysis analysis) {
    List<Block> blocks = new ArrayList<>();
    Group before = null;
    for (AgentRow row : analysis.agents()) {
      Group group = new Group(row.group().period(), row.group().team(), "");
      if (!group.equals(before)) {
        blocks.add(new Block(heading(group), new ArrayList<>(List.of(titles("agent")))));
        before = group;
      }
      String agent = row.group().agent();
      blocks
          .get(blocks.size() - 1)
          .lines()
          .add(line(agent.isEmpty() ? "(not named)" : agent, row, analysis));
    }
    if (!analysis.teams().isEmpty()) {
      List<Line> lines = new ArrayList<>(List.of(titles("team")));
      analysis.teams().forEach(t -> lines.add(line(teamName(t.group()), t, analysis)));
      blocks.add(new Block("All teams", lines));
    }
    return blocks;
  }

  private static String heading(Group group) {
    String team =
        group.team().isEmpty()
            ? "Agents without a team"
            : "Team " + DisplayText.printable(group.team());
    return team + (group.period().isEmpty() ? "" : ", week " + group.period());
  }

  private static String teamName(Group group) {
    String team = group.team().isEmpty() ? "(no team)" : group.team();
    return group.period().isEmpty() ? team : group.period() + " " + team;
  }

  private static Line titles(String name) {
    return new Line(INDENT + name, COLUMNS.stream().map(Column::title).toList());
  }

  private static Line line(String name, AgentRow row, Analysis analysis) {
    return new Line(
        INDENT + DisplayText.printable(name),
        COLUMNS.stream().map(column -> column.figure(row, analysis)).toList());
  }

  private static String perHundred(@Nullable Rate rate) {
    return rate == null ? "-" : Figures.glance(rate.perHundred()).toString();
  }

  private static String interval(@Nullable Rate rate) {
    if (rate == null) {
      return "-";
    }
    Interval interval = rate.interval();
    return Figures.glance(interval.low()) + " to " + Figures.glance(interval.high());
  }

  private static List<String> sentences(Analysis analysis) {
    List<String> sentences = new ArrayList<>();
    AgentRow row = analysis.total();
    if (row.tally().unjudgedTurns() > 0) {
      sentences.add(
          Figures.count(row.tally().unjudgedTurns(), "turn", "turns")
              + " could not be judged: the role of the speaker is not known (--speakers tells it),"
              + " or no lexicon has the language.");
    }
    if (row.topCategory() != null) {
      sentences.add(
          "Most frequent: "
              + row.topCategory()
              + " ("
              + row.tally().findings().get(row.topCategory())
              + " of "
              + Figures.count(row.deflections(), "deflection", "deflections")
              + ").");
    }
    if (analysis.covers("deflection")) {
      sentences.add(verdict(row));
    }
    return sentences;
  }

  private static String verdict(AgentRow row) {
    Rate rate = row.rate();
    if (rate == null) {
      return "No turn of an agent could be judged.";
    }
    return "In "
        + Figures.count(row.turns(), "turn", "turns")
        + ", "
        + (row.deflections() == 0 ? "agents never deflected" : deflected(row))
        + ": "
        + perHundred(rate)
        + " per 100 turns (95 % interval "
        + interval(rate)
        + ").";
  }

  private static String deflected(AgentRow row) {
    return "agents took the matter on after "
        + row.recovered()
        + " of "
        + Figures.count(row.deflections(), "deflection", "deflections")
        + " and left "
        + row.bare()
        + " bare";
  }
}
