package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.PackedOutput;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VocabularyTest {

  @Property(tries = 500)
  void everyWordIsFoundByItselfAndByWhatIsOneErrorAway(
      @ForAll("words") Set<String> words, @ForAll("word") String other) {
    Vocabulary vocabulary = Vocabulary.of(words, 4);

    for (String word : words) {
      assertThat(vocabulary.word(vocabulary.number(word))).isEqualTo(word);
    }
    assertThat(vocabulary.contains(other)).isEqualTo(words.contains(other));
    assertThat(near(vocabulary, other))
        .containsAll(
            words.stream()
                .filter(word -> word.length() >= 4 && Repairs.isOneErrorAway(other, word))
                .toList());
  }

  @Test
  void shortWordsAndFiguresAreNotTakenForOthers() {
    Vocabulary vocabulary = Vocabulary.of(List.of("cas", "2024", "case"), 4);

    assertThat(near(vocabulary, "casa")).containsExactly("case");
    assertThat(near(vocabulary, "2025")).isEmpty();
  }

  @Property(tries = 50)
  void packedAndRead(@ForAll("words") Set<String> words, @ForAll("word") String other) {
    Vocabulary vocabulary = Vocabulary.of(words, 4);
    PackedOutput packed = new PackedOutput();
    vocabulary.write(packed);

    Vocabulary read = Vocabulary.read(packed.read());

    assertThat(read.size()).isEqualTo(words.size());
    assertThat(words).allMatch(word -> read.number(word) == vocabulary.number(word));
    assertThat(near(read, other)).isEqualTo(near(vocabulary, other));
  }

  private static Set<String> near(Vocabulary vocabulary, String word) {
    Set<String> near = new HashSet<>();
    vocabulary.near(word, near::add);
    return near;
  }

  /** Few letters, so that many words are like others. */
  @Provide
  Arbitrary<String> word() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMinLength(1).ofMaxLength(7);
  }

  @Provide
  Arbitrary<Set<String>> words() {
    return word().set().ofMaxSize(20);
  }
}
