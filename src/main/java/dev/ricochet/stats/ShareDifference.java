package dev.ricochet.stats;

/**
 * How far apart two shares are, such as that of conversations with customer effort among those with
 * a bare deflection, and among the rest.
 *
 * @param first the share that is asked about
 * @param second the share that it is compared with
 */
public record ShareDifference(Proportion first, Proportion second) {

  /** The first share less the second, from −1 to 1. */
  public double difference() {
    return first.share() - second.share();
  }

  /**
   * The 95 % interval of the difference: from the ends of Wilson's intervals of both shares, in the
   * way in which the ends of independent estimates add up.
   *
   * <p>Source: R. G. Newcombe, "Interval estimation for the difference between independent
   * proportions: comparison of eleven methods", Statistics in Medicine 17 (1998), 873–890, method
   * 10.
   */
  public Interval interval() {
    Interval one = first.interval();
    Interval two = second.interval();
    return new Interval(
        difference() - Math.hypot(first.share() - one.low(), two.high() - second.share()),
        difference() + Math.hypot(one.high() - first.share(), second.share() - two.low()));
  }

  /** Whether the interval leaves out 0, so that chance alone does not explain the difference. */
  public boolean clear() {
    return interval().low() > 0 || interval().high() < 0;
  }
}
