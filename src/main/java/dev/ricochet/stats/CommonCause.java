package dev.ricochet.stats;

/**
 * How far the true rates of agents may lie apart for reasons that are not theirs: shifts, queues
 * and customers. It is the standard deviation of the true rates over their mean, and because a few
 * agents say little about it, it is not one number but a weight for each of several.
 *
 * <p>Before any count is seen, the weights fall off as a half-normal distribution of standard
 * deviation 0.35 does: differences of a tenth or a third are ordinary, and rates that are by
 * themselves twice as high as others are rare. The number was chosen among 0.3, 0.35 and 0.4 by
 * simulation: with the first, small teams had false signals too often, with the last, true ones too
 * seldom. The counts then multiply each weight by how probable they make their own scatter, the sum
 * of squares being taken as a multiple of a chi-square variable. With hundreds of agents little of
 * the first weights is left, with three nearly all.
 *
 * <p>Source of the half-normal: A. Gelman, "Prior distributions for variance parameters in
 * hierarchical models", Bayesian Analysis 1 (2006), 515–534, which has it as the half-t
 * distribution of many degrees of freedom.
 */
final class CommonCause {

  /** Coefficients of variation that are weighed. */
  private static final double[] VARIATIONS = {
    0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 1, 1.25, 1.5
  };

  private static final double ORDINARY = 0.35;

  /** Weights below this, where the greatest is 1, change no p-value that matters. */
  private static final double NEGLIGIBLE = 1e-8;

  /** Logarithm of the weight of each coefficient, up to a constant. */
  private final double[] logWeights;

  private CommonCause(double[] logWeights) {
    this.logWeights = logWeights;
  }

  /** What is believed before any count is seen. */
  static CommonCause unseen() {
    double[] weights = new double[VARIATIONS.length];
    for (int i = 0; i < weights.length; i++) {
      double below = i == 0 ? 0 : VARIATIONS[i - 1];
      double above = i == weights.length - 1 ? VARIATIONS[i] : VARIATIONS[i + 1];
      double scaled = VARIATIONS[i] / ORDINARY;
      weights[i] = Math.log((above - below) / 2) - scaled * scaled / 2;
    }
    return new CommonCause(weights);
  }

  /** What is believed once the scatter of these agents is seen too. */
  CommonCause seeing(Scatter scatter) {
    return add(scatter, 1);
  }

  /** What was believed before the scatter of these agents was seen. */
  CommonCause unseeing(Scatter scatter) {
    return add(scatter, -1);
  }

  private CommonCause add(Scatter scatter, int sign) {
    if (scatter.agents() < 2 || scatter.count() == 0) {
      return this;
    }
    int free = scatter.agents() - 1;
    double squares = scatter.squares() / scatter.mean();
    double perVariance = scatter.mean() * scatter.varianceWeight() / free;
    double[] weights = logWeights.clone();
    for (int i = 0; i < weights.length; i++) {
      double inflation = 1 + VARIATIONS[i] * VARIATIONS[i] * perVariance;
      weights[i] -= sign * (free * Math.log(inflation) + squares / inflation) / 2;
    }
    return new CommonCause(weights);
  }

  /**
   * The probability of a count at least as far from what the other agents lead to expect: twice the
   * smaller tail, at most 1.
   */
  double pValue(Rate agent, Scatter others) {
    long counts = agent.count() + others.count();
    if (counts == 0) {
      return 1;
    }
    double greatest = Double.NEGATIVE_INFINITY;
    for (double weight : logWeights) {
      greatest = Math.max(greatest, weight);
    }
    double atMost = 0;
    double atLeast = 0;
    double all = 0;
    for (int i = 0; i < VARIATIONS.length; i++) {
      double weight = Math.exp(logWeights[i] - greatest);
      if (weight > NEGLIGIBLE) {
        BetaBinomial.Tails tails =
            distribution(counts, agent, others, VARIATIONS[i]).tails(agent.count());
        atMost += weight * tails.atMost();
        atLeast += weight * tails.atLeast();
        all += weight;
      }
    }
    return Math.min(1, 2 * Math.min(atMost, atLeast) / all);
  }

  /**
   * How many of all counts are the agent's, where true rates are gamma-distributed with this
   * coefficient of variation. If the exposures are equal, the share of the agent's rate in the sum
   * of all is exactly beta-distributed; if not, the beta distribution of the same mean and, in
   * first order, of the same variance is taken.
   */
  private static BetaBinomial distribution(
      long counts, Rate agent, Scatter others, double variation) {
    double share = agent.exposure() / ((double) agent.exposure() + others.exposure());
    double relative = variation * variation * (1 + 1 / others.effectiveAgents());
    double sum = 1 / (share * (1 - share) * relative);
    return new BetaBinomial(counts, share * sum, (1 - share) * sum);
  }
}
