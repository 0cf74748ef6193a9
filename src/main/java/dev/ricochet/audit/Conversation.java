package dev.ricochet.audit;

import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is kept of a conversation while turns of it come. */
final class Conversation {

  private final String id;
  private final int ordinal;
  private final int nearby;
  private final Consumer<Placed> complete;
  private final Map<Speaker, List<Filed>> awaiting = new HashMap<>(4);
  private final List<NumberedTurn> undecided = new ArrayList<>(2);
  private final List<Heading> counted;
  private final List<NumberedTurn> heard = new ArrayList<>(2);
  private final List<Filed> found = new ArrayList<>(2);
  private final SortedSet<String> effort;
  private int undecidedLength;
  private int turns;
  private int bare;
  private boolean customerHeard;
  private @Nullable String team;
  private @Nullable String language;

  /** Who speaks, for telling his next turn. */
  private record Speaker(Role role, String name) {
    static Speaker of(Turn turn) {
      return new Speaker(turn.role(), turn.who() != null ? turn.who() : turn.label());
    }
  }

  /**
   * What remains to be known of a conversation at rest, besides its number, that of its turns, and
   * where it is counted. Conversations that share it are many, and different ones few.
   *
   * @param language the language, once it was found out
   * @param agentJudged whether an agent spoke who could be judged
   * @param customerHeard whether a customer spoke
   * @param outcome what came of it so far
   */
  record Standing(
      @Nullable String language, boolean agentJudged, boolean customerHeard, Outcome outcome) {

    /** Nothing is known. */
    static final Standing NONE =
        new Standing(null, false, false, new Outcome("", false, Collections.emptySortedSet()));

    /** Whether an agent, who could be judged, and a customer both spoke. */
    boolean isService() {
      return customerHeard && agentJudged;
    }
  }

  /**
   * A conversation of which no turn came yet.
   *
   * @param ordinal its number in the order in which conversations appear
   * @param nearby how many turns are told on each side of what is found
   * @param complete gets what was found, once no turn can change it
   */
  Conversation(String id, int ordinal, int nearby, Consumer<Placed> complete) {
    this(id, ordinal, nearby, complete, 0, Standing.NONE, new ArrayList<>(4));
  }

  /**
   * A conversation that goes on after a rest.
   *
   * @param turns number of turns that came
   * @param standing how it stood
   * @param counted the headings under which it was counted, to be added to
   */
  Conversation(
      String id,
      int ordinal,
      int nearby,
      Consumer<Placed> complete,
      int turns,
      Standing standing,
      List<Heading> counted) {
    this.id = id;
    this.ordinal = ordinal;
    this.nearby = nearby;
    this.complete = complete;
    this.turns = turns;
    this.language = standing.language();
    this.counted = counted;
    this.customerHeard = standing.customerHeard();
    this.bare = standing.outcome().bare() ? 1 : 0;
    this.team = standing.outcome().team().isEmpty() ? null : standing.outcome().team();
    this.effort = new TreeSet<>(standing.outcome().effort());
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
    Outcome outcome = new Outcome(team == null ? "" : team, bare > 0, effort);
    return new Standing(language, !counted.isEmpty(), customerHeard, outcome);
  }

  /** The headings under which it was counted; none where no agent was judged. */
  List<Heading> counted() {
    return Collections.unmodifiableList(counted);
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

  /** A customer speaks. */
  void hearCustomer() {
    customerHeard = true;
  }

  /** An agent of a team speaks. */
  void hearAgentOf(@Nullable String agentsTeam) {
    if (team == null) {
      team = agentsTeam;
    }
  }

  /**
   * The turns before the one that comes now.
   *
   * @param shown a turn as reports may show it
   */
  List<NearbyTurn> before(Function<NumberedTurn, NearbyTurn> shown) {
    return heard.isEmpty() ? List.of() : heard.stream().map(shown).toList();
  }

  /**
   * A turn came, in which something was found or nothing; it follows what was found before.
   *
   * @param bareNow what is left bare in it, until the speaker's next turn
   * @param shown a turn as reports may show it
   */
  void hear(
      NumberedTurn numbered,
      List<Filed> foundNow,
      List<Filed> bareNow,
      Function<NumberedTurn, NearbyTurn> shown) {
    if (!found.isEmpty()) {
      NearbyTurn turn = shown.apply(numbered);
      found.forEach(filed -> filed.follow(turn));
      tellNoMore(filed -> filed.turn() <= numbered.index() - nearby);
    }
    if (!foundNow.isEmpty()) {
      foundNow.forEach(Filed::await);
      found.addAll(foundNow);
    }
    if (!bareNow.isEmpty()) {
      bare += bareNow.size();
      bareNow.forEach(Filed::await);
      awaiting.put(Speaker.of(numbered.turn()), bareNow);
    }
    if (nearby > 0) {
      remember(numbered);
    } else {
      rest();
    }
  }

  private void remember(NumberedTurn numbered) {
    if (heard.size() == nearby) {
      heard.remove(0);
    }
    heard.add(numbered);
  }

  /** Something was found that tells of a customer's effort. */
  void noteEffort(String category) {
    effort.add(category);
  }

  /** The speaker of this turn takes on what he left bare in his turn before it. */
  void recover(Turn turn) {
    List<Filed> taken = leftBare(turn);
    taken.forEach(Filed::recover);
    taken.forEach(this::arrived);
    bare -= taken.size();
  }

  /** The speaker of this turn lets what he left bare in his turn before it stay so. */
  void leaveBare(Turn turn) {
    leftBare(turn).forEach(this::arrived);
  }

  private List<Filed> leftBare(Turn turn) {
    List<Filed> left = awaiting.isEmpty() ? null : awaiting.remove(Speaker.of(turn));
    return left == null ? List.of() : left;
  }

  /** So many others were heard that no more turns are told of what was found. */
  void rest() {
    tellNoMore(filed -> true);
  }

  /** No turn comes any more. */
  void end() {
    rest();
    awaiting.values().forEach(left -> left.forEach(this::arrived));
    awaiting.clear();
  }

  private void tellNoMore(Predicate<Filed> of) {
    for (Iterator<Filed> each = found.iterator(); each.hasNext(); ) {
      Filed filed = each.next();
      if (of.test(filed)) {
        each.remove();
        arrived(filed);
      }
    }
  }

  private void arrived(Filed filed) {
    if (filed.arrives()) {
      complete.accept(filed.placed());
    }
  }

  /** Whether the conversation is counted under this heading for the first time. */
  boolean isNewTo(Heading heading) {
    boolean isNew = !counted.contains(heading);
    if (isNew) {
      counted.add(heading);
    }
    return isNew;
  }
}
