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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A detector for each language of some lexicons, compiled when a text first needs it. For one
 * thread at a time; others share what is compiled.
 */
final class Detectors {

  private final Map<String, List<Lexicon>> lexicons = new TreeMap<>();
  private final Map<String, List<Guard>> guards;
  private final Map<String, Detector> compiled;
  private final Map<String, Detector> own = new HashMap<>();

  Detectors(List<Lexicon> lexicons, Map<String, List<Guard>> guards) {
    for (Lexicon lexicon : lexicons) {
      this.lexicons.computeIfAbsent(lexicon.language(), k -> new ArrayList<>()).add(lexicon);
    }
    this.guards = guards;
    this.compiled = new ConcurrentHashMap<>();
  }

  private Detectors(Detectors other) {
    lexicons.putAll(other.lexicons);
    guards = other.guards;
    compiled = other.compiled;
  }

  /** The same detectors, for another thread. */
  Detectors forAnotherThread() {
    return new Detectors(this);
  }

  /** No text comes any more: lets go of what was compiled, which takes much memory. */
  void forget() {
    own.clear();
    compiled.clear();
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
    return own.computeIfAbsent(language, k -> compiled(k, theirs));
  }

  /** Who compiles a detector takes it; others take what is their own beside what is shared. */
  private Detector compiled(String language, List<Lexicon> theirs) {
    AtomicReference<Detector> first = new AtomicReference<>();
    Detector shared =
        compiled.computeIfAbsent(
            language,
            k -> {
              first.set(new Detector(k, theirs, guards.getOrDefault(k, List.of())));
              return first.get();
            });
    return shared == first.get() ? shared : shared.forAnotherThread();
  }
}
