package dev.ricochet.audit;

import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Findings as bytes that only the codec which wrote them can read: texts that many findings share,
 * such as the names of categories and agents, it remembers, and writes as numbers.
 */
final class FindingCodec {

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

  /**
   * A finding as bytes, to be read before the next one is written.
   *
   * @return what lies between position and limit
   */
  ByteBuffer bytes(Placed placed) {
    out.clear();
    write(placed);
    return out.flip();
  }

  private void write(Placed placed) {
    Finding finding = placed.finding();
    number(placed.conversation());
    text(finding.conversation());
    number(finding.turn());
    text(finding.at());
    shared(finding.period());
    shared(finding.channel());
    shared(finding.language());
    shared(finding.speaker().name());
    shared(finding.who());
    shared(finding.team());
    shared(finding.category());
    shared(finding.lexicon());
    shared(finding.phrase());
    shared(finding.severity().name());
    text(finding.quote());
    number(finding.start());
    number(finding.end());
    number(finding.recovered() == null ? ABSENT : finding.recovered() ? 1 : 0);
    number(finding.captures().size());
    finding
        .captures()
        .forEach(
            (name, captured) -> {
              shared(name);
              text(captured);
            });
    text(finding.before());
    text(finding.after());
    text(finding.recording());
    shared(finding.position().file());
    Long line = finding.position().line();
    room(Long.BYTES).putLong(line == null ? ABSENT : line);
    Integer column = finding.position().column();
    number(column == null ? ABSENT : column);
    text(finding.fingerprint());
    number(finding.nearby().size());
    for (NearbyTurn turn : finding.nearby()) {
      number(turn.turn());
      shared(turn.speaker().name());
      text(turn.text());
    }
  }

  /** Reads what {@link #bytes} gave. */
  Placed read(ByteBuffer in) {
    return new Placed(
        in.getInt(),
        new Finding(
            text(in),
            in.getInt(),
            textOrNull(in),
            shared(in),
            sharedOrNull(in),
            shared(in),
            Role.valueOf(shared(in)),
            sharedOrNull(in),
            sharedOrNull(in),
            shared(in),
            shared(in),
            shared(in),
            Severity.valueOf(shared(in)),
            text(in),
            in.getInt(),
            in.getInt(),
            recovered(in),
            captures(in),
            text(in),
            text(in),
            textOrNull(in),
            position(in),
            text(in),
            nearby(in)));
  }

  private static @Nullable Boolean recovered(ByteBuffer in) {
    int value = in.getInt();
    return value == ABSENT ? null : Boolean.valueOf(value == 1);
  }

  private SortedMap<String, String> captures(ByteBuffer in) {
    int size = in.getInt();
    if (size == 0) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, String> captures = new TreeMap<>();
    for (int i = 0; i < size; i++) {
      captures.put(shared(in), text(in));
    }
    return captures;
  }

  private Position position(ByteBuffer in) {
    String file = shared(in);
    long line = in.getLong();
    int column = in.getInt();
    return new Position(
        file,
        line == ABSENT ? null : Long.valueOf(line),
        column == ABSENT ? null : Integer.valueOf(column));
  }

  private List<NearbyTurn> nearby(ByteBuffer in) {
    int size = in.getInt();
    if (size == 0) {
      return List.of();
    }
    List<NearbyTurn> nearby = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      nearby.add(new NearbyTurn(in.getInt(), Role.valueOf(shared(in)), text(in)));
    }
    return nearby;
  }

  /** The buffer, with room for so many bytes more. */
  private ByteBuffer room(int bytes) {
    if (out.remaining() < bytes) {
      ByteBuffer larger = ByteBuffer.allocate(2 * (out.position() + bytes));
      out = larger.put(out.flip());
    }
    return out;
  }

  private void number(int number) {
    room(Integer.BYTES).putInt(number);
  }

  /** A text that other findings have too. */
  private void shared(@Nullable String text) {
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

  private @Nullable String sharedOrNull(ByteBuffer in) {
    int number = in.getInt();
    return number == ABSENT ? null : number == NOT_REMEMBERED ? text(in) : remembered.get(number);
  }

  private String shared(ByteBuffer in) {
    return present(sharedOrNull(in));
  }

  /** Its length, then a byte for each UTF-16 unit, or two where one takes more: then negative. */
  private void text(@Nullable String text) {
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

  private static @Nullable String textOrNull(ByteBuffer in) {
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

  private static String text(ByteBuffer in) {
    return present(textOrNull(in));
  }

  private static String present(@Nullable String text) {
    if (text == null) {
      throw new IllegalStateException("a text is missing");
    }
    return text;
  }
}
