package dev.ricochet.pattern;

import dev.ricochet.pattern.Expression.Any;
import dev.ricochet.pattern.Expression.AtPlace;
import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Maybe;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The position automaton of all patterns of a run (V. M. Glushkov, The abstract theory of automata,
 * 1961): one state for each word that a pattern names, and for each state those that may come next.
 * A step to a state, or out of the pattern, may depend on the flags of the place where it is taken.
 */
final class Automaton {

  /** The label of a state that any word satisfies. */
  static final int ANY = -1;

  private static final int[] NONE = {};
  private static final int MOST_STATES = 2_000;
  private static final int MOST_STEPS = 200_000;

  private final List<Integer> labels = new ArrayList<>();
  private final List<Integer> patterns = new ArrayList<>();
  private final List<@Nullable String> names = new ArrayList<>();
  private final List<int[]> next = new ArrayList<>();
  private final List<int[]> accepting = new ArrayList<>();
  private final List<int[]> first = new ArrayList<>();

  /** A step to a state at places with all flags of a mask, in one number. */
  private static int step(int state, int mask) {
    return state << 2 | mask;
  }

  static int stateOf(int step) {
    return step >> 2;
  }

  static int maskOf(int step) {
    return step & 3;
  }

  int states() {
    return labels.size();
  }

  int label(int state) {
    return labels.get(state);
  }

  int pattern(int state) {
    return patterns.get(state);
  }

  /** The name of the capture in which the state stands, or null. */
  @Nullable String name(int state) {
    return names.get(state);
  }

  /** Steps that may follow a state. */
  int[] next(int state) {
    return next.get(state);
  }

  /** Masks of the places at which a pattern may end behind a state; none where it may not. */
  int[] accepting(int state) {
    return accepting.get(state);
  }

  /** Steps with which a pattern begins. */
  int[] first(int pattern) {
    return first.get(pattern);
  }

  /** What is wrong with a pattern that was not added. */
  enum Refusal {
    EMPTY,
    TOO_LARGE
  }

  /**
   * Adds a pattern, numbered in the order in which they come.
   *
   * @return why it cannot be used, or null
   */
  @Nullable Refusal add(Expression expression) {
    int before = labels.size();
    Growth growth = new Growth(first.size());
    try {
      Fragment whole = growth.grow(expression, null);
      first.add(whole.first.distinct());
      if (!whole.empty.isEmpty()) {
        return Refusal.EMPTY;
      }
      int[] last = whole.last.distinct();
      int from = 0;
      for (int state = before; state < labels.size(); state++) {
        next.add(growth.follow.get(state - before).distinct());
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

  /** A list of steps that grows; until it is sorted, the same step may stand in it twice. */
  private static final class Steps {
    private int[] list = new int[4];
    private int size;

    void add(int step) {
      if (size == list.length) {
        list = Arrays.copyOf(list, size * 2);
      }
      list[size++] = step;
    }

    void addAll(Steps others, int mask) {
      for (int i = 0; i < others.size; i++) {
        add(others.list[i] | mask);
      }
    }

    int[] distinct() {
      Arrays.sort(list, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || list[i] != list[i - 1]) {
          list[kept++] = list[i];
        }
      }
      size = kept;
      return kept == 0 ? NONE : Arrays.copyOf(list, kept);
    }
  }

  /**
   * What is known of a part of a pattern.
   *
   * @param empty the masks under which it may be empty
   * @param first the steps with which it begins
   * @param last the states with which it ends, and the masks under which it does
   */
  private record Fragment(Set<Integer> empty, Steps first, Steps last) {

    static Fragment of(Set<Integer> empty) {
      return new Fragment(new TreeSet<>(empty), new Steps(), new Steps());
    }
  }

  private final class Growth {
    private final int pattern;
    private final int base = labels.size();
    private final List<Steps> follow = new ArrayList<>();
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
          fragment.first.addAll(part.first, 0);
          fragment.last.addAll(part.last, 0);
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
      names.add(name);
      follow.add(new Steps());
      Fragment fragment = Fragment.of(Set.of());
      fragment.first.add(step(state, 0));
      fragment.last.add(step(state, 0));
      return fragment;
    }

    private Fragment concatenate(Fragment front, Fragment back) {
      steps += front.last.size * back.first.size;
      if (steps > MOST_STEPS) {
        throw new TooLargeException();
      }
      for (int i = 0; i < front.last.size; i++) {
        int last = front.last.list[i];
        follow.get(stateOf(last) - base).addAll(back.first, maskOf(last));
      }
      Fragment whole = Fragment.of(Set.of());
      front.empty.forEach(a -> back.empty.forEach(b -> whole.empty.add(a | b)));
      whole.first.addAll(front.first, 0);
      front.empty.forEach(mask -> whole.first.addAll(back.first, mask));
      whole.last.addAll(back.last, 0);
      back.empty.forEach(mask -> whole.last.addAll(front.last, mask));
      return whole;
    }
  }

  /** States of a pattern, in order; they are numbered one after the other. */
  List<Integer> statesOf(int pattern) {
    int from = Collections.binarySearch(patterns, pattern);
    if (from < 0) {
      return List.of();
    }
    while (from > 0 && patterns.get(from - 1) == pattern) {
      from--;
    }
    List<Integer> states = new ArrayList<>();
    for (int s = from; s < patterns.size() && patterns.get(s) == pattern; s++) {
      states.add(s);
    }
    return states;
  }
}
