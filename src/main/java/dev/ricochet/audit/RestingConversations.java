package dev.ricochet.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of which no turn came for long and for which nothing waits, in some 25 bytes each.
 * What is known of them lies in pages, in the order in which they first appeared; an
 * open-addressing table finds it. A conversation is known by a hash of 64 bits of its identifier;
 * among ten million, two would be taken for one with a probability of three in a million.
 */
final class RestingConversations {

  private static final int FIRST_SLOTS = 1 << 10;
  private static final int FREE = 0;

  private final int first;
  private final List<@Nullable Page> pages = new ArrayList<>();

  /** Places in pages, counted from 1. */
  private int[] slots = new int[FIRST_SLOTS];

  private int used;

  private final CountLists counted = new CountLists();
  private final List<Conversation.Standing> standings = new ArrayList<>();
  private final Map<Conversation.Standing, Integer> numbers = new HashMap<>();
  private final List<Integer> resting = new ArrayList<>();

  /** What is known of conversations that appeared one after the other. */
  private static final class Page {
    private static final int BITS = 10;
    private static final int SIZE = 1 << BITS;

    private final long[] hashes = new long[SIZE];
    private final int[] turns = new int[SIZE];
    private final int[] standings = new int[SIZE];
    private final int[] counted = new int[SIZE];
  }

  /**
   * @param first the number of the first conversation that appeared, of all that may rest here
   */
  RestingConversations(int first) {
    this.first = first;
  }

  /** Lays a settled conversation to rest, or to rest again. */
  void put(Conversation conversation) {
    if (4L * (used + 1) > 3L * slots.length) {
      grow();
    }
    int place = conversation.ordinal() - first;
    long hash = hash(conversation.id());
    Page page = pageToFill(place);
    int row = row(place);
    page.hashes[row] = hash;
    page.turns[row] = conversation.turns();
    page.standings[row] = number(conversation.standing());
    page.counted[row] = counted.number(conversation.counted());
    resting.set(page.standings[row], resting.get(page.standings[row]) + 1);
    int slot = slot(hash);
    used += slots[slot] == FREE ? 1 : 0;
    slots[slot] = place + 1;
  }

  /**
   * Wakes a conversation as it was laid to rest; gives null where it was not.
   *
   * @param nearby how many turns are told on each side of what is found from now on
   * @param complete gets that
   */
  @Nullable Conversation take(String id, int nearby, Consumer<Placed> complete) {
    int slot = slot(hash(id));
    if (slots[slot] == FREE) {
      return null;
    }
    int place = slots[slot] - 1;
    Page page = page(place);
    int row = row(place);
    int standing = page.standings[row];
    resting.set(standing, resting.get(standing) - 1);
    return new Conversation(
        id,
        first + place,
        nearby,
        complete,
        page.turns[row],
        standings.get(standing),
        counted.list(page.counted[row]));
  }

  /** How many of them rest in each standing. */
  void forEachStanding(ObjIntConsumer<Conversation.Standing> action) {
    for (int i = 0; i < standings.size(); i++) {
      action.accept(standings.get(i), resting.get(i));
    }
  }

  private int number(Conversation.Standing standing) {
    Integer known = numbers.putIfAbsent(standing, standings.size());
    if (known != null) {
      return known;
    }
    standings.add(standing);
    resting.add(0);
    return standings.size() - 1;
  }

  private static int row(int place) {
    return place & Page.SIZE - 1;
  }

  private Page page(int place) {
    Page page = pages.get(place >>> Page.BITS);
    if (page == null) {
      throw new IllegalStateException("no conversation rests at " + place);
    }
    return page;
  }

  private Page pageToFill(int place) {
    int number = place >>> Page.BITS;
    while (pages.size() <= number) {
      pages.add(null);
    }
    if (pages.get(number) == null) {
      pages.set(number, new Page());
    }
    return page(place);
  }

  /** Where the place of the conversation stands, or the free slot where it would. */
  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != FREE && hash(slots[slot] - 1) != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private long hash(int place) {
    return page(place).hashes[row(place)];
  }

  private void grow() {
    int[] old = slots;
    slots = new int[2 * old.length];
    for (int taken : old) {
      if (taken != FREE) {
        slots[slot(hash(taken - 1))] = taken;
      }
    }
  }

  /** FNV-1a over UTF-16 units, then the finisher of SplitMix64, so that all bits depend on all. */
  private static long hash(String id) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < id.length(); i++) {
      hash = (hash ^ id.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
    return hash ^ hash >>> 31;
  }
}
