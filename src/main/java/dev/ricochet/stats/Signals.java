package dev.ricochet.stats;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;

/**
 * Which agents say something more or less often than the others of their group, by more than chance
 * and the ordinary differences between agents explain.
 *
 * <p>Each agent is compared with the rest of the group, himself left out, so that one who stands
 * out in a team of four does not raise what he is compared with. Given the sum of all counts, how
 * many of them are his is binomial if all have one true rate, as in {@link TwoRates}, and
 * beta-binomial if true rates are gamma-distributed. How far true rates lie apart by common cause
 * is not estimated as one number, since three colleagues cannot tell it: the p-value is averaged
 * over what all other agents of all groups leave possible ({@link CommonCause}). So the level holds
 * in small groups, where it would not with an estimate, and for counts near 0, where the test is
 * the exact one.
 *
 * <p>The p-values of all agents of all groups are adjusted together ({@link FalseDiscovery}). Then
 * the most striking agent with a signal of each group is set aside, and the others are judged again
 * without him, until nothing changes: an agent is not below because a colleague is far above. At
 * least half of a group, and two agents, stay to be compared with; of two agents that differ, both
 * have a signal, since nobody can tell which of them is the odd one.
 *
 * <p>In simulations where all true rates are the same, at most 2 % of reports have any signal,
 * whether of one team of two or of thirty teams. Where true rates scatter by three tenths of their
 * mean, 1 to 7 % have one; where they scatter by half of it, 3 to 12 %, the most where a small team
 * stands alone: so few agents cannot tell that they are so different. One agent at four times the
 * rate of the others is found in 95 % of reports or more where the others have counts enough: 60
 * each in a team of three, 25 in a team of five, 10 in a team of ten.
 *
 * <p>Sources: E. C. Marshall and D. J. Spiegelhalter, "Approximate cross-validatory predictive
 * checks in disease mapping models", Statistics in Medicine 22 (2003), 1649–1660, for predicting
 * each unit from a hierarchical model of the others; {@link TwoRates} for the conditional test.
 */
public final class Signals {

  /**
   * What is found of one agent.
   *
   * @param pValue two-sided, from 0 to 1
   * @param qValue the p-value adjusted over all agents of all groups
   * @param signal at a false discovery rate of 5 %
   */
  public record Judged(double pValue, double qValue, Signal signal) {}

  private final List<Group> groups;

  private Signals(List<List<Rate>> rates) {
    groups = rates.stream().map(Group::new).toList();
  }

  /**
   * Judges all agents.
   *
   * @param groups the rates of the agents of each group; those with too few turns to be judged are
   *     left out by the caller
   * @return for each group, in their order, each agent, in their order; an agent who is alone has
   *     no signal, and a p-value of 1
   */
  public static List<List<Judged>> of(List<List<Rate>> groups) {
    Signals signals = new Signals(groups);
    List<List<Judged>> judged = signals.judge();
    while (signals.setAside(judged)) {
      judged = signals.judge();
    }
    return judged;
  }

  private List<List<Judged>> judge() {
    List<Double> pValues = pValues();
    Iterator<Double> adjusted = FalseDiscovery.adjusted(pValues).iterator();
    Iterator<Double> plain = pValues.iterator();
    List<List<Judged>> judged = new ArrayList<>();
    for (Group group : groups) {
      List<Judged> agents = new ArrayList<>();
      for (Rate agent : group.agents) {
        double qValue = adjusted.next();
        Signal signal =
            FalseDiscovery.holds(qValue) ? group.direction(agents.size(), agent) : Signal.NONE;
        agents.add(new Judged(plain.next(), qValue, signal));
      }
      judged.add(List.copyOf(agents));
    }
    return List.copyOf(judged);
  }

  private List<Double> pValues() {
    CommonCause seen = CommonCause.unseen();
    for (Group group : groups) {
      seen = seen.seeing(group.reference);
    }
    List<Double> pValues = new ArrayList<>();
    for (Group group : groups) {
      CommonCause elsewhere = seen.unseeing(group.reference);
      for (int i = 0; i < group.agents.size(); i++) {
        Scatter others = group.others(i);
        pValues.add(
            others.agents() == 0
                ? 1.0
                : elsewhere.seeing(others).pValue(group.agents.get(i), others));
      }
    }
    return pValues;
  }

  /** Whether any agent was set aside. */
  private boolean setAside(List<List<Judged>> judged) {
    boolean any = false;
    for (int i = 0; i < groups.size(); i++) {
      any |= groups.get(i).setAside(judged.get(i));
    }
    return any;
  }

  /** The agents of a group, and those of them whom others are compared with. */
  private static final class Group {
    private final List<Rate> agents;
    private final BitSet aside = new BitSet();
    private Scatter reference;

    private Group(List<Rate> agents) {
      this.agents = List.copyOf(agents);
      this.reference = Scatter.of(agents);
    }

    private Scatter others(int agent) {
      return aside.get(agent) ? reference : reference.without(agents.get(agent));
    }

    private Signal direction(int index, Rate agent) {
      Scatter others = others(index);
      return (double) agent.count() * others.exposure() > (double) others.count() * agent.exposure()
          ? Signal.ABOVE
          : Signal.BELOW;
    }

    private boolean setAside(List<Judged> judged) {
      int remaining = reference.agents() - 1;
      if (remaining < 2 || 2 * remaining < agents.size()) {
        return false;
      }
      int first = -1;
      for (int i = 0; i < judged.size(); i++) {
        Judged agent = judged.get(i);
        if (agent.signal() != Signal.NONE
            && !aside.get(i)
            && (first < 0 || agent.pValue() < judged.get(first).pValue())) {
          first = i;
        }
      }
      if (first < 0) {
        return false;
      }
      aside.set(first);
      reference = reference.without(agents.get(first));
      return true;
    }
  }
}
