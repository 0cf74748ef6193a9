package dev.ricochet.stats;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a rate differs from what it is compared with by more than chance explains. */
public enum Signal {
  ABOVE,
  BELOW,
  NONE;

  /** {@code above}, {@code below}, or null where there is none. */
  public @Nullable String word() {
    return this == NONE ? null : name().toLowerCase(Locale.ROOT);
  }
}
