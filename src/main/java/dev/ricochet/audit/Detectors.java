package dev.ricochet.audit;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.ProblemsException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A detector for each language of some lexicons, compiled when a text first needs it. */
final class Detectors {

  private final Map<String, List<Lexicon>> lexicons = new TreeMap<>();
  private final Map<String, List<Guard>> guards;
  private final Map<String, Detector> compiled = new HashMap<>();

  Detectors(List<Lexicon> lexicons, Map<String, List<Guard>> guards) {
    for (Lexicon lexicon : lexicons) {
      this.lexicons.computeIfAbsent(lexicon.language(), k -> new ArrayList<>()).add(lexicon);
    }
    this.guards = guards;
  }

  /** The languages of the lexicons, in the order of the alphabet. */
  Set<String> languages() {
    return Collections.unmodifiableSet(lexicons.keySet());
  }

  /**
   * The detector of a language, or null where no lexicon is in that language.
   *
   * @throws ProblemsException where patterns cannot be compiled
   */
  @Nullable Detector find(String language) {
    List<Lexicon> theirs = lexicons.get(language);
    if (theirs == null) {
      return null;
    }
    return compiled.computeIfAbsent(
        language, k -> new Detector(k, theirs, guards.getOrDefault(k, List.of())));
  }
}
