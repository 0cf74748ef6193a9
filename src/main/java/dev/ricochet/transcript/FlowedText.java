package dev.ricochet.transcript;

/**
 * Plain text whose lines are broken where they are full (RFC 3676, "The Text/Plain Format and DelSp
 * Parameters"): a line that ends with a space goes on with the next one, if that is quoted as
 * deeply.
 */
final class FlowedText {

  private static final String SIGNATURE = "-- ";

  private FlowedText() {}

  /**
   * The text with paragraphs in one line each.
   *
   * @param deleteSpace whether the space at the end of a line is none of the text's
   */
  static String of(String text, boolean deleteSpace) {
    StringBuilder flowed = new StringBuilder();
    int openDepth = -1;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      int depth = depth(line);
      String words = line.substring(depth);
      words = words.startsWith(" ") ? words.substring(1) : words;
      boolean signature = words.equals(SIGNATURE);
      if (openDepth != depth || signature) {
        flowed.append(flowed.isEmpty() ? "" : "\n");
        flowed.append(">".repeat(depth)).append(depth > 0 ? " " : "");
      }
      boolean open = words.endsWith(" ") && !signature;
      flowed.append(words, 0, words.length() - (open && deleteSpace ? 1 : 0));
      openDepth = open ? depth : -1;
    }
    return flowed.toString();
  }

  private static int depth(String line) {
    int depth = 0;
    while (depth < line.length() && line.charAt(depth) == '>') {
      depth++;
    }
    return depth;
  }
}
