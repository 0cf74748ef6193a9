package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text of a file, by offset (in UTF-16 units, from 0) and by line. */
public final class TextLines {

  private final String name;
  private final String text;
  private final List<Integer> starts = new ArrayList<>();

  /**
   * @param name the name of the file, for positions
   * @param text all of it; lines end with {@code \n}, {@code \r\n} or {@code \r}
   */
  public TextLines(String name, String text) {
    this.name = name;
    this.text = text;
    starts.add(0);
    for (int at = 0; at < text.length(); at++) {
      boolean returnOnly = text.charAt(at) == '\r' && charAt(at + 1) != '\n';
      if (text.charAt(at) == '\n' || returnOnly) {
        starts.add(at + 1);
      }
    }
  }

  /** Length of the text, in UTF-16 units. */
  int length() {
    return text.length();
  }

  /** The line and the column of an offset. */
  public Position position(int offset) {
    int line = lineOf(offset);
    return Position.of(name, line + 1L, offset - starts.get(line) + 1);
  }

  /** The line of an offset, without its end. */
  public String excerpt(int offset) {
    return text.substring(lineStart(offset), nextLineStart(offset)).stripTrailing();
  }

  /** A problem at an offset, with its line and a caret. */
  public Problem problem(
      int offset, @CompileTimeConstant String message, @CompileTimeConstant @Nullable String help) {
    return new Problem(position(offset), message, excerpt(offset), help);
  }

  /** A problem at an offset, with its line and a caret. */
  public Problem problem(int offset, Message message, @Nullable Message help) {
    return new Problem(position(offset), message, excerpt(offset), help);
  }

  /** The same problem with its line; as it is where its position names no line of this text. */
  public Problem show(Problem problem) {
    Long line = problem.position().line();
    if (line == null || !problem.position().file().equals(name) || line > starts.size()) {
      return problem;
    }
    String excerpt = excerpt(starts.get(line.intValue() - 1));
    return new Problem(problem.position(), problem.message(), excerpt, problem.help());
  }

  /** The character at the offset, or a line feed beyond the end. */
  char charAt(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\n';
  }

  /** Where the line of the offset begins. */
  int lineStart(int offset) {
    return starts.get(lineOf(offset));
  }

  /** Where the line after that of the offset begins; the end of the text after the last. */
  int nextLineStart(int offset) {
    int next = lineOf(offset) + 1;
    return next < starts.size() ? starts.get(next) : text.length();
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
