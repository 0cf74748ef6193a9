package dev.ricochet.lexicon;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text and the part of it that matters: what a phrase matched.
 *
 * @param start where the part begins, in UTF-16 units
 * @param end where it ends, exclusive
 */
record Passage(String text, int start, int end) {

  private static final Pattern WRITTEN =
      Pattern.compile("[^\\s\\p{Punct}«»…]\\S*(?<![\\p{Punct}«»…])");

  /** A text all of which matters. */
  static Passage whole(String text) {
    return new Passage(text, 0, text.length());
  }

  /** The words that matter, as white space parts them, without the punctuation around them. */
  List<Place> words() {
    return places(WRITTEN);
  }

  /** Where the pattern stands in the part that matters. */
  List<Place> places(Pattern pattern) {
    return pattern
        .matcher(text)
        .results()
        .filter(found -> found.start() >= start && found.end() <= end)
        .map(found -> new Place(found.start(), found.end()))
        .toList();
  }

  String at(Place place) {
    return text.substring(place.start(), place.end());
  }

  /** The text with something else at the place. */
  String with(Place place, String replacement) {
    return text.substring(0, place.start()) + replacement + text.substring(place.end());
  }

  /** From {@code start} to {@code end}, exclusive, in UTF-16 units. */
  record Place(int start, int end) {}
}
