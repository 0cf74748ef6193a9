package dev.ricochet.lexicon;

import dev.ricochet.lexicon.Passage.Place;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * What real text suffers between a speaker and an export. Each is a function from a text to the
 * same text degraded, or to none where there is nothing to degrade; where it has a choice it takes
 * the same one whenever it meets the same text.
 */
public enum Degradation {
  WITHOUT_ACCENTS(
      Floors.REST, (passage, habits, random) -> Optional.of(unaccented(passage.text()))),

  TYPOGRAPHIC_APOSTROPHES(
      Floors.NOTHING, (passage, habits, random) -> apostrophes(passage.text(), "’")),

  SPACED_APOSTROPHES(Floors.NOTHING, (passage, habits, random) -> apostrophes(passage.text(), " ")),

  GLUED_APOSTROPHES(Floors.REST, (passage, habits, random) -> apostrophes(passage.text(), "")),

  WITHOUT_PUNCTUATION(Floors.REST, (passage, habits, random) -> Optional.of(bare(passage.text()))),

  DROPPED_NEGATION(Floors.NOTHING, (passage, habits, random) -> habits.undropped(passage)),

  FILLER(Floors.REST, Degradation::hesitant),

  STUTTER(Floors.REST, Degradation::stuttered),

  SHORTHAND(Floors.REST, (passage, habits, random) -> habits.shortened(passage, random)),

  TYPING_ERROR(Floors.MEANING, (passage, habits, random) -> habits.mistyped(passage, random)),

  HOMOPHONE(Floors.MEANING, (passage, habits, random) -> habits.misheard(passage, random));

  /** The shares that must come out as before, from 0 to 1. */
  private enum Floors {
    /** Nothing is lost. */
    NOTHING(0.98, 1),
    /** What is lost may tell two meanings apart. */
    REST(0.98, 0.98),
    /** Another word may stand there now. */
    MEANING(0.90, 0.98);

    private final double hits;
    private final double misses;

    Floors(double hits, double misses) {
      this.hits = hits;
      this.misses = misses;
    }
  }

  /** How a text is degraded. */
  private interface Way {
    Optional<String> degrade(Passage passage, WritingHabits habits, SplittableRandom random);
  }

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})['’](?=\\p{L})");
  private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}&&[^'’-]]+");

  private final Floors floors;
  private final Way way;

  Degradation(Floors floors, Way way) {
    this.floors = floors;
    this.way = way;
  }

  /** The share of hits that must still be found, from 0 to 1. */
  public double leastFound() {
    return floors.hits;
  }

  /** The share of misses that must still be passed over, from 0 to 1. */
  public double leastPassedOver() {
    return floors.misses;
  }

  /** The text degraded, in the part that matters at least; empty where that changes nothing. */
  Optional<String> of(Passage passage, WritingHabits habits) {
    SplittableRandom random =
        new SplittableRandom(passage.text().hashCode() * 31L + name().hashCode());
    return way.degrade(passage, habits, random).filter(text -> !text.equals(passage.text()));
  }

  private static String unaccented(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace("œ", "oe")
        .replace("Œ", "Oe");
  }

  private static Optional<String> apostrophes(String text, String replacement) {
    return Optional.of(APOSTROPHE.matcher(text).replaceAll(replacement));
  }

  private static String bare(String text) {
    return PUNCTUATION
        .matcher(text)
        .replaceAll(" ")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static Optional<String> hesitant(
      Passage passage, WritingHabits habits, SplittableRandom random) {
    List<Place> words = passage.words();
    if (words.size() < 2) {
      return Optional.empty();
    }
    Place before = words.get(1 + random.nextInt(words.size() - 1));
    String filler = WritingHabits.anyOf(habits.fillers(), random);
    return Optional.of(passage.with(new Place(before.start(), before.start()), filler + " "));
  }

  private static Optional<String> stuttered(
      Passage passage, WritingHabits habits, SplittableRandom random) {
    List<Place> words = passage.words();
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Place word = WritingHabits.anyOf(words, random);
    return Optional.of(passage.with(new Place(word.start(), word.start()), passage.at(word) + " "));
  }
}
