package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelTest {

  private static final Funnel EVEN =
      Funnel.of(
          List.of(
              new Rate(11, 300),
              new Rate(14, 420),
              new Rate(9, 250),
              new Rate(20, 600),
              new Rate(15, 400),
              new Rate(12, 380)));

  private static final Funnel UNEVEN =
      Funnel.of(
          List.of(
              new Rate(5, 300),
              new Rate(14, 420),
              new Rate(30, 250),
              new Rate(20, 600),
              new Rate(45, 400),
              new Rate(2, 380)));

  /** Computed apart, in Python with SciPy's Poisson distribution. */
  @ParameterizedTest
  @CsvSource({
    "20, 0, 11.434146391028019, 0, 19.71837839565656",
    "400, 1.6138909361824738, 5.249987792424974, 0.820653366829398, 6.525525652213459",
    "3000, 2.7812880904440274, 4.11042363965908, 2.4317071699601733, 4.524534816614576"
  })
  void limits_by_chance_alone(
      long exposure, double low, double high, double lowest, double highest) {
    assertThat(EVEN.phi()).isEqualTo(1);
    assertLimits(EVEN.limits(exposure), low, high, lowest, highest);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 0, 38.74523277342759, 0, 73.65540243562965",
    "400, 0, 12.678460249588248, 0, 17.95392717393757",
    "3000, 2.1024232852153615, 7.762905234187129, 0.584252963730062, 9.507652480965369"
  })
  void limits_of_agents_who_scatter(
      long exposure, double low, double high, double lowest, double highest) {
    assertThat(UNEVEN.phi()).isCloseTo(12.675786373752459, within(1e-10));
    assertLimits(UNEVEN.limits(exposure), low, high, lowest, highest);
  }

  private static void assertLimits(
      Funnel.Limits limits, double low, double high, double lowest, double highest) {
    assertThat(limits.narrow().low()).isCloseTo(low, within(1e-7));
    assertThat(limits.narrow().high()).isCloseTo(high, within(1e-7));
    assertThat(limits.wide().low()).isCloseTo(lowest, within(1e-7));
    assertThat(limits.wide().high()).isCloseTo(highest, within(1e-7));
  }

  @Test
  void curves_close_in_as_turns_grow() {
    double before = Double.POSITIVE_INFINITY;
    for (long exposure = 10; exposure < 100000; exposure += 1 + exposure / 5) {
      Funnel.Limits limits = EVEN.limits(exposure);
      assertThat(limits.narrow().high()).isLessThan(before);
      assertThat(limits.wide().high()).isGreaterThan(limits.narrow().high());
      assertThat(limits.wide().low()).isLessThanOrEqualTo(limits.narrow().low());
      before = limits.narrow().high();
    }
  }

  @Test
  void agent_alone_and_nothing_counted_have_a_funnel_too() {
    assertThat(Funnel.of(List.of(new Rate(7, 100))).phi()).isEqualTo(1);
    assertThat(Funnel.of(List.of(new Rate(0, 100), new Rate(0, 50))).limits(100).wide())
        .isEqualTo(new Interval(0, 0));
  }
}
