package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The constants of an enum as people write them: {@code EXCEL_FR} is {@code excel-fr}. */
final class Words {

  private Words() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All of them, in their order. */
  static <T extends Enum<T>> List<String> all(Class<T> words) {
    return Arrays.stream(words.getEnumConstants()).map(Words::of).toList();
  }

  /**
   * The constant that a word names, in any case.
   *
   * @param option that messages name
   * @throws ProblemsException where it names none
   */
  static <T extends Enum<T>> T parse(Class<T> words, String text, String option) {
    for (T constant : words.getEnumConstants()) {
      if (of(constant).equalsIgnoreCase(text.strip())) {
        return constant;
      }
    }
    List<String> known = all(words);
    throw new ProblemsException(
        Problem.at(
            Position.of(option),
            Message.of("'{0}' is not one of {1}", text, String.join(", ", known)),
            Spelling.closest(text, known)
                .map(near -> Message.of("did you mean '{0}'?", near))
                .orElse(null)));
  }
}
