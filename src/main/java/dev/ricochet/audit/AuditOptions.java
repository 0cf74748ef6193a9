package dev.ricochet.audit;

import org.jspecify.annotations.Nullable;

/**
 * How an audit goes about its work.
 *
 * @param language the language of transcripts that do not name theirs (ISO 639-1), or null to
 *     detect it
 */
public record AuditOptions(@Nullable String language) {}
