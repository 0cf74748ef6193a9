package dev.ricochet.stats;

import static java.text.Normalizer.Form.NFD;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How often the agents of a team pointed at somebody or something: a department, a partner, a rule.
 *
 * @param period an ISO week, or empty
 * @param team the team, or empty
 * @param party whom they pointed at, as they most often write it, without the article
 * @param count deflections that point there
 * @param bare of them, those that were not recovered
 * @param agents agents who pointed there
 * @param categories number of deflections by category
 */
public record BlamedRow(
    String period,
    String team,
    String party,
    long count,
    long bare,
    long agents,
    SortedMap<String, Long> categories) {

  private static final String CAPTURE = "blamed";

  private static final Pattern ARTICLE =
      Pattern.compile(
          "^(?:(?:à )?(?:les?|la|une?|des?|du|aux?|notre|nos|votre|vos|leurs?|mon|ma|mes|ton|ta|tes"
              + "|son|sa|ses|cet?|cette|ces|the|an?|our|your|their|my|his|her|its|this|that|these"
              + "|those) |(?:l|d)['’] ?)+");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  public BlamedRow {
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
  }

  /**
   * Whom an agent pointed at.
   *
   * @param name as he said it, without the article
   * @param key the same without accents
   */
  private record Party(String name, String key) {
    static Party of(String captured) {
      String name = party(captured);
      return new Party(name, ACCENTS.matcher(Normalizer.normalize(name, NFD)).replaceAll(""));
    }
  }

  /** Where something is counted, by the key of the party. */
  private record Place(String period, String team, String key) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::period).thenComparing(Place::team).thenComparing(Place::key);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private static final class Counts {
    private final SortedMap<String, Long> spellings = new TreeMap<>();
    private final SortedMap<String, Long> categories = new TreeMap<>();
    private final Set<String> agents = new HashSet<>(4);
    private long count;
    private long bare;
  }

  /** One row for each period, team and party, sorted by these. */
  static List<BlamedRow> of(AuditResult result) {
    NavigableMap<Place, Counts> places = new TreeMap<>();
    Map<String, Party> parties = new HashMap<>();
    result.forEachCaptured(finding -> count(finding, parties, places));
    return rows(places);
  }

  /** Lets go of what was counted, which takes more memory than its rows. */
  private static List<BlamedRow> rows(NavigableMap<Place, Counts> places) {
    List<BlamedRow> rows = new ArrayList<>(places.size());
    while (!places.isEmpty()) {
      Map.Entry<Place, Counts> first = places.pollFirstEntry();
      rows.add(row(first.getKey(), first.getValue()));
    }
    return rows;
  }

  /**
   * @param parties those that were met, by what was captured, which is often the same
   */
  private static void count(
      Finding finding, Map<String, Party> parties, Map<Place, Counts> places) {
    String captured = finding.captures().get(CAPTURE);
    if (captured == null || finding.recovered() == null) {
      return;
    }
    Party party = parties.computeIfAbsent(captured, Party::of);
    String team = finding.team() == null ? "" : finding.team();
    Place place = new Place(finding.period(), team, party.key());
    Counts counts = places.computeIfAbsent(place, k -> new Counts());
    counts.spellings.merge(party.name(), 1L, Long::sum);
    counts.categories.merge(finding.category(), 1L, Long::sum);
    counts.agents.add(finding.who() == null ? "" : finding.who());
    counts.count++;
    counts.bare += finding.recovered() ? 0 : 1;
  }

  private static BlamedRow row(Place place, Counts counts) {
    String party =
        Collections.max(
                counts.spellings.entrySet(),
                Map.Entry.<String, Long>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
            .getKey();
    return new BlamedRow(
        place.period(),
        place.team(),
        party,
        counts.count,
        counts.bare,
        counts.agents.size(),
        counts.categories);
  }

  /** "Notre service commercial" → "service commercial". */
  static String party(String captured) {
    String lower = SPACES.matcher(captured.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
    String bare = ARTICLE.matcher(lower).replaceFirst("");
    return bare.isEmpty() ? lower : bare;
  }
}
