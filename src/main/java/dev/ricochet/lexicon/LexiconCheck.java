package dev.ricochet.lexicon;

import dev.ricochet.lexicon.CompiledPhrases.Numbered;
import dev.ricochet.lexicon.CompiledPhrases.Outcome;
import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.pattern.Match;
import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs the examples that phrases carry: each {@code hit} must be found by its own phrase, no {@code
 * miss} may be, and each {@code unless} must be needed, so that without it some miss of the phrase
 * would be found. Other phrases, guards and speakers do not matter here.
 */
public final class LexiconCheck {

  /**
   * What was checked, and what failed.
   *
   * @param categories distinct names of categories; those of several languages count once
   * @param patterns patterns of phrases and exceptions
   * @param examples hits and misses
   * @param failures by file and line: examples that come out wrong, exceptions that are not needed,
   *     patterns that cannot be compiled
   */
  public record Report(
      int lexicons,
      int categories,
      int phrases,
      int patterns,
      int examples,
      List<Problem> failures) {

    public Report {
      failures = List.copyOf(failures);
    }
  }

  private final List<Problem> failures = new ArrayList<>();

  private LexiconCheck() {}

  /** Checks lexicons, whatever their languages. */
  public static Report check(List<Lexicon> lexicons) {
    LexiconCheck check = new LexiconCheck();
    Map<String, List<Phrase>> byLanguage = phrasesByLanguage(lexicons);
    byLanguage.forEach(check::run);
    check.failures.sort(Comparator.comparing(Problem::position));
    return check.report(lexicons, byLanguage.values());
  }

  private Report report(List<Lexicon> lexicons, Collection<List<Phrase>> phrases) {
    List<Phrase> all = phrases.stream().flatMap(List::stream).toList();
    return new Report(
        lexicons.size(),
        lexicons.stream()
            .flatMap(lexicon -> lexicon.categories().stream())
            .map(Category::name)
            .collect(Collectors.toSet())
            .size(),
        all.size(),
        all.stream().mapToInt(phrase -> phrase.patterns().size() + phrase.unless().size()).sum(),
        all.stream().mapToInt(phrase -> phrase.hits().size() + phrase.misses().size()).sum(),
        failures);
  }

  /** The phrases of all lexicons by their language, in the order of the alphabet. */
  static Map<String, List<Phrase>> phrasesByLanguage(List<Lexicon> lexicons) {
    Map<String, List<Phrase>> byLanguage = new TreeMap<>();
    for (Lexicon lexicon : lexicons) {
      List<Phrase> phrases =
          byLanguage.computeIfAbsent(lexicon.language(), key -> new ArrayList<>());
      lexicon.categories().forEach(category -> phrases.addAll(category.phrases()));
    }
    return byLanguage;
  }

  private void run(String language, List<Phrase> phrases) {
    CompiledPhrases compiled = compile(language, phrases);
    compiled.phrases().forEach(phrase -> new Trial(phrase, compiled).run());
  }

  /** Phrases whose patterns cannot be compiled are reported, and left out. */
  private CompiledPhrases compile(String language, List<Phrase> phrases) {
    try {
      return new CompiledPhrases(language, phrases);
    } catch (ProblemsException e) {
      failures.addAll(e.problems());
      return new CompiledPhrases(
          language, phrases.stream().filter(phrase -> !isBlamed(phrase, e.problems())).toList());
    }
  }

  private static boolean isBlamed(Phrase phrase, List<Problem> problems) {
    return Stream.concat(phrase.patterns().stream(), phrase.unless().stream())
        .map(PatternSource::position)
        .anyMatch(
            position ->
                problems.stream()
                    .map(Problem::position)
                    .anyMatch(
                        blamed ->
                            blamed.file().equals(position.file())
                                && Objects.equals(blamed.line(), position.line())));
  }

  /** All examples of one phrase. */
  private final class Trial {

    private final Numbered numbered;
    private final CompiledPhrases compiled;

    Trial(Numbered numbered, CompiledPhrases compiled) {
      this.numbered = numbered;
      this.compiled = compiled;
    }

    void run() {
      Phrase phrase = numbered.phrase();
      for (Example hit : phrase.hits()) {
        expectFound(hit, outcome(hit));
      }
      List<Outcome> misses = new ArrayList<>();
      for (Example miss : phrase.misses()) {
        Outcome outcome = outcome(miss);
        expectNotFound(miss, outcome);
        misses.add(outcome);
      }
      for (int i = 0; i < phrase.unless().size(); i++) {
        expectNeeded(phrase.unless().get(i), numbered.firstException() + i, misses);
      }
    }

    private Outcome outcome(Example example) {
      return compiled.outcome(numbered, example.text());
    }

    private void expectFound(Example hit, Outcome outcome) {
      if (!outcome.standing().isEmpty()) {
        return;
      }
      fail(
          hit,
          Message.of("'{0}' is not found in its hit: {1}", numbered.phrase().id(), hit.text()),
          outcome.matches().isEmpty()
              ? Message.of("none of its patterns matches")
              : dropped(outcome));
    }

    private Message dropped(Outcome outcome) {
      PatternSource exception = numbered.exception(outcome.exceptions().get(0));
      return Message.of(
          "{0} is matched, but dropped by the exception on line {1}: {2}",
          outcome.quote(outcome.matches().get(0)), line(exception), exception.text());
    }

    private void expectNotFound(Example miss, Outcome outcome) {
      if (outcome.standing().isEmpty()) {
        return;
      }
      Match match = outcome.standing().get(0);
      PatternSource pattern = numbered.pattern(match);
      fail(
          miss,
          Message.of("'{0}' is found in its miss: {1}", numbered.phrase().id(), miss.text()),
          Message.of(
              "{0} is matched by line {1}: {2}",
              outcome.quote(match), line(pattern), pattern.text()));
    }

    private void expectNeeded(PatternSource exception, int number, List<Outcome> misses) {
      if (misses.stream().allMatch(outcome -> outcome.standing(number).isEmpty())) {
        failures.add(
            Problem.at(
                exception.position(),
                Message.of("no miss of '{0}' needs this exception", numbered.phrase().id()),
                Message.of("add a miss that would be found without it, or take it out")));
      }
    }

    private void fail(Example example, Message message, Message help) {
      failures.add(Problem.at(example.position(), message, help));
    }

    private static String line(PatternSource source) {
      return String.valueOf(source.position().line());
    }
  }
}
