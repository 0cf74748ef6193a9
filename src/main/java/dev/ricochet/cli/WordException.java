package dev.ricochet.cli;

import dev.ricochet.source.Message;
import picocli.CommandLine.TypeConversionException;

/** A word was typed that an option does not take. */
final class WordException extends TypeConversionException {

  private static final long serialVersionUID = 1L;

  private final transient Message fault;

  WordException(String typed, Message known) {
    super(Message.of("'{0}' is not {1}", typed, known).toString());
    this.fault = Message.of("'{0}' is not {1}", typed, known);
  }

  Message fault() {
    return fault;
  }
}
