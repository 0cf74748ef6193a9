package dev.ricochet.audit;

import java.util.Comparator;

/**
 * Whose turns are counted together.
 *
 * @param period an ISO week such as {@code 2026-W47}, or empty where turns bear no date
 * @param team the team, or empty where the data names none
 * @param agent the agent, or empty where the data names none or all of a team are meant
 */
public record Group(String period, String team, String agent) implements Comparable<Group> {

  private static final Comparator<Group> ORDER =
      Comparator.comparing(Group::period).thenComparing(Group::team).thenComparing(Group::agent);

  /**
   * Weeks and agents are often numbered, and differ in the last characters only: summed up as
   * records do, the hashes of one week and agent would be those of many others.
   */
  @Override
  public int hashCode() {
    int mixed = (period.hashCode() * 0x9E3779B1 + team.hashCode()) * 0x85EBCA6B;
    return (mixed ^ mixed >>> 15) + agent.hashCode();
  }

  @Override
  public int compareTo(Group other) {
    return ORDER.compare(this, other);
  }
}
