package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who the user says the speakers are. The {@code parse} methods read what he wrote; each throws a
 * {@link ProblemsException} that names the option of the command line.
 *
 * @param rules the speakers by label, the first that fits counts
 * @param roster the agents by name
 */
public record SpeakerMap(List<Rule> rules, Roster roster) {

  /** Nothing is said. */
  public static final SpeakerMap NONE = new SpeakerMap(List.of(), Roster.NONE);

  private static final String CHANNEL = "channel ";

  public SpeakerMap {
    rules = List.copyOf(rules);
  }

  /**
   * Who bears a label.
   *
   * @param label as the source writes it; case, accents and spaces do not count; {@code *} stands
   *     for any letters
   * @param id the speaker's identifier, or null
   */
  public record Rule(String label, Role role, @Nullable String id) {

    boolean isExact() {
      return label.indexOf('*') < 0;
    }

    /** Whether the rule is about this label. */
    boolean fits(String other) {
      String key = Folding.key(other);
      if (isExact()) {
        return Folding.key(label).equals(key);
      }
      String regex =
          Stream.of(label.split("\\*", -1))
              .map(part -> Pattern.quote(Folding.key(part)))
              .collect(Collectors.joining(".*"));
      return Pattern.compile(regex, Pattern.DOTALL).matcher(key).matches();
    }
  }

  /** These rules, and others behind them. */
  public SpeakerMap with(List<Rule> others) {
    return new SpeakerMap(Stream.concat(rules.stream(), others.stream()).toList(), roster);
  }

  /** The same rules, with a roster. */
  public SpeakerMap with(Roster other) {
    return new SpeakerMap(rules, other);
  }

  /** The label by which sources with a channel for each speaker know them. */
  static String channel(String number) {
    return CHANNEL + number;
  }

  /** The number of the channel of which this is the label, or null where it is of none. */
  static @Nullable String channelNumber(String label) {
    return label.startsWith(CHANNEL) ? label.substring(CHANNEL.length()) : null;
  }

  /** A speaker such as {@code Julie*}, who is an {@code agent} or {@code agent:A12}. */
  public static Rule parseSpeaker(String label, String role) {
    return rule("--speakers", label, role);
  }

  /** A channel such as {@code 0}, on which an {@code agent} is. */
  public static Rule parseChannel(String number, String role) {
    return rule("--channels", CHANNEL + number, role);
  }

  private static Rule rule(String option, String label, String value) {
    int colon = value.indexOf(':');
    String word = colon < 0 ? value : value.substring(0, colon);
    String id = colon < 0 ? "" : value.substring(colon + 1).strip();
    Role role = RoleWords.role(word);
    if (role == null) {
      throw new ProblemsException(
          Problem.at(
              Position.of(option),
              Message.of("there is no role \"{0}\"", word.strip()),
              Message.of("roles are agent, customer, colleague, manager, system, unknown")));
    }
    return new Rule(label, role, id.isEmpty() ? null : id);
  }
}
