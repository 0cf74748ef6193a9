package dev.ricochet.audit;

import dev.ricochet.audit.Batch.Heard;
import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.text.LanguageDetector;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes turns as they are read and tells what was found in them. Turns of several conversations may
 * come interleaved: only what awaits a conversation's next turns is kept for it.
 */
public final class Auditor implements Closeable {

  /** So many characters of a conversation tell its language; more tell it no better. */
  private static final int TELLING = 300;

  /** So many turns are accepted between two batches. */
  private static final int TURNS_OF_BATCH = 256;

  /** So many batches wait to be filed: few conversations as against {@link Conversations#OPEN}. */
  private static final int MOST_BATCHES = 2;

  /** What parts a language from its country: {@code fr-CA}. */
  private static final Pattern SUBTAG = Pattern.compile("[-_]");

  private static final String OWNERSHIP = "ownership";
  private static final String EFFORT = "customer-effort";

  private final Detectors detectors;
  private final Set<String> unreported;
  private final List<String> lexiconNames;
  private final AuditOptions options;
  private final LanguageDetector languages = new LanguageDetector();
  private final ExternalSorter<Placed> findings =
      new ExternalSorter<>(StoredFindings.IN_MEMORY, new FindingCodec());
  private final Tallies tallies = new Tallies(Counts.IN_MEMORY);
  private final Fingerprints fingerprints;
  private final Workers workers;
  private final Queue<Batch> batches = new ArrayDeque<>();
  private Batch batch = new Batch();
  private Conversations conversations;
  private String file = "";
  private long turns;

  /**
   * An audit by some lexicons.
   *
   * @param lexicons at least one; compiled when a turn first needs them
   * @param forRecovery lexicons of ownership that tell what is recovered, and whose own findings
   *     are neither reported nor counted
   * @param guards those of the languages of the lexicons, by language
   */
  public Auditor(
      List<Lexicon> lexicons,
      List<Lexicon> forRecovery,
      Map<String, List<Guard>> guards,
      AuditOptions options) {
    this.detectors =
        new Detectors(Stream.concat(lexicons.stream(), forRecovery.stream()).toList(), guards);
    this.unreported = forRecovery.stream().map(Lexicon::name).collect(Collectors.toSet());
    this.lexiconNames = lexicons.stream().map(Lexicon::name).sorted().toList();
    this.options = options;
    this.fingerprints = new Fingerprints(options.pseudonyms());
    this.workers = new Workers(options.threads() - 1, detectors);
    this.conversations = conversations(0);
  }

  private Conversations conversations(int first) {
    return new Conversations(first, this::retire, options.nearby(), findings::add);
  }

  /** Takes a turn, to be judged in its order. */
  public void accept(Turn turn) {
    turns++;
    if (!turn.position().file().equals(file)) {
      begin(turn.position().file());
    }
    Conversation conversation = conversations.of(turn.conversation());
    NumberedTurn numbered = conversation.number(options.named(turn));
    String language = languageOf(turn, conversation);
    if (language != null) {
      batch.add(new Heard(numbered, language, conversation));
    } else if (conversation.keepUndecided(numbered) >= TELLING) {
      decide(conversation);
    }
    if (turns % TURNS_OF_BATCH == 0) {
      closeBatch();
      fileBatches(MOST_BATCHES);
    }
  }

  /** Identifiers are unique in a file only. */
  private void begin(String other) {
    end();
    conversations = conversations(conversations.next());
    file = other;
  }

  private void end() {
    Conversations ended = conversations;
    ended.whole().forEach(this::decide);
    batch.addAfterwards(
        () -> {
          ended.end(tallies::countEnded);
          ended.close();
        });
  }

  private void retire(Conversation conversation) {
    Conversations of = conversations;
    decide(conversation);
    batch.addAfterwards(() -> of.rest(conversation));
  }

  private void closeBatch() {
    batch.judgeBy(workers);
    batches.add(batch);
    batch = new Batch();
  }

  /** Files the eldest batches, until only so many are left. */
  private void fileBatches(int left) {
    while (batches.size() > left) {
      Batch eldest = batches.element();
      boolean some = true;
      while (some && !eldest.isJudged()) {
        some = judgeSome();
      }
      batches.remove().file(this::file);
    }
  }

