package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.transcript.Period;
import dev.ricochet.transcript.Turn;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands on the turns of a period, and counts those whose date nobody knows. */
final class PeriodFilter implements Consumer<Turn> {

  private final Period period;
  private final Consumer<Turn> next;
  private long undated;

  PeriodFilter(Period period, Consumer<Turn> next) {
    this.period = period;
    this.next = next;
  }

  @Override
  public void accept(Turn turn) {
    if (period.has(turn.at())) {
      next.accept(turn);
    } else if (turn.at() == null || turn.at().moment() == null) {
      undated++;
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
