package dev.ricochet.transcript;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * JSON Lines, one conversation a line: <code>{"conversation":"c-17","turns":[{"speaker":"agent",
 * "who":"A12","at":"00:00:04.200","text":"…"}]}</code>.
 */
final class NativeFormat implements TranscriptFormat {

  private static final Pattern START = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\]])");

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    return begins(opening) ? Confidence.YES : Confidence.NO;
  }

  /** Whether a file that opens so is of this format. */
  static boolean begins(String opening) {
    return START.matcher(opening).lookingAt();
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    NativeConversation reader = new NativeConversation(file.options(), problems);
    NativeLines.read(
        file,
        (conversation, position) -> reader.turns(conversation, position).forEach(turns),
        problems);
  }
}
