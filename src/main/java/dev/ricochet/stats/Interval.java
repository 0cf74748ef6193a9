package dev.ricochet.stats;

/**
 * From where to where a true value may lie.
 *
 * @param low the lower end, in the unit of the value
 * @param high the upper end, not below the lower one
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
  }
}
