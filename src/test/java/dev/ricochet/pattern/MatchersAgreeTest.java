package dev.ricochet.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of matching, on random patterns and texts. */
class MatchersAgreeTest {

  private static final CanonicalForm FORM = CanonicalForm.of("en");

  /** Few words, so that random patterns match; fillers, contractions and stutters among them. */
  private static final String[] PATTERN_WORDS = {
    "call",
    "billing",
    "you know",
    "cannot",
    "so",
    "gonna",
    "billing*",
    "<call>",
    "#",
    "\"So\"",
    "it"
  };

  private static final String[] TEXT_WORDS = {
    "call",
    "billing",
    "you",
    "know",
    "can't",
    "so",
    "So",
    "gonna",
    "billingg",
    "called",
    "7",
    "its",
    "um",
    "call",
    "billing",
    ".",
    ",",
    "..."
  };

  /** What a set learns of words in one text must not mislead it in the next. */
  @Property(tries = 3000)
  void automatonAgreesWithTheNaiveMatcher(
      @ForAll("patterns") List<String> written, @ForAll("severalTexts") List<String> texts) {
    List<Pattern> patterns = parsed(written);
    PatternSet set = compiled(patterns, CompiledPatterns.NONE);
    PatternSet counted = counted(patterns, texts.get(0));
    NaiveMatcher naive = new NaiveMatcher(FORM, patterns);
    for (String text : texts) {
      TokenizedText tokenized = FORM.tokenize(text);
      List<Match> matches = naive.matches(tokenized);
      assertThat(set.matches(tokenized)).as(text).isEqualTo(matches);
      assertThat(set.matches(tokenized)).as("%s, the second time", text).isEqualTo(matches);
      assertThat(counted.matches(tokenized)).as("%s, frequent here", text).isEqualTo(matches);
    }
  }

  @Property(tries = 1000)
  void patternsCompiledBeforehandMatchAsOthersDo(
      @ForAll("patterns") List<String> written,
      @ForAll("patterns") List<String> others,
      @ForAll("texts") String text)
      throws IOException {
    CompiledPatterns before = readBack(compiled(parsed(written), CompiledPatterns.NONE));
    List<Pattern> mixed = parsed(others);
    mixed.add(before.pattern(written.size() - 1));
    List<Pattern> fresh = parsed(others);
    fresh.addAll(parsed(written.subList(written.size() - 1, written.size())));

    TokenizedText tokenized = FORM.tokenize(text);
    List<Match> naive = new NaiveMatcher(FORM, fresh).matches(tokenized);
    List<Match> matches = new ArrayList<>();
    for (Match match : compiled(mixed, before).matches(tokenized)) {
      int number = match.pattern() - written.size();
      matches.add(numbered(match, number < 0 ? others.size() : number));
    }
    assertThat(matches).containsExactlyInAnyOrderElementsOf(naive);
  }

  private static List<Pattern> parsed(List<String> written) {
    List<Pattern> patterns = new ArrayList<>();
    for (String one : written) {
      patterns.add(Pattern.parse(one, Position.of("test"), Macros.NONE));
    }
    return patterns;
  }

  private static PatternSet counted(List<Pattern> patterns, String sample) {
    PatternSet.Builder builder = PatternSet.builder(FORM);
    patterns.forEach(pattern -> builder.add(pattern, Position.of("test")));
    builder.addSample(sample);
    return builder.build();
  }

  private static PatternSet compiled(List<Pattern> patterns, CompiledPatterns before) {
    PatternSet.Builder builder = PatternSet.builder(FORM, before);
    patterns.forEach(pattern -> builder.add(pattern, Position.of("test")));
    return builder.build();
  }

  private static Match numbered(Match match, int pattern) {
    return new Match(pattern, match.firstToken(), match.endToken(), match.start(), match.end());
  }

