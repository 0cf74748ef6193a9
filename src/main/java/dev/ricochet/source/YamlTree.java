package dev.ricochet.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Builds the tree of a YAML file from the tokens of the parser. */
final class YamlTree {

  private static final YAMLFactory FACTORY = new YAMLFactory();

  /** What all nodes of a file share. */
  record File(TextLines lines, Problems problems) {

    void report(
        int offset,
        @CompileTimeConstant String message,
        @CompileTimeConstant @Nullable String help) {
      problems.add(lines.problem(offset, message, help));
    }

    void report(int offset, Message message, Message help) {
      problems.add(lines.problem(offset, message, help));
    }
  }

  private final YAMLParser parser;
  private final File file;
  private final CodePoints codePoints;

  private YamlTree(YAMLParser parser, File file, CodePoints codePoints) {
    this.parser = parser;
    this.file = file;
    this.codePoints = codePoints;
  }

  static Optional<YamlNode> read(String name, Reader reader, Problems problems) {
    String text;
    try {
      StringWriter copy = new StringWriter();
      reader.transferTo(copy);
      text = withoutByteOrderMark(copy.toString());
    } catch (IOException e) {
      problems.add(Sources.unreadable(name, e));
      return Optional.empty();
    }
    File file = new File(new TextLines(name, text), problems);
    return hasControlCharacter(text, file) ? Optional.empty() : parse(name, text, file);
  }

