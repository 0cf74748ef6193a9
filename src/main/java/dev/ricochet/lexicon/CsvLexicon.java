package dev.ricochet.lexicon;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.pattern.Pattern;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import dev.ricochet.source.TextLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads lexicons from a spreadsheet: one row a phrase, with the columns {@code category}, {@code
 * phrase}, {@code severity}, {@code say_instead} and {@code language}, in any order; the last three
 * may be absent or empty. The phrase is a pattern and needs no examples. Its id is made of its
 * words, so that it stays when rows come and go. {@code category} is {@code family/name}, or a
 * family alone, shipped or of one's own.
 */
final class CsvLexicon {

  private static final java.util.regex.Pattern CATEGORY =
      java.util.regex.Pattern.compile(YamlLexicon.NAME + "(/" + YamlLexicon.NAME + ")?");
  private static final java.util.regex.Pattern PLAIN =
      java.util.regex.Pattern.compile("[\\p{L}\\p{N}'’ -]*");
  private static final java.util.regex.Pattern MARKS = java.util.regex.Pattern.compile("\\p{M}");
  private static final java.util.regex.Pattern OTHERS =
      java.util.regex.Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final Map<String, Severity> SEVERITIES = severities();
  private static final Map<String, String> LANGUAGES = languages();

  /** A column and the names under which spreadsheets have it, folded. */
  private enum Column {
    CATEGORY("category", "categorie"),
    PHRASE("phrase", "pattern", "expression"),
    SEVERITY("severity", "severite", "gravite"),
    SAY_INSTEAD("say_instead", "dire_plutot", "plutot"),
    LANGUAGE("language", "langue");

    private final List<String> names;

    Column(String... names) {
      this.names = List.of(names);
    }

