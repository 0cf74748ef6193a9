package dev.ricochet.report.html;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.ChannelTally;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.Group;
import dev.ricochet.audit.NearbyTurn;
import dev.ricochet.audit.Outcome;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Severity;
import dev.ricochet.lexicon.Stance;
import dev.ricochet.source.Position;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.transcript.Role;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * An audit made up by chance, always the same for the same numbers. In the first team, the first
 * agent deflects four times as often as the others, and in the second team the last week has three
 * times as many deflections as the others.
 */
final class LargeAudit {

  private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

  private static final List<String> DEFLECTIONS =
      List.of(
          "blame-customer",
          "blame-other",
          "not-informed",
          "not-my-job",
          "other-department",
          "powerless",
          "rule-shield",
          "stalling");
  private static final List<String> OTHERS =
      List.of(
          "brusqueness",
          "customer-effort/escalation",
          "customer-effort/repeat",
          "empathy/listens",
          "ownership/commitment",
          "ownership/takes-charge");
  private static final List<String> PARTIES =
      List.of(
          "le service commercial",
          "la comptabilité",
          "le transporteur",
          "le marketing",
          "la logistique",
          "le siège",
          "la procédure",
          "le technicien",
          "le fournisseur",
          "la direction",
          "les conditions générales",
          "l’informatique",
          "le service livraison",
          "le sous-traitant");
  private static final List<String> SENTENCES =
      List.of(
          "ça fait trois fois que j'appelle et personne ne me répond, vous comprenez que je commence"
              + " à perdre patience",
          "alors attendez je regarde votre dossier, vous pouvez me redonner la référence",
          "oui bonjour c'est au sujet de ma livraison qui devait arriver mardi dernier",
          "d'accord, et donc moi je fais quoi maintenant, j'attends encore une semaine",
          "je comprends bien madame mais là c'est vraiment pas possible depuis mon poste",
          "je vous remercie, bonne journée");

  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  private final Random random;
  private final int teams;
  private final int agents;
  private final int weeks;
  private final List<Finding> findings = new ArrayList<>();
  private final SortedMap<Group, Counted> counts = new TreeMap<>();

  private static final class Counted {
    private final SortedMap<String, Long> findings = new TreeMap<>();
    private final SortedMap<String, Long> recoveries = new TreeMap<>();
    private final SortedMap<String, Long> phrases = new TreeMap<>();
    private long turns;

    Tally tally(Group group) {
      return new Tally(
          group, turns / 12, turns, turns * 14, turns / 200, findings, recoveries, phrases);
    }
  }

  private LargeAudit(int teams, int agents, int weeks) {
    this.random = new Random(20261122);
    this.teams = teams;
    this.agents = agents;
    this.weeks = weeks;
  }

  /**
   * @param agents in each team
   * @param findings about so many, of all kinds
   */
  static Analysis of(int teams, int agents, int weeks, int findings) {
    LargeAudit audit = new LargeAudit(teams, agents, weeks);
    audit.speak(findings);
    return Analysis.of(audit.result(), lexicons(), AnalysisOptions.DEFAULT);
  }

  private void speak(int wanted) {
    double each = (double) wanted / (teams * agents * weeks);
    for (int team = 0; team < teams; team++) {
      for (int agent = 0; agent < agents; agent++) {
        for (int week = 0; week < weeks; week++) {
          long turns = 60L + random.nextInt(140);
          count(team, agent, week).forEach(counted -> counted.turns += turns);
          double times = team == 0 && agent == 0 ? 4 : team == 1 && week == weeks - 1 ? 3 : 1;
          int said = poisson(each * turns / 130 * times);
          for (int i = 0; i < said; i++) {
            find(team, agent, week, times > 1 || random.nextInt(10) < 6);
          }
        }
      }
    }
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }

  private List<Counted> count(int team, int agent, int week) {
    return List.of(
        counts.computeIfAbsent(group(team, agent, week), k -> new Counted()),
        counts.computeIfAbsent(new Group(week(week), teamName(team), ""), k -> new Counted()));
  }

  private Group group(int team, int agent, int week) {
    return new Group(week(week), teamName(team), agentName(team, agent));
  }

  private static String teamName(int team) {
    return String.format(Locale.ROOT, "Team %02d", team + 1);
  }

  private String agentName(int team, int agent) {
    return String.format(Locale.ROOT, "A%03d", team * agents + agent + 1);
  }

