package dev.ricochet.cli;

import dev.ricochet.report.Shell;
import dev.ricochet.report.YamlText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings as they are written in a file, or typed. */
final class SettingsText {

  private SettingsText() {}

  /**
   * The lines of a {@code ricochet.yaml}.
   *
   * @param remark what is said of a value behind it; may be empty
   */
  static YamlText yaml(Settings settings, Function<Written, String> remark) {
    YamlText yaml = new YamlText();
    for (Setting setting : Setting.values()) {
      List<YamlText.Item> items =
          settings.all(setting).stream()
              .map(value -> new YamlText.Item(value.name(), value.text(), remark.apply(value)))
              .toList();
      if (!items.isEmpty()) {
        switch (setting.shape()) {
          case TEXT, FLAG -> yaml.value(setting.key(), items.get(0));
          case LIST -> yaml.list(setting.key(), items);
          case PAIRS -> yaml.mapping(setting.key(), items);
        }
      }
    }
    return yaml;
  }

  /** The options by which texts and pairs are typed, as words of a shell. */
  static Stream<String> options(Settings settings) {
    return Stream.of(Setting.values())
        .filter(setting -> !setting.options().isEmpty() && settings.only(setting) != null)
        .flatMap(setting -> options(setting, settings.all(setting)));
  }

  private static Stream<String> options(Setting setting, List<Written> values) {
    if (setting.shape() == Shape.PAIRS) {
      return Stream.of(
          setting.option(),
          Shell.word(values.stream().map(SettingsText::pair).collect(Collectors.joining(","))));
    }
    return values.stream().flatMap(value -> Stream.of(setting.option(), Shell.word(value.text())));
  }

  /** A comma in a name or a text would part two pairs. */
  private static String pair(Written pair) {
    return (pair.name() + "=" + pair.text()).replace(",", "\\,");
  }
}
