package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/**
 * {@code --locale}. It is looked for before picocli reads what was typed, because picocli's own
 * complaints are to be in its language too.
 */
final class LocaleOption {

  private static final String NAME = "--locale";

  private LocaleOption() {}

  /** The wording that was typed, else that of the environment. */
  static Wording wording(Map<String, String> environment, String... args) {
    Optional<Wording> typed = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(NAME + "=")) {
        typed = Wording.of(args[i].substring(NAME.length() + 1));
      } else if (args[i].equals(NAME) && i + 1 < args.length) {
        typed = Wording.of(args[i + 1]);
      }
    }
    return typed.orElseGet(() -> Wording.of(environment));
  }

  /** Refuses other languages. */
  static final class Converter implements ITypeConverter<Wording> {
    @Override
    public Wording convert(String typed) {
      return Wording.of(typed).orElseThrow(() -> new WordException(typed, Message.of("fr or en")));
    }
  }
}
