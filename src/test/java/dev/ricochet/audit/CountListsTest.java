package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountListsTest {

  @Test
  void equal_lists_have_one_number_and_each_number_gives_its_list() {
    List<Count> counts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      counts.add(new Count());
    }
    Random random = new Random(3);
    CountLists lists = new CountLists();
    Map<List<Count>, Integer> numbers = new HashMap<>();
    for (int i = 0; i < 20_000; i++) {
      List<Count> list = new ArrayList<>();
      for (int j = random.nextInt(5); j > 0; j--) {
        list.add(counts.get(random.nextInt(counts.size())));
      }
      int number = lists.number(list);
      assertThat(numbers.computeIfAbsent(list, k -> number)).isEqualTo(number);
      assertThat(lists.list(number)).isEqualTo(list);
    }
    assertThat(numbers).containsEntry(List.of(), CountLists.EMPTY);
    assertThat(numbers.values()).doesNotHaveDuplicates();
  }
}
