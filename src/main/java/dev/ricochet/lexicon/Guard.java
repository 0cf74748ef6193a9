package dev.ricochet.lexicon;

import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.source.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a phrase is no finding: where the speaker only reports, denies, asks or supposes it.
 *
 * @param id its name
 * @param title by language
 * @param where the guard's words stand, seen from the phrase
 * @param reach at most so many words between both, for {@link Where#BEFORE} and {@link
 *     Where#AFTER}; null for the whole sentence
 * @param until patterns that end its reach where they stand between both
 * @param families those it acts on; none means all
 * @param patterns the guard's words
 * @param drops examples in which it acts
 * @param keeps examples in which a finding stands although its words are near
 * @param position where it was written
 */
public record Guard(
    String id,
    Map<String, String> title,
    Where where,
    @Nullable Integer reach,
    List<PatternSource> until,
    Set<String> families,
    List<PatternSource> patterns,
    List<Example> drops,
    List<Example> keeps,
    Position position) {

  /** Where the words of a guard stand. */
  public enum Where {
    /** Before the phrase, in its sentence. */
    BEFORE,
    /** Behind the phrase, in its sentence. */
    AFTER,
    /** Sharing a word with the phrase. */
    OVER,
    /** Anywhere in the sentence of the phrase. */
    SENTENCE,
    /** Anywhere in the turn. */
    TURN,
    /** There are none: the sentence of the phrase ends, soon behind it, with a question mark. */
    QUESTION
  }

  public Guard {
    title = Collections.unmodifiableMap(new LinkedHashMap<>(title));
    until = List.copyOf(until);
    families = Collections.unmodifiableSet(new LinkedHashSet<>(families));
    patterns = List.copyOf(patterns);
    drops = List.copyOf(drops);
    keeps = List.copyOf(keeps);
  }

  /** Whether it acts on the phrases of a family. */
  public boolean actsOn(String family) {
    return families.isEmpty() || families.contains(family);
  }
}
