package dev.ricochet.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream body = new DataOutputStream(bytes);

  /** Adds a number. */
  public void number(int number) {
    try {
      body.writeInt(number);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds an array of numbers. */
  public void numbers(int[] numbers) {
    number(numbers.length);
    for (int number : numbers) {
      number(number);
    }
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

  /** Adds a map of texts. */
  public void map(Map<String, String> map) {
    list(
        map.entrySet(),
        entry -> {
          text(entry.getKey());
          text(entry.getValue());
        });
  }

  /** Writes all that was added. */
  public void writeTo(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(texts.size());
    for (String text : texts.keySet()) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      data.writeInt(utf8.length);
      data.write(utf8);
    }
    bytes.writeTo(data);
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
