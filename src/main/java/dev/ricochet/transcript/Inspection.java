package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file was understood.
 *
 * @param name the name under which it was given
 * @param format the name of its format, or null where it is none that is known
 * @param why why it is taken for that, or null where it is not
 * @param facts what else was found out, by name, for example its encoding
 * @param missing the columns that may hold the fields for which none is known, by field; empty
 *     where none may
 * @param conversations number of conversations
 * @param turns number of turns
 * @param undated number of turns that bear no date
 * @param first the earliest time of a turn, or null where no turn bears a date
 * @param last the latest
 * @param zoned whether times tell their offset from UTC
 * @param speakers who is speaking, the most talkative first
 * @param opening the first turns
 * @param problems what is wrong with it
 */
public record Inspection(
    String name,
    @Nullable Message format,
    @Nullable Message why,
    Map<Message, Message> facts,
    Map<String, String> missing,
    long conversations,
    long turns,
    long undated,
    @Nullable TurnTime first,
    @Nullable TurnTime last,
    boolean zoned,
    List<Heard> speakers,
    List<Turn> opening,
    List<Problem> problems) {

  public Inspection {
    facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    speakers = List.copyOf(speakers);
    opening = List.copyOf(opening);
    problems = List.copyOf(problems);
  }

  /** Those who bear a label that tells nothing, the most talkative first. */
  public List<Heard> unknown() {
    return speakers.stream()
        .filter(heard -> heard.role() == Role.UNKNOWN && !heard.label().isBlank())
        .toList();
  }

  /** Whether nothing is wrong, or nothing but that nobody is known and somebody could be. */
  public boolean needsNoMoreThanRoles() {
    boolean nobodyKnown =
        speakers.stream()
            .allMatch(heard -> heard.role() == Role.UNKNOWN || heard.role() == Role.SYSTEM);
    return problems.isEmpty() || (problems.size() == 1 && nobodyKnown && !unknown().isEmpty());
  }

  /**
   * Somebody who speaks.
   *
   * @param label as the file names him
   * @param role what he is taken for
   * @param who identifiers that he bears, the first few
   * @param turns number of his turns
   * @param examples of what he says, the first few turns
   */
  public record Heard(
      String label, Role role, List<String> who, long turns, List<String> examples) {
    public Heard {
      who = List.copyOf(who);
      examples = List.copyOf(examples);
    }

    /** The number of the channel on which he is heard, or null where a name or so is told. */
    public @Nullable String channel() {
      return SpeakerMap.channelNumber(label);
    }
  }
}
