package dev.ricochet.audit;

import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a conversation while turns of it come. */
final class Conversation {

  private final String id;
  private final int ordinal;
  private final Map<Speaker, List<Filed>> awaiting = new HashMap<>(4);
  private final List<NumberedTurn> undecided = new ArrayList<>(2);
  private final List<Count> counted;
  private int undecidedLength;
  private int turns;
  private @Nullable String language;

  /** Who speaks, for telling his next turn. */
  private record Speaker(Role role, String name) {
    static Speaker of(Turn turn) {
      return new Speaker(turn.role(), turn.who() != null ? turn.who() : turn.label());
    }
  }

  /**
   * What remains to be known of a conversation at rest, besides its number and that of its turns.
   * Conversations that share it are many, and different ones few.
   *
   * @param language the language, once it was found out
   * @param counted the counts in which the conversation is contained
   */
  record Standing(@Nullable String language, List<Count> counted) {
    Standing {
      counted = List.copyOf(counted);
    }
  }

  /**
   * A conversation of which no turn came yet.
   *
   * @param ordinal its number in the order in which conversations appear
   */
  Conversation(String id, int ordinal) {
    this(id, ordinal, 0, new Standing(null, List.of()));
  }

  /** A conversation that goes on after a rest. */
  Conversation(String id, int ordinal, int turns, Standing standing) {
    this.id = id;
    this.ordinal = ordinal;
    this.turns = turns;
    this.language = standing.language();
    this.counted = new ArrayList<>(standing.counted());
  }

  String id() {
    return id;
  }

  int ordinal() {
    return ordinal;
  }

  /** Number of turns that came. */
  int turns() {
    return turns;
  }

  Standing standing() {
    return new Standing(language, counted);
  }

  /** Whether nothing of it waits for a turn to come. */
  boolean isSettled() {
    return awaiting.isEmpty() && undecided.isEmpty();
  }

  /** The next turn. */
  NumberedTurn number(Turn turn) {
    return new NumberedTurn(turn, turns++);
  }

  @Nullable String language() {
    return language;
  }

  /**
   * Keeps a turn until the language is found out.
   *
   * @return how many characters are kept now
   */
  int keepUndecided(NumberedTurn turn) {
    undecided.add(turn);
    undecidedLength += turn.turn().text().length();
    return undecidedLength;
  }

  /** What was said in the turns that are kept. */
  String undecidedText() {
    StringBuilder said = new StringBuilder();
    undecided.forEach(waiting -> said.append(waiting.turn().text()).append('\n'));
    return said.toString();
  }

  /** The language was found out: gives back the turns that were kept. */
  List<NumberedTurn> decide(String found) {
    language = found;
    List<NumberedTurn> kept = List.copyOf(undecided);
    undecided.clear();
    return kept;
  }

  /** Whether the conversation is counted here for the first time. */
  boolean isNewTo(Count count) {
    for (Count known : counted) {
      if (known == count) {
        return false;
      }
    }
    counted.add(count);
    return true;
  }

  /** What the speaker left bare in his turn before this one. */
  List<Filed> leftBare(Turn turn) {
    List<Filed> bare = awaiting.isEmpty() ? null : awaiting.remove(Speaker.of(turn));
    return bare == null ? List.of() : bare;
  }

  /** Keeps what the speaker leaves bare in this turn until his next one. */
  void awaitRecovery(Turn turn, List<Filed> bare) {
    if (!bare.isEmpty()) {
      awaiting.put(Speaker.of(turn), bare);
    }
  }
}
