package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is set, as it was written: typed, read from {@code ricochet.yaml}, or both. Each value knows
 * where it stands, so that whatever reads it reports there what is wrong with it.
 */
final class Settings {

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  /** These tell one thing together: who writes one of them means none of the others. */
  private static final Set<Setting> PERIOD = EnumSet.of(Setting.SINCE, Setting.UNTIL, Setting.WEEK);

  private final Map<Setting, List<Written>> values = new EnumMap<>(Setting.class);

  private @Nullable String file;

  /** Those of a file, of which there are none yet. */
  static Settings ofFile(String name) {
    Settings settings = new Settings();
    settings.file = name;
    return settings;
  }

  /** The name of the file in which some of them may stand, or null where none was read. */
  @Nullable String file() {
    return file;
  }

  /** Adds a value behind those that are there. */
  void add(Setting setting, Written value) {
    values.computeIfAbsent(setting, key -> new ArrayList<>()).add(value);
  }

  /**
   * These, and others where these say nothing. A list counts as a whole, and so does a period; of
   * pairs each counts for itself, and these come first.
   */
  Settings over(Settings others) {
    Settings both = new Settings();
    both.file = others.file;
    both.values.putAll(values);
    others.values.forEach(
        (setting, theirs) -> {
          if (setting.shape() == Shape.PAIRS) {
            both.values.put(setting, joined(all(setting), theirs));
          } else if (!says(setting)) {
            both.values.put(setting, theirs);
          }
        });
    return both;
  }

  /** Those of them that were typed. */
  Settings typed() {
    Settings typed = new Settings();
    values.forEach(
        (setting, all) ->
            all.stream()
                .filter(value -> value.origin() instanceof OnCommandLine)
                .filter(value -> setting != Setting.INPUTS && setting != Setting.LOCALE)
                .forEach(value -> typed.add(setting, value)));
    return typed;
  }

  private boolean says(Setting setting) {
    return PERIOD.contains(setting)
        ? PERIOD.stream().anyMatch(values::containsKey)
        : values.containsKey(setting);
  }

  private static List<Written> joined(List<Written> mine, List<Written> theirs) {
    List<Written> joined = new ArrayList<>(mine);
    theirs.stream()
        .filter(pair -> mine.stream().noneMatch(own -> own.name().equals(pair.name())))
        .forEach(joined::add);
    return joined;
  }

  /** All values of a setting, in their order. */
  List<Written> all(Setting setting) {
    return Collections.unmodifiableList(values.getOrDefault(setting, List.of()));
  }

  /** Their texts. */
  List<String> texts(Setting setting) {
    return all(setting).stream().map(Written::text).toList();
  }

  /** The value of a setting that has no more than one, or null. */
  @Nullable Written only(Setting setting) {
    return all(setting).isEmpty() ? null : all(setting).get(0);
  }

  /** The text of a setting that has no more than one, or null. */
  @Nullable String text(Setting setting) {
    Written written = only(setting);
    return written == null ? null : written.text();
  }

  /** Whether a flag is set, or is so by default. */
  boolean flag(Setting setting) {
    String text = text(setting);
    return Boolean.parseBoolean(text == null ? setting.byDefault().orElse("false") : text);
  }

  /** What the text of a setting means; null where there is none, or after a problem. */
  <T> @Nullable T read(Setting setting, Function<String, T> parser, Problems problems) {
    Written written = only(setting);
    return written == null ? null : written.read(() -> parser.apply(written.text()), problems);
  }

  /** What the pairs of a setting mean, but for those that are problems. */
  <T> List<T> readPairs(Setting setting, BiFunction<String, String, T> parser, Problems problems) {
    List<T> meanings = new ArrayList<>();
    for (Written pair : all(setting)) {
      T meaning = pair.read(() -> parser.apply(pair.name(), pair.text()), problems);
      if (meaning != null) {
        meanings.add(meaning);
      }
    }
    return meanings;
  }

  /** The whole number from 1 up that is set, or the given one where none is. */
  long readNumber(Setting setting, long byDefault, Problems problems) {
    Long number = read(setting, text -> number(text, setting.option()), problems);
    return number == null ? byDefault : number;
  }

  private static Long number(String text, String option) {
    if (!WHOLE_NUMBER.matcher(text.strip()).matches()) {
      throw new ProblemsException(
          Problem.at(
              Position.of(option), Message.of("'{0}' is no whole number from 1 up", text), null));
    }
    return Long.valueOf(text.strip());
  }

  /** The one of a few words that is set; null where none is, or after a problem. */
  <T extends Enum<T>> @Nullable T readWord(Setting setting, Class<T> words, Problems problems) {
    return read(setting, text -> Words.parse(words, text, setting.option()), problems);
  }

  /** The one of a few words that is set, or the given one where none is. */
  <T extends Enum<T>> T readWord(Setting setting, T byDefault, Problems problems) {
    T word = readWord(setting, byDefault.getDeclaringClass(), problems);
    return word == null ? byDefault : word;
  }

  /** Those of a few words that are set, which commas may part; a problem for each unknown one. */
  <T extends Enum<T>> Set<T> readWords(Setting setting, Class<T> words, Problems problems) {
    Set<T> chosen = EnumSet.noneOf(words);
    for (Written written : all(setting)) {
      for (String word : written.text().split(",")) {
        T constant = written.read(() -> Words.parse(words, word, setting.option()), problems);
        if (constant != null) {
          chosen.add(constant);
        }
      }
    }
    return chosen;
  }

  /** The files and other names of a setting. */
  Paths paths(Setting setting, Path workingDirectory) {
    Written first = only(setting);
    return new Paths(texts(setting), first == null ? workingDirectory : first.origin().folder());
  }

  /**
   * Names of files, and what else may stand beside them.
   *
   * @param folder where relative paths begin
   */
  record Paths(List<String> names, Path folder) {
    Paths {
      names = List.copyOf(names);
    }
  }
}
