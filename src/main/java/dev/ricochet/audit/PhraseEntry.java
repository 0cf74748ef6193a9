package dev.ricochet.audit;

import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Phrase;
import java.util.Set;

/** A phrase with the category and the lexicon in which it stands. */
public record PhraseEntry(Lexicon lexicon, Category category, Phrase phrase) {

  private static final String DEFLECTION = "deflection";

  /** Whether it bounces a matter away, which the speaker may then recover. */
  boolean isDeflection() {
    return lexicon.family().equals(DEFLECTION);
  }

  /** Whether turns of a speaker in this role are read for the phrase. */
  boolean isReadFrom(String speaker) {
    Set<String> speakers = category.speakers().isEmpty() ? lexicon.speakers() : category.speakers();
    return speakers.contains(speaker);
  }
}