  /** Judges some turns of the eldest batch that has any left; whether one had. */
  private boolean judgeSome() {
    for (Batch waiting : batches) {
      if (waiting.judgeSome(detectors)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Judges what still waited, and gives the result, whose findings can be read until this is
   * closed. Nothing may be accepted afterwards.
   */
  public AuditResult finish() {
    end();
    closeBatch();
    fileBatches(0);
    letGo();
    Tallies.Sums sums = tallies.sums();
    return new AuditResult(
        StoredFindings.of(findings),
        sums.agents(),
        sums.teams(),
        sums.channels(),
        tallies.outcomes(),
        conversations.next(),
        turns,
        lexiconNames);
  }

  /** Figures are worked out and written in the room that judging took. */
  private void letGo() {
    workers.close();
    detectors.forget();
    conversations = conversations(conversations.next());
  }

  /** Takes away what was kept on disk, and with it findings and tallies of the result. */
  @Override
  public void close() {
    workers.close();
    conversations.close();
    findings.close();
    tallies.close();
  }

  private @Nullable String languageOf(Turn turn, Conversation conversation) {
    if (turn.language() != null) {
      return SUBTAG.split(turn.language().toLowerCase(Locale.ROOT), 2)[0];
    }
    if (options.language() != null) {
      return options.language();
    }
    if (detectors.languages().size() == 1) {
      return detectors.languages().iterator().next();
    }
    return conversation.language();
  }

  private void decide(Conversation conversation) {
    String said = conversation.undecidedText();
    if (!said.isEmpty()) {
      String language = languages.detect(said, detectors.languages());
      for (NumberedTurn turn : conversation.decide(language)) {
        batch.add(new Heard(turn, language, conversation));
      }
    }
  }

  private void file(Heard heard, @Nullable Judged judged) {
    Turn turn = heard.numbered().turn();
    Conversation conversation = heard.conversation();
    if (judged == null) {
      tallies.countUnjudged(turn);
      conversation.hear(heard.numbered(), List.of(), List.of(), shown(heard.language()));
      return;
    }
    tallies.countTurn(turn, judged.words(), conversation);
    note(turn, conversation);
    file(heard.numbered(), heard.language(), conversation, judged.counted());
  }

  private static void note(Turn turn, Conversation conversation) {
    if (turn.role() == Role.CUSTOMER) {
      conversation.hearCustomer();
    } else if (turn.role() == Role.AGENT) {
      conversation.hearAgentOf(turn.team());
    }
  }

  private void file(
      NumberedTurn numbered, String language, Conversation conversation, List<Detection> counted) {
    Turn turn = numbered.turn();
    if (counted.isEmpty()) {
      conversation.leaveBare(turn);
      conversation.hear(numbered, List.of(), List.of(), shown(language));
      return;
    }
    boolean takesOn = counted.stream().anyMatch(d -> family(d).equals(OWNERSHIP));
    if (takesOn) {
      conversation.recover(turn);
    } else {
      conversation.leaveBare(turn);
    }
    List<Detection> reported =
        counted.stream().filter(d -> !unreported.contains(d.entry().lexicon().name())).toList();
    report(numbered, language, conversation, reported, takesOn);
  }

  /**
   * Files what was found in a turn.
   *
   * @param takesOn whether the speaker takes matters on in the same turn
   */
  private void report(
      NumberedTurn numbered,
      String language,
      Conversation conversation,
      List<Detection> reported,
      boolean takesOn) {
    Turn turn = numbered.turn();
    CountedIn countedIn = tallies.countedIn(turn);
    FoundTurn foundTurn =
        new FoundTurn(
            numbered, language, countedIn.period(), options.shown(turn, language), fingerprints);
    List<NearbyTurn> before = conversation.before(shown(language));
    List<Filed> found = new ArrayList<>();
    List<Filed> bare = new ArrayList<>();
    for (Detection detection : reported) {
      boolean deflection = detection.entry().isDeflection();
      Finding finding = foundTurn.finding(detection, deflection ? takesOn : null);
      int phrase = tallies.number(detection.entry());
      tallies.countFinding(countedIn, phrase, finding.recovered());
      Filed filed =
          new Filed(
              conversation.ordinal(),
              finding,
              () -> tallies.countRecovery(countedIn.headings(), phrase),
              before);
      found.add(filed);
      if (deflection && !takesOn) {
        bare.add(filed);
      }
      if (family(detection).equals(EFFORT)) {
        conversation.noteEffort(detection.entry().category().name());
      }
    }
    conversation.hear(numbered, found, bare, shown(language));
  }

  /** Turns around a finding as reports may show them. */
  private Function<NumberedTurn, NearbyTurn> shown(String language) {
    return numbered -> NearbyTurn.of(numbered, options.shown(numbered.turn(), language));
  }

  private static String family(Detection detection) {
    return detection.entry().lexicon().family();
  }
}
