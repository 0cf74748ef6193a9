package dev.ricochet.audit;

import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One phrase found in one turn.
 *
 * @param conversation the conversation, as the source names it
 * @param turn the turn in the conversation, counted from 0
 * @param at when the turn was said, ISO-8601 or time since the start, or null
 * @param period the ISO week in which it was said, for example {@code 2026-W47}, or empty
 * @param channel for example {@code phone}, or null
 * @param language the ISO 639-1 code by which the turn was judged
 * @param speaker the role of the one who said it
 * @param who the identifier of the one who said it, or null
 * @param team the team, or null
 * @param category {@code family/name}, or the family alone where it has no categories
 * @param lexicon for example {@code deflection.fr}
 * @param phrase the id of the phrase in its lexicon
 * @param severity how heavy the phrase weighs
 * @param quote what was said, to the letter or with marks in place of personal data; empty where
 *     nothing of what was said is shown
 * @param start where what was said begins in the turn's text, in UTF-16 units
 * @param end where it ends, in UTF-16 units, exclusive
 * @param recovered on deflections whether the speaker takes the matter on in this turn or in his
 *     next one; null on all others
 * @param captures what the named parts of the pattern matched, by name
 * @param before some text before the quote, in the same turn
 * @param after some text after the quote, in the same turn
 * @param recording the address of the recording, with the place where the turn begins as a media
 *     fragment where it is known ({@code …#t=31.5}, seconds), or null
 * @param position the file and line where the turn begins
 * @param fingerprint the same from run to run, whatever other phrases there are and in whatever
 *     folder the file lies
 * @param nearby some turns before its turn and as many after it, in their order, where reports show
 *     them; fewer where thousands of other conversations were heard in between
 */
public record Finding(
    String conversation,
    int turn,
    @Nullable String at,
    String period,
    @Nullable String channel,
    String language,
    Role speaker,
    @Nullable String who,
    @Nullable String team,
    String category,
    String lexicon,
    String phrase,
    Severity severity,
    String quote,
    int start,
    int end,
    @Nullable Boolean recovered,
    SortedMap<String, String> captures,
    String before,
    String after,
    @Nullable String recording,
    Position position,
    String fingerprint,
    List<NearbyTurn> nearby) {

  public Finding {
    nearby = List.copyOf(nearby);
    captures =
        captures.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(captures));
  }

  /** The family: what stands before the {@code /} of the category. */
  public String family() {
    int slash = category.indexOf('/');
    return slash < 0 ? category : category.substring(0, slash);
  }

  /** Whether it shows what was said. */
  public boolean hasExcerpts() {
    return !quote.isEmpty();
  }

  /** The same deflection, recovered. */
  Finding asRecovered() {
    return with(true, nearby);
  }

  /** The same, with turns around it. */
  Finding near(List<NearbyTurn> turns) {
    return with(recovered, turns);
  }

  private Finding with(@Nullable Boolean recoveredNow, List<NearbyTurn> turns) {
    return new Finding(
        conversation,
        turn,
        at,
        period,
        channel,
        language,
        speaker,
        who,
        team,
        category,
        lexicon,
        phrase,
        severity,
        quote,
        start,
        end,
        recoveredNow,
        captures,
        before,
        after,
        recording,
        position,
        fingerprint,
        turns);
  }
}
