/**
 * Turns × lexicons → findings and tallies. {@link dev.ricochet.audit.Auditor} takes turns as they
 * are read, finds phrases, drops those that a guard explains away, tells which deflections were
 * recovered, and counts. It writes nothing and computes no rate.
 */
@NullMarked
package dev.ricochet.audit;

import org.jspecify.annotations.NullMarked;
