package dev.ricochet.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How the true rates of the agents of one group scatter around their common rate, as a gamma
 * distribution estimated from the group itself (empirical Bayes). It draws the rate of an agent
 * with few turns towards the common rate, and leaves that of an agent with many turns nearly where
 * it is. Where the counts differ no more than chance lets them, or where there is one agent only,
 * the variance is 0 and every agent is given the common rate.
 *
 * <p>Sources: D. Clayton and J. Kaldor, "Empirical Bayes estimates of age-standardized relative
 * risks for use in disease mapping", Biometrics 43 (1987), 671–681, for the gamma-Poisson model; R.
 * DerSimonian and N. Laird, "Meta-analysis in clinical trials", Controlled Clinical Trials 7
 * (1986), 177–188, for the variance by moments, here with the Poisson variance of each rate; C. N.
 * Morris, "Parametric empirical Bayes inference: theory and applications", Journal of the American
 * Statistical Association 78 (1983), 47–55, for adding to each variance what is not known of the
 * common rate.
 *
 * @param common all counts of the group over all its turns
 * @param variance of the true rates per turn around the common one, at least 0
 * @param commonVariance of the estimate of the common rate per turn, at least 0
 */
public record GammaPrior(Rate common, double variance, double commonVariance) {

  private static final double PER = 100;
  private static final double TAIL = 0.025;

  /**
   * What is believed of an agent when his own turns and his group are taken together.
   *
   * @param prior what is believed of the group
   * @param exposure the agent's own turns, at least 1
   * @param perTurn the mean of the posterior distribution, per turn
   * @param own the weight of the agent's own rate in the mean, from 0 to 1; the rest is the group's
   */
  public record Shrunk(GammaPrior prior, long exposure, double perTurn, double own) {

    /** The mean of the posterior distribution, per 100 turns. */
    public double perHundred() {
      return PER * perTurn;
    }

    /** Its central 95 %, per 100 turns: that takes long to work out, and few reports show it. */
    public Interval interval() {
      if (prior.common.count() == 0) {
        return prior.common.interval();
      }
      double spread = own * perTurn / exposure + (1 - own) * (1 - own) * prior.commonVariance;
      GammaDistribution posterior =
          GammaDistribution.of(perTurn * perTurn / spread, spread / perTurn);
      return new Interval(
          PER * posterior.inverseCumulativeProbability(TAIL),
          PER * posterior.inverseSurvivalProbability(TAIL));
    }
  }

  /**
   * Estimates the distribution. With m the common rate per turn, n the number of agents and e their
   * exposures, the sum of {@code e (rate − m)²} is expected to be {@code (n − 1) m} by chance
   * alone, and more by the variance times {@code Σe − Σe² / Σe}.
   *
   * @param group the rates of all agents, at least one
   */
  public static GammaPrior of(List<Rate> group) {
    long count = 0;
    long exposure = 0;
    for (Rate rate : group) {
      count += rate.count();
      exposure += rate.exposure();
    }
    Rate common = new Rate(count, exposure);
    double mean = perTurn(common);
    double squares = 0;
    double scatter = 0;
    for (Rate rate : group) {
      double distance = perTurn(rate) - mean;
      squares += (double) rate.exposure() * rate.exposure();
      scatter += rate.exposure() * distance * distance;
    }
    double free = exposure - squares / exposure;
    double variance =
        group.size() == 1 ? 0 : Math.max(0, (scatter - (group.size() - 1) * mean) / free);
    double commonVariance = mean / exposure + variance * squares / exposure / exposure;
    return new GammaPrior(common, variance, commonVariance);
  }

  /**
   * The rate of an agent of the group, drawn towards the common rate. The posterior distribution is
   * a gamma distribution with the posterior mean, and with the posterior variance increased by that
   * of the common rate, as far as the mean rests on it.
   */
  public Shrunk shrunk(Rate agent) {
    if (common.count() == 0) {
      return new Shrunk(this, agent.exposure(), 0, 0);
    }
    double mean = perTurn(common);
    double own = agent.exposure() * variance / (agent.exposure() * variance + mean);
    return new Shrunk(this, agent.exposure(), own * perTurn(agent) + (1 - own) * mean, own);
  }

  private static double perTurn(Rate rate) {
    return (double) rate.count() / rate.exposure();
  }
}
