package dev.ricochet.audit;

import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Phrase;

/** A phrase with the category and the lexicon in which it stands. */
public record PhraseEntry(Lexicon lexicon, Category category, Phrase phrase) {}
