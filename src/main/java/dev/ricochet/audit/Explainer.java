package dev.ricochet.audit;

import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.text.LanguageDetector;
import dev.ricochet.text.TokenizedText;
import dev.ricochet.transcript.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells why a turn is judged as it is: the very matching of the audit, with all its reasons. */
public final class Explainer {

  private final Detectors detectors;

  /**
   * Explanations by some lexicons.
   *
   * @param lexicons at least one; compiled when a text first needs them
   * @param guards those of the languages of the lexicons, by language
   */
  public Explainer(List<Lexicon> lexicons, Map<String, List<Guard>> guards) {
    this.detectors = new Detectors(lexicons, guards);
  }

  /** Languages whose lexicons are loaded. */
  public Set<String> languages() {
    return detectors.languages();
  }

  /**
   * Explains one turn.
   *
   * @param speaker the role of who says it
   * @param language one of {@link #languages()}, or null to detect it
   */
  public Explanation explain(String text, Role speaker, @Nullable String language) {
    String read =
        language != null ? language : new LanguageDetector().detect(text, detectors.languages());
    Detector detector = detectors.find(read);
    if (detector == null) {
      throw new IllegalArgumentException("no lexicon for language '" + read + "'");
    }
    TokenizedText tokenized = detector.tokenize(text);
    List<Detection> detections = detector.detect(tokenized, speaker.word());
    return new Explanation(
        text,
        read,
        speaker.word(),
        tokenized.words(),
        detections,
        near(detector.nearMisses(tokenized, detections, speaker.word())));
  }

  private static List<Explanation.Near> near(List<Detector.Near> sorted) {
    return sorted.stream()
        .map(
            near ->
                new Explanation.Near(
                    near.entry(),
                    near.pattern(),
                    near.miss().start(),
                    near.miss().end(),
                    near.miss().missing(),
                    near.miss().expected()))
        .toList();
  }
}
