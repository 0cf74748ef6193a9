package dev.ricochet.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

  /** The example of Benjamini and Hochberg (1995), section 4.2: four of fifteen are rejected. */
  @Test
  void published_example() {
    List<Double> adjusted =
        FalseDiscovery.adjusted(
            List.of(
                0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240,
                0.4262, 0.5719, 0.6528, 0.7590, 1.000));
    assertThat(adjusted.stream().filter(FalseDiscovery::holds)).hasSize(4);
    assertThat(adjusted.get(3)).isCloseTo(0.0095 * 15 / 4, within(1e-12));
    assertThat(adjusted.get(4)).isCloseTo(0.0201 * 15 / 5, within(1e-12));
    assertThat(adjusted.get(5)).isCloseTo(0.0298 * 15 / 7, within(1e-12));
    assertThat(adjusted.get(14)).isEqualTo(1);
  }

  @Test
  void order_of_the_tests_is_kept() {
    assertThat(FalseDiscovery.adjusted(List.of(0.9, 0.01, 0.02, 0.9)))
        .containsExactly(0.9, 0.04, 0.04, 0.9);
  }

  @Test
  void equal_p_values_have_equal_q_values() {
    assertThat(FalseDiscovery.adjusted(List.of(0.04, 0.04, 0.04)))
        .containsExactly(0.04, 0.04, 0.04);
  }

  @Test
  void no_test_has_no_q_value() {
    assertThat(FalseDiscovery.adjusted(List.of())).isEmpty();
    assertThat(FalseDiscovery.adjusted(List.of(0.03))).containsExactly(0.03);
  }
}
