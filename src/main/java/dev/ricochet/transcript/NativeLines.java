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
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of a native transcript as JSON, each a conversation; blank lines do not count. */
final class NativeLines {

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

  private NativeLines() {}

  /**
   * Hands on what each line holds, with its place; a line that is no JSON is a problem.
   *
   * @throws IOException where the file cannot be read to its end
   * @throws ProblemsException where reading on makes no sense
   */
  static void read(
      TranscriptFile file, BiConsumer<JsonNode, Position> conversations, FileProblems problems)
      throws IOException {
    Lines lines = new Lines(file.name(), file.reader());
    boolean first = true;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank()) {
        Position position = file.line(lines.number());
        JsonNode conversation = parse(line, first, position, problems);
        if (conversation != null) {
          conversations.accept(conversation, position);
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
