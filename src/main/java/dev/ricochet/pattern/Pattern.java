package dev.ricochet.pattern;

import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A pattern of the pattern language, read and understood, not yet compiled. */
public final class Pattern {

  private final String text;
  private final PatternNode root;
  private final Set<String> captures;

  Pattern(String text, PatternNode root, Set<String> captures) {
    this.text = text;
    this.root = root;
    this.captures = Collections.unmodifiableSet(new TreeSet<>(captures));
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

  PatternNode root() {
    return root;
  }

  @Override
  public String toString() {
    return text;
  }
}
