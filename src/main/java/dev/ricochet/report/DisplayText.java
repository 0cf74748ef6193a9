package dev.ricochet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as a terminal shows it, measured in columns: a Chinese character or an emoji takes two, a
 * combining accent none. What a terminal would obey in place of showing it is taken out.
 */
final class DisplayText {

  private static final Pattern CLUSTER = Pattern.compile("\\X");
  private static final int ZERO_WIDTH_JOINER = 0x200D;
  private static final int EMOJI_FORM = 0xFE0F;

  /** First and last code points of the blocks that take two columns (Unicode TR 11, W and F). */
  private static final int[][] WIDE = {
    {0x1100, 0x115F},
    {0x2E80, 0x303E},
    {0x3041, 0xA4CF},
    {0xA960, 0xA97F},
    {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},
    {0xFE30, 0xFE6F},
    {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6},
    {0x16FE0, 0x1B2FF},
    {0x1F200, 0x1F64F},
    {0x1F680, 0x1F6FF},
    {0x1F900, 0x1FAFF},
    {0x20000, 0x3FFFD},
  };

  private DisplayText() {}

  /** How many columns the text takes. */
  static int width(String text) {
    return clusters(text).stream().mapToInt(DisplayText::clusterWidth).sum();
  }

  /** The text in at most {@code columns}, its end replaced by an ellipsis where it is longer. */
  static String fit(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 1;
    for (String cluster : clusters(text)) {
      used += clusterWidth(cluster);
      if (used > columns) {
        break;
      }
      out.append(cluster);
    }
    return out.append('…').toString();
  }

  /** The text in at most {@code columns}, its beginning replaced where it is longer. */
  static String fitEnd(String text, int columns) {
    if (width(text) <= columns) {
      return text;
    }
    List<String> clusters = clusters(text);
    int from = clusters.size();
    int used = 1;
    while (used + clusterWidth(clusters.get(from - 1)) <= columns) {
      from--;
      used += clusterWidth(clusters.get(from));
    }
    return "…" + String.join("", clusters.subList(from, clusters.size()));
  }

  /** The text, or its beginning, in exactly {@code columns}. */
  static String left(String text, int columns) {
    String fitted = fit(text, columns);
    return fitted + " ".repeat(columns - width(fitted));
  }

  /** The text in at least {@code columns}, with spaces before it. */
  static String right(String text, int columns) {
    return " ".repeat(Math.max(0, columns - width(text))) + text;
  }

  /** The text in lines of at most {@code columns}, broken between words. */
  static String wrap(String text, int columns) {
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (String word : text.split(" ")) {
      String fitted = fit(word, columns);
      boolean fits = used == 0 || used + 1 + width(fitted) <= columns;
      if (!fits) {
        out.append('\n');
        used = 0;
      } else if (used > 0) {
        out.append(' ');
        used++;
      }
      out.append(fitted);
      used += width(fitted);
    }
    return out.toString();
  }

  /** The text without line breaks, control characters and marks that turn the writing around. */
  static String printable(String text) {
    return text.codePoints()
        .filter(c -> c == ZERO_WIDTH_JOINER || Character.getType(c) != Character.FORMAT)
        .mapToObj(DisplayText::shown)
        .collect(Collectors.joining());
  }

  private static String shown(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> " ";
      case Character.SURROGATE -> "\uFFFD";
      default -> Character.toString(c);
    };
  }

  private static List<String> clusters(String text) {
    List<String> clusters = new ArrayList<>(text.length());
    CLUSTER.matcher(text).results().forEach(match -> clusters.add(match.group()));
    return clusters;
  }

  private static int clusterWidth(String cluster) {
    if (cluster.indexOf(EMOJI_FORM) >= 0) {
      return 2;
    }
    return Math.min(2, cluster.codePoints().map(DisplayText::codePointWidth).sum());
  }

  private static int codePointWidth(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(c) ? 2 : 1;
    };
  }

  private static boolean isWide(int c) {
    for (int[] block : WIDE) {
      if (c <= block[1]) {
        return c >= block[0];
      }
    }
    return false;
  }
}
