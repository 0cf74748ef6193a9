package dev.ricochet.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Gathers numbers and texts for a file that {@link PackedInput} reads in the same order, quickly:
 * equal texts are written once, and arrays of numbers as they lie in memory.
 */
public final class PackedOutput {

  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Adds a number. */
  public void number(int number) {
    numbers(new byte[Integer.BYTES], bytes -> bytes.putInt(number));
  }

  /** Adds an array of numbers. */
  public void numbers(int[] numbers) {
    number(numbers.length);
    numbers(new byte[numbers.length * Integer.BYTES], bytes -> bytes.asIntBuffer().put(numbers));
  }

  /** Adds an array of numbers. */
  public void longs(long[] numbers) {
    number(numbers.length);
    numbers(new byte[numbers.length * Long.BYTES], bytes -> bytes.asLongBuffer().put(numbers));
  }

  /** Adds an array of numbers. */
  public void doubles(double[] numbers) {
    number(numbers.length);
    numbers(new byte[numbers.length * Double.BYTES], bytes -> bytes.asDoubleBuffer().put(numbers));
  }

  private void numbers(byte[] bytes, Consumer<ByteBuffer> writing) {
    writing.accept(ByteBuffer.wrap(bytes).order(PackedInput.ORDER));
    body.writeBytes(bytes);
  }

  /** Adds a text. */
  public void text(String text) {
    number(textNumber(text));
  }

  /** The number of a text among {@link PackedInput#texts()}, which is to be written with others. */
  public int textNumber(String text) {
    return texts.computeIfAbsent(text, key -> texts.size());
  }

  /** Adds a list, each item as {@code item} does. */
  public <T> void list(Collection<T> items, Consumer<T> item) {
    number(items.size());
    items.forEach(item);
  }

  /** Adds a map, each key and value as {@code key} and {@code value} do. */
  public <K, V> void map(Map<K, V> map, Consumer<K> key, Consumer<V> value) {
    list(
        map.entrySet(),
        entry -> {
          key.accept(entry.getKey());
          value.accept(entry.getValue());
        });
  }

  /** Writes all that was added: three lengths, where each text ends, the texts, and the rest. */
  public void writeTo(OutputStream out) throws IOException {
    ByteArrayOutputStream utf8 = new ByteArrayOutputStream();
    byte[] ends = new byte[texts.size() * Integer.BYTES];
    ByteBuffer end = ByteBuffer.wrap(ends).order(PackedInput.ORDER);
    for (String text : texts.keySet()) {
      utf8.writeBytes(text.getBytes(StandardCharsets.UTF_8));
      end.putInt(utf8.size());
    }
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(texts.size());
    data.writeInt(utf8.size());
    data.writeInt(body.size());
    data.write(ends);
    utf8.writeTo(data);
    body.writeTo(data);
    data.flush();
  }

  /** All that was added, to be read at once. */
  public PackedInput read() {
    try {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      writeTo(all);
      return PackedInput.of(new ByteArrayInputStream(all.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
