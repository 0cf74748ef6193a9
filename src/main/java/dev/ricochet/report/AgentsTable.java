package dev.ricochet.report;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.audit.Group;
import dev.ricochet.report.TextTable.Line;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Rate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  private final Wording wording;
  private final Ink ink;
  private final List<Column> columns;

  /**
   * @param wording the language of its readers
   * @param ink how headings, signals and the last sentence stand out
   */
  public AgentsTable(Wording wording, Ink ink) {
    this.wording = wording;
    this.ink = ink;
    this.columns =
        List.of(
            new Column("turns", null, row -> wording.number(row.turns())),
            new Column("ownership", "ownership", row -> wording.number(row.ownership())),
            new Column("recovered", "deflection", row -> wording.number(row.recovered())),
            new Column("bare", "deflection", row -> wording.number(row.bare())),
            new Column("bare/100", "deflection", row -> perHundred(row.rate())),
            new Column("95 % interval", "deflection", row -> interval(row.rate())));
  }

  /**
   * A column of figures, all after the name.
   *
   * @param family what must have been looked for, or null; without it there is no figure
   */
  private record Column(Message title, @Nullable String family, Function<AgentRow, String> figure) {

    Column(
        @CompileTimeConstant String title,
        @Nullable String family,
        Function<AgentRow, String> figure) {
      this(Message.of(title), family, figure);
    }

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
      text.append(ink.bold(DisplayText.fit(block.heading(), TextTable.WIDTH))).append('\n');
      for (Line line : block.lines()) {
        text.append(table.rendered(line)).append('\n');
      }
      text.append('\n');
    }
    for (String sentence : sentences(analysis)) {
      text.append(sentence).append('\n');
    }
    text.flush();
  }

  private List<Block> blocks(Analysis analysis) {
    List<Block> blocks = new ArrayList<>();
    Group before = null;
    for (AgentRow row : analysis.agents()) {
      Group group = new Group(row.group().period(), row.group().team(), "");
      if (!group.equals(before)) {
        blocks.add(
            new Block(heading(group), new ArrayList<>(List.of(titles(wording.say("agent"))))));
        before = group;
      }
      String agent = row.group().agent();
      blocks
          .get(blocks.size() - 1)
          .lines()
          .add(line(agent.isEmpty() ? wording.say("(not named)") : agent, row, analysis));
    }
    if (!analysis.teams().isEmpty()) {
      List<Line> lines = new ArrayList<>(List.of(titles(wording.say("team"))));
      analysis.teams().forEach(t -> lines.add(line(teamName(t.group()), t, analysis)));
      blocks.add(new Block(wording.say("All teams"), lines));
    }
    return blocks;
  }

  private String heading(Group group) {
    Message team =
        group.team().isEmpty()
            ? Message.of("Agents without a team")
            : Message.of("Team {0}", DisplayText.printable(group.team()));
    return wording.say(
        group.period().isEmpty() ? team : Message.of("{0}, week {1}", team, group.period()));
  }

  private String teamName(Group group) {
    String team = group.team().isEmpty() ? wording.say("(no team)") : group.team();
    return group.period().isEmpty() ? team : group.period() + " " + team;
  }

  private Line titles(String name) {
    return new Line(
        INDENT + name, columns.stream().map(column -> wording.say(column.title())).toList());
  }

  private Line line(String name, AgentRow row, Analysis analysis) {
    return new Line(
        INDENT + DisplayText.printable(name),
        columns.stream().map(column -> column.figure(row, analysis)).toList());
  }

  private String perHundred(@Nullable Rate rate) {
    return rate == null ? "-" : Figures.glance(rate.perHundred(), wording);
  }

  private String interval(@Nullable Rate rate) {
    return rate == null ? "-" : Figures.glance(rate.interval(), wording);
  }

  /** What is to be said besides; the signals, and what matters most, stand out. */
  private List<String> sentences(Analysis analysis) {
    List<String> sentences = new ArrayList<>();
    notes(analysis).forEach(note -> sentences.add(wrapped(note)));
    if (analysis.covers("deflection") && analysis.total().turns() > 0) {
      signals(analysis).forEach(signal -> sentences.add(ink.bold(wrapped(signal))));
      sentences.add(ink.bold(wrapped(verdict(analysis.total()))));
    }
    return sentences;
  }

  private static String wrapped(String sentence) {
    return DisplayText.wrap(sentence, TextTable.WIDTH);
  }

  private List<String> notes(Analysis analysis) {
    List<String> sentences = new ArrayList<>();
    AgentRow row = analysis.total();
    if (row.tally().unjudgedTurns() > 0) {
      sentences.add(
          wording.count(
              row.tally().unjudgedTurns(),
              "1 turn could not be judged: the role of the speaker is not known (--speakers tells"
                  + " it), or no lexicon has the language.",
              "{0} turns could not be judged: the role of the speaker is not known (--speakers"
                  + " tells it), or no lexicon has the language."));
    }
    if (row.topCategory() != null) {
      sentences.add(
          wording.count(
              row.deflections(),
              "Most frequent: {1} ({2} of 1 deflection).",
              "Most frequent: {1} ({2} of {0} deflections).",
              row.topCategory(),
              row.tally().findings().getOrDefault(row.topCategory(), 0L)));
    }
    if (analysis.covers("deflection") && row.turns() > 0) {
      tooFew(analysis).ifPresent(sentences::add);
    }
    if (row.turns() == 0) {
      sentences.add(wording.say("No turn of an agent could be judged."));
    }
    return sentences;
  }

  private Optional<String> tooFew(Analysis analysis) {
    long few = analysis.agents().stream().filter(AgentRow::hasTooFewTurns).count();
    return few == 0
        ? Optional.empty()
        : Optional.of(
            wording.count(
                few,
                "1 agent has fewer than {1} judged turns, too few for a rate.",
                "{0} agents have fewer than {1} judged turns, too few for a rate.",
                analysis.options().minTurns()));
  }

  private List<String> signals(Analysis analysis) {
    List<String> signals = new ArrayList<>();
    for (AgentRow agent : analysis.agents()) {
      for (Message signal : AgentSignals.of(agent, analysis)) {
        signals.add(
            wording.say(
                "{0}, {1}: bare deflections are {2}.",
                DisplayText.printable(agent.group().agent()), heading(agent.group()), signal));
      }
    }
    return signals;
  }

  private String verdict(AgentRow row) {
    Rate rate = row.rate();
    if (row.turns() == 0) {
      return wording.say("No turn of an agent could be judged.");
    }
    if (rate == null) {
      return wording.say(
          "In {0}, {1}.", Message.count(row.turns(), "1 turn", "{0} turns"), deflected(row));
    }
    return wording.say(
        "In {0}, {1}: {2} per 100 turns (95 % interval {3}).",
        Message.count(row.turns(), "1 turn", "{0} turns"),
        deflected(row),
        perHundred(rate),
        interval(rate));
  }

  private static Message deflected(AgentRow row) {
    return row.deflections() == 0
        ? Message.of("agents never deflected")
        : Message.count(
            row.deflections(),
            "agents took the matter on after {1} of 1 deflection and left {2} bare",
            "agents took the matter on after {1} of {0} deflections and left {2} bare",
            row.recovered(),
            row.bare());
  }
}