    static Optional<Column> named(String header) {
      String folded = fold(header, "_");
      for (Column column : values()) {
        if (column.names.contains(folded)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }

    String word() {
      return names.get(0);
    }
  }

  private final String file;
  private final String text;
  private final String defaultLanguage;
  private final YamlLexicon.Surroundings surroundings;
  private final Problems problems;
  private final TextLines lines;
  private final Map<Column, Integer> columns = new EnumMap<>(Column.class);
  private final Map<String, Position> seen = new HashMap<>();
  private char delimiter;

  CsvLexicon(
      String file,
      String text,
      String defaultLanguage,
      YamlLexicon.Surroundings surroundings,
      Problems problems) {
    this.file = file;
    this.text = text;
    this.defaultLanguage = defaultLanguage;
    this.surroundings = surroundings;
    this.problems = problems;
    this.lines = new TextLines(file, text);
  }

  /** Adds each phrase to the lexicon of its family and language, a new one where there is none. */
  void addTo(Map<String, Lexicon> lexicons) {
    if (text.isBlank()) {
      problems.add(Problem.at(Position.of(file), "the file is empty", null));
      return;
    }
    delimiter = sniffDelimiter();
    CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get();
    Map<String, Growth> grown = new LinkedHashMap<>();
    int next = 0;
    try (CSVParser rows = CSVParser.parse(text, format)) {
      for (CSVRecord row : rows) {
        if (columns.isEmpty()) {
          readHeader(row);
        } else {
          new Row(row).addTo(lexicons, grown);
        }
        if (!columns.containsKey(Column.CATEGORY) || !columns.containsKey(Column.PHRASE)) {
          return;
        }
        next = rowEnd((int) row.getCharacterPosition());
      }
    } catch (IOException | UncheckedIOException e) {
      problems.add(
          lines.problem(
              next,
              "this row cannot be cut into cells",
              "close each quote, and double the quotes inside a quoted cell"));
    }
    grown.forEach((name, growth) -> lexicons.put(name, growth.grown()));
    if (seen.isEmpty() && problems.isEmpty()) {
      problems.add(Problem.at(Position.of(file), "there is no phrase under the header", null));
    }
  }

  /** The offset behind the line end of the row that begins at the given one. */
  private int rowEnd(int start) {
    boolean quoted = false;
    int at = start;
    while (at < text.length() && (quoted || text.charAt(at) != '\n')) {
      quoted ^= text.charAt(at) == '"';
      at++;
    }
    return Math.min(at + 1, text.length());
  }

  /** The delimiter by which the most cells of the first line are names of columns. */
  private char sniffDelimiter() {
    String header = text.lines().findFirst().orElse("");
    char best = DELIMITERS[0];
    long most = 0;
    for (char candidate : DELIMITERS) {
      long known =
          List.of(header.split("[" + candidate + "]")).stream()
              .filter(cell -> Column.named(cell).isPresent())
              .count();
      if (known > most) {
        most = known;
        best = candidate;
      }
    }
    return best;
  }

  private void readHeader(CSVRecord header) {
    for (int cell = 0; cell < header.size(); cell++) {
      Optional<Column> column = Column.named(header.get(cell));
      if (column.isPresent()) {
        columns.putIfAbsent(column.get(), cell);
      }
    }
    for (Column column : List.of(Column.CATEGORY, Column.PHRASE)) {
      if (!columns.containsKey(column)) {
        problems.add(
            lines.problem(
                0,
                Message.of("there is no column '{0}'", column.word()),
                Message.of(
                    "the first line names the columns: category, phrase, severity,"
                        + " say_instead")));
      }
    }
    refuseMisspelled(header);
  }

  private void refuseMisspelled(CSVRecord header) {
    List<String> missing = new ArrayList<>();
    for (Column column : Column.values()) {
      if (!columns.containsKey(column)) {
        missing.add(column.word());
      }
    }
    for (int cell = 0; cell < header.size(); cell++) {
      String name = fold(header.get(cell), "_");
      int place = cellStart(header, cell);
      if (Column.named(name).isEmpty() && !name.isEmpty()) {
        Spelling.closest(name, missing)
            .ifPresent(
                near ->
                    problems.add(
                        lines.problem(
                            place,
                            Message.of("unknown column '{0}'", name),
                            Message.of("did you mean '{0}'?", near))));
      }
    }
  }

  /** Where the text of a cell begins, inside its quotes. */
  private int cellStart(CSVRecord row, int cell) {
    int at = (int) row.getCharacterPosition();
    boolean quoted = false;
    for (int passed = 0; passed < cell && at < text.length(); at++) {
      if (text.charAt(at) == '"') {
        quoted = !quoted;
      } else if (text.charAt(at) == delimiter && !quoted) {
        passed++;
      }
    }
    return at < text.length() && text.charAt(at) == '"' ? at + 1 : at;
  }

  /** One row under the header. */
  private final class Row {

    private final CSVRecord cells;

    Row(CSVRecord cells) {
      this.cells = cells;
    }

    void addTo(Map<String, Lexicon> lexicons, Map<String, Growth> grown) {
      if (isEmpty()) {
        return;
      }
      Optional<String> category = category();
      Optional<String> language = chosen(Column.LANGUAGE, LANGUAGES, defaultLanguage, "language");
      Optional<Severity> severity =
          chosen(Column.SEVERITY, SEVERITIES, Severity.MEDIUM, "severity");
      if (category.isEmpty() || language.isEmpty()) {
        return;
      }
      Optional<PatternSource> pattern = pattern(language.get());
      if (pattern.isEmpty() || severity.isEmpty()) {
        return;
      }
      Phrase phrase = phrase(pattern.get(), severity.get());
      if (isNew(category.get(), language.get(), phrase)) {
        String family = category.get().split("/", 2)[0];
        String name = family + "." + language.get();
        grown
            .computeIfAbsent(name, key -> growth(lexicons.get(key), family, language.get()))
            .add(category.get(), phrase, cell(Column.SAY_INSTEAD));
      }
    }

    private Growth growth(@Nullable Lexicon known, String family, String language) {
      return new Growth(known == null ? empty(family, language) : known);
    }

    private boolean isEmpty() {
      return cells.stream().allMatch(String::isBlank);
    }

    private String cell(Column column) {
      Integer index = columns.get(column);
      return index == null || !cells.isSet(index) ? "" : cells.get(index).strip();
    }

    private Problem problem(Column column, Message message, @Nullable Message help) {
      return lines.problem(place(column), message, help);
    }

    private int place(Column column) {
      int at = cellStart(cells, Math.min(columns.getOrDefault(column, 0), cells.size() - 1));
      while (at < text.length() && text.charAt(at) == ' ') {
        at++;
      }
      return at;
    }

    private Optional<String> category() {
      String name = cell(Column.CATEGORY);
      Message help = Message.of("write family/name, such as deflection/not-my-job");
      if (name.isEmpty()) {
        problems.add(problem(Column.CATEGORY, Message.of("the category is missing"), help));
        return Optional.empty();
      }
      if (!CATEGORY.matcher(name).matches()) {
        problems.add(
            problem(Column.CATEGORY, Message.of("'{0}' is no name of a category", name), help));
        return Optional.empty();
      }
      return Optional.of(name);
    }

    private <T> Optional<T> chosen(
        Column column, Map<String, T> choices, T absent, @CompileTimeConstant String noun) {
      String word = cell(column);
      if (word.isEmpty()) {
        return Optional.of(absent);
      }
      T choice = choices.get(fold(word, "-"));
      if (choice == null) {
        String listed = String.join(", ", choices.keySet());
        problems.add(
            problem(
                column,
                Message.of("'{0}' is no {1}; one of {2}", word, Message.of(noun), listed),
                null));
      }
      return Optional.ofNullable(choice);
    }

    private Optional<PatternSource> pattern(String language) {
      String written = cell(Column.PHRASE);
      if (written.isEmpty()) {
        problems.add(problem(Column.PHRASE, Message.of("the phrase is missing"), null));
        return Optional.empty();
      }
      Position position = lines.position(place(Column.PHRASE));
      try {
        Pattern pattern = Pattern.parse(written, position, surroundings.sharedMacros(language));
        return Optional.of(new PatternSource(pattern, position));
      } catch (ProblemsException e) {
        e.problems().forEach(fault -> problems.add(lines.show(fault)));
        return Optional.empty();
      }
    }

    private Phrase phrase(PatternSource pattern, Severity severity) {
      return new Phrase(
          id(pattern.text()),
          severity,
          List.of(pattern),
          List.of(),
          List.of(),
          List.of(),
          pattern.position());
    }

    private boolean isNew(String category, String language, Phrase phrase) {
      String key = language + " " + category + " " + phrase.id();
      Position first = seen.putIfAbsent(key, phrase.position());
      if (first != null) {
        problems.add(
            problem(
                Column.PHRASE,
                Message.of(
                    "this phrase of {0} stands on line {1} too",
                    category, String.valueOf(first.line())),
                Message.of("take one of the two out")));
      }
      return first == null;
    }
  }

  /** A lexicon to which rows add phrases. */
  private final class Growth {
    private final Lexicon lexicon;
    private final Map<String, Category> heads = new LinkedHashMap<>();
    private final Map<String, Map<String, Phrase>> phrases = new HashMap<>();

    Growth(Lexicon lexicon) {
      this.lexicon = lexicon;
      for (Category category : lexicon.categories()) {
        heads.put(category.name(), category.withoutPhrases());
        category.phrases().forEach(phrase -> add(category.name(), phrase));
      }
    }

    /** Adds a phrase, in place of one of the same id. */
    private void add(String category, Phrase phrase) {
      phrases.computeIfAbsent(category, key -> new LinkedHashMap<>()).put(phrase.id(), phrase);
    }

    /**
     * @param sayInstead a better sentence, or empty
     */
    void add(String category, Phrase phrase, String sayInstead) {
      Category head = heads.computeIfAbsent(category, this::newHead);
      add(category, phrase);
      if (!sayInstead.isEmpty()) {
        Map<String, String> better = new LinkedHashMap<>(head.sayInstead());
        better.put(lexicon.language(), sayInstead);
        heads.put(category, head.with(better, List.of()));
      }
    }

    private Category newHead(String name) {
      return shippedCategory(lexicon.name(), name)
          .orElseGet(() -> untitled(name, lexicon.language()));
    }

    Lexicon grown() {
      return lexicon.withCategories(
          heads.values().stream()
              .map(
                  head -> {
                    Map<String, Phrase> theirs = phrases.getOrDefault(head.name(), Map.of());
                    return head.with(head.sayInstead(), List.copyOf(theirs.values()));
                  })
              .toList());
    }
  }

  /** The shipped head of the family, or that of a negative lexicon for a family of one's own. */
  private Lexicon empty(String family, String language) {
    String name = family + "." + language;
    return LexiconReader.shippedLexicon(name)
        .map(lexicon -> lexicon.withCategories(List.of()))
        .orElseGet(
            () ->
                new Lexicon(
                    name,
                    family,
                    language,
                    Stance.NEGATIVE,
                    YamlLexicon.usualSpeakers(Stance.NEGATIVE),
                    List.of()));
  }

  private Optional<Category> shippedCategory(String lexicon, String name) {
    return LexiconReader.shippedLexicon(lexicon).stream()
        .flatMap(shipped -> shipped.categories().stream())
        .filter(category -> category.name().equals(name))
        .map(Category::withoutPhrases)
        .findFirst();
  }

  private static Category untitled(String name, String language) {
    String title = name.substring(name.indexOf('/') + 1).replace('-', ' ');
    return new Category(name, Set.of(), Map.of(language, title), Map.of(), Map.of(), List.of());
  }

  /**
   * The words of a phrase, joined by hyphens. A phrase with operators gets a mark of its own, since
   * another may have the same words.
   */
  private static String id(String phrase) {
    String words = fold(phrase, "-");
    if (PLAIN.matcher(phrase).matches()) {
      return words;
    }
    CRC32 mark = new CRC32();
    mark.update(phrase.getBytes(StandardCharsets.UTF_8));
    return words + "-" + String.format("%04x", mark.getValue() & 0xffff);
  }

  /** Lower case, without accents, everything but letters and digits replaced by the joint. */
  private static String fold(String text, String joint) {
    String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    String joined = OTHERS.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll(joint);
    int start = joined.startsWith(joint) ? joint.length() : 0;
    boolean ends = joined.endsWith(joint) && joined.length() > start;
    return joined.substring(start, joined.length() - (ends ? joint.length() : 0));
  }

  private static Map<String, String> languages() {
    Map<String, String> languages = new LinkedHashMap<>();
    LexiconLibrary.languages().forEach(code -> languages.put(code, code));
    return languages;
  }

  private static Map<String, Severity> severities() {
    Map<String, Severity> words = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      words.put(severity.word(), severity);
    }
    words.put("faible", Severity.LOW);
    words.put("moyenne", Severity.MEDIUM);
    words.put("haute", Severity.HIGH);
    return words;
  }
}
