package dev.ricochet.transcript;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a turn was said.
 *
 * @param text an ISO-8601 date and time, or the time since the start as {@code hh:mm:ss[.SSS]}
 * @param date the local date where the data tells it, else null
 */
public record TurnTime(String text, @Nullable LocalDate date) {}
