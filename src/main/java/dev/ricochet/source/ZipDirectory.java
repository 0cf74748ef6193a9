package dev.ricochet.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads the directory at the end of a zip archive, which tells of all members before any of them is
 * unpacked; so traps are seen in time, and nothing in the archive decides how much memory is used.
 * The layout is that of PKWARE's "APPNOTE.TXT - .ZIP File Format Specification", version 6.3.10,
 * sections 4.3.12 to 4.3.16, with the larger numbers of Zip64.
 */
final class ZipDirectory {

  /** A member of the directory takes some hundred bytes of memory. */
  private static final int MOST_MEMBERS = 100_000;

  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int ZIP64_LOCATOR = 0x07064b50;
  private static final int ZIP64_LOCATOR_BYTES = 20;
  private static final int ZIP64_END = 0x06064b50;
  private static final int ZIP64_END_BYTES = 56;
  private static final int MEMBER = 0x02014b50;
  private static final int MEMBER_BYTES = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int ZIP64_FIELD = 1;
  private static final long IN_ZIP64_FIELD = 0xffffffffL;
  private static final int UTF8_NAME = 1 << 11;

  /** The alphabet of MS-DOS in Western Europe: that of names that are not in UTF-8. */
  private static final Charset DOS = Charset.forName("IBM850");

  /** Where the directory lies, and how far all is shifted by what stands before the archive. */
  private record Place(long start, long length, long shift) {}

  private ZipDirectory() {}

