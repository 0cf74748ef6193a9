package dev.ricochet.lexicon;

import dev.ricochet.pattern.Macros;
import dev.ricochet.pattern.Pattern;
import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.YamlNode;
import java.util.Optional;

/**
 * A pattern and the place where it was written.
 *
 * @param pattern the pattern, all macros replaced
 * @param position of its first character
 */
public record PatternSource(Pattern pattern, Position position) {

  /** The pattern as written, before macros. */
  public String text() {
    return pattern.text();
  }

  /** The pattern in a text of a YAML file; empty where it cannot be read, with its problems. */
  public static Optional<PatternSource> read(YamlNode node, Macros macros) {
    Optional<String> text = node.text();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Pattern pattern = Pattern.parse(text.get(), node.position(), macros);
      return Optional.of(new PatternSource(pattern, node.position()));
    } catch (ProblemsException e) {
      node.report(e.problems());
      return Optional.empty();
    }
  }
}
