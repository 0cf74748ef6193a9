package dev.ricochet.report;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The text of a {@code ricochet.yaml}, written from top to bottom with room for comments. A key
 * such as {@code output.folder} stands in the section {@code output}, which is opened where the key
 * before stood in another.
 */
public final class YamlText {

  /** What needs no quotes: it holds no sign that means something in YAML. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{N}/._]+([ :=<>@*+-]{1,2}[\\p{L}\\p{N}/._]+)*");

  private static final Pattern MEANS_NOTHING = Pattern.compile("(?i)null|~|");
  private static final String INDENT = "  ";
  private static final int WIDTH = 80;

  private final StringBuilder out = new StringBuilder();
  private String section = "";
  private String prefix = "";

  /**
   * A value.
   *
   * @param name of a pair its key, of other values empty
   * @param remark behind it, or empty
   */
  public record Item(String name, String text, String remark) {

    /** A value alone. */
    public static Item of(String text, String remark) {
      return new Item("", text, remark);
    }
  }

  /** A blank line. */
  public YamlText blank() {
    out.append('\n');
    return this;
  }

  /** Lines of comment, broken where they are too long. */
  public YamlText comment(String text) {
    for (String paragraph : text.split("\n")) {
      StringBuilder line = new StringBuilder("#");
      for (String word : paragraph.split(" ")) {
        if (line.length() > 1 && line.length() + 1 + word.length() > WIDTH) {
          out.append(line).append('\n');
          line = new StringBuilder("#");
        }
        line.append(' ').append(word);
      }
      out.append(line).append('\n');
    }
    return this;
  }

  /** A key with one value. */
  public YamlText value(String key, Item item) {
    line(open(key), last(key) + ": " + quoted(item.text()), item.remark());
    return this;
  }

  /** A key with a list. */
  public YamlText list(String key, List<Item> items) {
    String indent = open(key);
    line(indent, last(key) + ":", "");
    items.forEach(item -> line(indent + INDENT, "- " + quoted(item.text()), item.remark()));
    return this;
  }

  /** A key with pairs. */
  public YamlText mapping(String key, List<Item> pairs) {
    String indent = open(key);
    line(indent, last(key) + ":", "");
    return pairs(indent + INDENT, pairs);
  }

  /** Further pairs of the key before, which is in no section. */
  public YamlText morePairs(List<Item> pairs) {
    return pairs(INDENT, pairs);
  }

  private YamlText pairs(String indent, List<Item> pairs) {
    pairs.forEach(
        pair -> line(indent, quoted(pair.name()) + ": " + quoted(pair.text()), pair.remark()));
    return this;
  }

  /**
   * Lines that their reader may put to use by taking the sign of a comment away. Where they belong
   * to the section before, they go on with it.
   */
  public YamlText proposal(Consumer<YamlText> lines) {
    prefix = "# ";
    lines.accept(this);
    prefix = "";
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private String open(String key) {
    String its = key.substring(0, Math.max(0, key.lastIndexOf('.')));
    if (!its.equals(section) && !its.isEmpty()) {
      out.append(prefix).append(its).append(":\n");
    }
    section = its;
    return its.isEmpty() ? "" : INDENT;
  }

  private static String last(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private void line(String indent, String content, String remark) {
    out.append(prefix).append(indent).append(content);
    if (!remark.isEmpty()) {
      out.append("  # ").append(DisplayText.printable(remark));
    }
    out.append('\n');
  }

  /** A text as YAML reads it again. */
  static String quoted(String text) {
    if (PLAIN.matcher(text).matches()
        && !text.contains(": ")
        && !MEANS_NOTHING.matcher(text).matches()) {
      return text;
    }
    if (text.codePoints().noneMatch(YamlText::mustBeEscaped)) {
      return "'" + text.replace("'", "''") + "'";
    }
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(c -> quoted.append(escaped(c)));
    return quoted.append('"').toString();
  }

  private static String escaped(int c) {
    if (mustBeEscaped(c)) {
      return c <= 0xffff ? String.format("\\u%04X", c) : String.format("\\U%08X", c);
    }
    return c == '"' || c == '\\' ? "\\" + (char) c : Character.toString(c);
  }

  private static boolean mustBeEscaped(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
