/**
 * Counts → figures that a person may compare. {@link dev.ricochet.stats.AgentRow} holds what is
 * known of one agent or one team, {@link dev.ricochet.stats.Rate} a count over the turns it rests
 * on, with the interval that chance leaves open, {@link dev.ricochet.stats.Threshold} the limits
 * that a user sets, and {@link dev.ricochet.stats.Evaluation} how findings agree with what
 * annotators marked. What differs by more than chance is told by {@link dev.ricochet.stats.Signals}
 * of agents, by {@link dev.ricochet.stats.TwoRates} of two periods, by {@link
 * dev.ricochet.stats.ControlChart} of many, and by {@link dev.ricochet.stats.Spread} of a category;
 * each names the source of its formula. This package opens no file and reads no text: it computes
 * from tallies, and from the places of marks and findings.
 */
@NullMarked
package dev.ricochet.stats;

import org.jspecify.annotations.NullMarked;
