package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import dev.ricochet.transcript.TurnTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditorTest {

  private static final String DEFLECTS = "ah non c'est pas mon service";
  private static final String OWNS = "bon je m'en occupe";
  private static final String TALKS = "quel est votre numéro";

  private static final List<Lexicon> LEXICONS = Lexicons.read();
  private static final Map<String, List<Guard>> GUARDS = Lexicons.guards();

  private int line;

  private Turn turn(String conversation, Role role, String who, String text) {
    return turn(conversation, role, who, text, "fr", null);
  }

  private Turn turn(
      String conversation, Role role, String who, String text, String language, TurnTime at) {
    return new Turn(
        conversation,
        role,
        role.word(),
        who,
        at,
        language,
        "phone",
        "Nord",
        null,
        text,
        Position.of("calls.csv", ++line));
  }

  private static AuditResult audit(List<Turn> turns) {
    return audit(turns, 1);
  }

  private static AuditResult audit(List<Turn> turns, int threads) {
    AuditOptions options =
        new AuditOptions(null, Excerpts.AS_THEY_ARE, null, AuditOptions.NEARBY, threads);
    Auditor auditor = new Auditor(LEXICONS, List.of(), GUARDS, options);
    turns.forEach(auditor::accept);
    return auditor.finish();
  }

  private static List<Boolean> recovered(AuditResult result) {
    return result.findings().stream()
        .filter(f -> f.family().equals("deflection"))
        .map(Finding::recovered)
        .toList();
  }

  @Test
  void findingSaysWhatWasFoundAndWhere() {
    Turn turn =
        turn("c-1", Role.AGENT, "A1", "Là, c’est PAS mon service, c'est la faute de le siège.");
    AuditResult result = audit(List.of(turn("c-1", Role.CUSTOMER, "C1", "allô"), turn));
    Finding first = result.findings().get(0);
    assertThat(first)
        .isEqualTo(
            new Finding(
                "c-1",
                1,
                null,
                "",
                "phone",
                "fr",
                Role.AGENT,
                "A1",
                "Nord",
                "deflection/job",
                "deflection.fr",
                "c-est-pas-moi",
                dev.ricochet.lexicon.Severity.HIGH,
                "c’est PAS mon service",
                4,
                25,
                false,
                Collections.emptySortedMap(),
                "Là, ",
                ", c'est la faute de le siège.",
                null,
                Position.of("calls.csv", turn.position().line()),
                first.fingerprint(),
                List.of(new NearbyTurn(0, Role.CUSTOMER, "allô"))));
    assertThat(first.fingerprint()).matches("[0-9a-f]{16}");
    Finding second = result.findings().get(1);
    assertThat(second.captures()).isEqualTo(Map.of("blamed", "le siège"));
    assertThat(turn.text().substring(second.start(), second.end())).isEqualTo(second.quote());
  }

  @Test
  void recoveredInTheSameTurnOrTheSpeakersNextOne() {
    assertThat(recovered(audit(List.of(turn("c", Role.AGENT, "A", DEFLECTS + " mais " + OWNS)))))
        .containsExactly(true);
    assertThat(
            recovered(
                audit(
                    List.of(
                        turn("c", Role.AGENT, "A", DEFLECTS),
                        turn("c", Role.CUSTOMER, "C", "ah bon"),
                        turn("c", Role.AGENT, "A", OWNS)))))
        .containsExactly(true);
  }

  @Test
  void conversationsGoOnAfterALongRest() {
    List<Turn> apart = new ArrayList<>();
    List<Turn> mixed = new ArrayList<>();
    String[][] says = {{TALKS, DEFLECTS}, {OWNS, TALKS}, {DEFLECTS, TALKS}};
    for (int i = 0; i < 12_000; i++) {
      String[] saying = says[i % says.length];
      apart.add(turn("c" + i, Role.AGENT, "A" + i % 7, saying[0]));
      apart.add(turn("c" + i, Role.AGENT, "A" + i % 7, saying[1]));
    }
    for (int round = 0; round < 2; round++) {
      for (int i = round; i < apart.size(); i += 2) {
        mixed.add(apart.get(i));
      }
    }
    AuditResult rested = audit(mixed);
    AuditResult heardThrough = audit(apart);
    assertThat(rested.agents()).isEqualTo(heardThrough.agents());
    assertThat(rested.conversations()).isEqualTo(12_000);
    assertThat(rested.findings())
        .extracting(Finding::fingerprint)
        .isEqualTo(heardThrough.findings().stream().map(Finding::fingerprint).toList());
  }

  @Test
  void deflectionAwaitsItsRecoveryThroughALongRest() {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      turns.add(turn("c" + i, Role.AGENT, "A1", DEFLECTS));
    }
    for (int i = 0; i < 6_000; i += 2) {
      turns.add(turn("c" + i, Role.AGENT, "A1", OWNS));
    }
    AuditResult result = audit(turns);
    assertThat(result.conversations()).isEqualTo(6_000);
    assertThat(result.agents().get(0).conversations()).isEqualTo(6_000);
    assertThat(result.agents().get(0).bare()).isEqualTo(3_000);
    assertThat(recovered(result)).startsWith(true, false, true, false);
  }

  @Test
  void deflectionAwaitsItsRecoveryUntilThousandsMoreAwaitTheirs() {
    int most = Conversations.OPEN + Conversations.MOST_UNSETTLED;
    assertThat(recoveredBehind(most - 1)).startsWith(true, false).hasSize(most);
    int batches = 3_000;
    assertThat(recoveredBehind(most + batches)).startsWith(false, false);
  }

  /** What is recovered where a first deflection is after so many that are not. */
  private List<Boolean> recoveredBehind(int others) {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i <= others; i++) {
      turns.add(turn("c" + i, Role.AGENT, "A1", DEFLECTS));
    }
    turns.add(turn("c0", Role.AGENT, "A1", OWNS));
    return recovered(audit(turns));
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() {
    Random random = new Random(7);
    String[] says = {TALKS, DEFLECTS, OWNS, "I understand, I'll take care of it", "oui", "ok"};
    Role[] roles = {Role.AGENT, Role.AGENT, Role.CUSTOMER, Role.UNKNOWN};
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String conversation = "c" + (i / 4 + random.nextInt(40)) % 6_000;
      Role role = roles[random.nextInt(roles.length)];
      turns.add(turn(conversation, role, "A" + i % 5, says[random.nextInt(says.length)]));
    }
    AuditResult alone = audit(turns, 1);
    assertThat(alone.findings()).hasSizeGreaterThan(1_000);
    for (int threads : new int[] {2, 3}) {
      AuditResult together = audit(turns, threads);
      assertThat(together.findings()).isEqualTo(alone.findings());
      assertThat(together.agents()).isEqualTo(alone.agents());
      assertThat(together.outcomes()).isEqualTo(alone.outcomes());
    }
  }

  @Test
  void twoTurnsBeforeAndAfterAreToldWithAFinding() {
    String long1 = "mot ".repeat(300);
    List<Turn> turns = new ArrayList<>();
    turns.add(turn("c", Role.CUSTOMER, "C", "un"));
    turns.add(turn("d", Role.CUSTOMER, "C", "ailleurs"));
    turns.add(turn("c", Role.SYSTEM, "bot", "deux"));
    turns.add(turn("c", Role.UNKNOWN, "X", long1));
    turns.add(turn("c", Role.AGENT, "A", DEFLECTS));
    turns.add(turn("d", Role.CUSTOMER, "C", "ailleurs"));
    turns.add(turn("c", Role.CUSTOMER, "C", "quatre"));
    turns.add(turn("c", Role.AGENT, "A", OWNS));
    turns.add(turn("c", Role.CUSTOMER, "C", "six"));
    List<NearbyTurn> nearby = audit(turns).findings().get(0).nearby();
    assertThat(nearby).extracting(NearbyTurn::turn).containsExactly(1, 2, 4, 5);
    assertThat(nearby)
        .extracting(NearbyTurn::speaker)
        .containsExactly(Role.SYSTEM, Role.UNKNOWN, Role.CUSTOMER, Role.AGENT);
    assertThat(nearby.get(0).text()).isEqualTo("deux");
    assertThat(nearby.get(1).text()).endsWith("mot…").hasSizeLessThanOrEqualTo(401);
    assertThat(nearby.get(3).text()).isEqualTo(OWNS);
  }

  @Test
  void whatCameOfConversationsIsCounted() {
    List<Turn> turns = new ArrayList<>();
    turns.add(turn("bare", Role.CUSTOMER, "C", TALKS));
    turns.add(turn("bare", Role.AGENT, "A", DEFLECTS));
    turns.add(turn("recovered", Role.AGENT, "A", DEFLECTS));
    turns.add(turn("recovered", Role.CUSTOMER, "C", TALKS));
    turns.add(turn("recovered", Role.AGENT, "A", OWNS));
    turns.add(turn("agent-alone", Role.AGENT, "A", DEFLECTS));
    turns.add(turn("customer-alone", Role.CUSTOMER, "C", TALKS));
    turns.add(turn("colleagues", Role.COLLEAGUE, "A", DEFLECTS));
    AuditResult result = audit(turns);
    assertThat(result.outcomes())
        .isEqualTo(
            Map.of(
                new Outcome("Nord", true, Collections.emptySortedSet()), 1L,
                new Outcome("Nord", false, Collections.emptySortedSet()), 1L));
    assertThat(result.channels()).extracting(ChannelTally::internal).containsExactly(true, false);
    assertThat(result.channels()).extracting(c -> c.tally().turns()).containsExactly(1L, 4L);
    assertThat(result.channels()).extracting(c -> c.tally().bare()).containsExactly(1L, 2L);
  }

  @Test
  void ownershipMayBeReadForRecoveryAlone() {
    Lexicon deflection = LEXICONS.get(0);
    Lexicon ownership = LEXICONS.get(1);
    Auditor auditor =
        new Auditor(List.of(deflection), List.of(ownership), GUARDS, new AuditOptions("fr"));
    auditor.accept(turn("c", Role.AGENT, "A", DEFLECTS));
    auditor.accept(turn("c", Role.AGENT, "A", OWNS));
    AuditResult result = auditor.finish();
    assertThat(recovered(result)).containsExactly(true);
    assertThat(result.findings()).hasSize(1);
    assertThat(result.agents().get(0).count("ownership")).isZero();
    assertThat(result.covers("ownership")).isFalse();
    assertThat(result.covers("deflection")).isTrue();
  }

  @Test
  void whatIsSaidTwiceInOneBreathIsOneFinding() {
    List<Finding> findings =
        audit(List.of(turn("c", Role.AGENT, "A", "pas mon service, enfin c'est pas notre service")))
            .findings();
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).quote()).isEqualTo("pas mon service, enfin c'est pas notre service");
    assertThat(findings.get(0).phrase()).isEqualTo("c-est-pas-moi");
    String far = "pas mon service " + "bla ".repeat(9) + "pas mon service";
    assertThat(audit(List.of(turn("c", Role.AGENT, "A", far))).findings()).hasSize(2);
    String twice = "Pas mon service. Pas mon service.";
    assertThat(audit(List.of(turn("c", Role.AGENT, "A", twice))).findings()).hasSize(2);
  }

  @Test
  void aCategoryMaySayWhoseTurnsItReads() {
    AuditResult result =
        audit(
            List.of(
                turn("c", Role.AGENT, "A", "je vous donne un coup de main"),
                turn("c", Role.COLLEAGUE, "B", "je te donne un coup de main")));
    assertThat(result.findings()).extracting(Finding::speaker).containsExactly(Role.COLLEAGUE);
  }

  @Test
  void bareWhereTheNextTurnIsNotTheirs() {
    assertThat(
            recovered(
                audit(
                    List.of(
                        turn("c", Role.AGENT, "A", DEFLECTS),
                        turn("c", Role.AGENT, "A", TALKS),
                        turn("c", Role.AGENT, "A", OWNS)))))
        .as("the turn after the next")
        .containsExactly(false);
    assertThat(
            recovered(
                audit(
                    List.of(
                        turn("c", Role.AGENT, "A", DEFLECTS), turn("c", Role.AGENT, "B", OWNS)))))
        .as("another agent")
        .containsExactly(false);
    assertThat(
            recovered(
                audit(
                    List.of(
                        turn("c", Role.AGENT, "A", DEFLECTS), turn("d", Role.AGENT, "A", OWNS)))))
        .as("another conversation")
        .containsExactly(false);
    assertThat(
            recovered(
                audit(
                    List.of(
                        turn("c", Role.AGENT, "A", OWNS), turn("c", Role.AGENT, "A", DEFLECTS)))))
        .as("ownership before")
        .containsExactly(false);
  }

  @Test
  void onlyTheTurnsOfALexiconsSpeakersAreJudged() {
    AuditResult result =
        audit(
            List.of(
                turn("c", Role.CUSTOMER, "C", DEFLECTS),
                turn("c", Role.SYSTEM, "S", DEFLECTS),
                turn("c", Role.MANAGER, "M", DEFLECTS + " " + OWNS),
                turn("c", Role.COLLEAGUE, "K", DEFLECTS)));
    assertThat(result.findings())
        .extracting(f -> f.speaker() + " " + f.phrase())
        .containsExactly("MANAGER m-en-occupe", "COLLEAGUE c-est-pas-moi");
    assertThat(result.agents()).extracting(t -> t.group().agent()).containsExactly("K");
    assertThat(result.teams().get(0).findings())
        .isEqualTo(Map.of("deflection/job", 1L, "ownership/charge", 1L));
  }

  @Test
  void unknownSpeakersAndLanguagesAreCountedNotJudged() {
    AuditResult result =
        audit(
            List.of(
                turn("c", Role.UNKNOWN, "A", DEFLECTS),
                turn("c", Role.UNKNOWN, null, DEFLECTS),
                turn("d", Role.AGENT, "A", DEFLECTS, "de", null),
                turn("d", Role.CUSTOMER, "C", DEFLECTS, "de", null),
                turn("e", Role.AGENT, "A", DEFLECTS, "fr-CA", null)));
    assertThat(result.findings()).hasSize(1);
    assertThat(result.agents())
        .extracting(t -> t.group().agent() + ":" + t.turns() + ":" + t.unjudgedTurns())
        .containsExactly(":0:1", "A:1:2");
    assertThat(result.turns()).isEqualTo(5);
    assertThat(result.conversations()).isEqualTo(3);
  }

  @Test
  void talliesAddUpByWeekTeamAndAgent() {
    TurnTime sunday =
        new TurnTime("2026-11-22T10:00:00+01:00", LocalDateTime.of(2026, 11, 22, 10, 0), null);
    TurnTime monday =
        new TurnTime("2026-11-23T10:00:00+01:00", LocalDateTime.of(2026, 11, 23, 10, 0), null);
    AuditResult result =
        audit(
            List.of(
                turn("c", Role.AGENT, "A", DEFLECTS, "fr", sunday),
                turn("c", Role.AGENT, "A", OWNS, "fr", sunday),
                turn("d", Role.AGENT, "A", TALKS, "fr", sunday),
                turn("e", Role.AGENT, "A", DEFLECTS, "fr", monday)));
    Tally first = result.agents().get(0);
    assertThat(first.group()).isEqualTo(new Group("2026-W47", "Nord", "A"));
    assertThat(first.conversations()).isEqualTo(2);
    assertThat(first.turns()).isEqualTo(3);
    assertThat(first.words()).isEqualTo(7 + 5 + 4);
    assertThat(first.count("deflection")).isEqualTo(1);
    assertThat(first.recovered()).isEqualTo(1);
    assertThat(first.bare()).isZero();
    assertThat(first.deflectionPhrases()).isEqualTo(Map.of("deflection/job/c-est-pas-moi", 1L));
    assertThat(result.agents().get(1).group().period()).isEqualTo("2026-W48");
    assertThat(result.agents().get(1).bare()).isEqualTo(1);
    assertThat(result.teams()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          c'est pas mon service                           | counts
          pas mon service                                 | counts
          pas mon service préféré                         | dropped by the phrase's own exception: service préféré
          vous dites que c'est pas mon service            | dropped by the guard reported
          vous dites oui mais c'est pas mon service       | counts
          vous dites. C'est pas mon service               | counts
          vous dites à tout le monde que c'est pas mon service | counts
          c'est pas mon service ou pas                    | dropped by the guard asked
          c'est pas mon service, Paul ?                   | dropped by the guard marked
          c'est pas mon service. Pardon ?                 | counts
          c'est pas mon service mais je regarde avec eux et je vous rappelle d'accord ? | counts
          c'est pas mon service. Ou pas ?                 | counts
          Bon. C'est pas mon service. Je plaisante.       | dropped by the guard joked
          vous dites c'est pas mon service ou pas         | dropped by the guard reported and the guard asked
          il a dit « c'est pas mon service »              | dropped by the guard quotation-marks
          il a dit "c'est pas mon service" hier           | dropped by the guard quotation-marks
          "c'est pas mon service"                         | counts
          il a dit "bonjour" c'est pas mon service "ah"   | counts
          """)
  void verdicts(String text, String verdict) {
    Explanation explanation = new Explainer(LEXICONS, GUARDS).explain(text, Role.AGENT, "fr");
    assertThat(explanation.detections().get(0).verdict().inWords().toString()).isEqualTo(verdict);
  }

  @Test
  void quotedLinesOfMailsAreAnothersWords() {
    AuditResult result =
        audit(
            List.of(
                turn("c", Role.AGENT, "A", "Bonjour,\n\n > c'est pas mon service\n\nJe lis."),
                turn("c", Role.AGENT, "A", "Bonjour,\n\nc'est pas mon service")));
    assertThat(result.findings()).extracting(Finding::turn).containsExactly(1);
  }

  @Test
  void aTurnOfNothingButDeflectionsIsAuditedLikeAnyOther() {
    int sentences = 50_000;
    String text = "Pas mon service. Vous dites pas mon service. « Pas mon service. » ";

    AuditResult result = audit(List.of(turn("c", Role.AGENT, "A", text.repeat(sentences))));

    assertThat(result.findings()).hasSize(sentences);
  }

  @Test
  void shorterMatchIsCoveredByTheLongerOne() {
    Explanation explanation =
        new Explainer(LEXICONS, GUARDS).explain("c'est pas mon service", Role.AGENT, "fr");
    assertThat(explanation.detections())
        .extracting(d -> d.entry().phrase().id() + ": " + d.verdict().inWords())
        .containsExactly(
            "c-est-pas-moi: counts",
            "pas-moi: covered by a longer match of deflection/job/c-est-pas-moi");
  }

  @Test
  void nearMissTellsWhereThePatternFailed() {
    String text = "c'est pas mon métier, c'est rien";
    Explanation explanation = new Explainer(LEXICONS, GUARDS).explain(text, Role.AGENT, "fr");
    assertThat(explanation.detections()).isEmpty();
    Explanation.Near near = explanation.nearMisses().get(0);
    assertThat(near.entry().phrase().id()).isEqualTo("c-est-pas-moi");
    assertThat(text.substring(near.start(), near.end())).isEqualTo("c'est pas mon");
    assertThat(near.missing()).isEqualTo(1);
    assertThat(near.expected()).containsExactly(Message.plain("service"));
    assertThat(explanation.about("deflection", 14, 20).nearMisses()).isEmpty();
    assertThat(explanation.about("ownership", 6, 9).nearMisses()).isEmpty();
    assertThat(explanation.about("deflection", 6, 9).nearMisses()).contains(near);
  }

  @Test
  void fingerprintStaysWhenOtherPhrasesGo() {
    List<Turn> turns = List.of(turn("c", Role.AGENT, "A", DEFLECTS + ", la faute de le siège"));
    String before = audit(turns).findings().get(1).fingerprint();
    var fewer =
        LEXICONS.stream()
            .map(
                l ->
                    new Lexicon(
                        l.name(),
                        l.family(),
                        l.language(),
                        l.stance(),
                        l.speakers(),
                        l.categories().stream()
                            .map(
                                c ->
                                    new dev.ricochet.lexicon.Category(
                                        c.name(),
                                        c.speakers(),
                                        c.title(),
                                        c.why(),
                                        c.sayInstead(),
                                        c.phrases().stream()
                                            .filter(p -> !p.id().endsWith("pas-moi"))
                                            .toList()))
                            .toList()))
            .toList();
    Auditor auditor = new Auditor(fewer, List.of(), GUARDS, new AuditOptions("fr"));
    turns.forEach(auditor::accept);
    assertThat(auditor.finish().findings())
        .extracting(Finding::fingerprint)
        .containsExactly(before);
  }

  @Test
  void languageIsDetectedForAConversationAsAWhole() {
    Auditor auditor =
        new Auditor(
            dev.ricochet.lexicon.LexiconReader.read(
                List.of("deflection"), new dev.ricochet.source.Problems()),
            List.of(),
            Map.of(),
            new AuditOptions(null));
    for (String[] said :
        new String[][] {
          {"f", "bonjour vous êtes bien au service client, que puis-je faire pour vous"},
          {"e", "good morning, how can I help you with your order today"},
          {"f", "ok"},
          {"e", "ok"},
          {"f", "ah non désolé c'est pas mon service"},
          {"e", "sorry but that's not my department"}
        }) {
      auditor.accept(turn(said[0], Role.AGENT, "A", said[1], null, null));
    }
    assertThat(auditor.finish().findings())
        .extracting(f -> f.conversation() + " " + f.language() + " " + f.turn())
        .containsExactly("f fr 2", "e en 2");
  }

  @Property(tries = 200)
  void interleavedConversationsGiveTheSameAsContiguousOnes(
      @ForAll("conversations") List<List<Turn>> conversations, @ForAll Random random) {
    List<Turn> contiguous = conversations.stream().flatMap(List::stream).toList();
    List<List<Turn>> waiting = new ArrayList<>();
    conversations.forEach(c -> waiting.add(new ArrayList<>(c)));
    List<Turn> interleaved = new ArrayList<>();
    waiting.forEach(c -> interleaved.add(c.remove(0)));
    waiting.removeIf(List::isEmpty);
    while (!waiting.isEmpty()) {
      interleaved.add(waiting.get(random.nextInt(waiting.size())).remove(0));
      waiting.removeIf(List::isEmpty);
    }
    assertThat(audit(interleaved)).isEqualTo(audit(contiguous));
  }

  @Provide
  Arbitrary<List<List<Turn>>> conversations() {
    Arbitrary<String> text =
        Arbitraries.of(DEFLECTS, OWNS, TALKS, DEFLECTS + " " + OWNS, "vous dites " + DEFLECTS);
    Arbitrary<Turn> turn =
        Combinators.combine(
                Arbitraries.of(Role.AGENT, Role.CUSTOMER, Role.UNKNOWN),
                Arbitraries.of("A", "B"),
                text)
            .as((role, who, said) -> turn("?", role, who, said));
    return turn.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(4).map(this::named);
  }

  private List<List<Turn>> named(List<List<Turn>> conversations) {
    List<List<Turn>> named = new ArrayList<>();
    for (int c = 0; c < conversations.size(); c++) {
      List<Turn> turns = new ArrayList<>();
      for (Turn turn : conversations.get(c)) {
        turns.add(turn("c" + c, turn.role(), turn.who(), turn.text()));
      }
      named.add(turns);
    }
    return named;
  }
}
