package dev.ricochet.cli;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.Message;

/** What was typed makes no sense together; the message says what to type. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message fault;

  UsageException(@CompileTimeConstant String fault) {
    super(fault);
    this.fault = Message.of(fault);
  }

  Message fault() {
    return fault;
  }
}
