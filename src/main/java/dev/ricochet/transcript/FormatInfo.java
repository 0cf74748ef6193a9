package dev.ricochet.transcript;

import dev.ricochet.source.Message;

/**
 * What people are told of a format.
 *
 * @param name as its maker calls it
 * @param roles whether its files tell who is agent and who is customer
 * @param agents whether they tell which agent
 * @param times whether they tell when turns were said
 */
public record FormatInfo(Message name, Gives roles, Gives agents, Gives times) {

  /** Whether a format has something. */
  public enum Gives {
    YES,
    /** Where the exporting firm set it up so, or its columns are there. */
    SOMETIMES,
    NO
  }
}
