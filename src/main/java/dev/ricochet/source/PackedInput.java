package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedOutput} wrote, in the same order. A text is decoded when first asked. */
public final class PackedInput {

  private final byte[] bytes;
  private final int[] textStart;
  private final @Nullable String[] texts;
  private final ByteBuffer body;

  /**
   * @param bytes all that was written
   */
  private PackedInput(byte[] bytes) {
    this.bytes = bytes;
    this.body = ByteBuffer.wrap(bytes);
    int count = body.getInt();
    this.texts = new String[count];
    this.textStart = new int[count];
    for (int i = 0; i < count; i++) {
      textStart[i] = body.position();
      int length = body.getInt();
      body.position(body.position() + length);
    }
  }

  /** Reads a whole file of this kind. */
  public static PackedInput of(InputStream in) throws IOException {
    return new PackedInput(in.readAllBytes());
  }

  /** The next number. */
  public int number() {
    return body.getInt();
  }

  /** The next array of numbers. */
  public int[] numbers() {
    int[] numbers = new int[number()];
    body.asIntBuffer().get(numbers);
    body.position(body.position() + numbers.length * Integer.BYTES);
    return numbers;
  }

  /** The next text; equal ones are the same object. */
  public String text() {
    int index = number();
    String text = texts[index];
    if (text == null) {
      int start = textStart[index];
      int length = ByteBuffer.wrap(bytes).getInt(start);
      text = new String(bytes, start + Integer.BYTES, length, StandardCharsets.UTF_8);
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

  /** The next map of texts, in the order in which it was written. */
  public Map<String, String> map() {
    int size = number();
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(text(), text());
    }
    return map;
  }
}
