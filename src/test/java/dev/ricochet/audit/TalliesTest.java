package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import dev.ricochet.transcript.TurnTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TalliesTest {

  private static final List<Role> ROLES =
      List.of(Role.AGENT, Role.AGENT, Role.COLLEAGUE, Role.CUSTOMER, Role.UNKNOWN);
  private static final Lexicon LEXICON = Lexicons.read().get(0);
  private static final Category CATEGORY = LEXICON.categories().get(0);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 40})
  void sums_do_not_depend_on_how_much_is_in_memory(int inMemory) {
    try (Tallies few = new Tallies(inMemory);
        Tallies all = new Tallies(1_000)) {
      Tallies.Sums told = counted(few);
      Tallies.Sums expected = counted(all);
      assertThat(told.agents()).isInstanceOf(StoredList.class);
      assertThat(expected.agents()).isNotInstanceOf(StoredList.class).hasSizeGreaterThan(50);
      assertThat(told).isEqualTo(expected);
      assertThat(told.agents().get(7)).isEqualTo(expected.agents().get(7));
      assertThat(told.agents().stream().mapToLong(Tally::recovered).sum()).isPositive();
    }
  }

  private static Tallies.Sums counted(Tallies tallies) {
    Random random = new Random(11);
    Map<String, Conversation> conversations = new HashMap<>();
    List<Runnable> recoveries = new ArrayList<>();
    PhraseEntry entry = new PhraseEntry(LEXICON, CATEGORY, CATEGORY.phrases().get(0));
    for (int i = 0; i < 2_000; i++) {
      Turn turn = turn(random);
      if (random.nextInt(10) == 0) {
        tallies.countUnjudged(turn);
        continue;
      }
      Conversation conversation =
          conversations.computeIfAbsent(
              turn.conversation(), id -> new Conversation(id, 0, 0, finding -> {}));
      tallies.countTurn(turn, random.nextInt(30), conversation);
      if (random.nextInt(3) == 0) {
        CountedIn place = tallies.countedIn(turn);
        int phrase = tallies.number(entry);
        tallies.countFinding(place, phrase, false);
        recoveries.add(() -> tallies.countRecovery(place.headings(), phrase));
      }
      if (!recoveries.isEmpty() && random.nextInt(10) == 0) {
        recoveries.remove(random.nextInt(recoveries.size())).run();
      }
    }
    return tallies.sums();
  }

  private static Turn turn(Random random) {
    Role role = ROLES.get(random.nextInt(ROLES.size()));
    LocalDate day = LocalDate.of(2026, 11, 2).plusDays(random.nextInt(28));
    return new Turn(
        "c" + random.nextInt(300),
        role,
        role.word(),
        random.nextInt(20) == 0 ? null : "A" + random.nextInt(9),
        random.nextInt(20) == 0 ? null : new TurnTime(day + "T08:00", day.atTime(8, 0), null),
        "fr",
        random.nextBoolean() ? "internal" : "phone",
        random.nextInt(20) == 0 ? null : "T" + random.nextInt(2),
        null,
        "",
        Position.of("calls.csv"));
  }
}
