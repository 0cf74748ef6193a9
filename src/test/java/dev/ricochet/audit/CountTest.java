package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.Phrase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

  private static final Group GROUP = new Group("2026-W47", "Nord", "A");

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 10, 1000})
  void tally_of_parts_that_were_written_is_what_plain_maps_would_hold(int findings) {
    List<PhraseEntry> entries = entries();
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      Collections.shuffle(entries, random);
      Phrases phrases = new Phrases();
      List<Count> parts = List.of(new Count(), new Count(), new Count());
      Map<String, Long> found = new TreeMap<>();
      Map<String, Long> recovered = new TreeMap<>();
      Map<String, Long> deflections = new TreeMap<>();
      for (int i = 0; i < findings; i++) {
        Count count = parts.get(random.nextInt(parts.size()));
        PhraseEntry entry = entries.get(random.nextInt(entries.size()));
        String category = entry.category().name();
        int phrase = phrases.number(entry);
        found.merge(category, 1L, Long::sum);
        if (!entry.isDeflection()) {
          count.add(phrase, null);
          continue;
        }
        deflections.merge(category + "/" + entry.phrase().id(), 1L, Long::sum);
        boolean atOnce = random.nextInt(4) == 0;
        boolean later = !atOnce && random.nextInt(4) == 0;
        count.add(phrase, atOnce);
        if (later) {
          count.addRecovery(phrase);
        }
        if (atOnce || later) {
          recovered.merge(category, 1L, Long::sum);
        }
      }
      Count sum = new Count();
      parts.forEach(part -> sum.add(written(part)));
      Tally tally = sum.tally(GROUP, phrases);
      assertThat(tally.findings()).isEqualTo(found);
      assertThat(tally.recoveries()).isEqualTo(recovered);
      assertThat(tally.deflectionPhrases()).isEqualTo(deflections);
    }
  }

  private static Count written(Count count) {
    CodecBytes codec = new CodecBytes();
    codec.begin();
    count.write(codec);
    return Count.read(codec.bytes());
  }

  private static List<PhraseEntry> entries() {
    List<PhraseEntry> entries = new ArrayList<>();
    for (Lexicon lexicon : Lexicons.read()) {
      for (Category category : lexicon.categories()) {
        for (Phrase phrase : category.phrases()) {
          entries.add(new PhraseEntry(lexicon, category, phrase));
        }
      }
    }
    return entries;
  }
}
