package dev.ricochet.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Many tests at once. Of a hundred tests of nothing, five have a p-value below 0.05; so p-values
 * are adjusted until, of all that is called a finding, no more than a stated share is expected to
 * be chance.
 *
 * <p>Source: Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate: a practical and
 * powerful approach to multiple testing", Journal of the Royal Statistical Society, Series B 57
 * (1995), 289–300.
 */
public final class FalseDiscovery {

  /** The share of findings that may be chance. */
  public static final double LEVEL = 0.05;

  private FalseDiscovery() {}

  /**
   * The adjusted p-values, or q-values, in the order of the p-values: with m tests and p(k) the
   * k-th smallest p-value, that of rank i is the least of {@code m p(k) / k} over all k from i to
   * m. It is the lowest share of chance at which the test is still called a finding.
   *
   * @param pValues from 0 to 1
   */
  public static List<Double> adjusted(List<Double> pValues) {
    int[] largestFirst =
        IntStream.range(0, pValues.size())
            .boxed()
            .sorted(Comparator.comparing(pValues::get, Comparator.reverseOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    Double[] adjusted = new Double[pValues.size()];
    double least = 1;
    int rank = pValues.size();
    for (int test : largestFirst) {
      least = Math.min(least, pValues.get(test) * pValues.size() / rank);
      adjusted[test] = least;
      rank--;
    }
    return List.copyOf(Arrays.asList(adjusted));
  }

  /** Whether a test with this adjusted p-value is a finding. */
  public static boolean holds(double adjusted) {
    return adjusted <= LEVEL;
  }
}
