package dev.ricochet.audit;

/**
 * What a team says among themselves, or to customers.
 *
 * @param internal whether the team speaks among themselves: colleagues, or an internal channel
 * @param tally of the team, over all periods
 */
public record ChannelTally(boolean internal, Tally tally) {}
