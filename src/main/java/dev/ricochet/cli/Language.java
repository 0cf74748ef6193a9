package dev.ricochet.cli;

import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconLibrary;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import java.util.List;

/** What {@code --lang} takes. */
final class Language {

  private Language() {}

  /**
   * The language as it was written.
   *
   * @throws ProblemsException where it is not one of those that the program knows
   */
  static String parse(String language) {
    if (!LexiconLibrary.languages().contains(language)) {
      throw new ProblemsException(
          Problem.at(
              Position.of("--lang " + language),
              Message.of("this language is not known"),
              Message.of("these are: {0}", String.join(", ", LexiconLibrary.languages()))));
    }
    return language;
  }

  /** Adds a problem where nothing could be judged, because no lexicon is of the language. */
  static void check(String language, List<Lexicon> lexicons, Problems problems) {
    if (lexicons.stream().noneMatch(l -> l.language().equals(language))) {
      problems.add(
          Problem.at(
              Position.of("--lang " + language),
              "none of the lexicons is of this language",
              "leave out --lang, or choose others with -l"));
    }
  }
}
