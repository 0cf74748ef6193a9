package dev.ricochet.transcript;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ricochet.source.Lines;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Text;
import java.io.IOException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a JSON file (RFC 8259), one after the other: its lines where it is JSON Lines,
 * the elements of a list, or of one of the lists into which exports put their conversations; else
 * the file as a whole.
 */
final class JsonDocuments {

  /** Comments, single quotes and bare names are no JSON, but whoever writes them means it. */
  private static final Pattern START =
      Pattern.compile("[\\s\\h]*(?:\\{\\s*(?:[\"'}]|\\w+\\s*:|/[/*]|$)|(?:\\[\\s*)+(?:[{\\]]|$))");

  /** What the parser adds for programmers. */
  private static final Pattern PARSER_TALK =
      Pattern.compile(
          " \\((?:for|start marker|not recognized) [^\\n]*|: enable `[^\\n]*|, from `[^`]*`|\\n.*",
          Pattern.DOTALL);

  private static final String SECOND_DOCUMENT = "Trailing token";

  /** The lists in exports of Intercom, CCAI Insights, Zendesk, LivePerson and Salesforce. */
  private static final Set<String> LISTS =
      Set.of("conversations", "tickets", "conversationHistoryRecords", "records");

  /** A conversation nests a few levels deep; fields that nobody reads may nest deeper. */
  private static final int DEEPEST = 200;

  /** No conversation has more parts, and more would fill the memory. */
  private static final int MOST_TOKENS = 2_000_000;

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

  /** Reads lines as the bytes they are, which are known to be UTF-8. */
  private static final JsonFactory BYTES =
      MAPPER.getFactory().rebuild().disable(JsonFactory.Feature.CHARSET_DETECTION).build();

  private static final ObjectReader PARTS =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final TranscriptFile file;
  private final BiConsumer<JsonNode, Position> documents;
  private final FileProblems problems;

  private JsonDocuments(
      TranscriptFile file, BiConsumer<JsonNode, Position> documents, FileProblems problems) {
    this.file = file;
    this.documents = documents;
    this.problems = problems;
  }

  /** Whether a file that opens so is JSON. */
  static boolean begins(String opening) {
    return START.matcher(opening).lookingAt();
  }

  /**
   * Hands on each document with the place where it begins. A line of JSON Lines that is no JSON is
   * a problem; elsewhere the first fault ends the file.
   *
   * @throws IOException where the file cannot be read to its end
   * @throws ProblemsException where reading on makes no sense
   */
  static void read(
      TranscriptFile file, BiConsumer<JsonNode, Position> documents, FileProblems problems)
      throws IOException {
    JsonDocuments reading = new JsonDocuments(file, documents, problems);
    if (isLines(file.opening())) {
      reading.lines();
    } else {
      reading.stream();
    }
  }

  /** Whether the first line holds an object: a whole one, or one that is broken within the line. */
  private static boolean isLines(String opening) {
    String first = opening.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    if (!first.stripLeading().startsWith("{")) {
      return false;
    }
    try {
      MAPPER.readTree(first);
      return true;
    } catch (JsonProcessingException e) {
      return !e.getOriginalMessage().startsWith("Unexpected end-of-input");
    }
  }

  private void lines() throws IOException {
    Lines lines = new Lines(file.name(), file.text());
    while (lines.advance()) {
      if (!lines.isBlank()) {
        Position position = file.line(lines.number());
        JsonNode document = parse(lines, position);
        if (document != null) {
          documents.accept(document, position);
        }
      }
    }
  }

  /** The document of a line; one with a fault is read again, since only letters tell the column. */
  private @Nullable JsonNode parse(Lines line, Position position) throws IOException {
    JsonParser parser = BYTES.createParser(line.bytes(), line.start(), line.size());
    try (JsonParser counted = new Counted(parser, position)) {
      return MAPPER.readTree(counted);
    } catch (JsonProcessingException e) {
      return parse(line.line(), position);
    }
  }

  private @Nullable JsonNode parse(String line, Position position) throws IOException {
    try (JsonParser parser = new Counted(MAPPER.createParser(line), position)) {
      return MAPPER.readTree(parser);
    } catch (JsonProcessingException e) {
      problems.add(invalid(e, line, position));
      return null;
    }
  }

  private void stream() throws IOException {
    RecordLimit limited = new RecordLimit(file.name(), file.reader());
    try (Counted parser = new Counted(MAPPER.createParser(limited), file.line(1))) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY) {
          elements(parser, limited);
        } else if (token == JsonToken.START_OBJECT) {
          object(parser, limited);
        } else {
          documents.accept(PARTS.readTree(parser), parser.position);
        }
      }
    } catch (JsonProcessingException e) {
      problems.add(invalid(e, null, file.line(line(e.getLocation()))));
    }
  }

  /** The elements of the list that has just begun. */
  private void elements(Counted parser, RecordLimit limited) throws IOException {
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      begin(parser, limited);
      documents.accept(PARTS.readTree(parser), parser.position);
    }
  }

  /** The object that has just begun, unless it is but the wrapping of a list of conversations. */
  private void object(Counted parser, RecordLimit limited) throws IOException {
    begin(parser, limited);
    Position position = parser.position;
    ObjectNode object = MAPPER.createObjectNode();
    boolean wrapping = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean list = parser.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name);
      wrapping |= list;
      if (list) {
        elements(parser, limited);
      } else {
        object.set(name, PARTS.readTree(parser));
      }
    }
    if (!wrapping) {
      documents.accept(object, position);
    }
  }

  private void begin(Counted parser, RecordLimit limited) {
    parser.restart(file.line(line(parser.currentTokenLocation())));
    limited.restart(line(parser.currentTokenLocation()));
  }

  private static long line(@Nullable JsonLocation location) {
    return location == null ? 1 : Math.max(1, location.getLineNr());
  }

  private static Problem invalid(
      JsonProcessingException e, @Nullable String line, Position position) {
    JsonLocation location = e.getLocation();
    int column = location == null ? 1 : Math.max(1, location.getColumnNr());
    return new Problem(
        new Position(
            position.file(),
            position.line(),
            line == null ? column : Math.min(column, line.length() + 1)),
        Message.of("this is not valid JSON: {0}", said(e.getOriginalMessage())),
        line == null ? null : Quote.line(line),
        null);
  }

  private static Message said(String parser) {
    return parser.startsWith(SECOND_DOCUMENT)
        ? Message.of("another document begins on the same line")
        : Message.plain(PARSER_TALK.matcher(parser).replaceAll(""));
  }

  /** A parser that stops at a document of monstrous size. */
  private static final class Counted extends JsonParserDelegate {
    private Position position;
    private int tokens;

    Counted(JsonParser parser, Position position) {
      super(parser);
      this.position = position;
    }

    /** A document begins here. */
    void restart(Position where) {
      position = where;
      tokens = 0;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
      tokens++;
      if (tokens > MOST_TOKENS) {
        throw new ProblemsException(
            Problem.at(
                position,
                "the JSON that begins here has more than 2 million parts",
                "is this one conversation? reading stops here"));
      }
      return super.nextToken();
    }
  }
}
