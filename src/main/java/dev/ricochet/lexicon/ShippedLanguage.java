package dev.ricochet.lexicon;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ricochet.pattern.CompiledPatterns;
import dev.ricochet.pattern.PatternSet;
import dev.ricochet.source.Compiled;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shipped lexicons and guards of a language, their patterns compiled. The build compiles them
 * into one file a language, which is read at once; where there is no such file, as in a workshop
 * before the build, the YAML files are read and compiled instead.
 */
public final class ShippedLanguage {

  private static final Map<String, ShippedLanguage> LOADED = new ConcurrentHashMap<>();

  private final List<Lexicon> lexicons;
  private final List<Guard> guards;
  private final CompiledPatterns patterns;

  ShippedLanguage(List<Lexicon> lexicons, List<Guard> guards, CompiledPatterns patterns) {
    this.lexicons = List.copyOf(lexicons);
    this.guards = List.copyOf(guards);
    this.patterns = patterns;
  }

  /**
   * What is shipped in a language.
   *
   * @param language one of {@link LexiconLibrary#languages()}
   * @throws ProblemsException where it is not compiled yet and cannot be
   */
  public static ShippedLanguage of(String language) {
    return LOADED.computeIfAbsent(language, ShippedLanguage::load);
  }

  /** The lexicons, in the order of {@link LexiconLibrary#families()}. */
  List<Lexicon> lexicons() {
    return lexicons;
  }

  /** The guards, in the order of their file. */
  List<Guard> guards() {
    return guards;
  }

  /** The patterns of all lexicons and guards, compiled. */
  public CompiledPatterns patterns() {
    return patterns;
  }

  /**
   * Compiles what is shipped in all languages.
   *
   * @param arguments the folder of the resources, into which the files are written, and that of
   *     conversations in which it is counted which words are rare: {@code training-fr.jsonl}
   * @throws ProblemsException where something is wrong with them
   */
  public static void main(String... arguments) throws IOException {
    Path root = Path.of(arguments[0]);
    CanonicalForm.compileInto(root);
    for (String language : LexiconLibrary.languages()) {
      Path spoken = Path.of(arguments[1], "training-" + language + ".jsonl");
      compiled(language, turns(spoken)).writeInto(root);
    }
  }

  private static List<String> turns(Path conversations) throws IOException {
    JsonMapper json = new JsonMapper();
    List<String> turns = new ArrayList<>();
    for (String conversation : Files.readAllLines(conversations)) {
      turns.addAll(json.readTree(conversation).findValuesAsText("text"));
    }
    return turns;
  }

  private static ShippedLanguage load(String language) {
    return PackedLanguage.read(compiled(language, List.of()).read());
  }

  private static Compiled compiled(String language, List<String> samples) {
    return new Compiled("lexicons/" + language + ".compiled", () -> compile(language, samples));
  }

  /** Reads the YAML files of a language and compiles them. */
  private static PackedOutput compile(String language, List<String> samples) {
    Problems problems = new Problems();
    List<Lexicon> lexicons = LexiconReader.readShipped(language, problems);
    List<Guard> guards = GuardReader.readShipped(language, problems);
    problems.throwIfAny();
    PatternSet.Builder builder = PatternSet.builder(CanonicalForm.of(language));
    PackedLanguage.patterns(lexicons, guards)
        .forEach(source -> builder.add(source.pattern(), source.position()));
    samples.forEach(builder::addSample);
    PackedOutput packed = new PackedOutput();
    builder.build().compiled().write(packed);
    PackedLanguage.write(lexicons, guards, packed);
    return packed;
  }
}
