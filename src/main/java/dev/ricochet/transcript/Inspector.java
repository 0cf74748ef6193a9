package dev.ricochet.transcript;

import dev.ricochet.source.Problem;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gathers what is worth telling of the turns of a file; memory does not grow with it. */
final class Inspector implements Consumer<Turn> {

  private static final Pattern OFFSET = Pattern.compile(".*T.*(?:Z|[+-]\\d{2}:\\d{2})");
  private static final int FEW = 3;
  private static final int OPENING = 5;

  /** So many speakers are told apart; the most talkative ones are among them. */
  private static final int MOST_SPEAKERS = 300;

  /** So many conversations are told apart; after that each change counts as one. */
  private static final int MOST_CONVERSATIONS = 200_000;

  private static final int LONGEST_LABEL = 100;

  private final Map<String, Voice> voices = new LinkedHashMap<>();
  private final Set<String> conversations = new HashSet<>();
  private final List<Turn> opening = new ArrayList<>();
  private String conversation = "";
  private long conversationCount;
  private long turns;
  private long undated;
  private boolean zoned;
  private @Nullable TurnTime first;
  private @Nullable TurnTime last;

  private static final class Voice {
    private final Role role;
    private final Set<String> who = new LinkedHashSet<>();
    private final List<String> examples = new ArrayList<>();
    private long turns;

    Voice(Role role) {
      this.role = role;
    }
  }

  @Override
  public void accept(Turn turn) {
    turns++;
    if (opening.size() < OPENING) {
      opening.add(turn);
    }
    countConversation(turn.conversation());
    hear(turn);
    tell(turn.at());
  }

  private void countConversation(String id) {
    boolean isNew =
        conversations.size() < MOST_CONVERSATIONS
            ? conversations.add(id)
            : !id.equals(conversation) && !conversations.contains(id);
    conversationCount += isNew ? 1 : 0;
    conversation = id;
  }

  private void hear(Turn turn) {
    String label = turn.label();
    String key = label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
    Voice voice = voices.get(key);
    if (voice == null) {
      if (voices.size() >= MOST_SPEAKERS) {
        return;
      }
      voice = new Voice(turn.role());
      voices.put(key, voice);
    }
    voice.turns++;
    if (turn.who() != null && voice.who.size() < FEW) {
      voice.who.add(turn.who());
    }
    if (voice.examples.size() < FEW && !turn.text().isBlank()) {
      voice.examples.add(turn.text());
    }
  }

  private void tell(@Nullable TurnTime at) {
    LocalDateTime moment = at == null ? null : at.moment();
    if (at == null || moment == null) {
      undated++;
      return;
    }
    zoned |= OFFSET.matcher(at.text()).matches();
    if (first == null || moment.isBefore(moment(first))) {
      first = at;
    }
    if (last == null || moment.isAfter(moment(last))) {
      last = at;
    }
  }

  private static LocalDateTime moment(TurnTime at) {
    LocalDateTime moment = at.moment();
    return moment == null ? LocalDateTime.MIN : moment;
  }

  Inspection inspection(String name, Understood understood, List<Problem> problems) {
    List<Inspection.Heard> heard = new ArrayList<>();
    voices.forEach(
        (label, voice) ->
            heard.add(
                new Inspection.Heard(
                    label, voice.role, List.copyOf(voice.who), voice.turns, voice.examples)));
    heard.sort(Comparator.comparingLong(Inspection.Heard::turns).reversed());
    return new Inspection(
        name,
        understood.format(),
        understood.why(),
        understood.facts(),
        understood.missing(),
        conversationCount,
        turns,
        undated,
        first,
        last,
        zoned,
        heard,
        opening,
        problems);
  }
}
