package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.transcript.Period;
import dev.ricochet.transcript.Turn;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the turns of a period, and counts those whose date nobody knows. */
final class PeriodFilter implements Consumer<Turn> {

  private final Period period;
  private final Consumer<Turn> next;
  private long undated;
  private long outside;
  private boolean any;

  PeriodFilter(Period period, Consumer<Turn> next) {
    this.period = period;
    this.next = next;
  }

  @Override
  public void accept(Turn turn) {
    if (period.has(turn.at())) {
      any = true;
      next.accept(turn);
    } else if (turn.at() == null || turn.at().moment() == null) {
      undated++;
    } else {
      outside++;
    }
  }

  /** A problem where turns were read, and the period has none of them: nothing is reported then. */
  void check(Problems problems) {
    if (!any && outside + undated > 0) {
      problems.add(
          Problem.at(
              Position.of("--week, --since, --until"),
              Message.count(
                  outside,
                  "no turn is in this period: {1} bear no date, and 1 is outside it",
                  "no turn is in this period: {1} bear no date, and {0} are outside it",
                  undated),
              Message.of("is the export of this period among the inputs?")));
    }
  }

  /** What has to be said of the turns that bear no date. */
  Optional<Message> note() {
    return undated == 0
        ? Optional.empty()
        : Optional.of(
            Message.count(
                undated,
                "1 turn bears no date, and no period has them: left out",
                "{0} turns bear no date, and no period has them: left out"));
  }
}
