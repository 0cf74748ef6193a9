package dev.ricochet.audit;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Another's words in a text: quoted lines of e-mails, and quotation marks. */
final class Quotations {

  static final String LINE = "quoted-line";
  static final String MARKS = "quotation-marks";

  /** Where marks of one kind stand. */
  private record Marks(SortedPlaces open, SortedPlaces close) {
    Marks(char open, char close, String text) {
      this(SortedPlaces.of(open, text), SortedPlaces.of(close, text));
    }

    long looks() {
      return open.looks() + close.looks();
    }
  }

  private final int firstInk;
  private final int endInk;
  private final Marks pointed;
  private final Marks curly;
  private final SortedPlaces straight;
  private final SortedPlaces lineEnds;
  private final BitSet quotedLines;

  /** Those in a text. */
  Quotations(String text) {
    this.firstInk = text.length() - text.stripLeading().length();
    this.endInk = text.stripTrailing().length();
    this.pointed = new Marks('«', '»', text);
    this.curly = new Marks('“', '”', text);
    this.straight = SortedPlaces.of('"', text);
    this.lineEnds = SortedPlaces.of('\n', text);
    this.quotedLines = quotedLines(text);
  }

  private static BitSet quotedLines(String text) {
    BitSet quoted = new BitSet();
    boolean begins = true;
    int line = 0;
    int last = text.lastIndexOf('>');
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        begins = true;
      } else if (begins && !Character.isWhitespace(c)) {
        quoted.set(line, c == '>');
        begins = false;
      }
    }
    return quoted;
  }

  /**
   * The name of the built-in guard that acts on a span, or null. A text that is in quotation marks
   * as a whole is not taken for a quotation.
   */
  @Nullable String around(int start, int end) {
    if (quotedLines.get(lineEnds.below(start))) {
      return LINE;
    }
    boolean quoted =
        isBetween(pointed, start, end)
            || isBetween(curly, start, end)
            || isBetweenStraight(start, end);
    return quoted ? MARKS : null;
  }

  /** Looks at places so far: the work done, whatever the machine. */
  long looks() {
    return lineEnds.looks() + pointed.looks() + curly.looks() + straight.looks();
  }

  private boolean isBetween(Marks marks, int start, int end) {
    int opened = marks.open().below(start + 1) - 1;
    int closed = marks.close().below(end);
    if (opened < 0 || closed == marks.close().size()) {
      return false;
    }
    int openedAt = marks.open().get(opened);
    boolean stillOpen = marks.close().below(openedAt) == marks.close().below(start + 1);
    return stillOpen && !isWhole(openedAt, marks.close().get(closed));
  }

  private boolean isBetweenStraight(int start, int end) {
    int before = straight.below(start);
    int closed = straight.below(end);
    return before % 2 == 1
        && closed < straight.size()
        && !isWhole(straight.get(before - 1), straight.get(closed));
  }

  private boolean isWhole(int opened, int closed) {
    return opened == firstInk && closed == endInk - 1;
  }
}
