package dev.ricochet.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ricochet.lexicon.ShippedLanguage;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.Neighbours;
import dev.ricochet.text.TokenizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quick look at the words beside a word never hides a way to read it. */
class QuickLooksTest {

  /** Those of a word beside which any other may be read otherwise. */
  private static final long EVERY_MARK = -1;

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void nothingIsReadOtherwiseWhereTheQuickLookSaysSo(String language) throws IOException {
    CanonicalForm form = CanonicalForm.of(language);
    Labels labels = new Labels(form, ShippedLanguage.of(language).patterns().questions());
    int hidden = 0;
    int seen = 0;
    for (String said : spoken(language)) {
      TokenizedText text = form.tokenize(said);
      for (int i = 0; i < text.size(); i++) {
        Labels.Known word = labels.known(text.canonical(i));
        long last = marks(text, i - 1, labels);
        long next = marks(text, i + 1, labels);
        boolean skipped = word.fillerEnd(text, i) > i;
        Labels.Path[] paths = labels.paths(text, i, word, EVERY_MARK, EVERY_MARK);
        assertThat(labels.paths(text, i, word, last, next)).isEqualTo(paths);
        if (word.isAnywhereOtherwise()
            || word.neighbours().mayAllow(last, next, text.startsSentence(i))) {
          seen += skipped || paths.length > 0 ? 1 : 0;
        } else {
          assertThat(skipped || paths.length > 0).as("%s in %s", text.word(i), said).isFalse();
          hidden++;
        }
      }
    }
    assertThat(seen).isGreaterThan(1000);
    assertThat(hidden).isGreaterThan(5 * seen);
  }

  private static long marks(TokenizedText text, int i, Labels labels) {
    return i < 0 || i == text.size() ? Neighbours.NO_WORD : labels.known(text.canonical(i)).marks();
  }

  /** What people say in a language, and the same words in pairs that they never say. */
  private static List<String> spoken(String language) throws IOException {
    List<String> texts = new ArrayList<>();
    Random random = new Random(7);
    Path gold = Path.of("samples/gold/training-" + language + ".jsonl");
    for (String conversation : Files.readAllLines(gold)) {
      for (String said : new JsonMapper().readTree(conversation).findValuesAsText("text")) {
        List<String> words = Arrays.asList(said.split(" "));
        texts.add(said);
        Collections.shuffle(words, random);
        texts.add(String.join(" ", words));
      }
    }
    return texts;
  }
}
