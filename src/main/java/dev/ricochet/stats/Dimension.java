package dev.ricochet.stats;

import dev.ricochet.source.Message;
import dev.ricochet.transcript.AnnotatedTurn;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** By what annotated conversations may be told apart. */
public enum Dimension {
  STYLE(AnnotatedTurn::style),
  CHANNEL(annotated -> annotated.turn().channel()),
  LANGUAGE(annotated -> annotated.turn().language());

  private final Function<AnnotatedTurn, @Nullable String> value;

  Dimension(Function<AnnotatedTurn, @Nullable String> value) {
    this.value = value;
  }

  /** The dimension in lower case, as files and commands write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dimension as people read it. */
  public Message inWords() {
    return switch (this) {
      case STYLE -> Message.of("style");
      case CHANNEL -> Message.of("channel");
      case LANGUAGE -> Message.of("language");
    };
  }

  /** What a turn is in this dimension; empty where its conversation does not say. */
  public String of(AnnotatedTurn turn) {
    String said = value.apply(turn);
    return said == null ? "" : said;
  }
}
