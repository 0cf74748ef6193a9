package dev.ricochet.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ricochet.source.Lines;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines, one conversation a line: <code>{"conversation":"c-17","turns":[{"speaker":"agent",
 * "who":"A12","at":"00:00:04.200","text":"…"}]}</code>.
 */
final class NativeFormat implements TranscriptFormat {

  private static final Pattern START = Pattern.compile("\\s*(?:\\{\\s*[\"}]|\\[\\s*[{\\]])");

  /** What the parser adds for programmers. */
  private static final Pattern PARSER_TALK =
      Pattern.compile(" \\(for [^\\n]*|: enable `[^\\n]*|, from `[^`]*`|\\n.*", Pattern.DOTALL);

  /** A conversation nests three deep; unknown fields may nest deeper. */
  private static final int DEEPEST = 200;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEEPEST)
                          .maxStringLength(Text.LONGEST)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Override
  public Confidence confidence(String opening, ReadOptions options) {
    return START.matcher(opening).lookingAt() ? Confidence.YES : Confidence.NO;
  }

  @Override
  public void read(TranscriptFile file, Consumer<Turn> turns, FileProblems problems)
      throws IOException {
    NativeConversation reader = new NativeConversation(file.options(), problems);
    Lines lines = new Lines(file.name(), file.reader());
    boolean first = true;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        long number = lines.number();
        JsonNode conversation = parse(line, first, file.line(number), problems);
        if (conversation != null) {
          reader.turns(conversation, file.line(number)).forEach(turns);
        }
        first = false;
      }
    }
  }

  private static @Nullable JsonNode parse(
      String line, boolean first, Position position, FileProblems problems) {
    try {
      return MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      if (first && e.getOriginalMessage().startsWith("Unexpected end-of-input")) {
        throw new ProblemsException(spreadOverLines(position));
      }
      problems.add(invalid(e, line, position));
      return null;
    }
  }

  private static Problem spreadOverLines(Position position) {
    return Problem.at(
        position,
        "this line is not a whole JSON object",
        "write each conversation on one line (JSON Lines), for example with jq -c");
  }

  private static Problem invalid(JsonProcessingException e, String line, Position position) {
    JsonLocation location = e.getLocation();
    int column = location == null ? 1 : Math.min(location.getColumnNr(), line.length() + 1);
    return new Problem(
        new Position(position.file(), position.line(), Math.max(1, column)),
        "this is not valid JSON: " + PARSER_TALK.matcher(e.getOriginalMessage()).replaceAll(""),
        Quote.line(line),
        null);
  }
}
