package dev.ricochet.source;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedOutput} wrote, in the same order. A text is decoded when first asked. */
public final class PackedInput {

  /** That of the machines that are usual: arrays are copied as they lie. */
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private final byte[] bytes;
  private final ByteBuffer body;
  private final int[] textEnd;
  private final int firstText;
  private final @Nullable String[] texts;

  /**
   * @param bytes all that was written, behind its length
   */
  private PackedInput(byte[] bytes) {
    this.bytes = bytes;
    this.body = ByteBuffer.wrap(bytes).order(ORDER);
    this.textEnd = numbers();
    this.firstText = body.position();
    this.texts = new String[textEnd.length];
    body.position(firstText + (textEnd.length == 0 ? 0 : textEnd[textEnd.length - 1]));
  }

  /** Reads a whole file of this kind. */
  public static PackedInput of(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    byte[] bytes = new byte[data.readInt()];
    data.readFully(bytes);
    return new PackedInput(bytes);
  }

  /** The next number. */
  public int number() {
    return body.getInt();
  }

  /** The next array of numbers. */
  public int[] numbers() {
    int[] numbers = new int[number()];
    body.asIntBuffer().get(numbers);
    skip(numbers.length * Integer.BYTES);
    return numbers;
  }

  /** The next array of numbers. */
  public long[] longs() {
    long[] numbers = new long[number()];
    body.asLongBuffer().get(numbers);
    skip(numbers.length * Long.BYTES);
    return numbers;
  }

  /** The next array of numbers. */
  public double[] doubles() {
    double[] numbers = new double[number()];
    body.asDoubleBuffer().get(numbers);
    skip(numbers.length * Double.BYTES);
    return numbers;
  }

  private void skip(int read) {
    body.position(body.position() + read);
  }

  /** The next text; equal ones are the same object. */
  public String text() {
    int index = number();
    String text = texts[index];
    if (text == null) {
      int start = index == 0 ? 0 : textEnd[index - 1];
      text = new String(bytes, firstText + start, textEnd[index] - start, StandardCharsets.UTF_8);
      texts[index] = text;
    }
    return text;
  }

  /** The next list, each item as {@code item} reads it. */
  public <T> List<T> list(Supplier<T> item) {
    int size = number();
    List<T> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(item.get());
    }
    return list;
  }

  /** The next map, its keys and values as {@code key} and {@code value} read them, in its order. */
  public <K, V> Map<K, V> map(Supplier<K> key, Supplier<V> value) {
    int size = number();
    Map<K, V> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(key.get(), value.get());
    }
    return map;
  }
}
