package dev.ricochet.report.html;

import dev.ricochet.audit.Finding;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.EffortRow;
import dev.ricochet.stats.Spread;
import dev.ricochet.transcript.Role;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.Writer;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that stands on the page, as its templates read it. */
public final class Page {

  private final Analysis analysis;
  private final @Nullable String onlyAgent;
  private final Words words;
  private final FindingsData findings;
  private final List<Person> people;
  private final List<Peers> peers;
  private final List<Team> teams;
  private final CategoryWeeks categoryWeeks;
  private final Embedded style = Embedded.read("report.css");
  private final Embedded script = Embedded.read("report.js");

  private Page(Analysis analysis, @Nullable String onlyAgent, Wording wording) {
    this.analysis = analysis;
    this.onlyAgent = onlyAgent;
    this.words = new Words(wording, analysis.lexicons());
    Anchors anchors = new Anchors();
    this.findings =
        FindingsData.of(() -> analysis.result().findings().stream().filter(this::isShown), words);
    this.people =
        Person.of(analysis, anchors).stream()
            .filter(person -> onlyAgent == null || person.agent().equals(onlyAgent))
            .toList();
    this.peers =
        onlyAgent == null ? Peers.of(people, analysis.options(), anchors, words) : List.of();
    this.teams = onlyAgent == null ? Team.of(analysis, anchors, words) : List.of();
    this.categoryWeeks = CategoryWeeks.of(analysis, anchors, words);
  }

  /**
   * The page of an analysis.
   *
   * @param onlyAgent the one whose page it is, or null for everybody
   */
  public static Page of(Analysis analysis, @Nullable String onlyAgent, Wording wording) {
    return new Page(analysis, onlyAgent, wording);
  }

  /** Writes it all. */
  public void write(Writer out) {
    JtereportGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(out)), null, this, words.wording());
  }

  private boolean isShown(Finding finding) {
    return onlyAgent == null || isHis(finding, onlyAgent);
  }

  private static boolean isHis(Finding finding, String agent) {
    return (finding.speaker() == Role.AGENT || finding.speaker() == Role.COLLEAGUE)
        && agent.equals(finding.who() == null ? "" : finding.who());
  }

  Analysis analysis() {
    return analysis;
  }

  Words words() {
    return words;
  }

  boolean isOfOne() {
    return onlyAgent != null;
  }

  String title() {
    String period = Summary.period(analysis, words);
    return onlyAgent == null
        ? words.wording().say("Ricochet report. {0}", period)
        : words.wording().say("Ricochet report of {0}. {1}", words.agent(onlyAgent), period);
  }

  Summary summary() {
    return Summary.of(analysis, words);
  }

  BlamedMatrix blamed() {
    return BlamedMatrix.of(analysis.blamed());
  }

  CategoryWeeks categoryWeeks() {
    return categoryWeeks;
  }

  List<Team> teams() {
    return teams;
  }

  List<Peers> peers() {
    return peers;
  }

  List<Person> people() {
    return people;
  }

  /** The kinds of spread, each with its categories, in the order in which they are told. */
  List<SpreadBlock> spreads() {
    return Stream.of(Spread.Verdict.COMMON, Spread.Verdict.FEW, Spread.Verdict.UNCLEAR)
        .map(verdict -> SpreadBlock.of(verdict, analysis.spreads()))
        .filter(block -> !block.rows().isEmpty())
        .toList();
  }

  /**
   * Customers' effort beside bare deflections, any kind first.
   *
   * @param ofTeams whether of each team; otherwise of all together
   */
  List<EffortRow> effort(boolean ofTeams) {
    return analysis.effort().stream().filter(row -> ofTeams == (row.team() != null)).toList();
  }

  FindingsData findings() {
    return findings;
  }

  /** What may be chosen: teams of findings and of agents. */
  SortedSet<String> teamNames() {
    return with(people.stream().map(Person::team), findings.teams());
  }

  SortedSet<String> agentNames() {
    return with(people.stream().map(Person::agent), findings.agents());
  }

  private static SortedSet<String> with(Stream<String> names, SortedSet<String> others) {
    TreeSet<String> all = names.map(Words::plain).collect(Collectors.toCollection(TreeSet::new));
    all.addAll(others);
    return all;
  }

  String minTurns() {
    return words.number(analysis.options().minTurns());
  }

  /** What the page may do: nothing but show its own style and run its own script. */
  String policy() {
    return "default-src 'none'; style-src "
        + style.hash()
        + "; script-src "
        + script.hash()
        + "; base-uri 'none'; form-action 'none'";
  }

  String style() {
    return style.text();
  }

  String script() {
    return script.text();
  }

  /** The rows of teams where there are no weeks to draw. */
  List<AgentRow> teamRows() {
    return analysis.teams();
  }
}
