package dev.ricochet.audit;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.text.LanguageDetector;
import dev.ricochet.text.TokenizedText;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes turns as they are read and tells what was found in them. Turns of several conversations may
 * come interleaved: only what awaits a conversation's next turns is kept for it.
 */
public final class Auditor {

  /** So many characters of a conversation tell its language; more tell it no better. */
  private static final int TELLING = 300;

  private static final String DEFLECTION = "deflection";
  private static final String OWNERSHIP = "ownership";

  private final Detectors detectors;
  private final Set<String> unreported;
  private final List<String> lexiconNames;
  private final AuditOptions options;
  private final LanguageDetector languages = new LanguageDetector();
  private final Map<ConversationKey, Conversation> conversations = new LinkedHashMap<>();
  private final List<Filed> findings = new ArrayList<>();
  private final Tallies tallies = new Tallies();
  private long turns;

  /** Identifiers are unique in a file only. */
  private record ConversationKey(String file, String id) {}

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
  }

  /** Judges a turn, and what waited for it. */
  public void accept(Turn turn) {
    turns++;
    ConversationKey key = new ConversationKey(turn.position().file(), turn.conversation());
    Conversation conversation =
        conversations.computeIfAbsent(key, k -> new Conversation(conversations.size()));
    NumberedTurn numbered = new NumberedTurn(turn, conversation.nextTurn++);
    String language = languageOf(turn, conversation);
    if (language != null) {
      judge(numbered, language, conversation);
      return;
    }
    conversation.undecided.add(numbered);
    conversation.undecidedLength += turn.text().length();
    if (conversation.undecidedLength >= TELLING) {
      decide(conversation);
    }
  }

  /** Judges what still waited, and gives the result. Nothing may be accepted afterwards. */
  public AuditResult finish() {
    conversations.values().forEach(this::decide);
    return new AuditResult(
        findings.stream().sorted().map(Filed::finding).toList(),
        tallies.agents(),
        tallies.teams(),
        conversations.size(),
        turns,
        lexiconNames);
  }

  private @Nullable String languageOf(Turn turn, Conversation conversation) {
    if (turn.language() != null) {
      return turn.language().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    }
    if (options.language() != null) {
      return options.language();
    }
    if (detectors.languages().size() == 1) {
      return detectors.languages().iterator().next();
    }
    return conversation.language;
  }

  private void decide(Conversation conversation) {
    if (conversation.undecided.isEmpty()) {
      return;
    }
    StringBuilder said = new StringBuilder();
    conversation.undecided.forEach(waiting -> said.append(waiting.turn().text()).append('\n'));
    String language = languages.detect(said.toString(), detectors.languages());
    conversation.language = language;
    List<NumberedTurn> waiting = List.copyOf(conversation.undecided);
    conversation.undecided.clear();
    waiting.forEach(turn -> judge(turn, language, conversation));
  }

  private void judge(NumberedTurn numbered, String language, Conversation conversation) {
    Turn turn = numbered.turn();
    if (turn.role() == Role.SYSTEM) {
      return;
    }
    Detector detector = turn.role() == Role.UNKNOWN ? null : detectors.find(language);
    if (detector == null) {
      tallies.countUnjudged(turn);
      return;
    }
    TokenizedText text = detector.tokenize(turn.text());
    tallies.countTurn(turn, text.wordsWritten(), conversation.counted);
    file(numbered, language, conversation, detector.find(text, turn.role().word()));
  }

  private void file(
      NumberedTurn numbered, String language, Conversation conversation, List<Detection> counted) {
    Turn turn = numbered.turn();
    boolean takesOn =
        counted.stream().anyMatch(d -> d.entry().lexicon().family().equals(OWNERSHIP));
    Speaker speaker = Speaker.of(turn);
    List<Filed> waiting = conversation.pending.remove(speaker);
    if (takesOn && waiting != null) {
      waiting.forEach(this::recover);
    }
    List<Filed> bare = new ArrayList<>();
    for (Detection detection : counted) {
      if (unreported.contains(detection.entry().lexicon().name())) {
        continue;
      }
      boolean deflection = detection.entry().lexicon().family().equals(DEFLECTION);
      Boolean recovered = deflection ? takesOn : null;
      Filed filed = new Filed(conversation.ordinal, numbered, language, detection, recovered);
      findings.add(filed);
      tallies.countFinding(turn, filed.finding());
      if (deflection && !takesOn) {
        bare.add(filed);
      }
    }
    if (!bare.isEmpty()) {
      conversation.pending.put(speaker, bare);
    }
  }

  private void recover(Filed deflection) {
    deflection.recover();
    tallies.countRecovery(deflection.turn());
  }

  /** Who speaks, for telling his next turn. */
  private record Speaker(Role role, String name) {
    static Speaker of(Turn turn) {
      return new Speaker(turn.role(), turn.who() != null ? turn.who() : turn.label());
    }
  }

  /** What is kept of a conversation while turns of it may come. */
  private static final class Conversation {
    private final int ordinal;
    private final Map<Speaker, List<Filed>> pending = new HashMap<>(4);
    private final Set<Tallies.Counted> counted = new HashSet<>(4);
    private final List<NumberedTurn> undecided = new ArrayList<>();
    private int undecidedLength;
    private int nextTurn;
    private @Nullable String language;

    Conversation(int ordinal) {
      this.ordinal = ordinal;
    }
  }
}
