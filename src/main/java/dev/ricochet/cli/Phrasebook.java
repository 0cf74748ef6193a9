package dev.ricochet.cli;

import dev.ricochet.audit.Guard;
import dev.ricochet.audit.GuardReader;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconOptions;
import dev.ricochet.lexicon.LexiconReader;
import dev.ricochet.source.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All that turns are judged by.
 *
 * @param lexicons the phrases
 * @param guards by language, what explains phrases away
 */
record Phrasebook(List<Lexicon> lexicons, Map<String, List<Guard>> guards) {

  private static final String LANGUAGE_OF_CSV = "fr";

  Phrasebook {
    lexicons = List.copyOf(lexicons);
    guards = Map.copyOf(guards);
  }

  /**
   * Reads lexicons, and the guards of their languages.
   *
   * @param names shipped names and files; none means all that are shipped
   * @param workingDirectory where relative paths begin
   * @param problems gets all that is wrong with them
   */
  static Phrasebook read(List<String> names, Path workingDirectory, Problems problems) {
    List<Lexicon> lexicons = lexicons(names, workingDirectory, problems);
    return new Phrasebook(
        lexicons,
        GuardReader.shipped(
            lexicons.stream().map(Lexicon::language).collect(Collectors.toSet()), problems));
  }

  /** Reads lexicons alone. */
  static List<Lexicon> lexicons(List<String> names, Path workingDirectory, Problems problems) {
    return LexiconReader.read(
        names, new LexiconOptions(workingDirectory, LANGUAGE_OF_CSV), problems);
  }
}
