package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.Rate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second half of a page in Markdown: teams, then signals, then the counts of agents; of the
 * last week, or of all turns where none bears a date.
 */
final class PeopleSection {

  /** A mail is short: more agents than these are left to {@code agents.csv}. */
  private static final int MOST_AGENTS = 60;

  private static final String NONE = "–";

  private final Analysis analysis;
  private final Wording wording;
  private final String period;
  private final StringBuilder text = new StringBuilder();

  PeopleSection(Analysis analysis, Wording wording) {
    this.analysis = analysis;
    this.wording = wording;
    this.period =
        analysis.teams().stream()
            .map(row -> row.group().period())
            .max(Comparator.naturalOrder())
            .orElse("");
  }

  @Override
  public String toString() {
    text.setLength(0);
    List<AgentRow> teams = ofPeriod(analysis.teams());
    List<AgentRow> agents = ofPeriod(analysis.agents());
    if (!teams.isEmpty()) {
      tellTeams(teams);
    }
    if (!agents.isEmpty()) {
      tellSignals(agents);
      tellAgents(agents);
    }
    return text.toString();
  }

  private List<AgentRow> ofPeriod(List<AgentRow> rows) {
    return rows.stream().filter(row -> row.group().period().equals(period)).toList();
  }

  private void tellTeams(List<AgentRow> teams) {
    heading(wording.say("Teams"));
    MarkdownTable table = new MarkdownTable().text(wording.say("team"));
    addCounts(table);
    table.number(wording.say("bare in 100 turns")).number(wording.say("95 % interval"));
    for (AgentRow team : teams) {
      List<String> cells = new ArrayList<>(List.of(name(team.group().team())));
      cells.addAll(counts(team));
      cells.add(perHundred(team.rate()));
      cells.add(interval(team.rate()));
      table.row(cells);
    }
    text.append(table).append('\n');
  }

  private void tellSignals(List<AgentRow> agents) {
    heading(wording.say("Signals"));
    MarkdownTable table =
        new MarkdownTable()
            .text(wording.say("team"))
            .text(wording.say("agent"))
            .text(wording.say("bare deflections are"))
            .number(wording.say("bare"))
            .number(wording.say("turns"))
            .number(wording.say("bare in 100 turns"))
            .number(wording.say("95 % interval"));
    for (AgentRow agent : agents) {
      for (Message signal : AgentSignals.of(agent, analysis)) {
        table.row(
            List.of(
                name(agent.group().team()),
                name(agent.group().agent()),
                wording.say(signal),
                wording.number(agent.bare()),
                wording.number(agent.turns()),
                perHundred(agent.rate()),
                interval(agent.rate())));
      }
    }
    if (table.isEmpty()) {
      sentence(wording.say("No agent differs from others by more than chance explains."));
    } else {
      text.append(table).append('\n');
      sentence(
          wording.say(
              "A signal is a reason to listen, and no verdict: about one in twenty is chance."));
    }
    long few = agents.stream().filter(AgentRow::hasTooFewTurns).count();
    if (few > 0) {
      sentence(
          wording.count(
              few,
              "1 agent has fewer than {1} judged turns, too few for a rate.",
              "{0} agents have fewer than {1} judged turns, too few for a rate.",
              analysis.options().minTurns()));
    }
    text.append('\n');
  }

  private void tellAgents(List<AgentRow> agents) {
    heading(wording.say("Agents, by name"));
    if (agents.size() > MOST_AGENTS) {
      sentence(wording.say("There are {0} agents; agents.csv has them all.", agents.size()));
      return;
    }
    MarkdownTable table = new MarkdownTable().text(wording.say("team")).text(wording.say("agent"));
    addCounts(table);
    for (AgentRow agent : agents) {
      List<String> cells =
          new ArrayList<>(List.of(name(agent.group().team()), name(agent.group().agent())));
      cells.addAll(counts(agent));
      table.row(cells);
    }
    text.append(table);
  }

  private void addCounts(MarkdownTable table) {
    table
        .number(wording.say("turns"))
        .number(wording.say("ownership"))
        .number(wording.say("recovered"))
        .number(wording.say("bare"));
  }

  private List<String> counts(AgentRow row) {
    return List.of(
        wording.number(row.turns()),
        ifCovered("ownership", row.ownership()),
        ifCovered("deflection", row.recovered()),
        ifCovered("deflection", row.bare()));
  }

  private String ifCovered(String family, long count) {
    return analysis.covers(family) ? wording.number(count) : NONE;
  }

  private String perHundred(@Nullable Rate rate) {
    return rate == null || !analysis.covers("deflection")
        ? NONE
        : wording.decimal(rate.perHundred(), 1);
  }

  private String interval(@Nullable Rate rate) {
    if (rate == null || !analysis.covers("deflection")) {
      return NONE;
    }
    Interval interval = rate.interval();
    return wording.say(
        "{0} to {1}", Message.decimal(interval.low(), 1), Message.decimal(interval.high(), 1));
  }

  private static String name(String name) {
    return name.isEmpty() ? NONE : name;
  }

  private void heading(String heading) {
    text.append("## ").append(heading);
    if (!period.isEmpty()) {
      text.append(", ").append(wording.week(period));
    }
    text.append("\n\n");
  }

  private void sentence(String sentence) {
    text.append(sentence).append('\n');
  }
}
