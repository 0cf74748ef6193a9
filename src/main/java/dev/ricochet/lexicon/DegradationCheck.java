package dev.ricochet.lexicon;

import dev.ricochet.lexicon.CompiledPhrases.Numbered;
import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.pattern.Match;
import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the examples of phrases as real text would bear them, by each {@link Degradation}: a hit
 * must still be found by its own phrase, a miss still be passed over by it. Examples that come out
 * wrong as they stand are left to {@link LexiconCheck}.
 */
public final class DegradationCheck {

  /**
   * What became of the examples of a language under a degradation.
   *
   * @param hits tried, and no longer found
   * @param misses tried, and found all at once
   */
  public record Result(String language, Degradation degradation, Trials hits, Trials misses) {

    /** Whether as many hits as must be are still found. */
    public boolean findsEnough() {
      return hits.share() >= degradation.leastFound();
    }

    /** Whether as many misses as must be are still passed over. */
    public boolean passesOverEnough() {
      return misses.share() >= degradation.leastPassedOver();
    }
  }

  /**
   * Examples that were tried.
   *
   * @param tried how many there was something to degrade in
   * @param lost those that came out otherwise than before, in the order of the files
   */
  public record Trials(int tried, List<Degraded> lost) {
    public Trials {
      lost = List.copyOf(lost);
    }

    /** How many came out as before. */
    public int survived() {
      return tried - lost.size();
    }

    /** The share of those that came out as before, from 0 to 1; 1 where nothing was tried. */
    public double share() {
      return tried == 0 ? 1 : survived() / (double) tried;
    }
  }

  /**
   * A degraded example.
   *
   * @param phrase the id of its phrase
   * @param position where the example stands
   * @param text what it became
   */
  public record Degraded(String phrase, Position position, String text) {}

  private final CompiledPhrases compiled;
  private final WritingHabits habits;
  private final Map<Degradation, Tally> tallies = new EnumMap<>(Degradation.class);

  private DegradationCheck(CompiledPhrases compiled, WritingHabits habits) {
    this.compiled = compiled;
    this.habits = habits;
    for (Degradation degradation : Degradation.values()) {
      tallies.put(degradation, new Tally());
    }
  }

  /**
   * Tries all examples under all degradations.
   *
   * @return by language, then degradation; those that nothing was tried under are left out
   * @throws ProblemsException where patterns cannot be compiled
   */
  public static List<Result> check(List<Lexicon> lexicons) {
    List<Result> results = new ArrayList<>();
    LexiconCheck.phrasesByLanguage(lexicons)
        .forEach(
            (language, phrases) -> {
              CompiledPhrases compiled = new CompiledPhrases(language, phrases);
              DegradationCheck check = new DegradationCheck(compiled, WritingHabits.of(language));
              compiled.phrases().forEach(check::run);
              results.addAll(check.results(language));
            });
    return results;
  }

  private List<Result> results(String language) {
    return tallies.entrySet().stream()
        .map(entry -> entry.getValue().result(language, entry.getKey()))
        .filter(result -> result.hits().tried() + result.misses().tried() > 0)
        .toList();
  }

  private void run(Numbered phrase) {
    for (Example hit : phrase.phrase().hits()) {
      List<Match> found = compiled.outcome(phrase, hit.text()).standing();
      if (!found.isEmpty()) {
        Match longest = found.get(0);
        Passage passage = new Passage(hit.text(), longest.start(), longest.end());
        tallies.forEach(
            (degradation, tally) -> tally.hit(degraded(passage, degradation), phrase, hit));
      }
    }
    for (Example miss : phrase.phrase().misses()) {
      if (!isFound(phrase, miss.text())) {
        Passage passage = Passage.whole(miss.text());
        tallies.forEach(
            (degradation, tally) -> tally.miss(degraded(passage, degradation), phrase, miss));
      }
    }
  }

  private Optional<String> degraded(Passage passage, Degradation degradation) {
    return degradation.of(passage, habits);
  }

  private boolean isFound(Numbered phrase, String text) {
    return !compiled.outcome(phrase, text).standing().isEmpty();
  }

  /** What became of the examples under one degradation. */
  private final class Tally {

    private final List<Degraded> lostHits = new ArrayList<>();
    private final List<Degraded> lostMisses = new ArrayList<>();
    private int hits;
    private int misses;

    void hit(Optional<String> degraded, Numbered phrase, Example example) {
      if (degraded.isPresent()) {
        hits++;
        if (!isFound(phrase, degraded.get())) {
          lostHits.add(lost(phrase, example, degraded.get()));
        }
      }
    }

    void miss(Optional<String> degraded, Numbered phrase, Example example) {
      if (degraded.isPresent()) {
        misses++;
        if (isFound(phrase, degraded.get())) {
          lostMisses.add(lost(phrase, example, degraded.get()));
        }
      }
    }

    private Degraded lost(Numbered phrase, Example example, String text) {
      return new Degraded(phrase.phrase().id(), example.position(), text);
    }

    Result result(String language, Degradation degradation) {
      return new Result(
          language, degradation, new Trials(hits, lostHits), new Trials(misses, lostMisses));
    }
  }
}
