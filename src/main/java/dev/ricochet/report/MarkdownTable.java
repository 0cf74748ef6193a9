package dev.ricochet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table of GitHub Flavored Markdown. What cells hold is text and never markup: a name with a
 * {@code |} or a {@code *} in it is shown as it is.
 *
 * <p>Source: GitHub Flavored Markdown Spec 0.29, sections 4.10 (tables) and 6.1 (backslash
 * escapes).
 */
final class MarkdownTable {

  /** What Markdown or HTML could take for a sign of its own. */
  private static final Pattern SIGN = Pattern.compile("[\\\\`*_\\[\\]<>#|~&@]|:(?=//)");

  private final List<Head> heads = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();

  /**
   * A column.
   *
   * @param name what stands above it
   * @param rule the line below the name, which also says on which side cells stand
   */
  private record Head(String name, String rule) {}

  MarkdownTable text(String name) {
    heads.add(new Head(name, ":--"));
    return this;
  }

  MarkdownTable number(String name) {
    heads.add(new Head(name, "--:"));
    return this;
  }

  /** Adds a row with one cell for each column. */
  void row(List<String> cells) {
    rows.append(line(cells.stream().map(MarkdownTable::escaped).toList()));
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  @Override
  public String toString() {
    return line(heads.stream().map(head -> escaped(head.name())).toList())
        + line(heads.stream().map(Head::rule).toList())
        + rows;
  }

  private static String line(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** The text so that it is shown to the letter, on one line. */
  static String escaped(String text) {
    return SIGN.matcher(DisplayText.printable(text)).replaceAll("\\\\$0");
  }
}
