package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the statistics promise, measured on drawn counts. The seeds are fixed, so the shares are the
 * same at each run; their bounds leave room for what other seeds would give.
 */
class SimulationTest {

  private static final long TURNS = 700;

  private final SplittableRandom random = new SplittableRandom(20261122);

  /**
   * Groups whose agents differ by no special cause: of one rate, or of rates that scatter by a
   * fifth or by three tenths of their mean.
   */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 6, 0",
    "1, 4, 30, 0",
    "1, 10, 6, 0",
    "1, 10, 30, 0",
    "8, 4, 6, 0",
    "20, 12, 6, 0",
    "1, 3, 30, 0.2",
    "1, 5, 30, 0.2",
    "8, 4, 30, 0.2",
    "20, 12, 6, 0.2",
    "1, 2, 30, 0.3",
    "1, 3, 30, 0.3",
    "1, 4, 30, 0.3",
    "1, 5, 100, 0.3",
    "1, 10, 30, 0.3",
    "8, 4, 30, 0.3",
    "8, 4, 2, 0.3",
    "20, 12, 30, 0.3"
  })
  void without_a_special_cause_signals_are_rare(
      int groups, int agents, double mean, double variation) {
    int runs = Math.max(100, Math.min(1000, 8000 / (groups * agents)));
    int withSignal = 0;
    for (int run = 0; run < runs; run++) {
      List<List<Rate>> rates =
          IntStream.range(0, groups).mapToObj(i -> team(agents, mean, variation)).toList();
      withSignal += signals(Signals.of(rates)) > 0 ? 1 : 0;
    }
    double share = (double) withSignal / runs;
    assertThat(share).isLessThanOrEqualTo(0.05 + 3 * Math.sqrt(0.05 * 0.95 / runs));
  }

  /** One agent at four times the rate of the others, who would be counted {@code mean} times. */
  @ParameterizedTest
  @CsvSource({
    "1, 3, 60, 0.9",
    "1, 4, 25, 0.9",
    "1, 5, 25, 0.95",
    "1, 10, 10, 0.9",
    "1, 40, 10, 0.93",
    "8, 4, 25, 0.95",
    "20, 12, 10, 0.92"
  })
  void one_who_says_it_four_times_as_often_is_found_and_the_others_are_not(
      int groups, int agents, double mean, double found) {
    int runs = 100;
    int right = 0;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      List<List<Rate>> rates = new ArrayList<>();
      for (int i = 0; i < groups; i++) {
        rates.add(team(agents, mean, 0));
      }
      rates.get(0).set(0, new Rate(poisson(4 * mean), TURNS));
      List<List<Signals.Judged>> judged = Signals.of(rates);
      boolean outlier = judged.get(0).get(0).signal() == Signal.ABOVE;
      right += outlier ? 1 : 0;
      wrong += signals(judged) > (outlier ? 1 : 0) ? 1 : 0;
    }
    assertThat((double) right / runs).isGreaterThanOrEqualTo(found);
    assertThat((double) wrong / runs).isLessThanOrEqualTo(0.1);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 3, 12, 60})
  void poisson_intervals_cover_the_true_rate(double mean) {
    int runs = 2000;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      Interval interval = new Rate(poisson(mean), 100).interval();
      covered += interval.low() <= mean && mean <= interval.high() ? 1 : 0;
    }
    assertThat((double) covered / runs).isBetween(0.95, 1.0);
  }

  /** Limits of three sigma are exceeded by 0.3 % of normal values, and by a few more of counts. */
  @ParameterizedTest
  @ValueSource(doubles = {3, 10, 40})
  void charts_of_a_steady_team_give_few_false_alarms(double mean) {
    int charts = 400;
    int weeks = 26;
    long alarms = 0;
    for (int i = 0; i < charts; i++) {
      alarms +=
          ControlChart.of(team(weeks, mean, 0)).points().stream()
              .filter(point -> point.signal() != Signal.NONE)
              .count();
    }
    assertThat((double) alarms / (charts * weeks)).isBetween(0.0002, 0.01);
  }

  @ParameterizedTest
  @CsvSource({"3, 4", "3, 12", "10, 6", "10, 40", "40, 8", "40, 60"})
  void counts_of_one_rate_are_seldom_found_uneven(int agents, int counts) {
    int runs = 2000;
    int uneven = 0;
    for (int run = 0; run < runs; run++) {
      List<Rate> rates = team(agents, (double) counts / agents, 0);
      uneven += Spread.of(rates).pValue() < 0.05 ? 1 : 0;
    }
    assertThat((double) uneven / runs).isLessThanOrEqualTo(0.065);
  }

  @ParameterizedTest
  @CsvSource({"2, 5", "8, 8", "40, 60"})
  void change_of_two_equal_rates_is_seldom_found(double before, double now) {
    int runs = 2000;
    int changed = 0;
    for (int run = 0; run < runs; run++) {
      TwoRates rates =
          new TwoRates(
              new Rate(poisson(before), Math.round(100 * before)),
              new Rate(poisson(now), Math.round(100 * now)));
      changed += rates.pValue() < 0.05 ? 1 : 0;
    }
    assertThat((double) changed / runs).isLessThanOrEqualTo(0.05);
  }

  private static long signals(List<List<Signals.Judged>> judged) {
    return judged.stream()
        .flatMap(List::stream)
        .filter(agent -> agent.signal() != Signal.NONE)
        .count();
  }

  /** Agents of 200 to 1200 turns whose true rates are gamma-distributed, or all the same. */
  private List<Rate> team(int agents, double mean, double variation) {
    List<Rate> team = new ArrayList<>();
    for (int i = 0; i < agents; i++) {
      long turns = random.nextLong(200, 1201);
      double own = variation == 0 ? 1 : gamma(1 / (variation * variation));
      team.add(new Rate(poisson(mean * own * turns / TURNS), turns));
    }
    return team;
  }

  /** By the arrivals of a Poisson process. */
  private long poisson(double mean) {
    long count = -1;
    double time = 0;
    while (time < mean) {
      time -= Math.log1p(-random.nextDouble());
      count++;
    }
    return mean == 0 ? 0 : count;
  }

  /**
   * A gamma variable of mean 1 and of a shape of at least 1: G. Marsaglia and W. W. Tsang, "A
   * simple method for generating gamma variables", ACM Transactions on Mathematical Software 26
   * (2000), 363–372.
   */
  private double gamma(double shape) {
    double d = shape - 1.0 / 3;
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
      if (v > 0 && Math.log1p(-random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
        return d * v / shape;
      }
    }
  }
}
