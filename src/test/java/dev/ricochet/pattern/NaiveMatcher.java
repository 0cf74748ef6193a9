package dev.ricochet.pattern;

import dev.ricochet.pattern.Expression.Any;
import dev.ricochet.pattern.Expression.AtPlace;
import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Maybe;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problems;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a pattern means, in the plainest way: every way through the tree from every place. All
 * engines must agree with it.
 */
final class NaiveMatcher {

  private final CanonicalForm form;
  private final List<Expression> expressions = new ArrayList<>();
  private final Labels labels;

  NaiveMatcher(CanonicalForm form, List<Pattern> patterns) {
    this.form = form;
    Problems problems = new Problems();
    PatternCompiler compiler = new PatternCompiler(form, Questions.NONE, problems);
    patterns.forEach(p -> expressions.add(compiler.compile(p, Position.of("test"))));
    problems.throwIfAny();
    labels = new Labels(form, compiler.questions());
  }

  List<Match> matches(TokenizedText text) {
    WordGraph graph = new WordGraph(form, labels, new WordTable(labels));
    graph.read(text);
    List<Match> all = new ArrayList<>();
    for (int pattern = 0; pattern < expressions.size(); pattern++) {
      TreeMap<Integer, Match> longestByEnd = new TreeMap<>();
      for (int start = 0; start < graph.places(); start++) {
        for (int end : new Attempt(graph).ends(expressions.get(pattern), start)) {
          Match match = graph.match(pattern, start, end);
          longestByEnd.merge(
              match.endToken(), match, (a, b) -> a.firstToken() <= b.firstToken() ? a : b);
        }
      }
      all.addAll(longestByEnd.values());
    }
    return all;
  }

  /** Where a reader is, and whether he has read a word yet. */
  private record State(int place, boolean begun) implements Comparable<State> {
    @Override
    public int compareTo(State other) {
      int byPlace = Integer.compare(place, other.place);
      return byPlace != 0 ? byPlace : Boolean.compare(begun, other.begun);
    }
  }

  private record Attempt(WordGraph graph) {

    Set<Integer> ends(Expression expression, int start) {
      Set<Integer> ends = new TreeSet<>();
      for (State state : after(expression, new State(start, false))) {
        if (state.begun() && graph.endsAt(state.place(), 0)) {
          ends.add(state.place());
        }
      }
      return ends;
    }

    private Set<State> after(Expression expression, State from) {
      Set<State> states = new TreeSet<>();
      if (expression instanceof Labelled labelled) {
        read(from, labelled.label(), states);
      } else if (expression instanceof Any) {
        read(from, Automaton.ANY, states);
      } else if (expression instanceof AtPlace at) {
        if (graph.holds(from.place(), at.mask())) {
          states.add(from);
        }
      } else if (expression instanceof Named named) {
        states.addAll(after(named.inner(), from));
      } else if (expression instanceof Maybe maybe) {
        states.add(from);
        states.addAll(after(maybe.inner(), from));
      } else if (expression instanceof OneOf oneOf) {
        oneOf.options().forEach(option -> states.addAll(after(option, from)));
      } else {
        states.add(from);
        for (Expression part : ((InOrder) expression).parts()) {
          Set<State> next = new TreeSet<>();
          states.forEach(state -> next.addAll(after(part, state)));
          states.clear();
          states.addAll(next);
        }
      }
      return states;
    }

    private void read(State from, int label, Set<State> states) {
      if (from.begun() && graph.isBarrier(from.place())) {
        return;
      }
      for (int place : from.begun() ? behindSkips(from.place()) : Set.of(from.place())) {
        for (int edge = graph.firstEdge(place); edge < graph.endEdge(place); edge++) {
          if (label == Automaton.ANY || graph.edgeLabels(edge).has(label)) {
            states.add(new State(graph.edgeTo(edge), true));
          }
        }
      }
    }

    private Set<Integer> behindSkips(int place) {
      Set<Integer> places = new TreeSet<>(Set.of(place));
      for (int skip = graph.firstSkip(place); skip < graph.endSkip(place); skip++) {
        if (!graph.isBarrier(graph.skipTo(skip))) {
          places.addAll(behindSkips(graph.skipTo(skip)));
        }
      }
      return places;
    }
  }
}
