package dev.ricochet.stats;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often agents of all teams pointed at somebody or something, in all weeks.
 *
 * @param party whom they pointed at
 * @param count deflections that point there
 * @param bare of them, those that were not recovered
 */
public record BlamedParty(String party, long count, long bare) {

  private static final Comparator<BlamedParty> ORDER =
      Comparator.comparingLong(BlamedParty::count).reversed().thenComparing(BlamedParty::party);

  /** Those first that are pointed at most; of several, by name. */
  public static List<BlamedParty> of(List<BlamedRow> rows) {
    Map<String, BlamedParty> parties = new TreeMap<>();
    for (BlamedRow row : rows) {
      parties.merge(
          row.party(),
          new BlamedParty(row.party(), row.count(), row.bare()),
          (one, other) ->
              new BlamedParty(one.party, one.count + other.count, one.bare + other.bare));
    }
    return parties.values().stream().sorted(ORDER).toList();
  }
}
