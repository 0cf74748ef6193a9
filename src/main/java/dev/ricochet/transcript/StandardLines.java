package dev.ricochet.transcript;

import dev.ricochet.transcript.Speakers.Speaker;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Logs as most programs write them: {@code AGENT: …}, {@code Julie (conseillère) : …}, with a time
 * before them ({@code [09:12:31] Julie: …}, {@code 2026-11-16 09:12:31 Agent Julie: …}) or behind
 * the name ({@code Julie (09:12:31): …}).
 *
 * <p>In spoken and written text, too, words stand before a colon ({@code Total : 12 €}, {@code
 * http://…}, {@code 10:30}). So, where the first turn of the file bears a time, only lines that
 * bear one of the same shape begin a turn, and those whose speaker has a known role. Elsewhere
 * lines begin one whose speaker has a known role or looks like a name: up to four words in capitals
 * that are no heading word. A colon counts where a blank or the end of the line follows it, or a
 * known role stands before it.
 */
final class StandardLines implements LineSyntax {

  /** So many lines may stand before the first turn: a title, a date, who takes part. */
  private static final int PREAMBLE = 20;

  private static final String DATE =
      "\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}";
  private static final String TIME =
      "\\d{1,3}[:h]\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?"
          + "(?:\\s?[AaPp][Mm]\\b)?(?:\\s?(?:Z\\b|UTC\\b|[+-]\\d{2}:?\\d{2}))?";
  private static final String MOMENT =
      "(?:(?<date>" + DATE + ")(?:T|,?\\s+(?:à\\s+|at\\s+)?))?" + TIME;

  private static final Pattern STAMPED =
      Pattern.compile(
          "\\s*(?:[\\[(](?<inside>[^\\[\\]()]{0,30}\\d[^\\[\\]()]{0,30})[\\])]|(?<open>"
              + MOMENT
              + "))"
              + "(?:\\s*[-–—|>;,]\\s+|\\s*\\|\\s*|\\s+|$)(?<rest>.*)",
          Pattern.DOTALL);
  private static final Pattern DATED = Pattern.compile(DATE);
  private static final Pattern CLOCK_ANYWHERE = Pattern.compile("\\d[:h]\\d{2}");

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\s*(?<label>[^\\s:][^:]{0,59}?)\\s*:(?<blank>\\s+|$)?(?<text>.*)", Pattern.DOTALL);
  private static final Pattern TIME_BEHIND_NAME =
      Pattern.compile(
          "\\s*(?<label>[^\\s:(\\[][^:(\\[]{0,59}?)\\s*"
              + "[(\\[](?<at>[^)\\]]{0,30}\\d[:h]\\d{2}[^)\\]]{0,30})[)\\]]"
              + "\\s*:\\s*(?<text>.*)",
          Pattern.DOTALL);

  /** An identifier holds a figure; otherwise "# Call back tomorrow" would be a heading. */
  private static final Pattern HEADING =
      Pattern.compile(
          "(?iu)\\s*(?:-{3,}|={3,}|\\*{3,}|#{1,6})\\s*"
              + "(?:conversation|appel|call|chat|ticket|contact|échange|interaction|session)\\b"
              + "\\s*(?:id\\b|n°|no\\.|#)?\\s*:?\\s*(?<id>(?=\\S*\\d)[\\p{L}\\d]\\S*?)"
              + "\\s*(?:-{3,}|={3,}|\\*{3,}|#{1,6})?\\s*");

  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\d_.’'-]*"
              + "(?:\\s+(?:\\p{Lu}|\\d|(?:de|du|des|la|le|van|von)\\b)[\\p{L}\\d_.’'-]*){0,3}");

  /** What a wildcard may take for a label: cells of a table and times of day are none. */
  private static final Pattern CELLS_OR_TIME =
      Pattern.compile("(?s).*[;|\\t\"].*|.*,\\S.*|\\d{1,3}h?");

  private static final Pattern BRACKETS_AT_END = Pattern.compile("\\s*[(\\[][^()\\[\\]]*[)\\]]$");

  /** Words that stand before a colon in a text and are nobody's name. */
  private static final Set<String> NO_NAMES =
      Arrays.stream(
              """
              note, nota, nb, n.b, ps, attention, remarque, rappel, important, info,
              information, référence, reference, réf, ref, objet, sujet, subject, re, tr, fw,
              fwd, de, à, from, to, cc, envoyé, sent, date, heure, time, adresse, address,
              tel, tél, téléphone, phone, mobile, fax, mail, email, e-mail, courriel, site,
              lien, link, url, code, numéro, number, total, montant, amount, prix, price,
              solde, commande, order, dossier, facture, invoice, iban, nom, name, prénom,
              étape, step, exemple, example, solution, question, réponse, answer, horaires,
              hours, résumé, summary, statut, status, délai, bonjour, hello, merci, thanks,
              oui, non, yes, no, http, https
              """
                  .split(","))
          .map(Folding::key)
          .collect(Collectors.toUnmodifiableSet());

  private final Speakers speakers;

  /** Of the time before the first turn. */
  private final Shape shape;

  private StandardLines(Speakers speakers, Shape shape) {
    this.speakers = speakers;
    this.shape = shape;
  }

  /** The syntax of a log, by its first turn; null where there is none. */
  static @Nullable StandardLines of(String opening, Speakers speakers) {
    return opening
        .lines()
        .filter(line -> !line.isBlank())
        .limit(PREAMBLE)
        .flatMap(line -> ofFirst(line, speakers).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<StandardLines> ofFirst(String line, Speakers speakers) {
    return Arrays.stream(Shape.values())
        .map(shape -> new StandardLines(speakers, shape))
        .filter(
            syntax -> {
              LogLine turn = syntax.turnOfShape(line);
              return turn != null && !turn.speaker().isEmpty();
            })
        .findFirst();
  }

  @Override
  public @Nullable String heading(String line) {
    Matcher matcher = HEADING.matcher(line);
    return matcher.matches() ? matcher.group("id") : null;
  }

  @Override
  public @Nullable LogLine turn(String line) {
    LogLine turn = turnOfShape(line);
    return turn != null || shape == Shape.NONE ? turn : labelled(line, this::isKnown);
  }

  private @Nullable LogLine turnOfShape(String line) {
    return shape == Shape.NONE
        ? labelled(line, label -> isKnown(label) || isName(label))
        : stamped(line);
  }

  /** A line that begins with a time. */
  private @Nullable LogLine stamped(String line) {
    Matcher matcher = STAMPED.matcher(line);
    if (!matcher.matches() || Shape.of(matcher) != shape) {
      return null;
    }
    String at = matcher.group(shape.isBracketed() ? "inside" : "open");
    String rest = matcher.group("rest");
    LogLine turn = labelled(rest, label -> shape != Shape.CLOCK || isKnown(label) || isName(label));
    if (turn != null) {
      return new LogLine(null, at, turn.speaker(), null, turn.text());
    }
    return shape == Shape.CLOCK ? null : new LogLine(null, at, "", null, rest);
  }

  /** A line that begins with the label of a speaker and a colon. */
  private @Nullable LogLine labelled(String line, Predicate<String> isSpeaker) {
    Matcher timed = TIME_BEHIND_NAME.matcher(line);
    if (timed.matches() && isSpeaker.test(timed.group("label"))) {
      return new LogLine(null, timed.group("at"), timed.group("label"), null, timed.group("text"));
    }
    Matcher matcher = LABELLED.matcher(line);
    if (!matcher.matches()) {
      return null;
    }
    String label = matcher.group("label");
    boolean begins = matcher.group("blank") == null ? isKnown(label) : isSpeaker.test(label);
    return begins ? new LogLine(null, null, label, null, matcher.group("text")) : null;
  }

  /** A wildcard such as {@code *} would fit whatever stands before a colon. */
  private boolean isKnown(String label) {
    Speaker speaker = speakers.of(label);
    return speaker.isKnown()
        && (!speaker.byWildcard() || (!CELLS_OR_TIME.matcher(label).matches() && !isNoName(label)));
  }

  /** Whether a label looks like a name: up to four words in capitals, and no heading word. */
  static boolean isName(String label) {
    String name = BRACKETS_AT_END.matcher(label).replaceFirst("");
    return NAME.matcher(name).matches() && !isNoName(name);
  }

  /** Whether a label is, or begins with, a word that stands before a colon in a text. */
  static boolean isNoName(String label) {
    return NO_NAMES.contains(Folding.key(label))
        || NO_NAMES.contains(Folding.key(label.split("\\s", 2)[0]));
  }

  /** How the time stands before a turn. */
  private enum Shape {
    NONE,
    BRACKETS,
    BRACKETS_WITH_DATE,
    CLOCK,
    DATE_AND_CLOCK;

    /** The shape of a line, or null where its brackets hold no time. */
    static @Nullable Shape of(Matcher stamped) {
      String inside = stamped.group("inside");
      if (inside == null) {
        return stamped.group("date") == null ? CLOCK : DATE_AND_CLOCK;
      }
      if (DATED.matcher(inside).find()) {
        return BRACKETS_WITH_DATE;
      }
      return CLOCK_ANYWHERE.matcher(inside).find() ? BRACKETS : null;
    }

    boolean isBracketed() {
      return this == BRACKETS || this == BRACKETS_WITH_DATE;
    }
  }
}
