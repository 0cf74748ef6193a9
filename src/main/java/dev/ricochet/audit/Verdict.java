package dev.ricochet.audit;

import dev.ricochet.source.Message;
import dev.ricochet.transcript.Role;
import java.util.List;

/** Whether a match counts, and why not. */
public sealed interface Verdict {

  /** The verdict as a quality lead reads it. */
  Message inWords();

  /** A finding. */
  record Counts() implements Verdict {
    @Override
    public Message inWords() {
      return Message.of("counts");
    }
  }

  /**
   * The lexicon does not read turns of this speaker.
   *
   * @param speaker a role word
   */
  record WrongSpeaker(String speaker) implements Verdict {
    @Override
    public Message inWords() {
      return Message.of(
          "dropped: its lexicon does not read what a speaker in the role '{0}' says",
          Role.of(speaker).inWords());
    }
  }

  /**
   * One of the phrase's own exceptions overlaps it.
   *
   * @param unless the exception, as written
   */
  record Excepted(String unless) implements Verdict {
    @Override
    public Message inWords() {
      return Message.of("dropped by the phrase's own exception: {0}", unless);
    }
  }

  /**
   * Guards explain it away.
   *
   * @param guards their ids, at least one
   */
  record Guarded(List<String> guards) implements Verdict {
    public Guarded {
      guards = List.copyOf(guards);
    }

    /** Whether more than one guard acts. */
    public boolean others() {
      return guards.size() > 1;
    }

    @Override
    public Message inWords() {
      return Message.of(
          "dropped by the guard {0}", Message.joined(Message.of(" and the guard "), guards));
    }
  }

  /**
   * It says the same as another phrase of its category close by, and is counted with it.
   *
   * @param with the other phrase
   */
  record Joined(PhraseEntry with) implements Verdict {
    @Override
    public Message inWords() {
      return Message.of(
          "counted together with {0}/{1}", with.category().name(), with.phrase().id());
    }
  }

  /**
   * Another phrase of the family matches more of the same words.
   *
   * @param by the other phrase
   */
  record Covered(PhraseEntry by) implements Verdict {
    @Override
    public Message inWords() {
      return Message.of(
          "covered by a longer match of {0}/{1}", by.category().name(), by.phrase().id());
    }
  }
}
