package dev.ricochet.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Files that are no text and are often given for one, known by their first bytes. */
enum Signature {
  ZIP("PK\3\4", Message.of("a zip archive or an Excel or Word document (.xlsx, .docx)")),
  EMPTY_ZIP("PK\5\6", Message.of("an empty zip archive")),
  OLE("\u00d0\u00cf\u0011\u00e0", Message.of("an old Excel or Word document (.xls, .doc)")),
  PDF("%PDF-", Message.of("a PDF document")),
  RTF("{\\rtf", Message.of("a Rich Text document (.rtf)")),
  GZIP("\u001f\u008b", Message.of("a gzip file inside another gzip file")),
  BZIP2("BZh", Message.of("a bzip2 archive")),
  XZ("\u00fd7zXZ", Message.of("an xz archive")),
  SEVEN_ZIP("7z\u00bc\u00af", Message.of("a 7-Zip archive")),
  ZSTANDARD("(\u00b5/\u00fd", Message.of("a Zstandard archive")),
  RAR("Rar!", Message.of("a RAR archive")),
  PARQUET("PAR1", Message.of("a Parquet file")),
  SQLITE("SQLite format 3", Message.of("an SQLite database")),
  RIFF("RIFF", Message.of("a sound or video file (.wav, .avi)")),
  MP3("ID3", Message.of("a sound file (.mp3)")),
  OGG("OggS", Message.of("a sound file (.ogg)")),
  FLAC("fLaC", Message.of("a sound file (.flac)")),
  PNG("\u0089PNG", Message.of("a picture (.png)")),
  JPEG("\u00ff\u00d8\u00ff", Message.of("a picture (.jpg)"));

  /** No signature is longer. */
  static final int LONGEST_BYTES = 16;

  /** What the file is, in words that follow "this is". */
  final Message kind;

  private final byte[] bytes;

  Signature(String latin1, Message kind) {
    this.bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    this.kind = kind;
  }

  /** The signature with which a file begins, or null. */
  static @Nullable Signature of(byte[] start) {
    return Arrays.stream(values()).filter(s -> s.begins(start)).findFirst().orElse(null);
  }

  private boolean begins(byte[] start) {
    return start.length >= bytes.length
        && Arrays.equals(start, 0, bytes.length, bytes, 0, bytes.length);
  }
}
