package dev.ricochet.audit;

import dev.ricochet.text.RedactedText;
import dev.ricochet.text.Redactor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much of what was said is shown in reports. */
public enum Excerpts {
  /** To the letter. */
  AS_THEY_ARE {
    @Override
    RedactedText of(String text, String language, @Nullable Predicate<String> isName) {
      return isName == null
          ? RedactedText.allOf(text)
          : Redactor.redactNames(text, language, isName);
    }
  },
  /** With marks in place of numbers and addresses. */
  REDACTED {
    @Override
    RedactedText of(String text, String language, @Nullable Predicate<String> isName) {
      return Redactor.redact(text, language, isName);
    }
  },
  /** Nothing: every excerpt is empty. */
  NONE {
    @Override
    RedactedText of(String text, String language, @Nullable Predicate<String> isName) {
      return RedactedText.nothingOf(text);
    }
  };

  /**
   * A turn's text, of which excerpts are taken by their places in the turn.
   *
   * @param text the whole of it, so that a number is known even where an excerpt cuts it
   * @param language of the marks, an ISO 639-1 code
   * @param isName whether a word is a part of a name, and not shown; null where all names are shown
   */
  abstract RedactedText of(String text, String language, @Nullable Predicate<String> isName);
}
