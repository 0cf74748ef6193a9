/**
 * Counts → figures that a person may compare. {@link dev.ricochet.stats.AgentRow} holds what is
 * known of one agent or one team, {@link dev.ricochet.stats.Rate} a count over the turns it rests
 * on, with the interval that chance leaves open, and {@link dev.ricochet.stats.Threshold} the
 * limits that a user sets. This package knows no file and no text: it computes from tallies alone.
 */
@NullMarked
package dev.ricochet.stats;

import org.jspecify.annotations.NullMarked;
