package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {

  private static final List<Heading.Kind> KINDS = List.of(Heading.Kind.values());
  private static final Phrases NO_PHRASES = new Phrases();

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 50, 1_000})
  void sums_do_not_depend_on_how_many_are_in_memory(int inMemory) {
    Random random = new Random(5);
    Map<Heading, Long> words = new TreeMap<>();
    try (Counts counts = new Counts(inMemory)) {
      for (int i = 0; i < 2_000; i++) {
        Heading heading =
            new Heading(
                KINDS.get(random.nextInt(KINDS.size())),
                new Group("2026-W" + random.nextInt(3), "", "A" + random.nextInt(20)));
        counts.putAside();
        counts.of(heading).words += i;
        words.merge(heading, (long) i, Long::sum);
      }
      assertThat(counts.sums().hasNext()).isTrue();
      assertThat(counts.isOnDisk()).isEqualTo(inMemory < 240);
      for (int reading = 0; reading < 2; reading++) {
        List<Heading> order = new ArrayList<>();
        counts
            .sums()
            .forEachRemaining(
                sum -> {
                  order.add(sum.heading());
                  Tally tally = sum.count().tally(sum.heading().group(), NO_PHRASES);
                  assertThat(tally.words()).isEqualTo(words.get(sum.heading()));
                });
        assertThat(order).containsExactlyElementsOf(words.keySet());
      }
    }
  }
}
