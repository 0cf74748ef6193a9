package dev.ricochet.audit;

import dev.ricochet.text.TokenizedText;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Some turns that come one after the other. What is found in a turn depends on nothing but the
 * turn, so several threads may judge them; what follows from it is done in their order.
 */
final class Batch {

  /** A thread judges so many turns before it looks for others. */
  private static final int AT_ONCE = 16;

  private final List<Heard> turns = new ArrayList<>();
  private final List<Runnable> afterwards = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private @Nullable Judged[] judged = {};
  private List<Future<?>> others = List.of();

  /** A turn whose language is known, and the conversation of which it is. */
  record Heard(NumberedTurn numbered, String language, Conversation conversation) {}

  /** What is done with the turns in their order. */
  interface Filing {

    /** Files what was found in a turn, or null where no lexicon reads it. */
    void file(Heard heard, @Nullable Judged judged);
  }

  void add(Heard heard) {
    turns.add(heard);
  }

  /** Something is to be done once the turns of this batch are filed. */
  void addAfterwards(Runnable work) {
    afterwards.add(work);
  }

  /** Has the turns judged by other threads; no more may be added. */
  void judgeBy(Workers workers) {
    judged = new Judged[turns.size()];
    others = workers.each(this::judge);
  }

  /** Whether all turns are judged; while other threads are at the last, there is other work. */
  boolean isJudged() {
    return next.get() >= judged.length && others.stream().allMatch(Future::isDone);
  }

  /** Waits for what other threads are at, and hands on all in order, once no turn is free. */
  void file(Filing filing) {
    others.forEach(Batch::await);
    for (int i = 0; i < turns.size(); i++) {
      filing.file(turns.get(i), judged[i]);
    }
    afterwards.forEach(Runnable::run);
  }

  private static void await(Future<?> other) {
    try {
      other.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while turns were judged");
    }
  }

  /** Judges some turns that no other thread is at, or has judged; whether there were any. */
  boolean judgeSome(Detectors detectors) {
    int from = next.getAndAdd(AT_ONCE);
    for (int i = from; i < Math.min(from + AT_ONCE, judged.length); i++) {
      judged[i] = judge(turns.get(i), detectors);
    }
    return from < judged.length;
  }

  private void judge(Detectors detectors) {
    boolean some = true;
    while (some) {
      some = judgeSome(detectors);
    }
  }

  private static @Nullable Judged judge(Heard heard, Detectors detectors) {
    Turn turn = heard.numbered().turn();
    Detector detector =
        turn.role() == Role.UNKNOWN || turn.role() == Role.SYSTEM
            ? null
            : detectors.find(heard.language());
    if (detector == null) {
      return null;
    }
    TokenizedText text = detector.tokenize(turn.text());
    return new Judged(text.wordsWritten(), detector.find(text, turn.role().word()));
  }
}
