package dev.ricochet.pattern;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The patterns that others may use by name. */
public interface Macros {

  /** No macros at all. */
  Macros NONE =
      new Macros() {
        @Override
        public @Nullable Pattern find(String name) {
          return null;
        }

        @Override
        public Set<String> names() {
          return Set.of();
        }
      };

  /** The macro of this name, or null. */
  @Nullable Pattern find(String name);

  /** All names, for a hint where one is misspelled. */
  Set<String> names();
}
