package dev.ricochet.transcript;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through the parts of a workbook before they are read: the library that reads them keeps
 * shared texts in memory, follows every number and address that it finds, and has no limits of its
 * own. It refuses what would fill the memory or never end. All parts are read to their ends, so
 * that damaged ones are found.
 */
final class WorkbookGuard {

  /** A cell of Excel holds 32,767 characters at most. */
  private static final int LONGEST_ROW = 1 << 22;

  private static final int LONGEST_TAG = 1 << 16;

  /** Each of them is compared with each cell. */
  private static final int MOST_ARRAY_FORMULAS = 10_000;

  /** An object that is kept takes about so many bytes beside its text. */
  private static final int KEPT_BYTES = 100;

  /** Of what bears one of these names something is kept until the workbook is closed. */
  private static final Set<String> KEPT =
      Set.of("si", "xf", "numFmt", "Relationship", "Override", "sheet", "f");

  /** The column of a cell; Excel's last one is XFD. */
  private static final Pattern COLUMN = Pattern.compile("\\sr\\s*=\\s*[\"']\\$?([A-Za-z]*)");

  private static final Pattern SHARED_TEXT = Pattern.compile("\\st\\s*=\\s*[\"']s[\"']");
  private static final Pattern ARRAY = Pattern.compile("\\st\\s*=\\s*[\"']array[\"']");

  private final String name;
  private long sharedTexts;
  private long largestIndex = -1;
  private long memory;
  private int arrayFormulas;

  WorkbookGuard(String name) {
    this.name = name;
  }

  /**
   * Looks through one part.
   *
   * @throws ProblemsException where it is a trap
   * @throws IOException where it is damaged
   */
  void check(Source part) throws IOException {
    try (InputStream in = part.open()) {
      new Scan().read(in);
    }
  }

  /** Compares what was found in all parts. */
  void checkWhole() {
    if (largestIndex >= sharedTexts) {
      throw trap("a cell refers to a text that is not there");
    }
    if (memory > Runtime.getRuntime().maxMemory() / 2) {
      throw refused(
          "its texts take more memory than there is",
          "save it as CSV, and read that; files of any size are read so");
    }
  }

  private ProblemsException trap(@CompileTimeConstant String reason) {
    return refused(reason, "open it in Excel, save it anew, and read that; or save it as CSV");
  }

  private ProblemsException refused(
      @CompileTimeConstant String reason, @CompileTimeConstant String help) {
    return new ProblemsException(
        Problem.at(
            Position.of(name),
            Message.of("this workbook cannot be read: {0}", Message.of(reason)),
            Message.of(help)));
  }

  /** The pass over one part: its tags, and the bytes between them. */
  private final class Scan {

    private final byte[] buffer = new byte[1 << 16];
    private final byte[] tag = new byte[LONGEST_TAG];
    private int tagLength;
    private boolean inTag;
    private byte quote;
    private boolean isSheet;
    private boolean inRows;
    private boolean isKept;
    private boolean hasMarks;
    private boolean inShared;
    private boolean inValue;
    private int rowBytes;
    private long index;

    void read(InputStream in) throws IOException {
      int count = in.readNBytes(buffer, 0, 4);
      if (!isXml(count)) {
        in.transferTo(OutputStream.nullOutputStream());
        return;
      }
      while (count > 0) {
        for (int i = 0; i < count; i++) {
          next(buffer[i]);
        }
        count = in.read(buffer);
      }
      if ((isSheet || isKept) && hasMarks) {
        throw trap("it holds declarations or comments that Excel does not write");
      }
    }

