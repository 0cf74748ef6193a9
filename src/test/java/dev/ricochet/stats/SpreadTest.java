package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {

  /** Counts of agents of 100 turns each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # counts                        | verdict | said | half
          7 9 8 10 6 7 9 8 8 7            | COMMON  | 10   | 5
          70 90 80 100 60 70 90 80 80 110 | COMMON  | 10   | 5
          30 2 1 3 2 1 2 1 2 1            | FEW     | 10   | 1
          20 0 0 0 0 0 0 0 0 0            | FEW     | 1    | 1
          12 0 0                          | FEW     | 1    | 1
          40 10 10 10 10 10 10 10 10 10   | COMMON  | 10   | 4
          60 40                           | COMMON  | 2    | 1
          1 1 0 0 0 0 0 0 0 0             | UNCLEAR | 2    | 1
          1 0 0                           | UNCLEAR | 1    | 1
          0 0 0                           | UNCLEAR | 0    | 0
          50                              | UNCLEAR | 1    | 1
          """)
  void verdicts(String counts, Spread.Verdict verdict, int said, int half) {
    List<Rate> rates =
        Arrays.stream(counts.split(" "))
            .map(count -> new Rate(Long.parseLong(count), 100))
            .toList();
    Spread spread = Spread.of(rates);
    assertThat(spread.verdict()).isEqualTo(verdict);
    assertThat(spread.agents()).isEqualTo(rates.size());
    assertThat(spread.said()).isEqualTo(said);
    assertThat(spread.half()).isEqualTo(half);
  }

  @Test
  void who_has_most_of_the_turns_may_say_most_of_it() {
    List<Rate> rates = new ArrayList<>(List.of(new Rate(50, 5000)));
    for (int i = 0; i < 5; i++) {
      rates.add(new Rate(1, 100));
    }
    assertThat(Spread.of(rates).verdict()).isEqualTo(Spread.Verdict.COMMON);
    assertThat(Spread.of(rates).pValue()).isGreaterThan(0.5);
  }

  /**
   * The gamma distribution of the three moments, by SciPy's pearson3; the moments were compared
   * with those of all outcomes of the multinomial distribution, listed as exact fractions.
   */
  @Test
  void p_values() {
    assertThat(Spread.of(rates(new int[] {9, 1, 1, 2}, 100, 150, 200, 50)).pValue())
        .isCloseTo(0.00012064444007281076, within(1e-12));
    assertThat(Spread.of(rates(new int[] {6, 2, 2, 2}, 100, 100, 100, 100)).pValue())
        .isCloseTo(0.2598942340574467, within(1e-10));
    assertThat(Spread.of(rates(new int[] {4, 0, 0, 0, 1}, 100, 120, 90, 80, 110)).pValue())
        .isCloseTo(0.01177763297929317, within(1e-10));
    assertThat(Spread.of(rates(new int[] {60, 40}, 100, 100)).pValue())
        .isCloseTo(0.045097214595803056, within(1e-10));
  }

  private static List<Rate> rates(int[] counts, int... exposures) {
    List<Rate> rates = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      rates.add(new Rate(counts[i], exposures[i]));
    }
    return rates;
  }
}
