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
    body.writeBytes(buffer(Integer.BYTES).putInt(number).array());
  }

  /** Adds an array of numbers. */
  public void numbers(int[] numbers) {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Integer.BYTES);
    buffer.asIntBuffer().put(numbers);
    body.writeBytes(buffer.array());
  }

  /** Adds an array of numbers. */
  public void longs(long[] numbers) {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Long.BYTES);
    buffer.asLongBuffer().put(numbers);
    body.writeBytes(buffer.array());
  }

  /** Adds an array of numbers. */
  public void doubles(double[] numbers) {
    number(numbers.length);
    ByteBuffer buffer = buffer(numbers.length * Double.BYTES);
    buffer.asDoubleBuffer().put(numbers);
    body.writeBytes(buffer.array());
  }

  private static ByteBuffer buffer(int bytes) {
    return ByteBuffer.allocate(bytes).order(PackedInput.ORDER);
  }

  /** Adds a text. */
  public void text(String text) {
    number(texts.computeIfAbsent(text, key -> texts.size()));
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

  /** Writes all that was added: its length, where each text ends, the texts, and the rest. */
  public void writeTo(OutputStream out) throws IOException {
    PackedOutput front = new PackedOutput();
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    front.numbers(
        texts.keySet().stream()
            .mapToInt(
                text -> {
                  encoded.writeBytes(text.getBytes(StandardCharsets.UTF_8));
                  return encoded.size();
                })
            .toArray());
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(front.body.size() + encoded.size() + body.size());
    front.body.writeTo(data);
    encoded.writeTo(data);
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
