package dev.ricochet.transcript;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a message that was written in HTML, as its reader saw it: without tags, comments,
 * styles and scripts, with entities put into letters. Paragraphs and line breaks begin a new line;
 * a quoted block bears {@code >} before its lines, as in an e-mail. All offsets of findings refer
 * to this text.
 */
final class HtmlText {

  /** No message is longer, in UTF-16 units (1 Mi), and a tree of tags takes much memory. */
  static final int LONGEST = 1 << 20;

  private static final Pattern TAG = Pattern.compile("<(?:/?[A-Za-z][^<>]*|!--)");

  /** Zero and half a surrogate pair (HTML, section 13.2.5.80). */
  private static final Pattern NO_LETTER = Pattern.compile("[\\x00\\p{Cs}]");

  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "dd",
          "div",
          "dl",
          "dt",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "tr",
          "ul");

  private static final Set<String> CELLS = Set.of("td", "th");

  private HtmlText() {}

  /** The text of a message; a text without tags keeps its line breaks. */
  static String of(String html) {
    if (!TAG.matcher(html).find()) {
      return unescaped(html);
    }
    return of(Jsoup.parseBodyFragment(html).body());
  }

  /** The text below a node. */
  static String of(Node node) {
    Writing writing = new Writing();
    node.traverse(writing);
    return writing.text.toString();
  }

  /** A plain text whose entities are put into letters; what is no letter becomes U+FFFD. */
  static String unescaped(String text) {
    return text.indexOf('&') < 0
        ? text
        : NO_LETTER.matcher(Parser.unescapeEntities(text, false)).replaceAll("\ufffd");
  }

  /** Writes the text of the nodes that it visits. */
  private static final class Writing implements NodeVisitor {

    /** A blank line at most. */
    private static final int MOST_BREAKS = 2;

    private final StringBuilder text = new StringBuilder();
    private int quoted;
    private int preformatted;
    private int breaks;
    private boolean space;

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        words.getWholeText().chars().forEach(c -> append((char) c));
      } else if (node instanceof Element element) {
        begin(element.normalName());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        end(element.normalName());
      }
    }

    private void begin(String tag) {
      if (tag.equals("br")) {
        lineBreak();
      } else if (BLOCKS.contains(tag)) {
        breaks = Math.max(breaks, 1);
      }
      quoted += tag.equals("blockquote") ? 1 : 0;
      preformatted += tag.equals("pre") ? 1 : 0;
    }

    private void end(String tag) {
      if (BLOCKS.contains(tag)) {
        breaks = Math.max(breaks, 1);
      }
      space |= CELLS.contains(tag);
      quoted -= tag.equals("blockquote") ? 1 : 0;
      preformatted -= tag.equals("pre") ? 1 : 0;
    }

    private void lineBreak() {
      breaks = Math.min(breaks + 1, MOST_BREAKS);
    }

    private void append(char c) {
      if (preformatted > 0 && c == '\n') {
        lineBreak();
      } else if (Character.isWhitespace(c)) {
        space = true;
      } else {
        beginWord();
        text.append(c);
      }
    }

    private void beginWord() {
      boolean first = text.isEmpty();
      if (breaks > 0 && !first) {
        text.append("\n".repeat(breaks));
      }
      if (breaks > 0 || first) {
        text.append("> ".repeat(quoted));
      } else if (space) {
        text.append(' ');
      }
      breaks = 0;
      space = false;
    }
  }
}
