package dev.ricochet.transcript;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names that stand before the words in captions without voice tags: {@code Julie Martin: …},
 * {@code [SPEAKER_00]: …}, {@code >> JULIE: …}. Whether a file has them is told by its opening:
 * where the first cue or half of the cues begin so, whatever looks like a name is one, and so is
 * what stands there again and again ({@code iphone de paul}). Elsewhere only known roles and the
 * speakers whom the user names are.
 */
final class CaptionNames {

  /** What may stand before a name where the speaker changes. */
  private static final String SIGN = "\\s*(?:[-–—](?!\\s*\\d)\\s*|(?:>|&gt;){2,}\\s*)?";

  private static final Pattern NAMED =
      Pattern.compile(
          SIGN
              + "(?:\\[(?<inside>[^\\[\\]:]{1,60})\\]|(?<open>[^\\[\\]:<>-][^\\[\\]:<>]{0,59}?))"
              + "\\s*:(?:\\s+(?<text>.*)|$)",
          Pattern.DOTALL);

  private static final Pattern DASH = Pattern.compile(SIGN);

  /** A label that is no name is one where it comes so often. */
  private static final int AGAIN = 3;

  private final Speakers speakers;
  private final Map<String, Integer> seen = new HashMap<>();
  private final boolean usual;

  /**
   * What a line says.
   *
   * @param name who is speaking
   */
  record Named(String name, String text) {}

  /**
   * @param opening the first lines of the file
   */
  CaptionNames(String opening, Speakers speakers) {
    this.speakers = speakers;
    boolean first = false;
    int cues = 0;
    int named = 0;
    boolean behindTimes = false;
    for (String line : (Iterable<String>) opening.lines()::iterator) {
      if (behindTimes && !line.isBlank()) {
        Matcher matcher = NAMED.matcher(line);
        boolean labelled = matcher.matches() && !StandardLines.isNoName(label(matcher));
        if (labelled) {
          seen.merge(label(matcher), 1, Integer::sum);
        }
        first |= cues == 0 && labelled && looksLikeName(label(matcher));
        cues++;
        named += labelled ? 1 : 0;
      }
      behindTimes = line.contains("-->");
    }
    usual = first || named * 2 > cues;
  }

  /** Whether this file names the speakers before their words. */
  boolean areUsual() {
    return usual;
  }

  /** The name at the beginning of a line, and what is said. */
  Optional<Named> in(String line) {
    Matcher matcher = NAMED.matcher(line);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String label = label(matcher);
    boolean name =
        speakers.of(label).isKnown()
            || (usual && (StandardLines.isName(label) || seen.getOrDefault(label, 0) >= AGAIN));
    String text = matcher.group("text");
    return name ? Optional.of(new Named(label, text == null ? "" : text)) : Optional.empty();
  }

  /** Whether a line begins with the sign of another speaker, who is not named. */
  static boolean changesSpeaker(String line) {
    Matcher matcher = DASH.matcher(line);
    return matcher.lookingAt() && !matcher.group().isBlank();
  }

  /** A line without the sign of another speaker. */
  static String withoutSign(String line) {
    return DASH.matcher(line).replaceFirst("");
  }

  private boolean looksLikeName(String label) {
    return speakers.of(label).isKnown() || StandardLines.isName(label);
  }

  private static String label(Matcher matcher) {
    String inside = matcher.group("inside");
    return (inside == null ? matcher.group("open") : inside).strip();
  }
}
