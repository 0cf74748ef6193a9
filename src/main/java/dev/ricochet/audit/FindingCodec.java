package dev.ricochet.audit;

import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Findings as bytes; those of which something was captured are marked. */
final class FindingCodec implements Codec<Placed> {

  private static final int ABSENT = -1;

  private final CodecBytes out = new CodecBytes();

  @Override
  public ByteBuffer bytes(Placed placed) {
    out.begin();
    write(placed);
    return out.bytes();
  }

  @Override
  public boolean isMarked(Placed placed) {
    return !placed.finding().captures().isEmpty();
  }

  private void write(Placed placed) {
    Finding finding = placed.finding();
    out.number(placed.conversation());
    out.text(finding.conversation());
    out.number(finding.turn());
    out.text(finding.at());
    out.shared(finding.period());
    out.shared(finding.channel());
    out.shared(finding.language());
    out.shared(finding.speaker().name());
    out.shared(finding.who());
    out.shared(finding.team());
    out.shared(finding.category());
    out.shared(finding.lexicon());
    out.shared(finding.phrase());
    out.shared(finding.severity().name());
    out.text(finding.quote());
    out.number(finding.start());
    out.number(finding.end());
    out.number(finding.recovered() == null ? ABSENT : finding.recovered() ? 1 : 0);
    out.number(finding.captures().size());
    finding
        .captures()
        .forEach(
            (name, captured) -> {
              out.shared(name);
              out.text(captured);
            });
    out.text(finding.before());
    out.text(finding.after());
    out.text(finding.recording());
    out.shared(finding.position().file());
    Long line = finding.position().line();
    out.longNumber(line == null ? ABSENT : line);
    Integer column = finding.position().column();
    out.number(column == null ? ABSENT : column);
    out.text(finding.fingerprint());
    out.number(finding.nearby().size());
    for (NearbyTurn turn : finding.nearby()) {
      out.number(turn.turn());
      out.shared(turn.speaker().name());
      out.text(turn.text());
    }
  }

  @Override
  public Placed read(ByteBuffer in) {
    return new Placed(
        in.getInt(),
        new Finding(
            CodecBytes.text(in),
            in.getInt(),
            CodecBytes.textOrNull(in),
            out.shared(in),
            out.sharedOrNull(in),
            out.shared(in),
            Role.valueOf(out.shared(in)),
            out.sharedOrNull(in),
            out.sharedOrNull(in),
            out.shared(in),
            out.shared(in),
            out.shared(in),
            Severity.valueOf(out.shared(in)),
            CodecBytes.text(in),
            in.getInt(),
            in.getInt(),
            recovered(in),
            captures(in),
            CodecBytes.text(in),
            CodecBytes.text(in),
            CodecBytes.textOrNull(in),
            position(in),
            CodecBytes.text(in),
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
      captures.put(out.shared(in), CodecBytes.text(in));
    }
    return captures;
  }

  private Position position(ByteBuffer in) {
    String file = out.shared(in);
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
      nearby.add(new NearbyTurn(in.getInt(), Role.valueOf(out.shared(in)), CodecBytes.text(in)));
    }
    return nearby;
  }
}
