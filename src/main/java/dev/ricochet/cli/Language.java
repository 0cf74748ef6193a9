package dev.ricochet.cli;

import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconLibrary;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code --lang} takes. */
final class Language {

  private Language() {}

  /** Adds a problem where the language is not one of those that the program knows. */
  static void check(@Nullable String language, Problems problems) {
    if (language != null && !LexiconLibrary.languages().contains(language)) {
      problems.add(
          Problem.at(
              Position.of("--lang " + language),
              "this language is not known",
              "these are: " + String.join(", ", LexiconLibrary.languages())));
    }
  }

  /** Adds a problem where nothing could be judged, because no lexicon is of the language. */
  static void check(@Nullable String language, List<Lexicon> lexicons, Problems problems) {
    if (language != null && lexicons.stream().noneMatch(l -> l.language().equals(language))) {
      problems.add(
          Problem.at(
              Position.of("--lang " + language),
              "none of the lexicons is of this language",
              "leave out --lang, or choose others with -l"));
    }
  }
}
