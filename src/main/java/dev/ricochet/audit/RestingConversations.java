package dev.ricochet.audit;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of which no turn came for long and for which nothing waits, the first of them in
 * memory and the others on disk. What is known of each lies behind that of the one before; a table
 * tells where. A conversation is known by a hash of 64 bits of its identifier; among ten million,
 * two would be taken for one with a probability of three in a million.
 */
final class RestingConversations implements Closeable {

  /** So many are in memory. */
  static final int IN_MEMORY = 1 << 14;

  /** What is known of a conversation takes about so many bytes. */
  private static final int KNOWN = 1 << 6;

  /** So many bytes are read at once: more than is known of most. */
  private static final int AT_ONCE = 1 << 8;

  /** Stands where the length of what is known will. */
  private static final int NOT_YET_KNOWN = 0;

  private final SpilledTable places;
  private final SpilledBytes known;
  private final CodecBytes codec = new CodecBytes();
  private final ByteBuffer some = ByteBuffer.allocate(AT_ONCE);
  private final List<Conversation.Standing> standings = new ArrayList<>();
  private final Map<Conversation.Standing, Integer> numbers = new HashMap<>();
  private final List<Integer> resting = new ArrayList<>();

  /**
   * @param inMemory about so many are in memory
   */
  RestingConversations(int inMemory) {
    places = new SpilledTable(inMemory);
    known = new SpilledBytes(inMemory * KNOWN);
  }

  /** Lays a settled conversation to rest, or to rest again. */
  void put(Conversation conversation) {
    int standing = number(conversation.standing());
    resting.set(standing, resting.get(standing) + 1);
    codec.begin();
    codec.number(NOT_YET_KNOWN);
    codec.number(conversation.ordinal());
    codec.number(conversation.turns());
    codec.number(standing);
    codec.number(conversation.counted().size());
    conversation.counted().forEach(heading -> heading.write(codec));
    ByteBuffer bytes = codec.bytes();
    bytes.putInt(0, bytes.remaining() - Integer.BYTES);
    places.put(hash(conversation.id()), known.append(bytes) + 1);
  }

  /**
   * Wakes a conversation as it was laid to rest; gives null where it was not.
   *
   * @param nearby how many turns are told on each side of what is found from now on
   * @param complete gets that
   */
  @Nullable Conversation take(String id, int nearby, Consumer<Placed> complete) {
    long place = places.get(hash(id));
    if (place == SpilledTable.ABSENT) {
      return null;
    }
    ByteBuffer read = read(place - 1);
    int ordinal = read.getInt();
    int turns = read.getInt();
    int standing = read.getInt();
    resting.set(standing, resting.get(standing) - 1);
    List<Heading> counted = new ArrayList<>(4);
    for (int left = read.getInt(); left > 0; left--) {
      counted.add(Heading.read(codec, read));
    }
    return new Conversation(id, ordinal, nearby, complete, turns, standings.get(standing), counted);
  }

  /** What was written at a place, behind its length. */
  private ByteBuffer read(long place) {
    known.read(place, some.clear());
    int length = some.flip().getInt();
    if (length <= some.remaining()) {
      return some;
    }
    ByteBuffer all = ByteBuffer.allocate(length);
    known.read(place + Integer.BYTES, all);
    return all.flip();
  }

  /** How many of them rest in each standing. */
  void forEachStanding(ObjIntConsumer<Conversation.Standing> action) {
    for (int i = 0; i < standings.size(); i++) {
      action.accept(standings.get(i), resting.get(i));
    }
  }

  private int number(Conversation.Standing standing) {
    Integer number = numbers.putIfAbsent(standing, standings.size());
    if (number != null) {
      return number;
    }
    standings.add(standing);
    resting.add(0);
    return standings.size() - 1;
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

  /** Takes away what lies on disk. */
  @Override
  public void close() {
    places.close();
    known.close();
  }
}
