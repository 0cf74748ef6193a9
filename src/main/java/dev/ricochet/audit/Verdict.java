package dev.ricochet.audit;

import java.util.List;

/** Whether a match counts, and why not. */
public sealed interface Verdict {

  /** The verdict as a quality lead reads it. */
  String inWords();

  /** A finding. */
  record Counts() implements Verdict {
    @Override
    public String inWords() {
      return "counts";
    }
  }

  /**
   * The lexicon does not read turns of this speaker.
   *
   * @param speaker a role word
   */
  record WrongSpeaker(String speaker) implements Verdict {
    @Override
    public String inWords() {
      return "dropped: its lexicon does not read what a speaker in the role '" + speaker + "' says";
    }
  }

  /**
   * One of the phrase's own exceptions overlaps it.
   *
   * @param unless the exception, as written
   */
  record Excepted(String unless) implements Verdict {
    @Override
    public String inWords() {
      return "dropped by the phrase's own exception: " + unless;
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
    public String inWords() {
      return "dropped by the guard " + String.join(" and the guard ", guards);
    }
  }

  /**
   * It says the same as another phrase of its category close by, and is counted with it.
   *
   * @param with the other phrase
   */
  record Joined(PhraseEntry with) implements Verdict {
    @Override
    public String inWords() {
      return "counted together with " + with.category().name() + "/" + with.phrase().id();
    }
  }

  /**
   * Another phrase of the family matches more of the same words.
   *
   * @param by the other phrase
   */
  record Covered(PhraseEntry by) implements Verdict {
    @Override
    public String inWords() {
      return "covered by a longer match of " + by.category().name() + "/" + by.phrase().id();
    }
  }
}
