package dev.ricochet.pattern;

import java.util.ArrayList;
import java.util.List;

/**
 * Where patterns begin, and which need not be tried in a text: a pattern is armed where the text
 * has one of the words without which it cannot match.
 */
final class Entrances {

  private final List<int[]> anchoredByLabel;
  private final List<int[]> beginsByLabel;
  private final int[] beginWithAny;
  private final int[] alwaysArmed;
  private final int[] armedIn;
  private int text;

  /**
   * @param anchors for each pattern the labels of its anchor; none where it has no anchor
   */
  Entrances(Automaton automaton, List<List<Integer>> anchors, int labels) {
    List<IntList> anchored = lists(labels);
    List<IntList> begins = lists(labels);
    IntList any = new IntList();
    IntList always = new IntList();
    for (int pattern = 0; pattern < anchors.size(); pattern++) {
      for (int label : anchors.get(pattern)) {
        anchored.get(label).add(pattern);
      }
      if (anchors.get(pattern).isEmpty()) {
        always.add(pattern);
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
    armedIn = new int[anchors.size()];
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
    boolean any = alwaysArmed.length > 0;
    arm(alwaysArmed);
    for (int edge = 0; edge < graph.edges(); edge++) {
      int[] anchored = entrance(graph.edgeLabels(edge)).anchored();
      arm(anchored);
      any |= anchored.length > 0;
    }
    return any;
  }

  private void arm(int[] patterns) {
    for (int pattern : patterns) {
      armedIn[pattern] = text;
    }
  }

  /** Whether a pattern may match in the text that was armed for last. */
  boolean isArmed(int pattern) {
    return armedIn[pattern] == text;
  }

  /** The steps with which a word begins patterns. */
  int[] begins(WordLabels labels) {
    return entrance(labels).begins();
  }

  /** The steps with which any word begins a pattern. */
  int[] beginWithAny() {
    return beginWithAny;
  }

  private WordLabels.Entrance entrance(WordLabels labels) {
    return labels.entrance(anchoredByLabel, beginsByLabel);
  }
}
