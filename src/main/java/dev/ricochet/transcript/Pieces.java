package dev.ricochet.transcript;

import dev.ricochet.transcript.TimeReader.Reading;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes utterances of the pieces in which recognisers write: words, or lines that end anywhere. A
 * piece goes on with the one before it where the same speaker goes on without a pause; lines do so
 * only within a sentence, so that turns stay as short as they were.
 */
final class Pieces {

  /** So long a silence ends an utterance. */
  private static final Duration PAUSE = Duration.ofMillis(800);

  private static final Pattern SENTENCE_END = Pattern.compile("[.?!…][\"'”’»)\\s]*$");

  private final Utterances utterances;
  private final String separator;
  private final boolean sentences;
  private final StringBuilder text = new StringBuilder();
  private String channel = "";
  private String speaker = "";
  private @Nullable Reading start;
  private @Nullable Reading end;

  private Pieces(Utterances utterances, String separator, boolean sentences) {
    this.utterances = utterances;
    this.separator = separator;
    this.sentences = sentences;
  }

  /** Pieces that are words. */
  static Pieces ofWords(Utterances utterances) {
    return new Pieces(utterances, " ", false);
  }

  /**
   * Pieces that are lines.
   *
   * @param separator what stands between two lines, unless one has a space there
   */
  static Pieces ofLines(Utterances utterances, String separator) {
    return new Pieces(utterances, separator, true);
  }

  /** Adds a piece; its times may be null. */
  void add(
      String channel, String speaker, @Nullable Reading from, @Nullable Reading to, String piece) {
    if (!text.isEmpty() && !goesOn(channel, speaker, from)) {
      finish();
    }
    if (text.isEmpty()) {
      this.channel = channel;
      this.speaker = speaker;
      this.start = from;
    } else if (!endsInSpace() && !piece.startsWith(" ")) {
      text.append(separator);
    }
    text.append(piece);
    this.end = to;
  }

  /** Ends the utterance that has begun. */
  void finish() {
    if (!text.isEmpty()) {
      utterances.add(channel, speaker, start, text.toString());
      text.setLength(0);
    }
  }

  private boolean goesOn(String channel, String speaker, @Nullable Reading from) {
    return this.channel.equals(channel)
        && this.speaker.equals(speaker)
        && !isPause(end, from)
        && !(sentences && SENTENCE_END.matcher(text).find());
  }

  private static boolean isPause(@Nullable Reading end, @Nullable Reading from) {
    return end != null
        && from != null
        && end.elapsed() != null
        && from.elapsed() != null
        && from.elapsed().minus(end.elapsed()).compareTo(PAUSE) >= 0;
  }

  private boolean endsInSpace() {
    return Character.isWhitespace(text.charAt(text.length() - 1));
  }
}
