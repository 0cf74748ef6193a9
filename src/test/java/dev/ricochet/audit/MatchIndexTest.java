package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.pattern.Match;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatchIndexTest {

  private static final int WORDS = 12;

  private static Match match(int first, int end) {
    return new Match(0, first, end, first * 2, end * 2 - 1);
  }

  @Provide
  Arbitrary<Match> matches() {
    return Combinators.combine(
            Arbitraries.integers().between(0, WORDS - 1), Arbitraries.integers().between(1, 4))
        .as((first, length) -> match(first, first + length));
  }

  @Property
  void findsWhatALookAtEachMatchFinds(
      @ForAll List<@From("matches") Match> matches,
      @ForAll("matches") Match other,
      @ForAll Random random) {
    List<Match> shuffled = new ArrayList<>(matches);
    Collections.shuffle(shuffled, random);
    MatchIndex index = new MatchIndex(shuffled);

    Match overlapping = index.overlapping(other);
    int first =
        matches.stream().filter(other::overlaps).mapToInt(Match::firstToken).min().orElse(-1);
    assertThat(overlapping == null ? -1 : overlapping.firstToken()).isEqualTo(first);
    assertThat(overlapping == null || other.overlaps(overlapping)).isTrue();
    assertThat(index.lastEnd(other.firstToken()))
        .isEqualTo(
            matches.stream()
                .mapToInt(Match::endToken)
                .filter(end -> end <= other.firstToken())
                .max()
                .orElse(MatchIndex.NONE));
    assertThat(index.firstStart(other.endToken()))
        .isEqualTo(
            matches.stream()
                .mapToInt(Match::firstToken)
                .filter(start -> start >= other.endToken())
                .min()
                .orElse(MatchIndex.NONE));
    assertThat(index.isAnyBetween(other.firstToken(), other.endToken()))
        .isEqualTo(
            matches.stream()
                .anyMatch(
                    m -> m.firstToken() >= other.firstToken() && m.endToken() <= other.endToken()));
  }

  @Example
  void looksAtFewHoweverManyThereAre() {
    assertThat(looks(10_000)).isLessThanOrEqualTo(14 * looks(1_000));
  }

  /** What it takes to ask each of so many matches for those around it. */
  private static long looks(int count) {
    List<Match> matches = IntStream.range(0, count).mapToObj(i -> match(3 * i, 3 * i + 5)).toList();
    MatchIndex index = new MatchIndex(matches);
    for (Match match : matches) {
      assertThat(index.overlapping(match)).isNotNull();
      index.lastEnd(match.firstToken());
      index.firstStart(match.endToken());
      index.isAnyBetween(match.firstToken(), match.endToken());
    }
    return index.looks();
  }
}
