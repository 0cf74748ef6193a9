/**
 * Transcripts: {@link dev.ricochet.transcript.Transcripts} finds out the format of a source and
 * hands its {@link dev.ricochet.transcript.Turn}s on, one by one, as they are read. One reader per
 * format. This package knows nothing of phrases, and judges nobody: a speaker whose role the data
 * does not tell stays {@link dev.ricochet.transcript.Role#UNKNOWN}.
 */
@NullMarked
package dev.ricochet.transcript;

import org.jspecify.annotations.NullMarked;
