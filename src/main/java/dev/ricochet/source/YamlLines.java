package dev.ricochet.source;

import java.util.ArrayList;
import java.util.List;

/** The text of a YAML file, by offset and by line, and the problems found in it. */
final class YamlLines {

  private final String name;
  private final String text;
  private final Problems problems;
  private final List<Integer> starts = new ArrayList<>();

  YamlLines(String name, String text, Problems problems) {
    this.name = name;
    this.text = text;
    this.problems = problems;
    starts.add(0);
    for (int at = 0; at < text.length(); at++) {
      boolean returnOnly = text.charAt(at) == '\r' && charAt(at + 1) != '\n';
      if (text.charAt(at) == '\n' || returnOnly) {
        starts.add(at + 1);
      }
    }
  }

  Problems problems() {
    return problems;
  }

  Position position(int offset) {
    int line = lineOf(offset);
    return Position.of(name, line + 1L, offset - starts.get(line) + 1);
  }

  String excerpt(int offset) {
    int line = lineOf(offset);
    int end = line + 1 < starts.size() ? starts.get(line + 1) : text.length();
    return text.substring(starts.get(line), end).stripTrailing();
  }

  void report(int offset, String message, String help) {
    problems.add(new Problem(position(offset), message, excerpt(offset), help));
  }

  /**
   * Where the content of the scalar that begins at {@code offset} begins: inside its quotes, or
   * below the sign that opens a block.
   */
  int contentStart(int offset) {
    char first = charAt(offset);
    if (first == '"' || first == '\'') {
      return offset + 1;
    }
    if (first != '|' && first != '>') {
      return offset;
    }
    int line = lineOf(offset) + 1;
    int at = line < starts.size() ? starts.get(line) : offset;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() ? at : offset;
  }

  /** The character at the offset, or a line feed beyond the end. */
  char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\n';
  }

  /** Where the tab stands in the indentation of the offset's line, or -1. */
  int tabInIndentation(int offset) {
    int at = starts.get(lineOf(offset));
    while (charAt(at) == ' ' || charAt(at) == '-') {
      at++;
    }
    return charAt(at) == '\t' ? at : -1;
  }

  private int lineOf(int offset) {
    int low = 0;
    int high = starts.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts.get(middle) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
