package dev.ricochet.pattern;

import dev.ricochet.text.TokenizedText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds again the way by which one pattern matched, and what its named parts matched on it. */
final class Captures {

  /** A word read into a state, and the one before it. */
  private record Read(int state, int from, int to, @Nullable Read before) {}

  private final Automaton automaton;
  private final WordGraph graph;
  private final Deque<Read> reads = new ArrayDeque<>();

  /** States, in the upper half, and the places at which they were awaited. */
  private final Set<Long> seen = new HashSet<>();

  Captures(Automaton automaton, WordGraph graph) {
    this.automaton = automaton;
    this.graph = graph;
  }

  SortedMap<String, Captured> of(Match match, TokenizedText text) {
    SortedMap<String, Captured> captured = new TreeMap<>();
    for (Read read = lastRead(match); read != null; read = read.before()) {
      String name = automaton.name(read.state());
      if (name != null) {
        int start = text.start(graph.firstWord(read.from()));
        int end = text.end(graph.endWord(read.to()) - 1);
        captured.merge(name, new Captured(start, end), Captured::and);
      }
    }
    return captured;
  }

  private @Nullable Read lastRead(Match match) {
    for (int place = graph.firstPlace(match.firstToken());
        place < graph.firstPlace(match.firstToken() + 1);
        place++) {
      for (int step : automaton.first(match.pattern())) {
        if (graph.holds(place, Automaton.maskOf(step))) {
          read(Automaton.stateOf(step), place, null);
        }
      }
    }
    while (!reads.isEmpty()) {
      Read read = reads.remove();
      if (graph.endWord(read.to()) == match.endToken()
          && automaton.endsBehind(read.state(), graph, read.to())) {
        return read;
      }
      if (graph.endWord(read.to()) <= match.endToken() && !graph.isBarrier(read.to())) {
        for (int step : automaton.next(read.state())) {
          if (graph.holds(read.to(), Automaton.maskOf(step))) {
            readBehindSkips(Automaton.stateOf(step), read);
          }
        }
      }
    }
    return null;
  }

  private void readBehindSkips(int state, Read before) {
    if (graph.firstSkip(before.to()) == graph.endSkip(before.to())) {
      read(state, before.to(), before);
      return;
    }
    Deque<Integer> places = new ArrayDeque<>(List.of(before.to()));
    while (!places.isEmpty()) {
      int place = places.remove();
      if (read(state, place, before)) {
        for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
          if (!graph.isBarrier(graph.skipTo(skip))) {
            places.add(graph.skipTo(skip));
          }
        }
      }
    }
  }

  /** Whether the state was not yet awaited at this place. */
  private boolean read(int state, int place, @Nullable Read before) {
    if (!seen.add((long) state << Integer.SIZE | place)) {
      return false;
    }
    int label = automaton.label(state);
    for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
      if (label == Automaton.ANY || graph.edgeLabels(edge).has(label)) {
        reads.add(new Read(state, place, graph.edgeTo(edge), before));
      }
    }
    return true;
  }
}
