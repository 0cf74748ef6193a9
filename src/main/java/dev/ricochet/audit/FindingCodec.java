package dev.ricochet.audit;

import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A finding as bytes, for a file that lives as long as the run. */
final class FindingCodec {

  private static final int ABSENT = -1;

  private FindingCodec() {}

  static void write(Finding finding, DataOutputStream out) throws IOException {
    text(finding.conversation(), out);
    out.writeInt(finding.turn());
    text(finding.at(), out);
    text(finding.period(), out);
    text(finding.channel(), out);
    text(finding.language(), out);
    text(finding.speaker().name(), out);
    text(finding.who(), out);
    text(finding.team(), out);
    text(finding.category(), out);
    text(finding.lexicon(), out);
    text(finding.phrase(), out);
    text(finding.severity().name(), out);
    text(finding.quote(), out);
    out.writeInt(finding.start());
    out.writeInt(finding.end());
    out.writeByte(finding.recovered() == null ? ABSENT : finding.recovered() ? 1 : 0);
    out.writeInt(finding.captures().size());
    for (Map.Entry<String, String> capture : finding.captures().entrySet()) {
      text(capture.getKey(), out);
      text(capture.getValue(), out);
    }
    text(finding.before(), out);
    text(finding.after(), out);
    text(finding.recording(), out);
    text(finding.position().file(), out);
    out.writeLong(orAbsent(finding.position().line()));
    out.writeInt((int) orAbsent(finding.position().column()));
    text(finding.fingerprint(), out);
    out.writeInt(finding.nearby().size());
    for (NearbyTurn turn : finding.nearby()) {
      out.writeInt(turn.turn());
      text(turn.speaker().name(), out);
      text(turn.text(), out);
    }
  }

  static Finding read(DataInputStream in) throws IOException {
    return new Finding(
        text(in),
        in.readInt(),
        textOrNull(in),
        text(in),
        textOrNull(in),
        text(in),
        Role.valueOf(text(in)),
        textOrNull(in),
        textOrNull(in),
        text(in),
        text(in),
        text(in),
        Severity.valueOf(text(in)),
        text(in),
        in.readInt(),
        in.readInt(),
        recovered(in),
        captures(in),
        text(in),
        text(in),
        textOrNull(in),
        position(in),
        text(in),
        nearby(in));
  }

  private static @Nullable Boolean recovered(DataInputStream in) throws IOException {
    int value = in.readByte();
    return value == ABSENT ? null : Boolean.valueOf(value == 1);
  }

  private static SortedMap<String, String> captures(DataInputStream in) throws IOException {
    SortedMap<String, String> captures = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      captures.put(text(in), text(in));
    }
    return captures;
  }

  private static Position position(DataInputStream in) throws IOException {
    String file = text(in);
    long line = in.readLong();
    int column = in.readInt();
    return new Position(
        file,
        line == ABSENT ? null : Long.valueOf(line),
        column == ABSENT ? null : Integer.valueOf(column));
  }

  private static List<NearbyTurn> nearby(DataInputStream in) throws IOException {
    List<NearbyTurn> nearby = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      nearby.add(new NearbyTurn(in.readInt(), Role.valueOf(text(in)), text(in)));
    }
    return nearby;
  }

  private static long orAbsent(@Nullable Number number) {
    return number == null ? ABSENT : number.longValue();
  }

  private static void text(@Nullable String text, DataOutputStream out) throws IOException {
    if (text == null) {
      out.writeInt(ABSENT);
      return;
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(utf8.length);
    out.write(utf8);
  }

  private static String text(DataInputStream in) throws IOException {
    String text = textOrNull(in);
    if (text == null) {
      throw new IOException("a text is missing");
    }
    return text;
  }

  private static @Nullable String textOrNull(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
