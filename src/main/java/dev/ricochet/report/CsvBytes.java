package dev.ricochet.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The records of a CSV file on their way to bytes, as RFC 4180 has them, in UTF-8. A field is
 * quoted where it must be, and where some readers would be in doubt: one that begins with white
 * space, {@code !} or {@code #}, that ends with white space, or that is empty and the first of its
 * record. That is the minimal mode of Commons CSV, whose printer takes much of the time of an audit
 * with many findings.
 */
final class CsvBytes {

  private static final int ROOM = 1 << 16;
  private static final byte QUOTE = '"';

  private final OutputStream out;
  private final byte delimiter;
  private final byte[] recordEnd;
  private final byte[] waiting = new byte[ROOM];
  private int size;
  private boolean begun;

  /**
   * @param delimiter an ASCII character
   * @param recordEnd what stands behind each record
   */
  CsvBytes(OutputStream out, char delimiter, String recordEnd) {
    this.out = out;
    this.delimiter = (byte) delimiter;
    this.recordEnd = recordEnd.getBytes(StandardCharsets.US_ASCII);
  }

  /** The next field of the record; null is one that is absent. */
  void field(@Nullable Object value) throws IOException {
    byte[] field = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
    boolean first = !begun;
    if (!first) {
      put(delimiter);
    }
    begun = true;
    if (value != null && (field.length == 0 ? first : isInDoubt(field))) {
      quoted(field);
    } else {
      put(field);
    }
  }

  /** The record is complete. */
  void end() throws IOException {
    put(recordEnd);
    begun = false;
  }

  /** Hands on what still waits. */
  void flush() throws IOException {
    out.write(waiting, 0, size);
    size = 0;
  }

  /** Whether a reader would take it for something else without quotes. */
  private boolean isInDoubt(byte[] field) {
    int last = field[field.length - 1];
    if ((field[0] >= 0 && field[0] <= '#') || (last >= 0 && last <= ' ')) {
      return true;
    }
    for (byte unit : field) {
      if (unit == delimiter || unit == QUOTE || unit == '\n' || unit == '\r') {
        return true;
      }
    }
    return false;
  }

  private void quoted(byte[] field) throws IOException {
    put(QUOTE);
    for (byte unit : field) {
      if (unit == QUOTE) {
        put(QUOTE);
      }
      put(unit);
    }
    put(QUOTE);
  }

  private void put(byte unit) throws IOException {
    if (size == ROOM) {
      flush();
    }
    waiting[size++] = unit;
  }

  private void put(byte[] units) throws IOException {
    if (units.length > ROOM - size) {
      flush();
    }
    if (units.length > ROOM) {
      out.write(units);
    } else {
      System.arraycopy(units, 0, waiting, size, units.length);
      size += units.length;
    }
  }
}