  /**
   * All members, in the order of the directory.
   *
   * @throws ExplainedException where the archive is damaged, cut short, or a trap
   */
  static List<ZipHeader> read(Path archive) throws IOException {
    long size = Files.size(archive);
    List<ZipHeader> members = new ArrayList<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      Place place = place(archive, size);
      in.skipNBytes(place.start());
      long left = place.length();
      while (left >= MEMBER_BYTES) {
        ByteBuffer fixed = bytes(in, MEMBER_BYTES);
        if (fixed.getInt(0) != MEMBER) {
          throw damaged();
        }
        int names = unsigned(fixed, 28) + unsigned(fixed, 30) + unsigned(fixed, 32);
        ByteBuffer names64 = bytes(in, names);
        members.add(member(fixed, names64, place.shift()));
        left -= MEMBER_BYTES + names;
        if (members.size() > MOST_MEMBERS) {
          throw new ExplainedException("there are more than 100,000 files in the zip archive");
        }
      }
    } catch (EOFException e) {
      throw damaged();
    }
    refuseTraps(members, size);
    return members;
  }

  /** Puts a stream at the packed bytes of a member. */
  static void skipTo(ZipHeader member, InputStream archive) throws IOException {
    try {
      archive.skipNBytes(member.offset());
      ByteBuffer local = bytes(archive, LOCAL_BYTES);
      if (local.getInt(0) != LOCAL) {
        throw damaged();
      }
      archive.skipNBytes(unsigned(local, 26) + unsigned(local, 28));
    } catch (EOFException e) {
      throw damaged();
    }
  }

  private static Place place(Path archive, long size) throws IOException {
    int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT + ZIP64_LOCATOR_BYTES);
    long tailStart = size - length;
    ByteBuffer tail = bytes(archive, tailStart, length);
    int end = end(tail);
    if (unsigned(tail, end + 4) != 0 && unsigned(tail, end + 4) != 0xffff) {
      throw new ExplainedException("it is one of several parts of a zip archive; join them first");
    }
    int locator = end - ZIP64_LOCATOR_BYTES;
    if (locator >= 0 && tail.getInt(locator) == ZIP64_LOCATOR) {
      long end64 = tail.getLong(locator + 8);
      if (end64 < 0 || end64 > size - ZIP64_END_BYTES) {
        throw damaged();
      }
      ByteBuffer large = bytes(archive, end64, ZIP64_END_BYTES);
      if (large.getInt(0) != ZIP64_END) {
        throw damaged();
      }
      return place(end64, large.getLong(40), large.getLong(48));
    }
    return place(tailStart + end, unsignedInt(tail, end + 12), unsignedInt(tail, end + 16));
  }

  private static Place place(long end, long length, long offset) throws ExplainedException {
    long start = end - length;
    if (length < 0 || start < 0 || offset < 0 || offset > start) {
      throw damaged();
    }
    return new Place(start, length, start - offset);
  }

  /** Where the last record begins in the tail of the file; behind it stands only a comment. */
  private static int end(ByteBuffer tail) throws ExplainedException {
    for (int at = tail.limit() - END_BYTES; at >= 0; at--) {
      if (tail.getInt(at) == END && at + END_BYTES + unsigned(tail, at + 20) <= tail.limit()) {
        return at;
      }
    }
    throw new ExplainedException("the zip archive is cut short: its end is missing");
  }

  private static ZipHeader member(ByteBuffer fixed, ByteBuffer variable, long shift)
      throws ExplainedException {
    int flags = unsigned(fixed, 8);
    int nameLength = unsigned(fixed, 28);
    int fieldsEnd = nameLength + unsigned(fixed, 30);
    long unpacked = unsignedInt(fixed, 24);
    long packed = unsignedInt(fixed, 20);
    long offset = unsignedInt(fixed, 42);
    int large = zip64Field(variable, nameLength, fieldsEnd);
    for (int i = 0; i < 3; i++) {
      long small = i == 0 ? unpacked : i == 1 ? packed : offset;
      if (small == IN_ZIP64_FIELD && large >= 0 && large + Long.BYTES <= fieldsEnd) {
        long value = variable.getLong(large);
        large += Long.BYTES;
        unpacked = i == 0 ? value : unpacked;
        packed = i == 1 ? value : packed;
        offset = i == 2 ? value : offset;
      }
    }
    if (unpacked < 0 || packed < 0 || offset < 0) {
      throw damaged();
    }
    byte[] written = new byte[nameLength];
    variable.get(0, written);
    return new ZipHeader(
        name(written, nameLength, (flags & UTF8_NAME) != 0),
        flags,
        unsigned(fixed, 10),
        unsignedInt(fixed, 16),
        packed,
        unpacked,
        offset + shift);
  }

  /** Where the content of the field with the large numbers begins, or -1. */
  private static int zip64Field(ByteBuffer variable, int start, int end) {
    int at = start;
    while (at + 4 <= end) {
      if (unsigned(variable, at) == ZIP64_FIELD) {
        return at + 4;
      }
      at += 4 + unsigned(variable, at + 2);
    }
    return -1;
  }

  /** Old Windows programs write {@code \} between folders. */
  private static String name(byte[] bytes, int length, boolean isUtf8) {
    ByteBuffer name = ByteBuffer.wrap(bytes, 0, length);
    String decoded;
    try {
      decoded = StandardCharsets.UTF_8.newDecoder().decode(name).toString();
    } catch (CharacterCodingException e) {
      decoded = new String(bytes, 0, length, isUtf8 ? StandardCharsets.UTF_8 : DOS);
    }
    return decoded.replace('\\', '/');
  }

  /** Bombs pack more than is possible, or have their members share the same bytes. */
  private static void refuseTraps(List<ZipHeader> members, long size) throws IOException {
    long total = 0;
    long end = 0;
    List<ZipHeader> inOrder = new ArrayList<>(members);
    inOrder.sort(Comparator.comparingLong(ZipHeader::offset));
    for (ZipHeader member : inOrder) {
      total += member.unpacked();
      if (total < 0 || UnpackLimit.isExceeded(size, total)) {
        throw UnpackLimit.exceeded();
      }
      if (member.offset() < end) {
        throw new ExplainedException(
            "files of the zip archive lie upon each other, as in a zip bomb");
      }
      end = member.offset() + LOCAL_BYTES + member.packed();
      if (end < 0 || end > size) {
        throw new ExplainedException("the zip archive is cut short or damaged");
      }
    }
  }

  private static ByteBuffer bytes(Path file, long from, int count) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(from);
      return bytes(in, count);
    }
  }

  private static ByteBuffer bytes(InputStream in, int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    if (bytes.length < count) {
      throw new EOFException();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  private static long unsignedInt(ByteBuffer bytes, int at) {
    return Integer.toUnsignedLong(bytes.getInt(at));
  }

  private static ExplainedException damaged() {
    return new ExplainedException("the zip archive is damaged");
  }
}
