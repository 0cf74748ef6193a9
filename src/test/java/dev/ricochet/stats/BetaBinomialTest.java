package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaBinomialTest {

  /** Sums of exact fractions, each a quotient of rising factorials. */
  @ParameterizedTest
  @CsvSource({
    "10, 3, 2, 5, 0.6538461538461539, 0.510989010989011",
    "10, 0, 0.5, 3, 0.4653175334559101, 1",
    "10, 10, 0.5, 3, 1, 0.0012422360248447205",
    "60, 33, 4, 12, 0.9890278314102771, 0.014740446365709679",
    "1, 1, 1, 1, 1, 0.5"
  })
  void exact_tails(
      long trials, long count, double alpha, double beta, double atMost, double atLeast) {
    BetaBinomial.Tails tails = new BetaBinomial(trials, alpha, beta).tails(count);
    assertThat(tails.atMost()).isCloseTo(atMost, within(1e-12));
    assertThat(tails.atLeast()).isCloseTo(atLeast, within(1e-12));
  }
}
