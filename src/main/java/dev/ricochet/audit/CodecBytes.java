package dev.ricochet.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Numbers and texts as bytes that only those who wrote them can read: texts that many items share,
 * such as the names of categories and agents, are remembered, and written as numbers.
 */
final class CodecBytes {

  /** Of shared texts, so many are remembered, and only those up to this length. */
  private static final int MOST_REMEMBERED = 1 << 16;

  private static final int LONGEST_REMEMBERED = 100;

  private static final int ABSENT = -1;
  private static final int NOT_REMEMBERED = -2;
  private static final int LAST_OF_ONE_BYTE = 0xFF;
  private static final int FIRST_ROOM = 1 << 10;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> remembered = new ArrayList<>();
  private ByteBuffer out = ByteBuffer.allocate(FIRST_ROOM);

  /** Begins another item. */
  void begin() {
    out.clear();
  }

  /** The item, to be used before another begins: what lies between position and limit. */
  ByteBuffer bytes() {
    return out.flip();
  }

  /** The buffer, with room for so many bytes more. */
  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      ByteBuffer larger = ByteBuffer.allocate(2 * (out.position() + bytes));
      out = larger.put(out.flip());
    }
    return out;
  }

  void number(int number) {
    room(Integer.BYTES).putInt(number);
  }

  void longNumber(long number) {
    room(Long.BYTES).putLong(number);
  }

  /** A text that other items have too. */
  void shared(@Nullable String text) {
    if (text == null) {
      number(ABSENT);
      return;
    }
    Integer known = numbers.get(text);
    if (known == null && canRemember(text)) {
      known = remembered.size();
      numbers.put(text, known);
      remembered.add(text);
    }
    if (known == null) {
      number(NOT_REMEMBERED);
      text(text);
    } else {
      number(known);
    }
  }

  private boolean canRemember(String text) {
    return text.length() <= LONGEST_REMEMBERED && remembered.size() < MOST_REMEMBERED;
  }

  @Nullable String sharedOrNull(ByteBuffer in) {
    int number = in.getInt();
    return number == ABSENT ? null : number == NOT_REMEMBERED ? text(in) : remembered.get(number);
  }

  String shared(ByteBuffer in) {
    return present(sharedOrNull(in));
  }

  /** Its length, then a byte for each UTF-16 unit, or two where one takes more: then negative. */
  void text(@Nullable String text) {
    if (text == null) {
      number(ABSENT);
      return;
    }
    int length = text.length();
    ByteBuffer at = room(Integer.BYTES + 2 * length);
    int start = at.position();
    at.putInt(length);
    for (int i = 0; i < length; i++) {
      char unit = text.charAt(i);
      if (unit > LAST_OF_ONE_BYTE) {
        at.position(start).putInt(ABSENT - length);
        at.asCharBuffer().put(text);
        at.position(at.position() + 2 * length);
        return;
      }
      at.put((byte) unit);
    }
  }

  static @Nullable String textOrNull(ByteBuffer in) {
    int length = in.getInt();
    if (length == ABSENT) {
      return null;
    }
    int start = in.position();
    if (length >= 0) {
      byte[] letters = new byte[length];
      in.get(letters);
      return new String(letters, StandardCharsets.ISO_8859_1);
    }
    char[] units = new char[ABSENT - length];
    in.asCharBuffer().get(units);
    in.position(start + 2 * units.length);
    return new String(units);
  }

  static String text(ByteBuffer in) {
    return present(textOrNull(in));
  }

  private static String present(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("a text is missing");
    }
    return text;
  }
}
