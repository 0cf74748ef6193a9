package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Where patterns begin, and which need not be tried in a text: a pattern is armed where the text
 * has all the words without which it cannot match. Only those whose rarest word is there are asked
 * for the others.
 */
final class Entrances {

  /** About as many looks does a binary search take. */
  private static final int SEARCH_STEPS = 8;

  private final List<int[]> anchoredByLabel;
  private final List<int[]> beginsByLabel;
  private final int[] beginWithAny;
  private final int[] alwaysArmed;
  private final Automaton automaton;
  private final IntList armed = new IntList();
  private final int[][][] required;
  private final int labels;
  private final int[] asked;
  private final int[] armedIn;
  private int text;

  /**
   * @param required for each pattern what it requires, its anchor first
   */
  Entrances(Automaton automaton, List<List<int[]>> required, int labels) {
    this.required = required.stream().map(r -> r.toArray(int[][]::new)).toArray(int[][][]::new);
    this.automaton = automaton;
    this.labels = labels;
    List<IntList> anchored = lists(labels);
    List<IntList> begins = lists(labels);
    IntList any = new IntList();
    IntList always = new IntList();
    for (int pattern = 0; pattern < required.size(); pattern++) {
      if (required.get(pattern).isEmpty()) {
        always.add(pattern);
      } else {
        for (int label : required.get(pattern).get(0)) {
          anchored.get(label).add(pattern);
        }
      }
      for (int step : automaton.first(pattern)) {
        int label = automaton.label(Automaton.stateOf(step));
        (label == Automaton.ANY ? any : begins.get(label)).add(step);
      }
    }
    anchoredByLabel = anchored.stream().map(IntList::sortedDistinct).toList();
    beginsByLabel = begins.stream().map(IntList::sortedDistinct).toList();
    beginWithAny = any.toArray();
    alwaysArmed = always.toArray();
    armedIn = new int[required.size()];
    asked = new int[required.size()];
  }

  private static List<IntList> lists(int count) {
    List<IntList> lists = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      lists.add(new IntList());
    }
    return lists;
  }

  /** Arms the patterns that may match in a text. Whether there are any. */
  boolean armFor(WordGraph graph) {
    text++;
    armed.clear();
    WordLabels present = new WordLabels(labels);
    for (int edge = 0; edge < graph.edges(); edge++) {
      present.addAll(graph.edgeLabels(edge));
    }
    arm(alwaysArmed, present);
    for (int edge = 0; edge < graph.edges(); edge++) {
      arm(graph.edgeLabels(edge).entrance(this).anchored(), present);
    }
    return armed.size() > 0;
  }

  private void arm(int[] patterns, WordLabels present) {
    for (int pattern : patterns) {
      if (asked[pattern] != text) {
        asked[pattern] = text;
        if (hasRequired(pattern, present)) {
          armedIn[pattern] = text;
          armed.add(pattern);
        }
      }
    }
  }

  private boolean hasRequired(int pattern, WordLabels present) {
    for (int[] labelsOfOne : required[pattern]) {
      if (!present.hasOneOf(labelsOfOne)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a pattern may match in the text that was armed for last. */
  boolean isArmed(int pattern) {
    return armedIn[pattern] == text;
  }

  /** The steps with which any word begins a pattern. */
  int[] beginWithAny() {
    return beginWithAny;
  }

  /** Hands on the steps with which a word begins armed patterns. */
  void begin(WordLabels word, Consumer<int[]> steps) {
    WordLabels.Entrance entrance = word.entrance(this);
    int[] begun = entrance.begun();
    if (begun.length < armed.size() * SEARCH_STEPS) {
      for (int i = 0; i < begun.length; i++) {
        if (isArmed(begun[i])) {
          steps.accept(entrance.steps()[i]);
        }
      }
      return;
    }
    for (int i = 0; i < armed.size(); i++) {
      int found = Arrays.binarySearch(begun, armed.get(i));
      if (found >= 0) {
        steps.accept(entrance.steps()[found]);
      }
    }
  }

  /** Works out what a word with these labels means. */
  WordLabels.Entrance of(WordLabels word) {
    SortedMap<Integer, IntList> byPattern = new TreeMap<>();
    for (int step : word.all(beginsByLabel)) {
      int pattern = automaton.pattern(Automaton.stateOf(step));
      byPattern.computeIfAbsent(pattern, k -> new IntList()).add(step);
    }
    return new WordLabels.Entrance(
        word.all(anchoredByLabel),
        byPattern.keySet().stream().mapToInt(Integer::intValue).toArray(),
        byPattern.values().stream().map(IntList::toArray).toArray(int[][]::new));
  }
}
