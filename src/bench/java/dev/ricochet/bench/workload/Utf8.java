package dev.ricochet.bench.workload;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text in UTF-8 that grows at its end. */
final class Utf8 {

  private byte[] bytes = new byte[256];
  private int size;

  int size() {
    return size;
  }

  byte at(int index) {
    return bytes[index];
  }

  void clear() {
    size = 0;
  }

  void put(int oneByte) {
    reserve(1);
    bytes[size++] = (byte) oneByte;
  }

  void put(byte[] text) {
    put(text, 0, text.length);
  }

  void put(String text) {
    put(text.getBytes(StandardCharsets.UTF_8));
  }

  void put(Utf8 text) {
    put(text.bytes, 0, text.size);
  }

  /** The bytes from {@code from} to {@code to}, exclusive, of another text, or of this one. */
  void put(Utf8 text, int from, int to) {
    reserve(to - from);
    put(text.bytes, from, to - from);
  }

  /** A number of {@code digits} digits, with zeros before it. */
  void put(long number, int digits) {
    reserve(digits);
    long rest = number;
    for (int i = digits - 1; i >= 0; i--) {
      bytes[size + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += digits;
  }

  void putNumber(int number) {
    int digits = 1;
    for (int rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    put(number, digits);
  }

  /** Makes the letter that begins at {@code start} a capital. */
  void capitalise(int start) {
    int last = start < size && bytes[start] == Letters.LATIN ? start + 1 : start;
    if (last < size && Letters.isSmall(this, last)) {
      bytes[last] -= Letters.TO_SMALL;
    }
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private void put(byte[] from, int start, int length) {
    reserve(length);
    System.arraycopy(from, start, bytes, size, length);
    size += length;
  }

  private void reserve(int length) {
    if (size + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
  }
}
