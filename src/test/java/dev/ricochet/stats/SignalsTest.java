package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalsTest {

  private static final List<Rate> NORD =
      List.of(new Rate(40, 700), new Rate(9, 650), new Rate(12, 800), new Rate(10, 600));
  private static final List<Rate> SUD =
      List.of(new Rate(3, 300), new Rate(5, 900), new Rate(2, 400));
  private static final List<Rate> ALONE = List.of(new Rate(8, 500));

  /**
   * Computed apart, in Python: the binomial tails integrated over the beta density, the likelihood
   * of the scatter from the chi-square density.
   */
  @Test
  void one_who_stands_out_in_a_team_of_four() {
    List<List<Signals.Judged>> judged = Signals.of(List.of(NORD, SUD, ALONE));
    Signals.Judged first = judged.get(0).get(0);
    assertThat(first.pValue()).isCloseTo(0.0030781820733, within(1e-7));
    assertThat(first.qValue()).isCloseTo(8 * 0.0030781820733, within(1e-6));
    assertThat(first.signal()).isEqualTo(Signal.ABOVE);
    assertThat(judged.get(0).get(1).pValue()).isCloseTo(0.9501445053911812, within(1e-6));
    assertThat(judged.get(1).get(0).pValue()).isCloseTo(0.5786597177979659, within(1e-6));
    assertThat(judged.stream().flatMap(List::stream).skip(1))
        .allMatch(agent -> agent.signal() == Signal.NONE);
  }

  @Test
  void agent_alone_has_no_signal() {
    assertThat(Signals.of(List.of(List.of(new Rate(900, 1000)))))
        .containsExactly(List.of(new Signals.Judged(1, 1, Signal.NONE)));
  }

  @Test
  void nobody_and_nothing_counted_give_no_signal() {
    assertThat(Signals.of(List.of())).isEmpty();
    assertThat(Signals.of(List.of(List.of()))).containsExactly(List.of());
    assertThat(Signals.of(List.of(List.of(new Rate(0, 10), new Rate(0, 20)))).get(0))
        .allMatch(agent -> agent.pValue() == 1 && agent.signal() == Signal.NONE);
  }

  @Test
  void of_two_who_differ_one_is_above_and_one_below() {
    assertThat(Signals.of(List.of(List.of(new Rate(120, 1000), new Rate(6, 1000)))).get(0))
        .extracting(Signals.Judged::signal)
        .containsExactly(Signal.ABOVE, Signal.BELOW);
  }

  @Test
  void nobody_is_below_because_a_colleague_is_far_above() {
    List<Rate> team =
        List.of(new Rate(900, 1000), new Rate(100, 1000), new Rate(105, 1000), new Rate(97, 1000));
    assertThat(Signals.of(List.of(team)).get(0))
        .extracting(Signals.Judged::signal)
        .containsExactly(Signal.ABOVE, Signal.NONE, Signal.NONE, Signal.NONE);
  }

  @Test
  void one_far_below_is_found_too() {
    List<Rate> team = new ArrayList<>(List.of(new Rate(1, 2000)));
    for (int i = 0; i < 9; i++) {
      team.add(new Rate(78 + i, 2000));
    }
    assertThat(Signals.of(List.of(team)).get(0))
        .extracting(Signals.Judged::signal)
        .startsWith(Signal.BELOW)
        .filteredOn(signal -> signal != Signal.NONE)
        .hasSize(1);
  }

  @Test
  void nobody_is_called_out_on_less_than_chance_alone_would_take() {
    for (int count = 0; count < 60; count++) {
      Rate agent = new Rate(count, 500);
      Rate other = new Rate(12, 450);
      double byChance = new TwoRates(other, agent).pValue();
      double pValue = Signals.of(List.of(List.of(agent, other))).get(0).get(0).pValue();
      assertThat(pValue).isGreaterThan(Math.min(0.1, byChance));
    }
  }

  @Test
  void order_does_not_matter() {
    List<List<Signals.Judged>> one = Signals.of(List.of(NORD, SUD));
    List<List<Signals.Judged>> other = Signals.of(List.of(SUD, NORD));
    for (int i = 0; i < NORD.size(); i++) {
      assertThat(one.get(0).get(i).pValue()).isCloseTo(other.get(1).get(i).pValue(), within(1e-12));
    }
  }
}
