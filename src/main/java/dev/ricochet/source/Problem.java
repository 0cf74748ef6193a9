package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import org.jspecify.annotations.Nullable;

/**
 * Something in an input that its owner has to put right.
 *
 * @param position where it stands
 * @param message what is wrong, one sentence without a full stop
 * @param excerpt the line of the input that is meant, or null where showing it helps nobody
 * @param help what to do about it, or null where the message says so
 */
public record Problem(
    Position position, Message message, @Nullable String excerpt, @Nullable Message help) {

  private static final int WIDTH = 76;

  /** A problem with an excerpt, whose texts have no arguments. */
  public Problem(
      Position position,
      @CompileTimeConstant String message,
      @Nullable String excerpt,
      @CompileTimeConstant @Nullable String help) {
    this(position, Message.of(message), excerpt, help == null ? null : Message.of(help));
  }

  /** A problem without an excerpt, whose texts have no arguments. */
  public static Problem at(
      Position position,
      @CompileTimeConstant String message,
      @CompileTimeConstant @Nullable String help) {
    return new Problem(position, message, null, help);
  }

  /** A problem without an excerpt. */
  public static Problem at(Position position, Message message, @Nullable Message help) {
    return new Problem(position, message, null, help);
  }

  /** The problem as people read it, in English. */
  public String render() {
    return render(Wording.ENGLISH);
  }

  /**
   * The problem as people read it: the place and the message, the line with a caret under the
   * column, and the help. Lines are separated by {@code \n}; there is none at the end.
   */
  public String render(Wording wording) {
    StringBuilder out = new StringBuilder().append(position).append(": ");
    out.append(wording.say(message));
    if (excerpt != null) {
      renderExcerpt(excerpt, out);
    }
    if (help != null) {
      String label = wording.say("help: ");
      String text = wording.say(help).replace("\n", "\n  " + " ".repeat(label.length()));
      out.append("\n  ").append(label).append(text);
    }
    return out.toString();
  }

  private void renderExcerpt(String line, StringBuilder out) {
    Integer column = position.column();
    int caret = column == null ? 0 : column - 1;
    int from = Math.max(0, Math.min(line.length(), caret) - WIDTH / 2);
    if (line.length() <= WIDTH) {
      from = 0;
    }
    int to = Math.min(line.length(), from + WIDTH);
    out.append("\n  ").append(printable(line.substring(from, to)));
    if (column != null) {
      out.append("\n  ").append(" ".repeat(Math.min(caret, line.length()) - from)).append('^');
    }
  }

  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
