package dev.ricochet.lexicon;

import dev.ricochet.lexicon.Guard.Where;
import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.source.Message;
import dev.ricochet.source.Problems;
import dev.ricochet.source.YamlNode;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads {@code lexicons/<language>/guards.yaml}, all faults at once. */
public final class GuardReader {

  private static final Map<String, Where> WHERE = new LinkedHashMap<>();

  static {
    for (Where where : Where.values()) {
      WHERE.put(where.name().toLowerCase(Locale.ROOT), where);
    }
  }

  private static final int FEWEST_DROPS = 2;
  private static final int FEWEST_KEEPS = 1;

  private final MacroTable macros;

  private GuardReader(MacroTable macros) {
    this.macros = macros;
  }

  /**
   * The shipped guards of some languages.
   *
   * @return by language, in the order of the file
   */
  public static Map<String, List<Guard>> shipped(Collection<String> languages) {
    Map<String, List<Guard>> guards = new TreeMap<>();
    languages.forEach(language -> guards.put(language, ShippedLanguage.of(language).guards()));
    return guards;
  }

  /** Reads the guards of a language from their file. */
  static List<Guard> readShipped(String language, Problems problems) {
    return read(
        LexiconLibrary.path(language, "guards"),
        LexiconLibrary.open(language, "guards"),
        MacroTable.shared(language, problems),
        problems);
  }

  /**
   * Reads guards.
   *
   * @param shared macros that their patterns may name beside the file's own
   */
  public static List<Guard> read(String name, Reader file, MacroTable shared, Problems problems) {
    Optional<YamlNode> root = YamlNode.read(name, file, problems);
    if (root.isEmpty()) {
      return List.of();
    }
    root.get().allowKeys("language", "macros", "guards");
    root.get().requireText("language");
    GuardReader reader = new GuardReader(shared.with(root.get().findEntries("macros")));
    List<Guard> guards = new ArrayList<>();
    for (YamlNode.Entry entry : root.get().requireEntries("guards")) {
      guards.add(reader.read(entry));
    }
    return guards;
  }

  private Guard read(YamlNode.Entry entry) {
    YamlNode node = entry.value();
    node.allowKeys("title", "where", "reach", "until", "families", "patterns", "drops", "keeps");
    Where where = node.require("where").flatMap(w -> w.choice("place", WHERE)).orElse(Where.BEFORE);
    return new Guard(
        entry.name(),
        node.require("title").map(YamlNode::textMap).orElse(Map.of()),
        where,
        reach(node, where),
        patterns(node.findItems("until")),
        new LinkedHashSet<>(node.find("families").map(YamlNode::texts).orElse(List.of())),
        words(node, where),
        examples(node, "drops", FEWEST_DROPS),
        examples(node, "keeps", FEWEST_KEEPS),
        entry.key().position());
  }

  private static @Nullable Integer reach(YamlNode node, Where where) {
    boolean sided = where == Where.BEFORE || where == Where.AFTER;
    for (String key : List.of("reach", "until")) {
      if (!sided && node.find(key).isPresent()) {
        node.report(
            Message.of("'{0}' goes with 'where: before' or 'where: after' only", key), null);
      }
    }
    OptionalInt reach = node.find("reach").map(r -> r.number(0)).orElse(OptionalInt.empty());
    return reach.isPresent() ? Integer.valueOf(reach.getAsInt()) : null;
  }

  private List<PatternSource> words(YamlNode node, Where where) {
    if (where != Where.QUESTION) {
      return patterns(node.requireItems("patterns"));
    }
    node.find("patterns")
        .ifPresent(n -> n.report("'where: question' needs no patterns", "take them out"));
    return List.of();
  }

  private List<PatternSource> patterns(List<YamlNode> items) {
    return items.stream().flatMap(item -> PatternSource.read(item, macros).stream()).toList();
  }

  private static List<Example> examples(YamlNode node, String key, int fewest) {
    List<Example> examples =
        node.requireItems(key).stream()
            .flatMap(item -> item.text().map(t -> new Example(t, item.position())).stream())
            .toList();
    if (examples.size() < fewest) {
      Message message =
          Message.count(
              fewest, "'{1}' needs at least 1 example", "'{1}' needs at least {0} examples", key);
      node.find(key).ifPresent(n -> n.report(message, null));
    }
    return examples;
  }
}
