package dev.ricochet.transcript;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Logs whose lines the user describes by a regular expression with named groups. */
final class PatternLines implements LineSyntax {

  /** The names of the groups that mean something. */
  static final List<String> GROUPS = List.of("conversation", "at", "who", "speaker", "text");

  /** A backslash and what it quotes, or the beginning of a named group. */
  private static final Pattern GROUP =
      Pattern.compile("\\\\Q.*?(?:\\\\E|$)|\\\\.|\\(\\?<([A-Za-z][A-Za-z0-9]*)>", Pattern.DOTALL);

  private final Pattern pattern;
  private final Set<String> groups;

  /**
   * @param pattern with the group {@code text}, and {@code speaker} or {@code who}
   */
  PatternLines(Pattern pattern) {
    this.pattern = pattern;
    this.groups = groups(pattern.pattern());
  }

  /** The names of the groups of a regular expression. */
  static Set<String> groups(String regex) {
    Set<String> groups = new TreeSet<>();
    Matcher matcher = GROUP.matcher(regex);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        groups.add(matcher.group(1));
      }
    }
    return Collections.unmodifiableSet(groups);
  }

  @Override
  public @Nullable String heading(String line) {
    return null;
  }

  /**
   * @throws Runaway where the pattern would take unbearably long
   */
  @Override
  public @Nullable LogLine turn(String line) {
    Matcher matcher = pattern.matcher(new PatientText(line));
    if (!matches(matcher)) {
      return null;
    }
    String who = group(matcher, "who");
    String speaker = group(matcher, "speaker");
    String text = group(matcher, "text");
    return new LogLine(
        group(matcher, "conversation"),
        group(matcher, "at"),
        speaker != null ? speaker.strip() : who == null ? "" : who,
        who,
        text == null ? "" : text);
  }

  private static boolean matches(Matcher matcher) {
    try {
      return matcher.matches();
    } catch (StackOverflowError e) {
      throw new Runaway();
    }
  }

  /** What a group matched, or null where there is no such group, or it took no part, or nothing. */
  private @Nullable String group(Matcher matcher, String name) {
    String matched = groups.contains(name) ? matcher.group(name) : null;
    return matched == null || matched.isBlank() ? null : matched;
  }

  /** A pattern that tries so many ways that a line would never end. */
  static final class Runaway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Runaway() {
      super("the pattern takes too long", null, false, false);
    }
  }

  /** A line that may be looked at only so often. */
  private static final class PatientText implements CharSequence {

    private static final long LOOKS_PER_CHARACTER = 200;
    private static final long LOOKS_PER_LINE = 1_000_000;

    private final String line;
    private long looks;

    PatientText(String line) {
      this.line = line;
      this.looks = LOOKS_PER_LINE + LOOKS_PER_CHARACTER * line.length();
    }

    @Override
    public char charAt(int index) {
      if (--looks < 0) {
        throw new Runaway();
      }
      return line.charAt(index);
    }

    @Override
    public int length() {
      return line.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return line.substring(start, end);
    }

    @Override
    public String toString() {
      return line;
    }
  }
}
