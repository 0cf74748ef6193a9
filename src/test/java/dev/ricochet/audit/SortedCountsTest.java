package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SortedCountsTest {

  @Property(tries = 300)
  void is_the_map_that_it_was_made_of_in_order(
      @ForAll @Size(max = 12)
          Map<@CharRange(from = 'a', to = 'd') @StringLength(max = 3) String, Long> map,
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 3) String name) {
    Map<String, Long> expected = new TreeMap<>(map);
    Map<String, Long> counts = SortedCounts.copyOf(map);
    assertThat(counts).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString("" + expected);
    assertThat(counts.keySet()).containsExactlyElementsOf(expected.keySet());
    assertThat(counts.get(name)).isEqualTo(expected.get(name));
    assertThat(counts.containsKey(name)).isEqualTo(expected.containsKey(name));
  }

  @Test
  void cannot_be_changed() {
    Map<String, Long> one = SortedCounts.copyOf(Map.of("a", 1L));
    assertThatThrownBy(() -> one.put("a", 2L)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> one.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThat(one.get(null)).isNull();
  }
}
