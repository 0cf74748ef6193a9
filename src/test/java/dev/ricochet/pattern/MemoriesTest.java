package dev.ricochet.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is remembered of pairs and lists of numbers, against the plainest collections. */
class MemoriesTest {

  @Test
  void aPairMayBeForgottenButNeverTakenForAnother() {
    PairMemo memo = new PairMemo();
    Map<List<Integer>, Integer> all = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 400_000; i++) {
      int first = random.nextInt(1 << random.nextInt(1, 14));
      int second = random.nextInt(1 << random.nextInt(1, 18));
      int value = all.computeIfAbsent(List.of(first, second), pair -> random.nextInt(1000));
      memo.put(first, second, value);
      assertThat(memo.find(first, second)).isEqualTo(value);
    }
    long remembered = all.entrySet().stream().filter(pair -> agrees(memo, pair)).count();
    assertThat(remembered).isGreaterThan(100_000);
  }

  private static boolean agrees(PairMemo memo, Map.Entry<List<Integer>, Integer> pair) {
    int found = memo.find(pair.getKey().get(0), pair.getKey().get(1));
    assertThat(found).isIn(PairMemo.UNKNOWN, pair.getValue());
    return found != PairMemo.UNKNOWN;
  }

  @Test
  void pairsOfHighNumbersAreNotRememberedAndNotMistaken() {
    PairMemo memo = new PairMemo();
    memo.put(1, 0, 5);
    memo.put(0, 1 << 18, 6);
    memo.put(1 << 14, 0, 7);
    assertThat(memo.find(1, 0)).isEqualTo(5);
    assertThat(memo.find(0, 1 << 18)).isEqualTo(PairMemo.UNKNOWN);
    assertThat(memo.find(1 << 14, 0)).isEqualTo(PairMemo.UNKNOWN);
    memo.clear();
    assertThat(memo.find(1, 0)).isEqualTo(PairMemo.UNKNOWN);
  }

  @Test
  void anEmptyPairIsTheOneThatWasAdded() {
    EmptyPairs empty = new EmptyPairs();
    Set<List<Integer>> added = new HashSet<>();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int first = random.nextInt(300);
      int second = random.nextInt(300);
      assertThat(empty.contains(first, second)).isEqualTo(added.contains(List.of(first, second)));
      if (random.nextBoolean()) {
        empty.add(first, second);
        added.add(List.of(first, second));
      }
    }
    assertThat(empty.contains(100_000, 1)).isFalse();
    assertThat(empty.contains(1, 100_000)).isFalse();
  }

  @Test
  void equalListsHaveOneNumber() {
    NumberedLists lists = new NumberedLists();
    Map<List<Integer>, Integer> numbers = new HashMap<>();
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      int[] list = random.ints(random.nextInt(4), 0, 30).toArray();
      List<Integer> boxed = new ArrayList<>(Arrays.stream(list).boxed().toList());
      int number = lists.number(list);
      assertThat(number).isEqualTo(numbers.getOrDefault(boxed, numbers.size()));
      numbers.put(boxed, number);
      assertThat(lists.get(number)).isEqualTo(list);
    }
    assertThat(lists.size()).isEqualTo(numbers.size());
    lists.clear();
    assertThat(lists.number(new int[] {9, 9})).isZero();
  }

  @Test
  void aWordBeginsWithTheStemsWithWhichItBegins() {
    List<String> all = List.of("re", "rest", "restau", "o", "remb");
    Stems stems = new Stems();
    all.forEach(stem -> stems.put(stem, all.indexOf(stem)));
    for (String word : List.of("restaurant", "rest", "res", "r", "ouvert", "x", "rembourse", "")) {
      List<String> found = new ArrayList<>();
      stems.forEach(word, label -> found.add(all.get(label)));
      List<String> expected = all.stream().filter(word::startsWith).toList();
      assertThat(found).as(word).containsExactlyInAnyOrderElementsOf(expected);
      assertThat(stems.anyBegins(word)).isEqualTo(!expected.isEmpty());
    }
  }
}