    /** Other parts are pictures and the like, which nobody asks for. */
    private boolean isXml(int count) {
      int start = 0;
      while (start < count && (isMark(start) || Character.isWhitespace(buffer[start]))) {
        start++;
      }
      boolean isWide =
          count == 4
              && ((isPair(0, 0xfe, 0xff) || isPair(0, 0xff, 0xfe))
                  || (isPair(0, 0, '<') || isPair(0, '<', 0))
                  || (isPair(0, 0, 0) && isPair(2, 0, '<')));
      if (isWide) {
        throw trap("a part of it is not in UTF-8");
      }
      return count > 0 && (start == count || buffer[start] == '<');
    }

    /** Whether there is a byte of the byte order mark of UTF-8. */
    private boolean isMark(int at) {
      return at < 3 && buffer[at] == (byte) (at == 0 ? 0xef : at == 1 ? 0xbb : 0xbf);
    }

    private boolean isPair(int at, int first, int second) {
      return buffer[at] == (byte) first && buffer[at + 1] == (byte) second;
    }

    private void next(byte b) {
      rowBytes++;
      if (inRows && rowBytes > LONGEST_ROW) {
        throw trap("a row of it is longer than 4 Mi characters");
      }
      if (inTag) {
        nextInTag(b);
      } else if (b == '<') {
        inTag = true;
        tagLength = 0;
      } else {
        memory += isKept ? 2 : 0;
        if (inValue) {
          nextOfIndex(b);
        }
      }
    }

    private void nextInTag(byte b) {
      if (quote != 0) {
        quote = b == quote ? 0 : quote;
      } else if (b == '"' || b == '\'') {
        quote = b;
      }
      if (b == '>' && quote == 0) {
        inTag = false;
        endTag(new String(tag, 0, tagLength, StandardCharsets.ISO_8859_1));
      } else if (tagLength < LONGEST_TAG) {
        tag[tagLength++] = b;
      } else {
        throw trap("a tag of it is longer than 65,536 characters");
      }
    }

    private void nextOfIndex(byte b) {
      if (b < '0' || b > '9' || index > Integer.MAX_VALUE) {
        throw trap("a cell refers to a text that is not there");
      }
      index = 10 * index + b - '0';
    }

    private void endTag(String text) {
      if (text.startsWith("!") || (text.startsWith("?") && !text.startsWith("?xml "))) {
        hasMarks = true;
        return;
      }
      String element = element(text);
      boolean isStart = !text.startsWith("/");
      if (KEPT.contains(element) && isStart) {
        isKept = isKept || !element.equals("f");
        memory += KEPT_BYTES;
      }
      switch (element) {
        case "si" -> sharedTexts += isStart ? 1 : 0;
        case "sheetData" -> {
          inRows = isStart && !text.endsWith("/");
          isSheet = true;
          rowBytes = 0;
        }
        case "row" -> rowBytes = 0;
        case "c" -> startCell(text, isStart);
        case "v" -> value(isStart && !text.endsWith("/"));
        case "f" -> countArray(text);
        default -> {}
      }
    }

    private void startCell(String text, boolean isStart) {
      inShared = isStart && SHARED_TEXT.matcher(text).find();
      Matcher column = COLUMN.matcher(text);
      if (text.indexOf('&') >= 0 || (column.find() && column.group(1).length() > 3)) {
        throw trap("a cell stands where there is no column");
      }
    }

    private void value(boolean isStart) {
      if (inValue) {
        largestIndex = Math.max(largestIndex, index);
      }
      inValue = isStart && inShared;
      index = 0;
    }

    private void countArray(String text) {
      if (ARRAY.matcher(text).find() && ++arrayFormulas > MOST_ARRAY_FORMULAS) {
        throw trap("it has more than 10,000 array formulas");
      }
    }

    /** The name of the element of a tag, without the prefix of its namespace. */
    private static String element(String text) {
      int start = text.startsWith("/") ? 1 : 0;
      int end = start;
      while (end < text.length() && " \t\r\n/".indexOf(text.charAt(end)) < 0) {
        start = text.charAt(end) == ':' ? end + 1 : start;
        end++;
      }
      return text.substring(start, end);
    }
  }
}
