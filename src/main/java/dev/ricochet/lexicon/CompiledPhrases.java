package dev.ricochet.lexicon;

import dev.ricochet.pattern.Match;
import dev.ricochet.pattern.PatternSet;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Phrases of one language compiled together, and what each of them matches in a text. */
final class CompiledPhrases {

  private final CanonicalForm form;
  private final PatternSet patterns;
  private final List<Numbered> phrases = new ArrayList<>();

  /**
   * @throws ProblemsException where patterns cannot be compiled
   */
  CompiledPhrases(String language, List<Phrase> phrases) {
    form = CanonicalForm.of(language);
    PatternSet.Builder builder = PatternSet.builder(form, ShippedLanguage.of(language).patterns());
    phrases.forEach(phrase -> this.phrases.add(Numbered.add(phrase, builder)));
    patterns = builder.build();
  }

  List<Numbered> phrases() {
    return phrases;
  }

  /** What the phrase and its exceptions match in the text. */
  Outcome outcome(Numbered phrase, String text) {
    TokenizedText tokenized = form.tokenize(text);
    List<Match> all = patterns.matches(tokenized);
    return new Outcome(
        text,
        all.stream().filter(phrase::isPattern).toList(),
        all.stream().filter(phrase::isException).toList());
  }

  /**
   * A phrase and the numbers of its patterns in the set: those of the phrase begin at {@code
   * first}, those of its exceptions follow.
   */
  record Numbered(Phrase phrase, int first) {

    private static Numbered add(Phrase phrase, PatternSet.Builder builder) {
      int[] numbers =
          Stream.concat(phrase.patterns().stream(), phrase.unless().stream())
              .mapToInt(source -> builder.add(source.pattern(), source.position()))
              .toArray();
      return new Numbered(phrase, numbers[0]);
    }

    private boolean isPattern(Match match) {
      int index = match.pattern() - first;
      return index >= 0 && index < phrase.patterns().size();
    }

    private boolean isException(Match match) {
      int index = match.pattern() - firstException();
      return index >= 0 && index < phrase.unless().size();
    }

    int firstException() {
      return first + phrase.patterns().size();
    }

    PatternSource pattern(Match match) {
      return phrase.patterns().get(match.pattern() - first);
    }

    PatternSource exception(Match match) {
      return phrase.unless().get(match.pattern() - firstException());
    }
  }

  /** What a phrase and its exceptions match in one text. */
  record Outcome(String text, List<Match> matches, List<Match> exceptions) {

    /** The matches that no exception overlaps, the given one aside; the longest first. */
    List<Match> standing(int exceptionAside) {
      return matches.stream()
          .filter(
              match ->
                  exceptions.stream()
                      .noneMatch(
                          exception ->
                              exception.pattern() != exceptionAside && exception.overlaps(match)))
          .sorted(Comparator.comparingInt(Match::length).reversed())
          .toList();
    }

    List<Match> standing() {
      return standing(-1);
    }

    String quote(Match match) {
      return "\"" + text.substring(match.start(), match.end()) + "\"";
    }
  }
}