  private static Optional<YamlNode> parse(String name, String text, File file) {
    CodePoints codePoints = new CodePoints(text);
    try (YAMLParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        file.problems().add(Problem.at(Position.of(name), "the file is empty", null));
        return Optional.empty();
      }
      YamlTree tree = new YamlTree(parser, file, codePoints);
      YamlNode root = tree.node();
      if (parser.nextToken() != null) {
        file.report(tree.offset(), "a second document begins here", "keep one in each file");
      }
      return Optional.of(root);
    } catch (JsonProcessingException e) {
      new SyntaxFault(e, file, codePoints).report();
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("a string cannot fail to be read", e);
    }
  }

  private static String withoutByteOrderMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static boolean hasControlCharacter(String text, File file) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != '\u0085') {
        String code = String.format(Locale.ROOT, "U+%04X", (int) c);
        file.report(at, Message.of("a control character ({0})", code), Message.of("take it out"));
        return true;
      }
    }
    return false;
  }

  /** The node whose first token is the current one. */
  private YamlNode node() throws IOException {
    refuseDecorations();
    int start = offset();
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(start);
    }
    if (token == JsonToken.START_ARRAY) {
      return list(start);
    }
    return token == JsonToken.VALUE_NULL ? YamlNode.nothing(file, start) : scalar(start);
  }

  private YamlNode scalar(int start) throws IOException {
    return YamlNode.scalar(parser.getText(), file, contentStart(start));
  }

  private YamlNode list(int start) throws IOException {
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return YamlNode.list(items, file, start);
  }

  private YamlNode mapping(int start) throws IOException {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      refuseDecorations();
      YamlNode key = YamlNode.scalar(parser.currentName(), file, contentStart(offset()));
      parser.nextToken();
      YamlNode.Entry entry = new YamlNode.Entry(key, node());
      YamlNode.Entry first = entries.putIfAbsent(entry.name(), entry);
      if (first != null) {
        Long line = first.key().position().line();
        key.report(
            Message.of(
                "'{0}' stands here twice; it is on line {1}", entry.name(), String.valueOf(line)),
            null);
      }
    }
    return YamlNode.mapping(entries, file, start);
  }

  /**
   * Where the content of the scalar that begins at {@code offset} begins: inside its quotes, or
   * below the sign that opens a block.
   */
  private int contentStart(int offset) {
    char first = file.lines().charAt(offset);
    if (first == '"' || first == '\'') {
      return offset + 1;
    }
    if (first != '|' && first != '>') {
      return offset;
    }
    int at = file.lines().nextLineStart(offset);
    while (at < file.lines().length() && Character.isWhitespace(file.lines().charAt(at))) {
      at++;
    }
    return at;
  }

  /** No plain text begins with these signs, and a node begins at its anchor or its tag. */
  private void refuseDecorations() {
    switch (file.lines().charAt(offset())) {
      case '*' -> refuse(Message.of("references (*name)"));
      case '&' -> refuse(Message.of("anchors (&name)"));
      case '!' -> refuse(Message.of("tags (!name)"));
      default -> {}
    }
  }

  private void refuse(Message decoration) {
    file.report(
        offset(),
        Message.of("{0} are not read here", decoration),
        Message.of("write the value out, or put a text that begins so in quotes"));
  }

  private int offset() {
    return codePoints.offset((int) parser.currentTokenLocation().getCharOffset());
  }

  /** From the code points that the parser counts to the UTF-16 units that editors count. */
  private static final class CodePoints {

    private final String text;
    private int lastIndex;
    private int lastOffset;

    CodePoints(String text) {
      this.text = text;
    }

    int offset(int index) {
      lastOffset = text.offsetByCodePoints(lastOffset, index - lastIndex);
      lastIndex = index;
      return lastOffset;
    }
  }

  /** Says what the parser stumbled over in words for people who do not know YAML's grammar. */
  private record SyntaxFault(JsonProcessingException cause, File file, CodePoints points) {

    private static final String LOOK_AROUND =
        "look at the indentation, the dashes and the quotes around here";

    /** What the parser says, and what that means. */
    private enum Meaning {
      COLON(
          "mapping values are not allowed",
          "a colon where no key can stand",
          "put a text that holds ': ' in quotes"),
      FIRST_SIGN(
          "cannot start any token",
          "a text cannot begin with this sign",
          "put the text in double quotes"),
      ESCAPE(
          "unknown escape character",
          "a backslash before a letter that needs none",
          "write \\\\ for a backslash"),
      LEVEL(
          "expected <block end>",
          "this does not belong to what stands above it",
          "indent it like its neighbours; nothing may follow the quote that ends a text"),
      NO_COLON(
          "could not find expected ':'",
          "a colon is missing before this",
          "write 'key: value' on one line, or put a long text in quotes"),
      BRACKET(
          "expected ',' or",
          "a comma or a bracket is missing before this",
          "write [a, b] or {a: b}, or put a text that begins with a bracket in quotes"),
      OTHER("", "this is no valid YAML", LOOK_AROUND);

      private final String parsersWords;
      private final Message message;
      private final Message help;

      Meaning(
          String parsersWords,
          @CompileTimeConstant String message,
          @CompileTimeConstant String help) {
        this.parsersWords = parsersWords;
        this.message = Message.of(message);
        this.help = Message.of(help);
      }

      static Meaning of(String parsersWords) {
        return Stream.of(values())
            .filter(meaning -> parsersWords.contains(meaning.parsersWords))
            .findFirst()
            .orElse(OTHER);
      }
    }

    void report() {
      if (cause.getCause() instanceof MarkedYAMLException marked
          && marked.getProblemMark() != null) {
        report(marked, points.offset(marked.getProblemMark().getIndex()));
      } else {
        JsonLocation location = cause.getLocation();
        int index = location == null ? 0 : (int) Math.max(0, location.getCharOffset());
        file.report(points.offset(index), Meaning.OTHER.message, Meaning.OTHER.help);
      }
    }

    private void report(MarkedYAMLException marked, int offset) {
      String words = String.valueOf(marked.getProblem());
      Mark context = marked.getContextMark();
      int tab = tabInIndentation(offset);
      if (tab >= 0) {
        file.report(tab, "a tab in the indentation", "YAML is indented with spaces");
      } else if (words.contains("unexpected end of stream") && context != null) {
        file.report(points.offset(context.getIndex()), "this quote is never closed", null);
      } else {
        Meaning meaning = Meaning.of(words);
        file.report(offset, meaning.message, meaning.help);
      }
    }

    /** Where the tab stands in the indentation of the offset's line, or -1. */
    private int tabInIndentation(int offset) {
      int at = file.lines().lineStart(offset);
      while (file.lines().charAt(at) == ' ' || file.lines().charAt(at) == '-') {
        at++;
      }
      return file.lines().charAt(at) == '\t' ? at : -1;
    }
  }
}