  private static CompiledPatterns readBack(PatternSet set) throws IOException {
    PackedOutput packed = new PackedOutput();
    set.compiled().write(packed);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    packed.writeTo(file);
    return CompiledPatterns.read(PackedInput.of(new ByteArrayInputStream(file.toByteArray())));
  }

  /** Patterns that the compiler takes, by themselves and together. */
  @Provide
  Arbitrary<List<String>> patterns() {
    return expression(2).filter(MatchersAgreeTest::isTaken).list().ofMinSize(1).ofMaxSize(4);
  }

  private static boolean isTaken(String pattern) {
    try {
      compiled(parsed(List.of(pattern)), CompiledPatterns.NONE);
      return true;
    } catch (ProblemsException e) {
      return false;
    }
  }

  private static Arbitrary<String> expression(int depth) {
    Arbitrary<String> word = Arbitraries.of(PATTERN_WORDS);
    if (depth == 0) {
      return word;
    }
    Arbitrary<String> inner = expression(depth - 1);
    Arbitrary<String> atom =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(5, word),
            net.jqwik.api.Tuple.of(1, Arbitraries.of("^", "$", "...", "...5")),
            net.jqwik.api.Tuple.of(1, inner.map(i -> "(" + i + ")?")),
            net.jqwik.api.Tuple.of(1, inner.map(i -> "(" + i + ")")),
            net.jqwik.api.Tuple.of(
                2, Combinators.combine(inner, inner).as((a, b) -> "(" + a + " | " + b + ")")));
    return atom.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join(" ", parts));
  }

  @Provide
  Arbitrary<List<String>> severalTexts() {
    return texts().list().ofMinSize(1).ofMaxSize(4);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(TEXT_WORDS).list().ofMaxSize(14).map(words -> String.join(" ", words));
  }

  @Example
  void workGrowsLinearlyWithTheTextOnHostilePatterns() {
    List<String> hostile =
        List.of(
            "(call? ".repeat(12) + "billing" + ")?".repeat(12).replace(")?", ")") + " it",
            "call ...20 call ...20 call ...20 it",
            "(call | call call | call call call) (call | call call)? (call | billing)? it",
            "so ...20 so ...20 it");
    PatternSet.Builder builder = PatternSet.builder(FORM);
    hostile.forEach(
        p -> builder.add(Pattern.parse(p, Position.of("test"), Macros.NONE), Position.of("test")));
    PatternSet set = builder.build();
    for (String unit :
        List.of(
            "call ",
            "so ",
            "um ",
            "call um ",
            "you know ",
            "you know um call ",
            "call billing so ",
            "billin calll ",
            "its gonna ")) {
      long once = steps(set, unit, 1_000);
      long tenTimes = steps(set, unit, 10_000);
      assertThat(tenTimes).as(unit).isLessThanOrEqualTo(once * 10 + once / 2);
    }
  }

  private static long steps(PatternSet set, String unit, int times) {
    long before = set.steps();
    set.matches(FORM.tokenize(unit.repeat(times) + " it"));
    return set.steps() - before;
  }

  @Property
  void overlapsDoNotDependOnTheOrderOfMatches(
      @ForAll("texts") String text, @ForAll java.util.Random random) {
    List<Match> matches =
        new NaiveMatcher(
                FORM,
                List.of(
                    Pattern.parse("call ...3 billing", Position.of("test"), Macros.NONE),
                    Pattern.parse("billing so?", Position.of("test"), Macros.NONE),
                    Pattern.parse("<call> call", Position.of("test"), Macros.NONE)))
            .matches(FORM.tokenize(text));
    List<Match> shuffled = new ArrayList<>(matches);
    Collections.shuffle(shuffled, random);
    List<Match> counted = Overlaps.resolve(matches, p -> "all", p -> p);
    assertThat(Overlaps.resolve(shuffled, p -> "all", p -> p)).isEqualTo(counted);
    for (Match one : counted) {
      assertThat(counted).filteredOn(other -> !other.equals(one)).noneMatch(one::overlaps);
    }
  }
}
