package dev.ricochet.lexicon;

import dev.ricochet.lexicon.YamlLexicon.Result;
import dev.ricochet.pattern.PatternSet;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Spelling;
import dev.ricochet.source.Text;
import dev.ricochet.source.TextLines;
import dev.ricochet.source.YamlNode;
import dev.ricochet.text.CanonicalForm;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads lexicons: shipped ones by name, a user's from YAML and CSV files. All that is wrong with
 * them is reported at once; what comes back beside problems is not whole.
 *
 * <p>The order of the names does not matter: shipped lexicons are read first, then YAML files, then
 * CSV files. A YAML file that extends a shipped lexicon takes its place; the phrases of a CSV file
 * are added to the lexicons of their family and language where such are read too.
 */
public final class LexiconReader {

  private final LexiconOptions options;
  private final Problems problems;
  private final Map<String, MacroTable> macros = new HashMap<>();
  private final Map<String, Optional<Result>> shipped = new HashMap<>();
  private final Map<String, Lexicon> lexicons = new LinkedHashMap<>();
  private final Map<String, String> files = new HashMap<>();

  private LexiconReader(LexiconOptions options, Problems problems) {
    this.options = options;
    this.problems = problems;
  }

  /** Reads with the default options. */
  public static List<Lexicon> read(List<String> names, Problems problems) {
    return read(names, LexiconOptions.defaults(), problems);
  }

  /**
   * Reads lexicons.
   *
   * @param names shipped names (a language such as {@code fr}, a family such as {@code deflection},
   *     or one lexicon such as {@code deflection.fr}) and files; none stands for all that is
   *     shipped
   * @param problems gets all that is wrong, by file and line
   */
  public static List<Lexicon> read(List<String> names, LexiconOptions options, Problems problems) {
    Problems found = new Problems();
    LexiconReader reader = new LexiconReader(options, found);
    reader.readAll(names.isEmpty() ? LexiconLibrary.languages() : names);
    addSorted(found, problems);
    return List.copyOf(reader.lexicons.values());
  }

  /** Reads one YAML lexicon that is no file, under the name of one. */
  static List<Lexicon> readYaml(String file, String yaml, Problems problems) {
    Problems found = new Problems();
    LexiconReader reader = new LexiconReader(LexiconOptions.defaults(), found);
    reader.addYaml(file, yaml);
    addSorted(found, problems);
    return List.copyOf(reader.lexicons.values());
  }

  /** Reads the shipped lexicons of a language from their YAML files. */
  static List<Lexicon> readShipped(String language, Problems problems) {
    LexiconReader reader = new LexiconReader(LexiconOptions.defaults(), problems);
    return shippedNames(language).stream()
        .flatMap(name -> reader.shipped(name).stream())
        .map(Result::lexicon)
        .toList();
  }

  private static void addSorted(Problems found, Problems problems) {
    found.list().stream()
        .distinct()
        .sorted(Comparator.comparing(Problem::position))
        .forEach(problems::add);
  }

  private void readAll(List<String> names) {
    List<String> yamlFiles = new ArrayList<>();
    List<String> csvFiles = new ArrayList<>();
    for (String name : names) {
      List<String> shippedNames = shippedNames(name);
      shippedNames.forEach(this::addShipped);
      if (shippedNames.isEmpty()) {
        (isCsv(name) ? csvFiles : yamlFiles).add(name);
      }
    }
    for (String file : yamlFiles) {
      text(file).ifPresent(yaml -> addYaml(file, yaml));
    }
    for (String file : csvFiles) {
      text(file).ifPresent(csv -> addCsv(file, csv));
    }
  }

  /** The shipped lexicons that a name stands for; none where it is no shipped name. */
  private static List<String> shippedNames(String name) {
    return LexiconLibrary.names().stream()
        .filter(
            lexicon ->
                lexicon.equals(name)
                    || LexiconLibrary.familyOf(lexicon).equals(name)
                    || LexiconLibrary.languageOf(lexicon).equals(name))
        .toList();
  }

