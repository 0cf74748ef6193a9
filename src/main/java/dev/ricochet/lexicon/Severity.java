package dev.ricochet.lexicon;

import dev.ricochet.source.Message;
import java.util.Locale;

/** How heavy a phrase weighs; of equal matches the heavier one is reported. */
public enum Severity {
  LOW,
  MEDIUM,
  HIGH;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The severity in lower case, as lexicons and reports write it. */
  public String word() {
    return word;
  }

  /** The severity as people read it. */
  public Message inWords() {
    return switch (this) {
      case LOW -> Message.of("low");
      case MEDIUM -> Message.of("medium");
      case HIGH -> Message.of("high");
    };
  }
}
