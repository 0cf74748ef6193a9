package dev.ricochet.lexicon;

import dev.ricochet.lexicon.Passage.Place;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.Ending;
import dev.ricochet.text.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people write, and machines hear, in place of what is meant, in one language: the rules of
 * its canonical form read backwards.
 */
final class WritingHabits {

  private static final String BEFORE_CONSONANT = "(?=\\s+[a-zç&&[^aeiouyh]])";
  private static final Pattern LONG_WORD = Pattern.compile("\\p{L}{5,}");

  private final CanonicalForm form;
  private final TypingError typing;
  private final List<List<Substitution>> shorthand;
  private final List<Substitution> homophones;
  private final List<Misheard> endings;
  private final Pattern dropped;

  private WritingHabits(CanonicalForm form) {
    this.form = form;
    this.typing = new TypingError(form.keyboard());
    this.shorthand = shorthand(form);
    this.homophones =
        Stream.concat(form.homophones().stream(), form.forgottenAccents().stream())
            .distinct()
            .map(variant -> Substitution.of(variant, ""))
            .toList();
    this.endings = form.endings().stream().map(Misheard::of).toList();
    this.dropped = dropped(form);
  }

  static WritingHabits of(String language) {
    return new WritingHabits(CanonicalForm.of(language));
  }

  private static Pattern dropped(CanonicalForm form) {
    String words = form.dropped().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    return words.isEmpty()
        ? Pattern.compile("(?!)")
        : Pattern.compile("\\b(" + words + ")(['’]|\\s+)", Pattern.CASE_INSENSITIVE);
  }

  /** The ways to write the same thing, together. */
  private static List<List<Substitution>> shorthand(CanonicalForm form) {
    Map<String, List<Substitution>> ways = new LinkedHashMap<>();
    for (Variant variant : form.shorthand()) {
      ways.computeIfAbsent(variant.meant(), key -> new ArrayList<>())
          .add(Substitution.of(variant, ""));
    }
    for (Variant letter : form.letters()) {
      ways.computeIfAbsent(letter.meant(), key -> new ArrayList<>())
          .add(Substitution.of(letter, BEFORE_CONSONANT));
    }
    return List.copyOf(ways.values());
  }

  /** What a speaker may slip in. */
  List<String> fillers() {
    return form.fillers();
  }

  /** The text without the words that need not be said. */
  Optional<String> undropped(Passage passage) {
    return Optional.of(dropped.matcher(passage.text()).replaceAll(""));
  }

  /** The text with every word written short that can be. */
  Optional<String> shortened(Passage passage, SplittableRandom random) {
    String text = passage.text();
    for (List<Substitution> ways : shorthand) {
      Substitution way = anyOf(ways, random);
      text = way.meant().matcher(text).replaceAll(way.written());
    }
    return Optional.of(text);
  }

  /** The text with one letter wrong in one long word that matters. */
  Optional<String> mistyped(Passage passage, SplittableRandom random) {
    List<Place> words = passage.places(LONG_WORD);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    Place word = anyOf(words, random);
    return Optional.of(passage.with(word, typing.in(passage.at(word), random)));
  }

  /** The text with one thing that matters written as something that sounds like it. */
  Optional<String> misheard(Passage passage, SplittableRandom random) {
    List<String> ways = new ArrayList<>();
    for (Substitution substitution : homophones) {
      for (Place place : passage.places(substitution.meant())) {
        ways.add(passage.with(place, substitution.written()));
      }
    }
    for (Misheard ending : endings) {
      for (Place place : passage.places(ending.meant())) {
        ending.heard(passage.at(place)).stream()
            .filter(form::isKnown)
            .forEach(heard -> ways.add(passage.with(place, heard)));
      }
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(anyOf(ways, random));
  }

  static <T> T anyOf(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /**
   * Something written in place of something else.
   *
   * @param meant finds it, by whole words
   */
  private record Substitution(Pattern meant, String written) {

    static Substitution of(Variant variant, String condition) {
      String words =
          Pattern.quote(variant.meant()).replace("'", "\\E['’]\\Q").replace(" ", "\\E\\s+\\Q");
      return new Substitution(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}'’-])" + words + "(?![\\p{L}\\p{N}'’-])" + condition,
              Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
          variant.written());
    }
  }

  /**
   * Endings that are heard as others.
   *
   * @param meant finds words with such an ending
   * @param ending the endings that are meant, longest first
   * @param others what is heard
   */
  private record Misheard(Pattern meant, List<String> ending, List<String> others) {

    static Misheard of(Ending rule) {
      List<String> longestFirst = new ArrayList<>(rule.meant());
      longestFirst.sort(Comparator.comparingInt(String::length).reversed());
      return new Misheard(
          Pattern.compile(
              "(?<![\\p{L}\\p{N}-])\\p{L}{3,}?("
                  + String.join("|", longestFirst)
                  + ")(?![\\p{L}\\p{N}'’-])"),
          longestFirst,
          rule.written());
    }

    /** What is heard in place of the word. */
    List<String> heard(String word) {
      String end = ending.stream().filter(word::endsWith).findFirst().orElseThrow();
      String stem = word.substring(0, word.length() - end.length());
      return others.stream().filter(other -> !other.equals(end)).map(stem::concat).toList();
    }
  }
}
