package dev.ricochet.pattern;

import dev.ricochet.pattern.Expression.Any;
import dev.ricochet.pattern.Expression.AtPlace;
import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Maybe;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The position automaton of all patterns of a run (V. M. Glushkov, The abstract theory of automata,
 * 1961): one state for each word that a pattern names, and for each state those that may come next.
 * A step to a state, or out of the pattern, may depend on the flags of the place where it is taken.
 */
final class Automaton {

  /** The label of a state that any word satisfies. */
  static final int ANY = -1;

  /** The automaton without patterns. */
  static final Automaton NONE =
      new Automaton(
          new int[0],
          new int[0],
          new int[0],
          List.of(),
          IntTable.NONE,
          IntTable.NONE,
          IntTable.NONE,
          new int[0]);

  private final int[] labels;
  private final int[] patterns;
  private final int[] names;
  private final List<String> captures;
  private final IntTable next;
  private final IntTable accepting;
  private final IntTable first;
  private final int[] firstState;

  /**
   * @param labels by state
   * @param patterns by state
   * @param names by state the place of its capture in {@code captures}, or -1
   * @param captures names of captures
   * @param next by state the steps that may follow
   * @param accepting by state the masks of the places at which its pattern may end behind it
   * @param first by pattern the steps with which it begins
   * @param firstState by pattern its first state; states of a pattern stand together
   */
  Automaton(
      int[] labels,
      int[] patterns,
      int[] names,
      List<String> captures,
      IntTable next,
      IntTable accepting,
      IntTable first,
      int[] firstState) {
    this.labels = labels;
    this.patterns = patterns;
    this.names = names;
    this.captures = List.copyOf(captures);
    this.next = next;
    this.accepting = accepting;
    this.first = first;
    this.firstState = firstState;
  }

  static Automaton read(PackedInput in) {
    return new Automaton(
        in.numbers(),
        in.numbers(),
        in.numbers(),
        in.list(in::text),
        IntTable.read(in),
        IntTable.read(in),
        IntTable.read(in),
        in.numbers());
  }

  void write(PackedOutput out) {
    out.numbers(labels);
    out.numbers(patterns);
    out.numbers(names);
    out.list(captures, out::text);
    next.write(out);
    accepting.write(out);
    first.write(out);
    out.numbers(firstState);
  }

  /** A step to a state at places with all flags of a mask, in one number. */
  static int step(int state, int mask) {
    return state << 2 | mask;
  }

  static int stateOf(int step) {
    return step >> 2;
  }

  static int maskOf(int step) {
    return step & 3;
  }

  int states() {
    return labels.length;
  }

  int patterns() {
    return firstState.length;
  }

  int label(int state) {
    return labels[state];
  }

  int pattern(int state) {
    return patterns[state];
  }

  /** The name of the capture in which the state stands, or null. */
  @Nullable String name(int state) {
    return names[state] < 0 ? null : captures.get(names[state]);
  }

  /** Steps that may follow a state. */
  int[] next(int state) {
    return next.row(state);
  }

  /** Whether a pattern may end behind a state, at some places at least. */
  boolean mayEndBehind(int state) {
    return accepting.start(state) < accepting.end(state);
  }

  /** Whether a pattern may end behind a state, at a place of the graph. */
  boolean endsBehind(int state, WordGraph graph, int place) {
    for (int i = accepting.start(state); i < accepting.end(state); i++) {
      if (graph.endsAt(place, accepting.item(i))) {
        return true;
      }
    }
    return false;
  }

  /** The masks of places at which a pattern may end behind a state, as bits. */
  int masksOfLast(int state) {
    int masks = 0;
    for (int i = accepting.start(state); i < accepting.end(state); i++) {
      masks |= 1 << accepting.item(i);
    }
    return masks;
  }

  /** The masks of places at which a pattern may begin with a state, as bits. */
  int masksOfFirst(int state) {
    int pattern = patterns[state];
    int masks = 0;
    for (int i = first.start(pattern); i < first.end(pattern); i++) {
      masks |= stateOf(first.item(i)) == state ? 1 << maskOf(first.item(i)) : 0;
    }
    return masks;
  }

  /** Steps with which a pattern begins. */
  int[] first(int pattern) {
    return first.row(pattern);
  }

  /** Where the steps that may follow a state begin, for {@link #nextStep}. */
  int firstNext(int state) {
    return next.start(state);
  }

  /** The place behind the last step that may follow a state. */
  int endNext(int state) {
    return next.end(state);
  }

  /** A step that may follow a state. */
  int nextStep(int place) {
    return next.item(place);
  }

  /** The first state of a pattern; its states stand together. */
  int firstState(int pattern) {
    return firstState[pattern];
  }

  /** The state behind the last one of a pattern. */
  int endState(int pattern) {
    return pattern + 1 < firstState.length ? firstState[pattern + 1] : states();
  }

  /** The states of a pattern, in order. */
  int[] statesOf(int pattern) {
    return IntStream.range(firstState(pattern), endState(pattern)).toArray();
  }

  /** What is wrong with a pattern that was not added. */
  enum Refusal {
    EMPTY,
    TOO_LARGE
  }

  /** Takes patterns, numbered in the order in which they come. */
  static final class Builder {

    private static final int[] NONE = {};
    private static final int MOST_STATES = 2_000;
    private static final int MOST_STEPS = 200_000;

