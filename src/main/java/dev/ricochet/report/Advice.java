package dev.ricochet.report;

import dev.ricochet.source.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file that was looked at can be audited.
 *
 * @param command what to type, or null where no option makes the file readable
 * @param notes what to know before it is typed, a line each
 * @param settings what stands in {@code ricochet.yaml} for it, or empty where nothing needs to
 */
public record Advice(@Nullable String command, List<Message> notes, String settings) {
  public Advice {
    notes = List.copyOf(notes);
  }
}
