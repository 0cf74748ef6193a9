package dev.ricochet.stats;

import dev.ricochet.audit.Group;
import dev.ricochet.audit.Tally;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A limit that a user sets, such as {@code deflection.rate>3}: every agent who reaches it counts,
 * or with {@code team.deflection.rate>3} every team. Rates are per 100 judged turns. Of deflections
 * only bare ones count, in {@code rate} as in {@code count}: who takes the matter on is not blamed.
 *
 * @param text the limit as it was written
 * @param team whether teams are meant, not agents
 * @param family for example {@code deflection}
 * @param measure what is compared
 * @param comparison how it is compared
 * @param limit what it is compared with, at least 0
 */
public record Threshold(
    String text,
    boolean team,
    String family,
    Measure measure,
    Comparison comparison,
    double limit) {

  private static final Pattern FORM =
      Pattern.compile(
          "(team\\.)?([a-z][a-z0-9-]*)\\.(rate|count)(>=|<=|>|<)(\\d{1,9}([.,]\\d{1,9})?)");

  /** What of a family is compared. */
  public enum Measure {
    /** Findings per 100 judged turns. */
    RATE,
    /** Findings. */
    COUNT
  }

  /** How a value is compared with the limit. */
  public enum Comparison {
    ABOVE(">"),
    AT_LEAST(">="),
    BELOW("<"),
    AT_MOST("<=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    static Comparison of(String sign) {
      for (Comparison comparison : values()) {
        if (comparison.sign.equals(sign)) {
          return comparison;
        }
      }
      throw new IllegalArgumentException(sign);
    }

    boolean holds(double value, double limit) {
      int order = Double.compare(value, limit);
      return switch (this) {
        case ABOVE -> order > 0;
        case AT_LEAST -> order >= 0;
        case BELOW -> order < 0;
        case AT_MOST -> order <= 0;
      };
    }
  }

  /**
   * A group that reached a limit.
   *
   * @param threshold the limit
   * @param group who reached it
   * @param count the findings that count
   * @param turns the judged turns of the group
   * @param rate the findings over these turns, or null where there are fewer than the minimum
   */
  public record Reached(
      Threshold threshold, Group group, long count, long turns, @Nullable Rate rate) {}

  /**
   * Reads a limit as a user wrote it; spaces do not matter.
   *
   * @throws ProblemsException where {@code text} is none
   */
  public static Threshold parse(String text) {
    String bare = text.replaceAll("\\s", "");
    Matcher matcher = FORM.matcher(bare);
    if (!matcher.matches()) {
      throw new ProblemsException(
          Problem.at(
              position(text),
              fault(bare),
              Message.of(
                  "write for example 'deflection.rate>3' or 'team.brusqueness.count>=10',"
                      + " in quotes")));
    }
    return new Threshold(
        text,
        matcher.group(1) != null,
        matcher.group(2),
        matcher.group(3).equals("rate") ? Measure.RATE : Measure.COUNT,
        Comparison.of(matcher.group(4)),
        Double.parseDouble(matcher.group(5).replace(',', '.')));
  }

  private static Message fault(String text) {
    return Message.of(
        text.contains("<") || text.contains(">")
            ? "this is not FAMILY.rate or FAMILY.count, then > >= < or <=, then a number"
            : "this compares with no number (without quotes, the shell takes > for itself)");
  }

  /**
   * Adds a problem where the limit could never be reached: no lexicon of its family is read, or
   * none that agents are judged by.
   */
  public void check(List<Lexicon> lexicons, Problems problems) {
    List<Lexicon> ofFamily = lexicons.stream().filter(l -> l.family().equals(family)).toList();
    if (ofFamily.isEmpty()) {
      problems.add(
          Problem.at(
              position(text),
              Message.of("no lexicon of the family '{0}' is read", family),
              families(lexicons)));
    } else if (!team && ofFamily.stream().noneMatch(Threshold::judgesAgents)) {
      problems.add(
          Problem.at(
              position(text),
              Message.of("agents do not say '{0}', so no agent can reach this", family),
              Message.of("count it per team: 'team.{0}'", text.strip())));
    }
  }

  private static boolean judgesAgents(Lexicon lexicon) {
    return lexicon.speakers().contains("agent") || lexicon.speakers().contains("colleague");
  }

  private Message families(List<Lexicon> lexicons) {
    TreeSet<String> families = new TreeSet<>();
    lexicons.forEach(lexicon -> families.add(lexicon.family()));
    return Spelling.closest(family, families)
        .map(closest -> Message.of("did you mean '{0}'?", closest))
        .orElseGet(() -> Message.of("these families are read: {0}", String.join(", ", families)));
  }

  private static Position position(String text) {
    return Position.of("--fail-on '" + text + "'");
  }

  /**
   * The groups that reached the limit, in their order. Who has fewer turns than the minimum has no
   * rate, and reaches no limit of one.
   */
  public List<Reached> reached(Analysis analysis) {
    List<Tally> tallies = team ? analysis.result().teams() : analysis.result().agents();
    return tallies.stream()
        .map(tally -> measured(tally, analysis.options()))
        .filter(this::holds)
        .toList();
  }

  private Reached measured(Tally tally, AnalysisOptions options) {
    long count = family.equals("deflection") ? tally.bare() : tally.count(family);
    Rate rate = AgentRow.rate(count, tally.turns(), options);
    return new Reached(this, tally.group(), count, tally.turns(), rate);
  }

  private boolean holds(Reached group) {
    return switch (measure) {
      case COUNT -> comparison.holds((double) group.count(), limit);
      case RATE -> group.rate() != null && comparison.holds(group.rate().perHundred(), limit);
    };
  }
}
