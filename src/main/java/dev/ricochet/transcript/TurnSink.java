package dev.ricochet.transcript;

import dev.ricochet.transcript.Speakers.Speaker;
import dev.ricochet.transcript.TimeReader.Reading;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes turns of what the formats read: finds out who is speaking, and when. */
final class TurnSink {

  private final Speakers speakers;
  private final Remembered<List<Roster.Entry>> entries;
  private final Consumer<Turn> turns;

  /**
   * @param options what the user says about speakers
   * @param turns gets the turns in the order in which they are added
   */
  TurnSink(ReadOptions options, Consumer<Turn> turns) {
    this.speakers = new Speakers(options.speakers());
    this.entries = new Remembered<>(options.speakers().roster()::entries);
    this.turns = turns;
  }

  /** Hands a turn of a conversation on. */
  void add(Frame frame, Said said) {
    Speaker speaker = speakers.of(said.role(), said.name());
    TurnTime at = time(frame.started(), said.at());
    Roster.Entry listed = listed(speaker, said, at == null ? null : at.date());
    turns.accept(
        new Turn(
            frame.id(),
            role(speaker, listed, frame),
            said.role().isEmpty() ? said.name() : said.role(),
            listed == null ? who(speaker, said, frame) : listed.agent(),
            at,
            frame.language(),
            frame.channel(),
            listed == null || listed.team().isEmpty() ? frame.team() : listed.team(),
            frame.recording(),
            said.text(),
            said.position()));
  }

  private Roster.@Nullable Entry listed(Speaker speaker, Said said, @Nullable LocalDate date) {
    if (isOutsider(speaker) && !speaker.byWildcard()) {
      return null;
    }
    for (String name : new String[] {said.who(), speaker.name()}) {
      Roster.Entry entry = name == null ? null : Roster.holding(entries.of(name), date);
      if (entry != null) {
        return entry;
      }
    }
    return null;
  }

  /** Whom the roster knows is an agent; among themselves agents are colleagues. */
  private static Role role(Speaker speaker, Roster.@Nullable Entry listed, Frame frame) {
    if (listed == null || (speaker.isKnown() && !isOutsider(speaker))) {
      return speaker.role();
    }
    return "internal".equals(frame.channel()) ? Role.COLLEAGUE : Role.AGENT;
  }

  private static boolean isOutsider(Speaker speaker) {
    return speaker.role() == Role.CUSTOMER || speaker.role() == Role.SYSTEM;
  }

  /**
   * The agent of a conversation may be named on the customer's turns too, and tells nothing of
   * customers; a colleague or manager who has a name of his own goes by that.
   */
  private static @Nullable String who(Speaker speaker, Said said, Frame frame) {
    String own = said.who() == null || said.who().isBlank() ? speaker.id() : said.who();
    if (own != null) {
      return own;
    }
    return switch (speaker.role()) {
      case AGENT -> frame.agent() == null ? speaker.name() : frame.agent();
      case COLLEAGUE, MANAGER -> speaker.name() == null ? frame.agent() : speaker.name();
      default -> speaker.name();
    };
  }

  /** A turn without a time of its own bears that of the start. */
  private static @Nullable TurnTime time(@Nullable Reading started, @Nullable Reading at) {
    LocalDateTime start = started == null ? null : started.moment();
    Reading told = at == null ? started : at;
    if (told == null) {
      return null;
    }
    LocalDateTime moment = told.moment();
    Duration elapsed = told.elapsed();
    if (start != null && moment == null && elapsed != null) {
      moment = start.plus(elapsed);
    } else if (start != null && moment != null && at != null && !moment.isBefore(start)) {
      elapsed = Duration.between(start, moment);
    }
    return new TurnTime(told.text(), moment, elapsed);
  }
}
