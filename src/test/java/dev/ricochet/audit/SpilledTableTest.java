package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpilledTableTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 16, 1_024, 8_192})
  void numbers_are_found_by_their_hashes_wherever_they_lie(int inMemory) {
    Random random = new Random(inMemory);
    Map<Long, Long> expected = new HashMap<>();
    try (SpilledTable table = new SpilledTable(inMemory)) {
      long hashes = inMemory == 1 ? 600L : 6_000L;
      for (int i = 0; i < 3 * hashes; i++) {
        long which = (long) (random.nextDouble() * hashes);
        long hash = which % 3 == 0 ? which : which * 0x9E3779B97F4A7C15L;
        assertThat(table.get(hash)).isEqualTo(expected.getOrDefault(hash, SpilledTable.ABSENT));
        if (random.nextInt(3) > 0) {
          long number = 1L + random.nextInt(1_000);
          table.put(hash, number);
          expected.put(hash, number);
        }
      }
      expected.forEach((hash, number) -> assertThat(table.get(hash)).isEqualTo(number));
    }
  }
}
