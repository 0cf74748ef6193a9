package dev.ricochet.audit;

import java.io.Closeable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The conversations of one file, whose turns may come mixed. All that is known of a conversation is
 * kept while it is among the last few thousand that were heard; then it is laid to rest, from where
 * it wakes if a turn of it comes after all. A deflection that awaits its recovery keeps its
 * conversation from rest, until thousands more of that kind have come.
 */
final class Conversations implements Closeable {

  /** So many are kept whole. */
  static final int OPEN = 4096;

  /** So many more are kept whole because a deflection awaits its recovery. */
  static final int MOST_UNSETTLED = 4096;

  private final Consumer<Conversation> retired;
  private final int nearby;
  private final Consumer<Placed> complete;
  private final LinkedHashMap<String, Conversation> open = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<String, Conversation> retiring = new HashMap<>();
  private final Map<String, Conversation> unsettled = new LinkedHashMap<>();
  private final RestingConversations resting;
  private @Nullable Conversation last;
  private int next;

  /**
   * @param first the number of the first conversation
   * @param retired gets a conversation that is not among the last ones any more, to {@link #rest}
   *     once all of its turns are judged
   * @param nearby how many turns are told on each side of what is found
   * @param complete gets what was found, once no turn can change it
   */
  Conversations(int first, Consumer<Conversation> retired, int nearby, Consumer<Placed> complete) {
    this.next = first;
    this.resting = new RestingConversations(RestingConversations.IN_MEMORY);
    this.retired = retired;
    this.nearby = nearby;
    this.complete = complete;
  }

  /** The number of the next conversation that appears. */
  int next() {
    return next;
  }

  /** The conversation of that identifier, which may be new. */
  Conversation of(String id) {
    Conversation conversation = last;
    if (conversation == null || !conversation.id().equals(id)) {
      conversation = open.get(id);
      if (conversation == null) {
        conversation = woken(id);
        open.put(id, conversation);
        retireEldest();
      }
      last = conversation;
    }
    return conversation;
  }

  /** The conversations that are kept whole, in the order in which they appeared. */
  List<Conversation> whole() {
    return Stream.of(open, retiring, unsettled)
        .flatMap(kept -> kept.values().stream())
        .sorted(Comparator.comparingInt(Conversation::ordinal))
        .toList();
  }

  /**
   * The file is at its end, and all turns are judged.
   *
   * @param ended gets how all of its conversations stood, and how many stood so
   */
  void end(ObjIntConsumer<Conversation.Standing> ended) {
    for (Conversation conversation : whole()) {
      conversation.end();
      ended.accept(conversation.standing(), 1);
    }
    resting.forEachStanding(ended);
  }

  private Conversation woken(String id) {
    Conversation known = retiring.remove(id);
    if (known == null) {
      known = unsettled.remove(id);
    }
    if (known == null) {
      known = resting.take(id, nearby, complete);
    }
    return known == null ? new Conversation(id, next++, nearby, complete) : known;
  }

  private void retireEldest() {
    if (open.size() <= OPEN) {
      return;
    }
    Iterator<Conversation> eldestFirst = open.values().iterator();
    Conversation eldest = eldestFirst.next();
    eldestFirst.remove();
    retiring.put(eldest.id(), eldest);
    retired.accept(eldest);
  }

  /** Lays a conversation to rest that was retired, unless it woke meanwhile. */
  void rest(Conversation conversation) {
    if (!retiring.remove(conversation.id(), conversation)) {
      return;
    }
    conversation.rest();
    if (conversation.isSettled()) {
      resting.put(conversation);
    } else {
      unsettled.put(conversation.id(), conversation);
      settleEldest();
    }
  }

  /** After thousands of other conversations nobody recovers any more. */
  private void settleEldest() {
    if (unsettled.size() <= MOST_UNSETTLED) {
      return;
    }
    Iterator<Conversation> eldestFirst = unsettled.values().iterator();
    Conversation eldest = eldestFirst.next();
    eldestFirst.remove();
    eldest.end();
    resting.put(eldest);
  }

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    resting.close();
  }
}
