package dev.ricochet.cli;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.GuardReader;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconOptions;
import dev.ricochet.lexicon.LexiconReader;
import dev.ricochet.source.Problems;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that turns are judged by.
 *
 * @param lexicons the phrases
 * @param forRecovery ownership in the languages whose deflections are looked for without it
 * @param guards by language, what explains phrases away
 */
record Phrasebook(
    List<Lexicon> lexicons, List<Lexicon> forRecovery, Map<String, List<Guard>> guards) {

  private static final String LANGUAGE_OF_CSV = "fr";

  Phrasebook {
    lexicons = List.copyOf(lexicons);
    forRecovery = List.copyOf(forRecovery);
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
        forRecovery(lexicons, workingDirectory, problems),
        GuardReader.shipped(lexicons.stream().map(Lexicon::language).collect(Collectors.toSet())));
  }

  private static List<Lexicon> forRecovery(
      List<Lexicon> lexicons, Path workingDirectory, Problems problems) {
    Set<String> languages = languages(lexicons, "deflection");
    languages.removeAll(languages(lexicons, "ownership"));
    List<String> missing = languages.stream().map(language -> "ownership." + language).toList();
    return missing.isEmpty() ? List.of() : lexicons(missing, workingDirectory, problems);
  }

  private static Set<String> languages(List<Lexicon> lexicons, String family) {
    return lexicons.stream()
        .filter(lexicon -> lexicon.family().equals(family))
        .map(Lexicon::language)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads lexicons alone. */
  static List<Lexicon> lexicons(List<String> names, Path workingDirectory, Problems problems) {
    return LexiconReader.read(
        names, new LexiconOptions(workingDirectory, LANGUAGE_OF_CSV), problems);
  }
}
