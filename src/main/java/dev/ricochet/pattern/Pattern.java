package dev.ricochet.pattern;

import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A pattern of the pattern language: read and understood, or one that a build compiled. */
public final class Pattern {

  private static final int UNNUMBERED = -1;

  private final String text;
  private final @Nullable PatternNode root;
  private final int number;
  private final Set<String> captures;

  Pattern(String text, PatternNode root, Set<String> captures) {
    this(text, root, UNNUMBERED, captures);
  }

  /**
   * A pattern that is compiled.
   *
   * @param number its number among the {@link CompiledPatterns}
   */
  Pattern(String text, Set<String> captures, int number) {
    this(text, null, number, captures);
  }

  private Pattern(String text, @Nullable PatternNode root, int number, Set<String> captures) {
    this.text = text;
    this.root = root;
    this.number = number;
    this.captures =
        captures.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(captures));
  }

  /**
   * Reads a pattern.
   *
   * @param text as written
   * @param position of its first character, for problems
   * @param macros what {@code {name}} may stand for
   * @throws ProblemsException with every fault that was found, each at its column
   */
  public static Pattern parse(String text, Position position, Macros macros) {
    return new PatternParser(text, position, macros).parse();
  }

  /** The pattern as written. */
  public String text() {
    return text;
  }

  /** Names of its captures, sorted. */
  public Set<String> captures() {
    return captures;
  }

  /** Whether it was compiled beforehand. */
  boolean isCompiled() {
    return root == null;
  }

  /** Its number among the compiled patterns to which it belongs. */
  int number() {
    return number;
  }

  PatternNode root() {
    if (root == null) {
      throw new IllegalStateException("the pattern is compiled already: " + text);
    }
    return root;
  }

  @Override
  public String toString() {
    return text;
  }
}
