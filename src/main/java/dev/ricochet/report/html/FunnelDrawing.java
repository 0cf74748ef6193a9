package dev.ricochet.report.html;

import dev.ricochet.stats.AgentRow;
import dev.ricochet.stats.Funnel;
import dev.ricochet.stats.Rate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The funnel of a group of agents, drawn: turns to the right, rates upwards, and the limits between
 * which agents are expected.
 *
 * @param rates the ticks of the rates, on the left
 * @param turns the ticks of the turns, below
 * @param centre where the common rate stands
 * @param narrow the limits of 95 %
 * @param wide the limits of 99.8 %
 * @param marks one for each agent, by turns
 */
record FunnelDrawing(
    List<Tick> rates,
    List<Tick> turns,
    String centre,
    List<String> narrow,
    List<String> wide,
    List<Mark> marks) {

  static final int WIDTH = 720;
  static final int HEIGHT = 320;
  static final int LEFT = 44;
  static final int RIGHT = 704;
  static final int TOP = 24;
  static final int BOTTOM = 270;

  private static final int RATE_TICKS = 5;
  private static final int TURN_TICKS = 6;
  private static final int STEPS = 64;

  /** Limits far above all agents are cut off: they would press the agents to the ground. */
  private static final double HEADROOM = 1.35;

  /**
   * @param agents those of the group who bear a rate, at least one
   * @param link the id of the section of an agent
   */
  static FunnelDrawing of(List<AgentRow> agents, Function<AgentRow, String> link, Words words) {
    List<Rate> all = agents.stream().map(row -> Objects.requireNonNull(row.rate())).toList();
    Funnel funnel = Funnel.of(all);
    long most = all.stream().mapToLong(Rate::exposure).max().orElse(1);
    long least = all.stream().mapToLong(Rate::exposure).min().orElse(1);
    double highest = all.stream().mapToDouble(Rate::perHundred).max().orElse(0);
    double shown =
        Math.max(highest * HEADROOM, Math.min(funnel.limits(least).wide().high(), 3 * highest));
    LinearScale rates = LinearScale.fromZero(shown, BOTTOM, TOP, RATE_TICKS);
    LinearScale turns = LinearScale.fromZero((double) most, LEFT, RIGHT, TURN_TICKS);
    List<Stroke> strokes = List.of(new Stroke(), new Stroke(), new Stroke(), new Stroke());
    for (int i = 0; i <= STEPS; i++) {
      long exposure = exposure(i, least, turns.high());
      Funnel.Limits limits = funnel.limits(exposure);
      double x = turns.of((double) exposure);
      draw(strokes.get(0), x, limits.narrow().high(), rates);
      draw(strokes.get(1), x, limits.narrow().low(), rates);
      draw(strokes.get(2), x, limits.wide().high(), rates);
      draw(strokes.get(3), x, limits.wide().low(), rates);
    }
    List<Mark> marks = new ArrayList<>();
    agents.stream()
        .sorted((one, other) -> Long.compare(one.turns(), other.turns()))
        .forEach(row -> marks.add(mark(row, rates, turns, link.apply(row), words)));
    return new FunnelDrawing(
        Tick.of(rates, words),
        Tick.of(turns, words),
        Stroke.length(rates.of(funnel.group().perHundred())),
        List.of(strokes.get(0).path(), strokes.get(1).path()),
        List.of(strokes.get(2).path(), strokes.get(3).path()),
        marks);
  }

  /** The curve bends most where turns are few: the steps are close together there. */
  private static long exposure(int step, long least, double most) {
    double part = (double) step / STEPS;
    double begin = Math.max(1, least / 2.0);
    return Math.round(begin * Math.pow(most / begin, part));
  }

  private static void draw(Stroke stroke, double x, double rate, LinearScale rates) {
    if (rate > rates.high()) {
      stroke.gap();
    } else {
      stroke.to(x, rates.of(rate));
    }
  }

  private static Mark mark(
      AgentRow row, LinearScale rates, LinearScale turns, String link, Words words) {
    Rate rate = Objects.requireNonNull(row.rate());
    return new Mark(
        Stroke.length(turns.of((double) rate.exposure())),
        Stroke.length(rates.of(rate.perHundred())),
        words.agent(row.group().agent()),
        words.ofAgent(row),
        row.signal(),
        link);
  }
}
