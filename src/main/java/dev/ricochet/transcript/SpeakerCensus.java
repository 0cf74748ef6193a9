package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands turns on, and counts who is speaking as long as no one has a role. */
final class SpeakerCensus implements Consumer<Turn> {

  /** So many labels are counted; the most frequent ones are among them. */
  private static final int COUNTED = 300;

  /** Only so much of a label is kept: it may be a text, where a column is mistaken for another. */
  private static final int LONGEST = 100;

  /** So many are shown. */
  private static final int SHOWN = 10;

  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final Consumer<Turn> next;
  private final Map<String, Long> unknown = new HashMap<>();
  private long turns;
  private boolean someoneKnown;

  SpeakerCensus(Consumer<Turn> next) {
    this.next = next;
  }

  @Override
  public void accept(Turn turn) {
    turns++;
    if (turn.role() == Role.UNKNOWN && !someoneKnown) {
      count(turn.label().length() <= LONGEST ? turn.label() : turn.label().substring(0, LONGEST));
    } else if (turn.role() != Role.SYSTEM) {
      someoneKnown = true;
    }
    next.accept(turn);
  }

  private void count(String label) {
    if (unknown.size() < COUNTED || unknown.containsKey(label)) {
      unknown.merge(label, 1L, Long::sum);
    }
  }

  /** What is wrong with a file that was read without any problem. */
  Optional<Problem> verdict(String file) {
    if (turns == 0) {
      return Optional.of(Problem.at(Position.of(file), "there is no turn in this file", null));
    }
    if (someoneKnown || unknown.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.at(
            Position.of(file),
            Message.of("no speaker of {0} has a known role; it has {1}", file, speakers()),
            help()));
  }

  private Message speakers() {
    List<Message> shown =
        unknown.entrySet().stream()
            .sorted(MOST_FREQUENT)
            .limit(SHOWN)
            .map(e -> turns(e.getValue(), e.getKey()))
            .toList();
    Message listed = Message.joined(", ", shown);
    return unknown.size() <= SHOWN ? listed : Message.of("{0} and others", listed);
  }

  private Message help() {
    List<String> labels =
        unknown.entrySet().stream()
            .sorted(MOST_FREQUENT)
            .map(Map.Entry::getKey)
            .filter(label -> !label.isBlank())
            .limit(2)
            .toList();
    if (labels.isEmpty()) {
      return Message.of("name the column that tells who speaks: --columns speaker=NAME");
    }
    List<String> channels =
        labels.stream().map(SpeakerMap::channelNumber).filter(Objects::nonNull).toList();
    if (labels.stream().allMatch(label -> label.indexOf('@') > 0)) {
      return Message.of(
          "say which addresses are your agents': --speakers"
              + " '*@your-firm.example=agent,*=customer'");
    }
    return channels.size() == labels.size()
        ? Message.of("say who is on which channel: --channels {0}", roles(channels))
        : Message.of("say who is who: --speakers '{0}'", roles(labels));
  }

  private static String roles(List<String> labels) {
    return labels.get(0) + "=agent" + (labels.size() > 1 ? "," + labels.get(1) + "=customer" : "");
  }

  private static Message turns(long count, String label) {
    Message who =
        label.isBlank() ? Message.of("turns without a speaker") : Message.plain(Quote.of(label));
    return Message.count(count, "{1} (1 turn)", "{1} ({0} turns)", who);
  }
}
