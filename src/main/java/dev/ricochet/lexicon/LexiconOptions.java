package dev.ricochet.lexicon;

import java.nio.file.Path;

/**
 * How lexicons are read.
 *
 * @param workingDirectory where the paths of a user's files begin
 * @param csvLanguage the language of CSV lexicons that have no column for it, one of {@link
 *     LexiconLibrary#languages()}
 */
public record LexiconOptions(Path workingDirectory, String csvLanguage) {

  public LexiconOptions {
    if (!LexiconLibrary.languages().contains(csvLanguage)) {
      throw new IllegalArgumentException("no lexicons for language '" + csvLanguage + "'");
    }
  }

  /** Files from the current directory, CSV lexicons in French. */
  public static LexiconOptions defaults() {
    return new LexiconOptions(Path.of(""), "fr");
  }
}
