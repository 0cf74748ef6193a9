package dev.ricochet.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip whose bytes do not tell when it was written. */
public final class TimelessZip {

  /** The earliest hour that a zip can name. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private TimelessZip() {}

  /**
   * Copies a zip, its parts as they are and in their order, but for one that is replaced.
   *
   * @param zip where it lies
   * @param name of the part to be replaced
   * @param content what it is to hold
   * @param out where the copy goes; stays open
   */
  public static void copy(Path zip, String name, byte[] content, OutputStream out)
      throws IOException {
    ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out);
    try (ZipFile parts = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntriesInPhysicalOrder())) {
        if (part.getName().equals(name)) {
          add(name, content, copy);
        } else {
          try (InputStream packed = parts.getRawInputStream(part)) {
            copy.addRawArchiveEntry(withoutTime(part), packed);
          }
        }
      }
    }
    copy.finish();
    out.flush();
  }

  private static void add(String name, byte[] content, ZipArchiveOutputStream copy)
      throws IOException {
    ZipArchiveEntry part = new ZipArchiveEntry(name);
    part.setTimeLocal(NO_TIME);
    copy.putArchiveEntry(part);
    new ByteArrayInputStream(content).transferTo(copy);
    copy.closeArchiveEntry();
  }

  private static ZipArchiveEntry withoutTime(ZipArchiveEntry part) {
    ZipArchiveEntry timeless = new ZipArchiveEntry(part.getName());
    timeless.setMethod(ZipEntry.DEFLATED);
    timeless.setSize(part.getSize());
    timeless.setCompressedSize(part.getCompressedSize());
    timeless.setCrc(part.getCrc());
    timeless.setTimeLocal(NO_TIME);
    return timeless;
  }
}
