package dev.ricochet.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, in any case. */
abstract class WordConverter<T extends Enum<T>> implements ITypeConverter<T> {

  private final Class<T> words;
  private final String known;

  /**
   * @param words what may be typed, in lower case
   * @param known all of them, as a message lists them
   */
  WordConverter(Class<T> words, String known) {
    this.words = words;
    this.known = known;
  }

  @Override
  public T convert(String typed) {
    for (T word : words.getEnumConstants()) {
      if (word.name().equalsIgnoreCase(typed)) {
        return word;
      }
    }
    throw new TypeConversionException("'" + typed + "' is not " + known);
  }
}
