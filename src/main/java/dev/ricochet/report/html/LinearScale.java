package dev.ricochet.report.html;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values stand on an axis.
 *
 * @param low the lowest value
 * @param high the highest value, above the lowest
 * @param from where the lowest value stands, in units of the drawing
 * @param to where the highest value stands; below {@code from} on an axis that points upwards
 * @param step the distance of two ticks, in values
 */
record LinearScale(double low, double high, double from, double to, double step) {

  private static final double[] STEPS = {1, 2, 5, 10};

  LinearScale {
    if (!(low < high) || !(step > 0)) {
      throw new IllegalArgumentException("no scale: " + low + " to " + high + " by " + step);
    }
  }

  /**
   * A scale from 0 to a round value that is not below {@code highest}.
   *
   * @param highest at least 0
   * @param ticks about how many ticks there are to be, at least 1
   */
  static LinearScale fromZero(double highest, double from, double to, int ticks) {
    double wanted = highest > 0 ? highest : 1;
    double step = roundStep(wanted / ticks);
    return new LinearScale(0, Math.ceil(wanted / step - 1e-9) * step, from, to, step);
  }

  /** The least of 1, 2, 5 times a power of ten that is not below a distance. */
  private static double roundStep(double distance) {
    double power = Math.pow(10, Math.floor(Math.log10(distance)));
    for (double step : STEPS) {
      if (step * power >= distance * (1 - 1e-9)) {
        return step * power;
      }
    }
    return 10 * power;
  }

  /** Where a value stands; outside of the scale at its nearer end. */
  double of(double value) {
    double inside = Math.min(high, Math.max(low, value));
    return from + (inside - low) / (high - low) * (to - from);
  }

  /** The values that bear a tick, the lowest first. */
  List<Double> ticks() {
    List<Double> ticks = new ArrayList<>();
    for (int i = 0; low + i * step <= high + step / 1e6; i++) {
      ticks.add(low + i * step);
    }
    return ticks;
  }

  /** How many decimals tell two ticks apart. */
  int decimals() {
    return (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  }
}
