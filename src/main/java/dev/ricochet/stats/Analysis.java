package dev.ricochet.stats;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.StoredList;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import java.util.List;
import java.util.Optional;

/**
 * All figures of an audit: what reports are written of.
 *
 * @param result what was found and counted
 * @param lexicons by which it was found; they say why a category matters
 * @param options how the figures are looked at
 * @param total all agents and colleagues together
 * @param agents one row for each week, team and agent, compared; sorted by these; read from the
 *     first to the last, since they may lie on disk as the tallies of the result do
 * @param people one row for each team and agent over all weeks, compared; sorted by these
 * @param teams one row for each week and team; sorted by these
 * @param categories one row for each week, team and category; sorted by these
 * @param spreads whether a category is common to nearly all agents; sorted by category
 * @param blamed one row for each week, team and party; sorted by these
 * @param charts the weeks of all teams together and of each
 * @param effort whether customer effort goes with bare deflections
 * @param voices how each team speaks to customers and among themselves
 */
public record Analysis(
    AuditResult result,
    List<Lexicon> lexicons,
    AnalysisOptions options,
    AgentRow total,
    List<AgentRow> agents,
    List<AgentRow> people,
    List<AgentRow> teams,
    List<CategoryRow> categories,
    List<CategorySpread> spreads,
    List<BlamedRow> blamed,
    List<TeamChart> charts,
    List<EffortRow> effort,
    List<TeamVoice> voices) {

  public Analysis {
    lexicons = List.copyOf(lexicons);
    agents = StoredList.orCopyOf(agents);
    people = List.copyOf(people);
    teams = List.copyOf(teams);
    categories = List.copyOf(categories);
    spreads = List.copyOf(spreads);
    blamed = List.copyOf(blamed);
    charts = List.copyOf(charts);
    effort = List.copyOf(effort);
    voices = List.copyOf(voices);
  }

  /** Computes them all. */
  public static Analysis of(AuditResult result, List<Lexicon> lexicons, AnalysisOptions options) {
    List<Tally> people =
        Sums.by(group -> new Group("", group.team(), group.agent()), result.agents());
    return new Analysis(
        result,
        lexicons,
        options,
        AgentRow.of(Total.of(result), options),
        Comparison.of(result.agents(), options),
        Comparison.of(people, options),
        AgentRow.of(result.teams(), options),
        CategoryRow.of(result.teams(), result.agents(), options),
        CategorySpread.of(people),
        BlamedRow.of(result),
        TeamChart.of(result.teams(), options),
        EffortRow.of(result.outcomes()),
        TeamVoice.of(result, options));
  }

  /**
   * What to listen to with each agent; sorted by team and agent. All findings are read for it each
   * time, since not every report shows it, and what it chooses may be much.
   */
  public List<Evidence> evidence() {
    return Evidence.of(result.findings());
  }

  /** Whether phrases of a family were looked for: if not, their number is not known to be zero. */
  public boolean covers(String family) {
    return result.covers(family);
  }

  /** The category of a finding, which says why it matters and what to say instead. */
  public Optional<Category> category(Finding finding) {
    return lexicons.stream()
        .filter(lexicon -> lexicon.name().equals(finding.lexicon()))
        .flatMap(lexicon -> lexicon.categories().stream())
        .filter(category -> category.name().equals(finding.category()))
        .findFirst();
  }
}
