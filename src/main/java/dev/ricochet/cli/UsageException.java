package dev.ricochet.cli;

/** What was typed makes no sense together; the message says what to type. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
