package dev.ricochet.lexicon;

import dev.ricochet.pattern.Macros;
import dev.ricochet.pattern.Pattern;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problems;
import dev.ricochet.source.YamlNode;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The macros that the patterns of a file may name: those of {@code
 * lexicons/<language>/macros.yaml}, and over them the file's own. Each is parsed when it is first
 * wanted, so that macros may name others whatever their order.
 *
 * <p>A faulty macro is reported once, in its own file; to the patterns that name it, it then stands
 * for some word, lest they be blamed as well.
 */
public final class MacroTable implements Macros {

  private static final String NAME = "[a-z][a-z0-9-]*";

  private final Map<String, YamlNode> definitions;
  private final Map<String, Pattern> parsed = new HashMap<>();
  private final Deque<String> beingParsed = new ArrayDeque<>();

  private MacroTable(Map<String, YamlNode> definitions) {
    this.definitions = definitions;
  }

  /**
   * The macros that all files of a language share.
   *
   * @param language one of {@link LexiconLibrary#languages()}
   */
  public static MacroTable shared(String language, Problems problems) {
    MacroTable none = new MacroTable(Map.of());
    Optional<Reader> shipped = LexiconLibrary.find(language, "macros");
    if (shipped.isEmpty()) {
      return none;
    }
    String file = LexiconLibrary.path(language, "macros");
    Optional<YamlNode> root = YamlNode.read(file, shipped.get(), problems);
    root.ifPresent(node -> node.allowKeys("language", "macros"));
    return root.map(node -> none.with(node.requireEntries("macros"))).orElse(none);
  }

  /** This table with further macros, which win over those of the same name. */
  public MacroTable with(List<YamlNode.Entry> own) {
    Map<String, YamlNode> all = new LinkedHashMap<>(definitions);
    for (YamlNode.Entry macro : own) {
      if (!macro.name().matches(NAME)) {
        macro
            .key()
            .report(
                Message.of("'{0}' is no name for a macro", macro.name()),
                Message.of("write lower-case words with hyphens, such as 'our-service'"));
      }
      all.put(macro.name(), macro.value());
    }
    MacroTable table = new MacroTable(all);
    own.forEach(macro -> table.find(macro.name()));
    return table;
  }

  @Override
  public @Nullable Pattern find(String name) {
    YamlNode definition = definitions.get(name);
    if (definition == null) {
      return null;
    }
    if (beingParsed.contains(name)) {
      String path = String.join(" → ", (Iterable<String>) beingParsed::descendingIterator);
      definition.report(Message.of("macro '{0}' names itself: {1} → {0}", name, path), null);
      return someWord(definition.position());
    }
    Pattern known = parsed.get(name);
    return known == null ? parse(name, definition) : known;
  }

  private Pattern parse(String name, YamlNode definition) {
    beingParsed.push(name);
    Optional<PatternSource> source = PatternSource.read(definition, this);
    beingParsed.pop();
    Pattern pattern =
        source.map(PatternSource::pattern).orElseGet(() -> someWord(definition.position()));
    parsed.put(name, pattern);
    return pattern;
  }

  private static Pattern someWord(Position position) {
    return Pattern.parse("macro", position, Macros.NONE);
  }

  @Override
  public Set<String> names() {
    return Collections.unmodifiableSet(definitions.keySet());
  }
}
