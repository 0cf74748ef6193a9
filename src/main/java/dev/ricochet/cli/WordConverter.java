package dev.ricochet.cli;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.Message;
import picocli.CommandLine.ITypeConverter;

/** Reads one of a few words, in any case. */
abstract class WordConverter<T extends Enum<T>> implements ITypeConverter<T> {

  private final Class<T> words;
  private final Message known;

  /**
   * @param words what may be typed, in lower case
   * @param known all of them, as a message lists them
   */
  WordConverter(Class<T> words, @CompileTimeConstant String known) {
    this.words = words;
    this.known = Message.of(known);
  }

  @Override
  public T convert(String typed) {
    for (T word : words.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(typed)) {
        return word;
      }
    }
    throw new WordException(typed, known);
  }
}