  private static String week(int week) {
    LocalDate day = MONDAY.plusWeeks(week);
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private void find(int team, int agent, int week, boolean deflection) {
    String category = deflection ? "deflection/" + any(DEFLECTIONS) : any(OTHERS);
    boolean customer = category.startsWith("customer-effort");
    Boolean recovered = deflection ? random.nextInt(3) == 0 : null;
    findings.add(finding(team, agent, week, category, customer, recovered));
    for (Counted counted : count(team, agent, week).subList(customer ? 1 : 0, 2)) {
      counted.findings.merge(category, 1L, Long::sum);
      if (deflection) {
        counted.phrases.merge(category + "/phrase-" + category.length(), 1L, Long::sum);
      }
      if (Boolean.TRUE.equals(recovered)) {
        counted.recoveries.merge(category, 1L, Long::sum);
      }
    }
  }

  private Finding finding(
      int team, int agent, int week, String category, boolean customer, Boolean recovered) {
    int number = findings.size();
    String party = any(PARTIES);
    String before = any(SENTENCES).substring(0, 20) + " ";
    String quote =
        recovered == null ? "je m'en occupe tout de suite" : "il faut voir avec " + party;
    int turn = 2 + random.nextInt(20);
    return new Finding(
        "call-" + number,
        turn,
        MONDAY.plusWeeks(week).plusDays(number % 5) + "T09:" + (10 + number % 50) + ":00",
        week(week),
        number % 3 == 0 ? "chat" : "phone",
        "fr",
        customer ? Role.CUSTOMER : Role.AGENT,
        customer ? "customer-" + number : agentName(team, agent),
        teamName(team),
        category,
        category.split("/")[0] + ".fr",
        "phrase-" + category.length(),
        SEVERITIES.get(random.nextInt(SEVERITIES.size())),
        quote,
        before.length(),
        before.length() + quote.length(),
        recovered,
        new TreeMap<>(recovered == null ? Map.of() : Map.of("blamed", party)),
        before,
        ", " + any(SENTENCES),
        number % 2 == 0 ? "https://recordings.example/" + number + ".mp3#t=" + turn * 7 : null,
        Position.of("calls.csv", number + 1),
        String.format(Locale.ROOT, "%016x", number),
        List.of(
            new NearbyTurn(turn - 2, Role.AGENT, any(SENTENCES)),
            new NearbyTurn(turn - 1, Role.CUSTOMER, any(SENTENCES)),
            new NearbyTurn(turn + 1, Role.CUSTOMER, any(SENTENCES)),
            new NearbyTurn(turn + 2, Role.AGENT, any(SENTENCES))));
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private AuditResult result() {
    List<Tally> ofAgents = new ArrayList<>();
    List<Tally> ofTeams = new ArrayList<>();
    SortedMap<String, Counted> everyWeek = new TreeMap<>();
    counts.forEach(
        (group, counted) -> {
          (group.agent().isEmpty() ? ofTeams : ofAgents).add(counted.tally(group));
          if (group.agent().isEmpty()) {
            Counted team = everyWeek.computeIfAbsent(group.team(), k -> new Counted());
            team.turns += counted.turns;
            counted.findings.forEach((name, n) -> team.findings.merge(name, n, Long::sum));
            counted.recoveries.forEach((name, n) -> team.recoveries.merge(name, n, Long::sum));
          }
        });
    List<ChannelTally> channels = new ArrayList<>();
    everyWeek.forEach(
        (team, counted) ->
            channels.add(new ChannelTally(false, counted.tally(new Group("", team, "")))));
    return new AuditResult(
        findings,
        ofAgents,
        ofTeams,
        channels,
        outcomes(),
        findings.size() * 2L,
        findings.size() * 40L,
        lexicons().stream().map(Lexicon::name).toList());
  }

  private SortedMap<Outcome, Long> outcomes() {
    SortedMap<Outcome, Long> outcomes = new TreeMap<>();
    for (int team = 0; team < teams; team++) {
      for (boolean bare : List.of(false, true)) {
        outcomes.put(new Outcome(teamName(team), bare, new TreeSet<>()), 100L + random.nextInt(50));
        outcomes.put(
            new Outcome(teamName(team), bare, new TreeSet<>(Set.of("customer-effort/repeat"))),
            (bare ? 30L : 12L) + random.nextInt(9));
      }
    }
    return outcomes;
  }

  static List<Lexicon> lexicons() {
    List<String> deflections = DEFLECTIONS.stream().map(name -> "deflection/" + name).toList();
    List<Lexicon> lexicons = new ArrayList<>();
    lexicons.add(lexicon("deflection", Stance.NEGATIVE, deflections));
    for (String family : List.of("brusqueness", "customer-effort", "empathy", "ownership")) {
      Stance stance =
          switch (family) {
            case "brusqueness" -> Stance.NEGATIVE;
            case "customer-effort" -> Stance.SIGNAL;
            default -> Stance.POSITIVE;
          };
      lexicons.add(
          lexicon(family, stance, OTHERS.stream().filter(c -> c.startsWith(family)).toList()));
    }
    return lexicons;
  }

  private static Lexicon lexicon(String family, Stance stance, List<String> categories) {
    return new Lexicon(
        family + ".fr",
        family,
        "fr",
        stance,
        Set.of(stance == Stance.SIGNAL ? "customer" : "agent"),
        categories.stream().map(LargeAudit::category).toList());
  }

  private static Category category(String name) {
    String plain = name.substring(name.indexOf('/') + 1).replace('-', ' ');
    String title = plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    return new Category(
        name,
        Set.of(),
        Map.of("en", title, "fr", title + " (fr)"),
        Map.of(
            "en", "The customer hears: sort it out yourself, this is not a matter of mine.",
            "fr", "Le client entend : débrouillez-vous, ce n’est pas mon affaire."),
        Map.of(
            "en", "I will find out who can do this, and call you back before five.",
            "fr", "Je trouve qui peut le faire, et je vous rappelle avant dix-sept heures."),
        List.of());
  }
}
