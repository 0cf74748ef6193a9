package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Text;
import dev.ricochet.source.YamlNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Reads {@code ricochet.yaml}: a mapping with the keys of the {@link Setting}s, those with a dot a
 * level deeper. Whatever is wrong with keys is reported here; what is wrong with a value where it
 * is given a meaning.
 */
final class ConfigFile {

  private final Path folder;
  private final Settings settings;

  private ConfigFile(String name, Path folder) {
    this.folder = folder;
    this.settings = Settings.ofFile(name);
  }

  /**
   * Reads a file.
   *
   * @param name how messages call it
   * @param problems gets all that is wrong with it
   */
  static Settings read(String name, Path path, Problems problems) {
    Source file = Sources.file(name, path);
    Path folder = path.resolveSibling("");
    try (Reader reader = Text.decode(file, null)) {
      ConfigFile config = new ConfigFile(name, folder);
      YamlNode.read(name, reader, problems).ifPresent(root -> config.addSection("", root));
      return config.settings;
    } catch (IOException e) {
      problems.add(Sources.unreadable(name, e));
      return Settings.ofFile(name);
    }
  }

  /**
   * @param path of the section: empty, or keys that each end in a dot
   */
  private void addSection(String path, YamlNode section) {
    List<String> known = keys(path);
    for (YamlNode.Entry entry : section.entries()) {
      if (!known.contains(entry.name())) {
        reportUnknown(entry, known);
      } else if (entry.hasValue()) {
        String key = path + entry.name();
        Setting.of(key)
            .ifPresentOrElse(
                setting -> addSetting(setting, entry.value()),
                () -> addSection(key + ".", entry.value()));
      }
    }
  }

  /** The keys of a section, in their order. */
  private static List<String> keys(String section) {
    return Arrays.stream(Setting.values())
        .map(Setting::key)
        .filter(key -> key.startsWith(section))
        .map(key -> key.substring(section.length()).replaceFirst("\\..*", ""))
        .distinct()
        .toList();
  }

  /** A key may be known elsewhere, or as an option of the command line. */
  private static void reportUnknown(YamlNode.Entry entry, List<String> known) {
    for (Setting setting : Setting.values()) {
      boolean elsewhere = setting.key().endsWith("." + entry.name());
      if (elsewhere || setting.key().equals(entry.name()) || isOption(entry.name(), setting)) {
        String place = setting.key().replace(".", ": ");
        entry.key().report(Message.of("unknown key '{0}'; write {1}", entry.name(), place), null);
        return;
      }
    }
    entry.reportUnknown(known);
  }

  private static boolean isOption(String key, Setting setting) {
    return setting.options().contains("--" + key);
  }

  private void addSetting(Setting setting, YamlNode value) {
    switch (setting.shape()) {
      case TEXT -> add(setting, value);
      case FLAG -> value.flag().ifPresent(flag -> add(setting, value));
      case LIST ->
          (value.kind() == YamlNode.Kind.SCALAR ? List.of(value) : value.items())
              .forEach(item -> add(setting, item));
      case PAIRS -> value.entries().forEach(pair -> add(setting, pair));
    }
  }

  private void add(Setting setting, YamlNode value) {
    value
        .text()
        .ifPresent(text -> settings.add(setting, Written.of(text, new Place(value, folder))));
  }

  /** Of a column it is the field that may be wrong, of any other pair what is set. */
  private void add(Setting setting, YamlNode.Entry pair) {
    YamlNode doubtful = setting == Setting.COLUMNS ? pair.key() : pair.value();
    Written.Origin origin = new Place(doubtful, folder);
    pair.value()
        .text()
        .ifPresent(text -> settings.add(setting, new Written(pair.name(), text, origin)));
  }

  /** A value in the file. */
  private record Place(YamlNode node, Path folder) implements Written.Origin {

    @Override
    public Problem place(Problem problem) {
      Integer column = problem.position().column();
      return new Problem(
          column == null ? node.position() : node.position().right(column - 1),
          problem.message(),
          node.excerpt(),
          problem.help());
    }

    @Override
    public Message inWords() {
      return Message.plain(node.position().file() + ":" + node.position().line());
    }
  }
}
