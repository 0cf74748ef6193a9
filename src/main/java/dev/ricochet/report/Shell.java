package dev.ricochet.report;

import java.util.regex.Pattern;

/** Words of a command line that a reader copies into his shell. */
public final class Shell {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:=,@%+-]+");

  private Shell() {}

  /** A text as one word of a POSIX shell, whatever is in it. */
  public static String word(String text) {
    return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** The same for a path, which must not look like an option. */
  public static String path(String path) {
    return word(path.startsWith("-") && path.length() > 1 ? "./" + path : path);
  }
}
