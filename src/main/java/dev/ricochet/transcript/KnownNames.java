package dev.ricochet.transcript;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The names of those who speak, word by word. Those of agents and their colleagues hold everywhere,
 * since people speak of each other; those of customers in their own conversation, and only in the
 * latest ones, so that memory does not grow with the number of customers.
 */
final class KnownNames {

  private static final int CONVERSATIONS = 1 << 12;

  /** Shorter ones are particles and initials. */
  private static final int SHORTEST = 3;

  private static final Set<String> TITLES =
      Set.of(
          "monsieur",
          "madame",
          "mademoiselle",
          "mme",
          "mlle",
          "mister",
          "mrs",
          "miss",
          "the",
          "les",
          "des",
          "von",
          "van",
          "der");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final Set<String> staff = new HashSet<>();
  private final Map<String, Set<String>> outsiders =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
          return size() > CONVERSATIONS;
        }
      };

  /** Remembers all that the roster lists. */
  void learn(Roster roster) {
    roster.names().forEach(name -> learn(name, staff));
  }

  /** Remembers how the speaker of a turn is called. */
  void learn(String conversation, Turn turn) {
    switch (turn.role()) {
      case AGENT, COLLEAGUE, MANAGER -> learn(turn, staff);
      case CUSTOMER, UNKNOWN ->
          learn(turn, outsiders.computeIfAbsent(conversation, k -> new HashSet<>(4)));
      case SYSTEM -> {}
    }
  }

  /** Tells the words that are parts of names in a conversation. */
  Predicate<String> in(String conversation) {
    Set<String> customers = outsiders.getOrDefault(conversation, Set.of());
    return word -> {
      String key = Folding.key(word);
      return staff.contains(key) || customers.contains(key);
    };
  }

  private static void learn(Turn turn, Set<String> names) {
    learn(turn.label(), names);
    if (turn.who() != null) {
      learn(turn.who(), names);
    }
  }

  /** What names a service names nobody; of an e-mail address only what stands before the sign. */
  private static void learn(String name, Set<String> names) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(name.split("@", 2)[0])) {
      if (RoleWords.isService(word)) {
        return;
      }
      String key = Folding.key(word);
      if (key.length() >= SHORTEST && !TITLES.contains(key)) {
        words.add(key);
      }
    }
    names.addAll(words);
  }
}