  private static boolean isCsv(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".tsv");
  }

  private Optional<String> text(String name) {
    try {
      Path path = options.workingDirectory().resolve(name);
      if (Files.isRegularFile(path)) {
        return Optional.of(decoded(Sources.file(name, path)));
      }
      refuse(
          name,
          Message.of(
              Files.isDirectory(path)
                  ? "is a folder, no lexicon"
                  : "there is no such lexicon, shipped or file"));
    } catch (InvalidPathException e) {
      refuse(name, Message.of("is no name of a lexicon or a file"));
    } catch (IOException e) {
      problems.add(Sources.unreadable(name, e));
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
    }
    return Optional.empty();
  }

  private static String decoded(Source source) throws IOException {
    try (Reader reader = Text.decode(source, null)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private void refuse(String name, Message message) {
    problems.add(Problem.at(Position.of(name), message, nameHelp(name)));
  }

  private static Message nameHelp(String name) {
    List<String> known = new ArrayList<>(LexiconLibrary.languages());
    known.addAll(LexiconLibrary.families());
    known.addAll(LexiconLibrary.names());
    return Spelling.closest(name, known)
        .map(near -> Message.of("did you mean '{0}'?", near))
        .orElseGet(() -> Message.of("'ricochet lexicon list' names those that are shipped"));
  }

  private void addShipped(String name) {
    shippedLexicon(name).ifPresent(lexicon -> lexicons.put(name, lexicon));
  }

  /** A shipped lexicon as the build compiled it; empty where there is none of that name. */
  static Optional<Lexicon> shippedLexicon(String name) {
    return LexiconLibrary.names().stream()
        .filter(name::equals)
        .map(LexiconLibrary::languageOf)
        .flatMap(language -> ShippedLanguage.of(language).lexicons().stream())
        .filter(lexicon -> lexicon.name().equals(name))
        .findFirst();
  }

  private void addYaml(String file, String yaml) {
    Optional<YamlNode> root = YamlNode.read(file, new StringReader(yaml), problems);
    if (root.isEmpty()) {
      return;
    }
    Optional<Result> own = YamlLexicon.read(root.get(), new Shelf());
    own.ifPresent(result -> addOwn(file, result.lexicon(), root.get()));
    compileOwn(new TextLines(file, yaml), file);
  }

  private void addOwn(String file, Lexicon lexicon, YamlNode root) {
    String name = lexicon.name();
    String other = files.putIfAbsent(name, file);
    YamlNode place = root.entries().get(0).value();
    if (other != null) {
      place.report(
          Message.of("lexicon {0} stands in {1} already", name, other),
          Message.of("write both in one file"));
    } else if (lexicons.containsKey(name) && root.find("extends").isEmpty()) {
      place.report(
          Message.of("lexicon {0} is shipped already", name),
          Message.of("write 'extends: {0}' to change it, or give yours another name", name));
    }
    lexicons.put(name, lexicon);
  }

  private void addCsv(String file, String csv) {
    new CsvLexicon(file, csv, options.csvLanguage(), new Shelf(), problems).addTo(lexicons);
    compileOwn(new TextLines(file, csv), file);
  }

  /** Compiles the patterns of a user's file, so that unknown lemmas come out with other faults. */
  private void compileOwn(TextLines lines, String file) {
    for (Lexicon lexicon : lexicons.values()) {
      List<PatternSource> own =
          lexicon.categories().stream()
              .flatMap(category -> category.phrases().stream())
              .flatMap(
                  phrase -> Stream.concat(phrase.patterns().stream(), phrase.unless().stream()))
              .filter(source -> source.position().file().equals(file))
              .toList();
      if (!own.isEmpty()) {
        compile(own, lexicon.language(), lines);
      }
    }
  }

  private void compile(List<PatternSource> sources, String language, TextLines lines) {
    PatternSet.Builder patterns = PatternSet.builder(CanonicalForm.of(language));
    sources.forEach(source -> patterns.add(source.pattern(), source.position()));
    try {
      patterns.check();
    } catch (ProblemsException e) {
      e.problems().forEach(problem -> problems.add(lines.show(problem)));
    }
  }

  private Optional<Result> shipped(String name) {
    Optional<Result> known = shipped.get(name);
    if (known == null) {
      known = readShipped(name);
      shipped.put(name, known);
    }
    return known;
  }

  private Optional<Result> readShipped(String name) {
    String language = LexiconLibrary.languageOf(name);
    String family = LexiconLibrary.familyOf(name);
    Reader yaml = LexiconLibrary.open(language, family);
    return YamlNode.read(LexiconLibrary.path(language, family), yaml, problems)
        .flatMap(root -> YamlLexicon.read(root, new Shelf()));
  }

  /** What is read once for all lexicons of a run. */
  private final class Shelf implements YamlLexicon.Surroundings {

    @Override
    public MacroTable sharedMacros(String language) {
      return macros.computeIfAbsent(language, key -> MacroTable.shared(key, problems));
    }

    @Override
    public Optional<Result> shipped(String name) {
      return LexiconLibrary.names().contains(name)
          ? LexiconReader.this.shipped(name)
          : Optional.empty();
    }
  }
}
