package dev.ricochet.pattern;

import dev.ricochet.source.Message;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds how far patterns come in a text in which they do not match. */
final class NearMisses {

  private static final int NEVER = 1_000_000;

  /** The best way into a state at a place: named words found so far, and where it began. */
  private record Way(int found, int startPlace) {
    boolean beats(@Nullable Way other) {
      return other == null || found > other.found;
    }
  }

  /** The furthest that a pattern came. */
  private record Furthest(int state, int place, Way way, int missing) {
    boolean beats(@Nullable Furthest other) {
      return other == null
          || missing < other.missing
          || (missing == other.missing && way.found() > other.way.found());
    }
  }

  private final Automaton automaton;
  private final WordGraph graph;
  private final Labels labels;
  private final TokenizedText text;

  NearMisses(Automaton automaton, WordGraph graph, Labels labels, TokenizedText text) {
    this.automaton = automaton;
    this.graph = graph;
    this.labels = labels;
    this.text = text;
  }

  NearMiss of(int pattern) {
    Map<Integer, Integer> missing = missingBehind(pattern);
    List<Map<Integer, Way>> awaited = new ArrayList<>();
    for (int place = 0; place < graph.places(); place++) {
      awaited.add(new HashMap<>());
    }
    Furthest furthest = null;
    for (int place = 0; place < graph.places(); place++) {
      Map<Integer, Way> here = awaited.get(place);
      for (int step : automaton.first(pattern)) {
        if (graph.holds(place, Automaton.maskOf(step))) {
          here.putIfAbsent(Automaton.stateOf(step), new Way(0, place));
        }
      }
      for (Map.Entry<Integer, Way> one : here.entrySet()) {
        Furthest reached = read(one.getKey(), one.getValue(), place, awaited, missing);
        if (reached != null && reached.beats(furthest)) {
          furthest = reached;
        }
      }
    }
    return furthest == null
        ? new NearMiss(pattern, 0, NEVER, 0, 0, List.of())
        : describe(pattern, furthest, missing);
  }

  private @Nullable Furthest read(
      int state,
      Way way,
      int place,
      List<Map<Integer, Way>> awaited,
      Map<Integer, Integer> missing) {
    Furthest best = null;
    int label = automaton.label(state);
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      if (label == Automaton.ANY || graph.edgeLabels(edge).has(label)) {
        int to = graph.edgeTo(edge);
        Way longer = label == Automaton.ANY ? way : new Way(way.found() + 1, way.startPlace());
        Furthest reached = new Furthest(state, to, longer, missing.getOrDefault(state, NEVER));
        if (label != Automaton.ANY && reached.beats(best)) {
          best = reached;
        }
        if (!graph.isBarrier(to)) {
          for (int step : automaton.next(state)) {
            if (graph.holds(to, Automaton.maskOf(step))) {
              offer(awaited.get(to), Automaton.stateOf(step), longer);
            }
          }
        }
      }
    }
    for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
      if (!graph.isBarrier(graph.skipTo(skip)) && way.found() > 0) {
        offer(awaited.get(graph.skipTo(skip)), state, way);
      }
    }
    return best;
  }

  private static void offer(Map<Integer, Way> ways, int state, Way way) {
    if (way.beats(ways.get(state))) {
      ways.put(state, way);
    }
  }

  /** For each state of a pattern, the fewest named words that are still to come behind it. */
  private Map<Integer, Integer> missingBehind(int pattern) {
    Map<Integer, Integer> missing = new HashMap<>();
    int[] states = automaton.statesOf(pattern);
    for (int s = states.length - 1; s >= 0; s--) {
      int state = states[s];
      int fewest = automaton.mayEndBehind(state) ? 0 : NEVER;
      for (int step : automaton.next(state)) {
        int next = Automaton.stateOf(step);
        int word = automaton.label(next) == Automaton.ANY ? 0 : 1;
        fewest = Math.min(fewest, word + missing.getOrDefault(next, NEVER));
      }
      missing.put(state, fewest);
    }
    return missing;
  }

  private NearMiss describe(int pattern, Furthest furthest, Map<Integer, Integer> missing) {
    Set<Message> expected = new TreeSet<>(Comparator.comparing(Message::toString));
    collectExpected(furthest.state(), missing, expected);
    return new NearMiss(
        pattern,
        furthest.way().found(),
        furthest.missing(),
        text.start(graph.firstWord(furthest.way().startPlace())),
        text.end(graph.endWord(furthest.place()) - 1),
        List.copyOf(expected));
  }

  /** Only what leads to the end by the fewest words: options on the way would hide it. */
  private void collectExpected(int state, Map<Integer, Integer> missing, Set<Message> expected) {
    int fewest = missing.getOrDefault(state, NEVER);
    for (int step : automaton.next(state)) {
      int next = Automaton.stateOf(step);
      int behind = missing.getOrDefault(next, NEVER);
      if (automaton.label(next) == Automaton.ANY) {
        if (behind == fewest) {
          collectExpected(next, missing, expected);
        }
      } else if (behind + 1 == fewest) {
        expected.add(labels.describe(automaton.label(next)));
      }
    }
  }
}
