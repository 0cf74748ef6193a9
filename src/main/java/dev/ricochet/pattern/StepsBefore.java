package dev.ricochet.pattern;

/** The steps of an automaton the other way round: turned, pattern by pattern, when first asked. */
final class StepsBefore {

  private final Automaton automaton;
  private final int[][] byState;

  StepsBefore(Automaton automaton) {
    this.automaton = automaton;
    this.byState = new int[automaton.states()][];
  }

  /** The steps that lead to a state, each with the state that it leads from. */
  int[] of(int state) {
    if (byState[state] == null) {
      turnAround(automaton.pattern(state));
    }
    return byState[state];
  }

  private void turnAround(int pattern) {
    int base = automaton.firstState(pattern);
    IntTable.ByKey turned = new IntTable.ByKey();
    for (int state = base; state < automaton.endState(pattern); state++) {
      for (int step : automaton.next(state)) {
        int from = Automaton.step(state, Automaton.maskOf(step));
        turned.add(Automaton.stateOf(step) - base, from);
      }
    }
    int states = automaton.endState(pattern) - base;
    IntTable table = turned.build(states);
    for (int i = 0; i < states; i++) {
      byState[base + i] = table.row(i);
    }
  }
}
