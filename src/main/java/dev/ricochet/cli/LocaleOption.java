package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Wording;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;

/**
 * In which language people are told things: that of {@code --locale}, else of a {@code
 * ricochet.yaml}, else of the environment. The option is looked for before picocli reads what was
 * typed, because picocli's own complaints are to be in its language too.
 */
final class LocaleOption {

  static final String NAME = "--locale";

  private final Optional<Wording> typed;
  private final Wording ofEnvironment;
  private Optional<Wording> ofFile = Optional.empty();

  /**
   * @param environment the variables of the process
   * @param args all that was typed
   */
  LocaleOption(Map<String, String> environment, String... args) {
    this.typed = typed(args);
    this.ofEnvironment = Wording.of(environment);
  }

  /** The language that counts. */
  Wording wording() {
    return typed.or(() -> ofFile).orElse(ofEnvironment);
  }

  /** The language that was typed. */
  Optional<Wording> typed() {
    return typed;
  }

  /** A file of settings was read, and it sets a language. */
  void inFile(Wording wording) {
    ofFile = Optional.of(wording);
  }

  /**
   * A language by its code.
   *
   * @throws ProblemsException where it is neither of the two
   */
  static Wording parse(String language) {
    return Wording.of(language.strip())
        .orElseThrow(
            () ->
                new ProblemsException(
                    Problem.at(
                        Position.of(NAME),
                        Message.of("'{0}' is not one of {1}", language, "fr, en"),
                        null)));
  }

  private static Optional<Wording> typed(String... args) {
    Optional<Wording> typed = Optional.empty();
    for (int i = 0; i < args.length; i++) {
      if (args[i].startsWith(NAME + "=")) {
        typed = Wording.of(args[i].substring(NAME.length() + 1));
      } else if (args[i].equals(NAME) && i + 1 < args.length) {
        typed = Wording.of(args[i + 1]);
      }
    }
    return typed;
  }

  /** Refuses other languages. */
  static final class Converter implements ITypeConverter<Wording> {
    @Override
    public Wording convert(String typed) {
      return Wording.of(typed).orElseThrow(() -> new WordException(typed, Message.of("fr or en")));
    }
  }
}
