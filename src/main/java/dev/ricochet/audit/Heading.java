package dev.ricochet.audit;

import java.nio.ByteBuffer;
import java.util.Comparator;

/** Under what something is counted: whose turns, and of a team perhaps to whom it speaks. */
record Heading(Kind kind, Group group) implements Comparable<Heading> {

  private static final Comparator<Heading> ORDER =
      Comparator.comparing(Heading::kind).thenComparing(Heading::group);

  /** What a heading is about. */
  enum Kind {
    /** An agent in a period; all of these come first. */
    AGENT,
    /** A team in a period. */
    TEAM,
    /** What a team says among themselves, over all periods. */
    AMONG_THEMSELVES,
    /** What a team says to customers, over all periods. */
    TO_CUSTOMERS
  }

  @Override
  public int compareTo(Heading other) {
    return ORDER.compare(this, other);
  }

  /** Writes a heading, to be read by {@link #read}. */
  void write(CodecBytes out) {
    out.shared(kind.name());
    out.shared(group.period());
    out.shared(group.team());
    out.shared(group.agent());
  }

  static Heading read(CodecBytes codec, ByteBuffer in) {
    return new Heading(
        Kind.valueOf(codec.shared(in)),
        new Group(codec.shared(in), codec.shared(in), codec.shared(in)));
  }
}
