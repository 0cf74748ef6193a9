package dev.ricochet.report;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Text on its way to bytes; half a surrogate pair becomes a question mark. */
final class Utf8 {

  private Utf8() {}

  static Writer to(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
