package dev.ricochet.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The phrases that were found, numbered from 0 as they are first met. */
final class Phrases {

  private final List<PhraseEntry> entries = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** By identity: to hash a phrase would be to hash its lexicon. */
  private final IdentityHashMap<PhraseEntry, Integer> numbers = new IdentityHashMap<>();

  /** The number of a phrase. */
  int number(PhraseEntry entry) {
    Integer known = numbers.get(entry);
    if (known == null) {
      known = entries.size();
      numbers.put(entry, known);
      entries.add(entry);
      names.add(entry.category().name() + "/" + entry.phrase().id());
    }
    return known;
  }

  /** The phrase of a number. */
  PhraseEntry entry(int number) {
    return entries.get(number);
  }

  /** {@code category/phrase-id}; the same text each time. */
  String name(int number) {
    return names.get(number);
  }
}
