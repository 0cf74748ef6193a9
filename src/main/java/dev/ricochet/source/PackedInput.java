package dev.ricochet.source;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reads what {@link PackedOutput} wrote, in the same order. A text is decoded when first asked. */
public final class PackedInput {

  /** That of the machines that are usual: arrays are copied as they lie. */
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  private final PackedTexts texts;
  private final ByteBuffer body;

  private PackedInput(PackedTexts texts, ByteBuffer body) {
    this.texts = texts;
    this.body = body;
  }

  /** Reads a whole file of this kind. */
  public static PackedInput of(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int[] ends = new int[data.readInt()];
    byte[] utf8 = new byte[data.readInt()];
    int bodyLength = data.readInt();
    bytes(ends.length * Integer.BYTES, data).asIntBuffer().get(ends);
    data.readFully(utf8);
    return new PackedInput(new PackedTexts(utf8, ends), bytes(bodyLength, data));
  }

  private static ByteBuffer bytes(int length, DataInputStream in) throws IOException {
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return ByteBuffer.wrap(bytes).order(ORDER);
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
    return texts.get(number());
  }

  /** All texts, for those whose numbers were written as such. */
  public PackedTexts texts() {
    return texts;
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
