package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupTest {

  @Test
  void numbered_weeks_and_agents_seldom_have_one_hash() {
    Set<Integer> hashes = new HashSet<>();
    for (int week = 1; week <= 52; week++) {
      for (int agent = 0; agent < 800; agent++) {
        Group group = new Group("2026-W%02d".formatted(week), "Nord", "A%04d".formatted(agent));
        hashes.add(group.hashCode());
      }
    }
    assertThat(hashes).hasSizeGreaterThan(52 * 800 * 99 / 100);
  }
}
