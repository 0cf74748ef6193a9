package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestingConversationsTest {

  private static final List<Heading.Kind> KINDS = List.of(Heading.Kind.values());
  private static final String[] TEAMS = {"", "Nord", "Sud"};
  private static final String[] EFFORT = {"customer-effort/again", "customer-effort/sent-around"};

  private final List<Heading> headings = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(ints = {1, 256, RestingConversations.IN_MEMORY})
  void conversations_wake_as_they_were_laid_to_rest(int inMemory) {
    Random random = new Random(inMemory);
    for (int i = 0; i < 300; i++) {
      Group group = new Group("2026-W" + i % 50, TEAMS[i % TEAMS.length], "A" + i);
      headings.add(new Heading(KINDS.get(i % KINDS.size()), group));
    }
    try (RestingConversations resting = new RestingConversations(inMemory)) {
      layToRestAndWake(resting, random);
    }
  }

  private void layToRestAndWake(RestingConversations resting, Random random) {
    Map<String, Conversation> laid = new HashMap<>();
    List<Conversation> waiting = new ArrayList<>();
    for (int i = 0; i < 8_000; i++) {
      waiting.add(
          new Conversation(
              "c" + i,
              100 + i,
              0,
              finding -> {},
              i % 50,
              Conversation.Standing.NONE,
              new ArrayList<>()));
    }
    for (int round = 0; round < 30_000; round++) {
      Conversation conversation = waiting.remove(random.nextInt(waiting.size()));
      hear(conversation, random);
      resting.put(conversation);
      laid.put(conversation.id(), conversation);
      String id = "c" + random.nextInt(8_000);
      Conversation woken = laid.containsKey(id) ? resting.take(id, 0, finding -> {}) : null;
      Conversation expected = laid.remove(id);
      if (expected != null) {
        assertSame(woken, expected);
        waiting.add(woken);
      }
      if (waiting.isEmpty()) {
        break;
      }
    }
    assertThat(laid).hasSizeGreaterThan(1_000);
    assertThat(resting.take("unheard of", 0, finding -> {})).isNull();
    assertStandings(resting, laid);
  }

  private void hear(Conversation conversation, Random random) {
    for (int i = random.nextInt(random.nextInt(20) == 0 ? 40 : 3); i > 0; i--) {
      conversation.isNewTo(headings.get(random.nextInt(headings.size())));
    }
    if (random.nextBoolean()) {
      conversation.hearCustomer();
    }
    if (random.nextInt(3) == 0) {
      conversation.noteEffort(EFFORT[random.nextInt(EFFORT.length)]);
    }
    if (conversation.language() == null && random.nextInt(3) == 0) {
      conversation.decide("fr");
    }
    String team = TEAMS[random.nextInt(TEAMS.length)];
    conversation.hearAgentOf(team.isEmpty() ? null : team);
  }

  private static void assertSame(Conversation woken, Conversation expected) {
    assertThat(woken.id()).isEqualTo(expected.id());
    assertThat(woken.ordinal()).isEqualTo(expected.ordinal());
    assertThat(woken.turns()).isEqualTo(expected.turns());
    assertThat(woken.standing()).isEqualTo(expected.standing());
    assertThat(woken.counted()).isEqualTo(expected.counted());
  }

  private static void assertStandings(
      RestingConversations resting, Map<String, Conversation> laid) {
    Map<String, Integer> expected = new TreeMap<>();
    laid.values().forEach(c -> expected.merge(c.standing().toString(), 1, Integer::sum));
    Map<String, Integer> told = new TreeMap<>();
    resting.forEachStanding(
        (standing, number) -> {
          if (number > 0) {
            told.put(standing.toString(), number);
          }
        });
    assertThat(told).isEqualTo(expected);
  }
}
