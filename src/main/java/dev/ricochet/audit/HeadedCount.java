package dev.ricochet.audit;

import java.nio.ByteBuffer;

/** What was counted under a heading, or a part of it. */
record HeadedCount(Heading heading, Count count) implements Comparable<HeadedCount> {

  /** Only the headings are compared. */
  @Override
  public int compareTo(HeadedCount other) {
    return heading.compareTo(other.heading);
  }

  /** A new codec. */
  static Codec<HeadedCount> codec() {
    CodecBytes out = new CodecBytes();
    return new Codec<>() {
      @Override
      public ByteBuffer bytes(HeadedCount item) {
        out.begin();
        item.heading.write(out);
        item.count.write(out);
        return out.bytes();
      }

      @Override
      public HeadedCount read(ByteBuffer in) {
        return new HeadedCount(Heading.read(out, in), Count.read(in));
      }
    };
  }
}