    private final IntList labels = new IntList();
    private final IntList patterns = new IntList();
    private final IntList names = new IntList();
    private final List<String> captures;
    private final IntTable.Builder next;
    private final IntTable.Builder accepting;
    private final IntTable.Builder first;
    private final IntList firstState = new IntList();

    /** Begins with the patterns of an automaton. */
    Builder(Automaton base) {
      labels.addAll(base.labels);
      patterns.addAll(base.patterns);
      names.addAll(base.names);
      captures = new ArrayList<>(base.captures);
      next = new IntTable.Builder(base.next);
      accepting = new IntTable.Builder(base.accepting);
      first = new IntTable.Builder(base.first);
      firstState.addAll(base.firstState);
    }

    Automaton build() {
      return new Automaton(
          labels.toArray(),
          patterns.toArray(),
          names.toArray(),
          captures,
          next.build(),
          accepting.build(),
          first.build(),
          firstState.toArray());
    }

    /**
     * Adds a pattern, numbered in the order in which they come.
     *
     * @return why it cannot be used, or null
     */
    @Nullable Refusal add(Expression expression) {
      int before = labels.size();
      Growth growth = new Growth(firstState.size());
      firstState.add(before);
      try {
        Fragment whole = growth.grow(expression, null);
        first.add(whole.first.sortedDistinct());
        if (!whole.empty.isEmpty()) {
          return Refusal.EMPTY;
        }
        int[] last = whole.last.sortedDistinct();
        int from = 0;
        for (int state = before; state < labels.size(); state++) {
          next.add(growth.follow.get(state - before).sortedDistinct());
          int to = from;
          while (to < last.length && stateOf(last[to]) == state) {
            to++;
          }
          accepting.add(masks(last, from, to));
          from = to;
        }
        return null;
      } catch (TooLargeException e) {
        first.add(new int[0]);
        return Refusal.TOO_LARGE;
      }
    }

    private int capture(String name) {
      if (!captures.contains(name)) {
        captures.add(name);
      }
      return captures.indexOf(name);
    }

    private static int[] masks(int[] steps, int from, int to) {
      if (from == to) {
        return NONE;
      }
      int[] masks = new int[to - from];
      Arrays.setAll(masks, i -> maskOf(steps[from + i]));
      return masks;
    }

    private static final class TooLargeException extends RuntimeException {
      private static final long serialVersionUID = 1L;
    }

    /**
     * What is known of a part of a pattern.
     *
     * @param empty the masks under which it may be empty
     * @param first the steps with which it begins
     * @param last the states with which it ends, and the masks under which it does
     */
    private record Fragment(Set<Integer> empty, IntList first, IntList last) {

      static Fragment of(Set<Integer> empty) {
        return new Fragment(new TreeSet<>(empty), new IntList(), new IntList());
      }
    }

    private final class Growth {
      private final int pattern;
      private final int base = labels.size();
      private final List<IntList> follow = new ArrayList<>();
      private int steps;

      Growth(int pattern) {
        this.pattern = pattern;
      }

      Fragment grow(Expression expression, @Nullable String name) {
        if (expression instanceof Labelled labelled) {
          return state(labelled.label(), name);
        }
        if (expression instanceof Any) {
          return state(ANY, name);
        }
        if (expression instanceof AtPlace place) {
          return Fragment.of(Set.of(place.mask()));
        }
        if (expression instanceof Named named) {
          return grow(named.inner(), named.name());
        }
        if (expression instanceof Maybe maybe) {
          Fragment fragment = grow(maybe.inner(), name);
          fragment.empty.add(0);
          return fragment;
        }
        if (expression instanceof OneOf oneOf) {
          Fragment fragment = Fragment.of(Set.of());
          for (Expression option : oneOf.options()) {
            Fragment part = grow(option, name);
            fragment.empty.addAll(part.empty);
            addAll(part.first, 0, fragment.first);
            addAll(part.last, 0, fragment.last);
          }
          return fragment;
        }
        Fragment fragment = Fragment.of(Set.of(0));
        for (Expression part : ((InOrder) expression).parts()) {
          fragment = concatenate(fragment, grow(part, name));
        }
        return fragment;
      }

      private Fragment state(int label, @Nullable String name) {
        if (labels.size() - base >= MOST_STATES) {
          throw new TooLargeException();
        }
        int state = labels.size();
        labels.add(label);
        patterns.add(pattern);
        names.add(name == null ? -1 : capture(name));
        follow.add(new IntList());
        Fragment fragment = Fragment.of(Set.of());
        fragment.first.add(step(state, 0));
        fragment.last.add(step(state, 0));
        return fragment;
      }

      private Fragment concatenate(Fragment front, Fragment back) {
        steps += front.last.size() * back.first.size();
        if (steps > MOST_STEPS) {
          throw new TooLargeException();
        }
        for (int i = 0; i < front.last.size(); i++) {
          int last = front.last.get(i);
          addAll(back.first, maskOf(last), follow.get(stateOf(last) - base));
        }
        Fragment whole = Fragment.of(Set.of());
        front.empty.forEach(a -> back.empty.forEach(b -> whole.empty.add(a | b)));
        addAll(front.first, 0, whole.first);
        front.empty.forEach(mask -> addAll(back.first, mask, whole.first));
        addAll(back.last, 0, whole.last);
        back.empty.forEach(mask -> addAll(front.last, mask, whole.last));
        return whole;
      }

      private static void addAll(IntList steps, int mask, IntList to) {
        for (int i = 0; i < steps.size(); i++) {
          to.add(steps.get(i) | mask);
        }
      }
    }
  }
}
