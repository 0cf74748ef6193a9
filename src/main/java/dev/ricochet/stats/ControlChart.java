package dev.ricochet.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * A chart of one group's rate from period to period: which periods differ from the others by more
 * than the group does anyway. Limits of counts that are merely Poisson grow too narrow as the
 * exposure grows, and then nearly every week of a large team is outside; so the limits are widened
 * by how much the periods do scatter from one to the next.
 *
 * <p>Source: D. B. Laney, "Improved control charts for attributes", Quality Engineering 14 (2002),
 * 531–537.
 *
 * @param points the periods, in order of time
 * @param centre the common rate of all of them, per 100 turns
 * @param sigmaZ how much wider than by chance alone the limits are, at least 1
 */
public record ControlChart(List<Point> points, double centre, double sigmaZ) {

  private static final double PER = 100;
  private static final double SIGMAS = 3;

  /** The mean distance of two independent normal values, in standard deviations. */
  private static final double MEAN_RANGE_OF_TWO = 1.128;

  private static final int SETTLED = 8;

  /**
   * One period.
   *
   * @param rate what was counted in it
   * @param limits between which its rate is expected, per 100 turns
   * @param signal whether its rate is outside of them
   */
  public record Point(Rate rate, Interval limits, Signal signal) {}

  public ControlChart {
    points = List.copyOf(points);
  }

  /**
   * The chart of a group.
   *
   * @param rates of the periods in order of time, at least one
   */
  public static ControlChart of(List<Rate> rates) {
    long count = 0;
    long exposure = 0;
    for (Rate rate : rates) {
      count += rate.count();
      exposure += rate.exposure();
    }
    double centre = new Rate(count, exposure).perHundred();
    double sigmaZ = sigmaZ(rates, centre);
    List<Point> points = new ArrayList<>();
    for (Rate rate : rates) {
      Interval limits = limits(centre, sigmaZ, rate.exposure());
      points.add(new Point(rate, limits, signal(rate.perHundred(), limits)));
    }
    return new ControlChart(points, centre, sigmaZ);
  }

  /**
   * The mean distance of one period's z-score to the next, over what it is by chance alone. Laney
   * lets it fall below 1. It does not here: of a few periods it does so by luck, counts do not
   * scatter less than Poisson, and narrower limits would call chance a signal.
   */
  private static double sigmaZ(List<Rate> rates, double centre) {
    if (rates.size() == 1 || centre == 0) {
      return 1;
    }
    double moved = 0;
    double before = 0;
    for (int i = 0; i < rates.size(); i++) {
      Rate rate = rates.get(i);
      double z = (rate.perHundred() - centre) / sigma(centre, rate.exposure());
      moved += i == 0 ? 0 : Math.abs(z - before);
      before = z;
    }
    return Math.max(1, moved / (rates.size() - 1) / MEAN_RANGE_OF_TWO);
  }

  /**
   * Between which rates per 100 turns a period is expected: three standard deviations to each side
   * of the centre, not below 0.
   *
   * @param exposure the turns of the period, at least 1
   */
  public Interval limits(long exposure) {
    return limits(centre, sigmaZ, exposure);
  }

  /**
   * Whether the limits can be relied on: there are at least 8 periods, and on average at least one
   * count in each. With fewer periods, a single odd one moves the centre and the limits themselves;
   * with fewer counts, three standard deviations are exceeded by chance in more than 1 % of
   * periods.
   */
  public boolean settled() {
    long counts = points.stream().mapToLong(point -> point.rate().count()).sum();
    return points.size() >= SETTLED && counts >= points.size();
  }

  private static Interval limits(double centre, double sigmaZ, long exposure) {
    double reach = SIGMAS * sigmaZ * sigma(centre, exposure);
    return new Interval(Math.max(0, centre - reach), centre + reach);
  }

  /** The standard deviation of a Poisson rate, per 100 turns. */
  private static double sigma(double centre, long exposure) {
    return Math.sqrt(PER * centre / exposure);
  }

  private static Signal signal(double rate, Interval limits) {
    if (rate > limits.high()) {
      return Signal.ABOVE;
    }
    return rate < limits.low() ? Signal.BELOW : Signal.NONE;
  }
}
