package dev.ricochet.cli;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.report.CsvDialect;
import dev.ricochet.report.Reports;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.transcript.ReadOptions;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The options by which a command is told settings, and {@code --config}, which names a file of
 * them. All are made of the {@link Setting}s, so that both have the same words.
 */
final class SettingOptions {

  private static final Path NO_FILE = Path.of("none");

  /** Where a shell proposes files. */
  private static final Set<Setting> FILES =
      EnumSet.of(
          Setting.INPUTS, Setting.LEXICONS, Setting.OUTPUT, Setting.ROSTER, Setting.PSEUDONYMIZE);

  private static final ITypeConverter<String> TO_THE_LETTER = new ToTheLetter();

  private final Map<Setting, ArgSpec> options = new EnumMap<>(Setting.class);
  private final OptionSpec config =
      OptionSpec.builder("--config")
          .paramLabel("FILE")
          .type(Path.class)
          .description(
              text(
                  "Read settings from this file; without it, from the ricochet.yaml beside the"
                      + " inputs, or else here. 'none' reads no file. What is typed counts more."))
          .build();

  /** No lambda: for that, the archive of classes would leave out what it needs of picocli. */
  private static final class ToTheLetter implements ITypeConverter<String> {
    @Override
    public String convert(String typed) {
      return typed;
    }
  }

  /** A help text; the catalogue has it in other languages. */
  private static String text(@CompileTimeConstant String english) {
    return english;
  }

  /**
   * @param settings those that the command knows; of {@link Setting#LOCALE} the program itself has
   *     the option, since all commands have it
   */
  SettingOptions(Set<Setting> settings) {
    settings.stream()
        .filter(setting -> setting != Setting.LOCALE)
        .forEach(setting -> options.put(setting, option(setting)));
  }

  /** Makes them options of a command. */
  SettingOptions addTo(CommandSpec command) {
    for (ArgSpec option : options.values()) {
      command.add(option);
    }
    command.add(config);
    return this;
  }

  private static ArgSpec option(Setting setting) {
    String[] description = setting.description().split("\n");
    Class<?> word = FILES.contains(setting) ? Path.class : String.class;
    if (setting.options().isEmpty()) {
      return PositionalParamSpec.builder()
          .arity("0..*")
          .paramLabel(setting.label())
          .type(List.class)
          .auxiliaryTypes(word)
          .converters(TO_THE_LETTER)
          .description(description)
          .build();
    }
    OptionSpec.Builder option =
        OptionSpec.builder(setting.options().toArray(String[]::new)).description(description);
    if (setting.shape() == Shape.FLAG) {
      return option.type(Boolean.class).arity("0").negatable(true).build();
    }
    option.paramLabel(setting.label()).converters(TO_THE_LETTER);
    List<String> words = words(setting);
    if (!words.isEmpty()) {
      option.completionCandidates(words);
    }
    return setting.shape() == Shape.TEXT
        ? option.type(word).build()
        : option.type(List.class).auxiliaryTypes(word).build();
  }

  /** What a shell proposes; where that is nothing, it proposes files. */
  private static List<String> words(Setting setting) {
    return switch (setting) {
      case FORMAT -> Words.all(Format.class);
      case REPORTS -> Words.all(Reports.Kind.class);
      case CSV_DIALECT -> Words.all(CsvDialect.class);
      case GROUPS -> Words.all(AnalysisOptions.Grouping.class);
      case WEEK -> List.of("last");
      default -> List.of();
    };
  }

  /** What was typed, and behind it what stands in the file that goes with the inputs typed. */
  Settings settings(Streams streams, Problems problems) {
    Settings typed = typed(streams, problems);
    return typed.over(file(typed.texts(Setting.INPUTS), streams, problems));
  }

  /**
   * What was typed, and behind it what stands in the file.
   *
   * @param inputs beside which the file is looked for, where none is named
   */
  Settings settings(List<String> inputs, Streams streams, Problems problems) {
    return typed(streams, problems).over(file(inputs, streams, problems));
  }

  /** The option that names the file as it was typed, or nothing. */
  List<String> typedFile() {
    Path named = config.getValue();
    return named == null ? List.of() : List.of("--config", named.toString());
  }

  private Settings file(List<String> inputs, Streams streams, Problems problems) {
    Path here = streams.workingDirectory();
    Path named = config.getValue();
    Path file = named == null ? new ConfigSearch(here).beside(inputs, problems) : named;
    if (file == null || file.equals(NO_FILE)) {
      return new Settings();
    }
    Settings settings = ConfigFile.read(file.toString(), here.resolve(file), problems);
    Wording wording = settings.read(Setting.LOCALE, LocaleOption::parse, problems);
    if (wording != null) {
      streams.locale().inFile(wording);
    }
    return settings;
  }

  private Settings typed(Streams streams, Problems problems) {
    Settings typed = new Settings();
    Written.Origin origin = new OnCommandLine(streams.workingDirectory());
    streams
        .locale()
        .typed()
        .ifPresent(locale -> typed.add(Setting.LOCALE, Written.of(locale.language(), origin)));
    options.forEach(
        (setting, option) ->
            values(option)
                .map(text -> setting.isDenied() ? denied(text) : text)
                .flatMap(text -> written(setting, text, origin, problems))
                .forEach(value -> typed.add(setting, value)));
    return typed;
  }

  /** The texts of an option: of one that was not typed none, of one that may be repeated all. */
  private static Stream<String> values(ArgSpec option) {
    Object value = option.getValue();
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf)
        : Stream.ofNullable(value).map(String::valueOf);
  }

  private static String denied(String flag) {
    return String.valueOf(!Boolean.parseBoolean(flag));
  }

  private static Stream<Written> written(
      Setting setting, String text, Written.Origin origin, Problems problems) {
    Written whole = Written.of(text, origin);
    if (setting.shape() != Shape.PAIRS) {
      return Stream.of(whole);
    }
    String example = setting.label().replace(",...", "");
    Map<String, String> pairs =
        whole.read(() -> ReadOptions.parsePairs(setting.option(), text, example), problems);
    return pairs == null
        ? Stream.of()
        : pairs.entrySet().stream()
            .map(pair -> new Written(pair.getKey(), pair.getValue(), origin));
  }
}
