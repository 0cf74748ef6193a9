package dev.ricochet.audit;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How often what is named was counted: a map that cannot be changed, in the order of the names, in
 * two arrays. There are three for each agent and week, most with a few names or none.
 */
final class SortedCounts extends AbstractMap<String, Long> {

  private static final SortedCounts NONE = new SortedCounts(new String[0], new long[0]);

  private final String[] names;
  private final long[] counts;

  /**
   * @param names sorted, each once
   * @param counts as many
   */
  private SortedCounts(String[] names, long[] counts) {
    this.names = names;
    this.counts = counts;
  }

  /** The same as another map, in the order of the names. */
  static SortedCounts copyOf(Map<String, Long> map) {
    if (map instanceof SortedCounts counts) {
      return counts;
    }
    String[] names = map.keySet().toArray(String[]::new);
    Arrays.sort(names);
    long[] counts = new long[names.length];
    Arrays.setAll(counts, i -> map.getOrDefault(names[i], 0L));
    return names.length == 0 ? NONE : new SortedCounts(names, counts);
  }

  @Override
  public int size() {
    return names.length;
  }

  @Override
  public @Nullable Long get(@Nullable Object name) {
    int place = name instanceof String text ? Arrays.binarySearch(names, text) : -1;
    return place < 0 ? null : Long.valueOf(counts[place]);
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, Long>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return names.length;
      }

      @Override
      public Iterator<Map.Entry<String, Long>> iterator() {
        return new Entries();
      }
    };
  }

  private final class Entries implements Iterator<Map.Entry<String, Long>> {

    private int next;

    @Override
    public boolean hasNext() {
      return next < names.length;
    }

    @Override
    public Map.Entry<String, Long> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Map.Entry<String, Long> entry = Map.entry(names[next], counts[next]);
      next++;
      return entry;
    }
  }
}
