package dev.ricochet.stats;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How rows stand to others, in little memory: what follows from a row itself is worked out anew
 * when it is asked for.
 */
final class Standings {

  private static final int FIRST_SIZE = 1 << 4;

  private int size;

  /** Null where there is nothing to stand to. */
  private @Nullable GammaPrior[] priors = new GammaPrior[FIRST_SIZE];

  /** Of the comparison with others; its signal is null where there are none. */
  private @Nullable Signal[] signals = new Signal[FIRST_SIZE];

  private double[] pValues = new double[FIRST_SIZE];
  private double[] qValues = new double[FIRST_SIZE];

  /** Of the comparison with earlier periods; its signal is null where there are none. */
  private @Nullable Signal[] changes = new Signal[FIRST_SIZE];

  private double[] qValuesOfChange = new double[FIRST_SIZE];
  private long[] countsBefore = new long[FIRST_SIZE];
  private long[] exposuresBefore = new long[FIRST_SIZE];

  /**
   * How the next row stands.
   *
   * @param prior of its group, or null where it bears no rate
   * @param judged against the others of the group, or null where there are none
   * @param change against its earlier periods, or null where there are none with enough turns
   */
  void add(
      @Nullable GammaPrior prior,
      Signals.@Nullable Judged judged,
      AgentRow.@Nullable Change change) {
    if (size == priors.length) {
      reserve(size + size / 2);
    }
    priors[size] = prior;
    if (judged != null) {
      signals[size] = judged.signal();
      pValues[size] = judged.pValue();
      qValues[size] = judged.qValue();
    }
    if (change != null) {
      changes[size] = change.signal();
      qValuesOfChange[size] = change.qValue();
      countsBefore[size] = change.rates().before().count();
      exposuresBefore[size] = change.rates().before().exposure();
    }
    size++;
  }

  private void reserve(int capacity) {
    priors = Arrays.copyOf(priors, capacity);
    signals = Arrays.copyOf(signals, capacity);
    pValues = Arrays.copyOf(pValues, capacity);
    qValues = Arrays.copyOf(qValues, capacity);
    changes = Arrays.copyOf(changes, capacity);
    qValuesOfChange = Arrays.copyOf(qValuesOfChange, capacity);
    countsBefore = Arrays.copyOf(countsBefore, capacity);
    exposuresBefore = Arrays.copyOf(exposuresBefore, capacity);
  }

  /**
   * A row, and how it stands.
   *
   * @param number of the row
   */
  AgentRow with(int number, AgentRow row) {
    GammaPrior prior = priors[number];
    Rate rate = row.rate();
    if (prior == null || rate == null) {
      return row;
    }
    return row.with(
        new AgentRow.Standing(prior.shrunk(rate), judged(number), change(number, rate)));
  }

  private Signals.@Nullable Judged judged(int number) {
    Signal signal = signals[number];
    return signal == null ? null : new Signals.Judged(pValues[number], qValues[number], signal);
  }

  private AgentRow.@Nullable Change change(int number, Rate now) {
    Signal signal = changes[number];
    if (signal == null) {
      return null;
    }
    Rate before = new Rate(countsBefore[number], exposuresBefore[number]);
    return new AgentRow.Change(new TwoRates(before, now), qValuesOfChange[number], signal);
  }
}
