package dev.ricochet.pattern;

import java.util.SortedMap;
import java.util.TreeMap;

/** Which words begin which patterns, and for which patterns they are the rarest that it needs. */
final class Entrances {

  private final Automaton automaton;
  private final IntTable anchoredByLabel;
  private final IntTable beginsByLabel;
  private final int[] beginWithAny;
  private final int[] unanchored;

  /**
   * @param labels number of labels that there are
   */
  Entrances(Automaton automaton, Requirements requirements, int labels) {
    this.automaton = automaton;
    IntTable.ByKey anchored = new IntTable.ByKey();
    IntTable.ByKey begins = new IntTable.ByKey();
    IntList any = new IntList();
    IntList without = new IntList();
    for (int pattern = 0; pattern < automaton.patterns(); pattern++) {
      int[] anchor = requirements.anchor(pattern);
      for (int label : anchor) {
        anchored.add(label, pattern);
      }
      if (anchor.length == 0) {
        without.add(pattern);
      }
      for (int step : automaton.first(pattern)) {
        int label = automaton.label(Automaton.stateOf(step));
        if (label == Automaton.ANY) {
          any.add(step);
        } else {
          begins.add(label, step);
        }
      }
    }
    anchoredByLabel = anchored.build(labels);
    beginsByLabel = begins.build(labels);
    beginWithAny = any.toArray();
    unanchored = without.toArray();
  }

  /** The steps with which any word begins a pattern. */
  int[] beginWithAny() {
    return beginWithAny;
  }

  /** Patterns that need no word in particular. */
  int[] unanchored() {
    return unanchored;
  }

  /** Works out what a word with these labels means. */
  WordLabels.Entrance of(WordLabels word) {
    SortedMap<Integer, IntList> byPattern = new TreeMap<>();
    for (int step : word.all(beginsByLabel)) {
      int pattern = automaton.pattern(Automaton.stateOf(step));
      byPattern.computeIfAbsent(pattern, k -> new IntList()).add(step);
    }
    PatternBits begun = new PatternBits(automaton.patterns());
    byPattern.keySet().forEach(begun::add);
    return new WordLabels.Entrance(
        word.all(anchoredByLabel),
        begun,
        byPattern.values().stream().map(IntList::toArray).toArray(int[][]::new));
  }
}
