package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file cannot be read or written, for a reason that a {@link Message} tells its owner. */
public final class ExplainedException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  public ExplainedException(@CompileTimeConstant String reason) {
    this(Message.of(reason), null);
  }

  ExplainedException(Message reason, @Nullable Throwable cause) {
    super(reason.toString(), cause);
    this.reason = reason;
  }

  public Message reason() {
    return reason;
  }
}
