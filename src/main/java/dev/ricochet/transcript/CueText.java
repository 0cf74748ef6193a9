package dev.ricochet.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a WebVTT cue as the W3C Recommendation "WebVTT: The Web Video Text Tracks Format"
 * reads it: a voice span {@code <v.loud Julie>} tells who is speaking until it ends or another
 * begins within it; all other tags and the times among the words say nothing of what was said; a
 * tag that nobody knows, and the end of one that is not open, count for nothing.
 */
final class CueText {

  /**
   * What one voice says.
   *
   * @param voice the name in the voice tag, or null where there is none
   */
  record Part(@Nullable String voice, String text) {}

  private static final String VOICE = "v";
  private static final Pattern VOICE_TAG = Pattern.compile("<v[.\\s]");
  private static final Set<String> SPANS = Set.of("c", "i", "b", "u", "ruby", VOICE, "lang");

  private final String source;
  private final Deque<String> open = new ArrayDeque<>();
  private final Deque<String> voices = new ArrayDeque<>();
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private CueText(String source) {
    this.source = source;
  }

  /** Whether a text, of a cue or of many, names its voices. */
  static boolean namesVoices(String source) {
    return VOICE_TAG.matcher(source).find();
  }

  /** The parts of a cue, none of them blank; line breaks are kept. */
  static List<Part> parts(String source) {
    CueText cue = new CueText(source);
    cue.read();
    return cue.parts;
  }

  private void read() {
    int at = 0;
    while (at < source.length()) {
      if (source.charAt(at) == '<') {
        int end = endOf(at, '>');
        tag(source.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = endOf(at, '<');
        text.append(source, at, end);
        at = end;
      }
    }
    finishPart();
  }

  private int endOf(int from, char stop) {
    int end = source.indexOf(stop, from);
    return end < 0 ? source.length() : end;
  }

  private void tag(String tag) {
    if (tag.startsWith("/")) {
      close(tag.substring(1));
    } else {
      int space = firstSpace(tag);
      String name = tag.substring(0, space);
      int dot = name.indexOf('.');
      open(dot < 0 ? name : name.substring(0, dot), tag.substring(space));
    }
  }

  private static int firstSpace(String tag) {
    int at = 0;
    while (at < tag.length() && !Character.isWhitespace(tag.charAt(at))) {
      at++;
    }
    return at;
  }

  private void open(String name, String annotation) {
    boolean known = name.equals("rt") ? "ruby".equals(open.peek()) : SPANS.contains(name);
    if (!known) {
      return;
    }
    open.push(name);
    if (name.equals(VOICE)) {
      finishPart();
      voices.push(HtmlText.unescaped(annotation).strip().replaceAll("\\s+", " "));
    }
  }

  private void close(String name) {
    if (name.equals("ruby") && "rt".equals(open.peek())) {
      open.pop();
    }
    if (!name.equals(open.peek())) {
      return;
    }
    open.pop();
    if (name.equals(VOICE)) {
      finishPart();
      voices.pop();
    }
  }

  private void finishPart() {
    String said = HtmlText.unescaped(text.toString()).strip();
    text.setLength(0);
    if (!said.isEmpty()) {
      parts.add(new Part(voices.peek(), said));
    }
  }
}
