package dev.ricochet.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of which no turn came for long and for which nothing waits, in 20 bytes each: an
 * open-addressing table. A conversation is known by a hash of 64 bits of its identifier; among ten
 * million, two would be taken for one with a probability of three in a million.
 */
final class RestingConversations {

  private static final int FIRST_SIZE = 1 << 10;
  private static final int FREE = -1;

  private long[] hashes = new long[FIRST_SIZE];
  private int[] ordinals = filled(FIRST_SIZE);
  private int[] turns = new int[FIRST_SIZE];
  private int[] standings = new int[FIRST_SIZE];
  private int used;

  private final List<Conversation.Standing> distinct = new ArrayList<>();
  private final Map<Conversation.Standing, Integer> numbers = new HashMap<>();
  private final List<Integer> resting = new ArrayList<>();

  /** Lays a settled conversation to rest, or to rest again. */
  void put(Conversation conversation) {
    if (4L * (used + 1) > 3L * ordinals.length) {
      grow();
    }
    long hash = hash(conversation.id());
    int slot = slot(hash);
    used += ordinals[slot] == FREE ? 1 : 0;
    hashes[slot] = hash;
    ordinals[slot] = conversation.ordinal();
    turns[slot] = conversation.turns();
    standings[slot] = number(conversation.standing());
    resting.set(standings[slot], resting.get(standings[slot]) + 1);
  }

  /**
   * Wakes a conversation as it was laid to rest; gives null where it was not.
   *
   * @param nearby how many turns are told on each side of what is found from now on
   * @param complete gets that
   */
  @Nullable Conversation take(String id, int nearby, Consumer<Placed> complete) {
    int slot = slot(hash(id));
    if (ordinals[slot] == FREE) {
      return null;
    }
    int standing = standings[slot];
    resting.set(standing, resting.get(standing) - 1);
    return new Conversation(
        id, ordinals[slot], nearby, complete, turns[slot], distinct.get(standing));
  }

  /** How many of them rest in each standing. */
  void forEachStanding(ObjIntConsumer<Conversation.Standing> action) {
    for (int i = 0; i < distinct.size(); i++) {
      action.accept(distinct.get(i), resting.get(i));
    }
  }

  private int number(Conversation.Standing standing) {
    Integer known = numbers.putIfAbsent(standing, distinct.size());
    if (known != null) {
      return known;
    }
    distinct.add(standing);
    resting.add(0);
    return distinct.size() - 1;
  }

  /** Where the hash stands, or the free place where it would. */
  private int slot(long hash) {
    int mask = ordinals.length - 1;
    int slot = (int) hash & mask;
    while (ordinals[slot] != FREE && hashes[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldOrdinals = ordinals;
    int[] oldTurns = turns;
    int[] oldStandings = standings;
    int size = 2 * oldOrdinals.length;
    hashes = new long[size];
    ordinals = filled(size);
    turns = new int[size];
    standings = new int[size];
    for (int old = 0; old < oldOrdinals.length; old++) {
      if (oldOrdinals[old] != FREE) {
        int slot = slot(oldHashes[old]);
        hashes[slot] = oldHashes[old];
        ordinals[slot] = oldOrdinals[old];
        turns[slot] = oldTurns[old];
        standings[slot] = oldStandings[old];
      }
    }
  }

  private static int[] filled(int size) {
    int[] free = new int[size];
    Arrays.fill(free, FREE);
    return free;
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
