package dev.ricochet.text;

import dev.ricochet.source.Compiled;
import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * What speaks for a language: how much each run of one to three characters that a text contains
 * weighs for it. It is the part of OpenNLP's model of 103 languages that is about those with a
 * canonical form; the model itself is a hundred times as large, and is read by the build alone.
 *
 * <p>Runs lie in a hash table with open addressing, which is read as it lies.
 */
final class LanguageWeights {

  static final Compiled COMPILED =
      new Compiled("lexicons/languages.compiled", LanguageWeights::compile);

  /** The longest run that the model weighs, in chars. */
  static final int LONGEST_RUN = 3;

  private static final String MODEL = "/langdetect-183.bin";

  /** The model names languages by ISO 639-3. */
  private static final Map<String, String> CODES = Map.of("en", "eng", "fr", "fra");

  private static final long FREE = 0;

  private final List<String> languages;
  private final long[] runs;
  private final double[] weights;

  /**
   * @param languages ISO 639-1 codes
   * @param runs by slot {@link #run}s, or {@link #FREE}; a power of two of them, some free
   * @param weights by slot, and for each language in turn
   */
  private LanguageWeights(List<String> languages, long[] runs, double[] weights) {
    this.languages = languages;
    this.runs = runs;
    this.weights = weights;
  }

  static LanguageWeights read() {
    PackedInput in = COMPILED.read();
    return new LanguageWeights(in.list(in::text), in.longs(), in.doubles());
  }

  /** A run of at most {@link #LONGEST_RUN} chars, in one number that is not {@link #FREE}. */
  static long run(char[] text, int start, int end) {
    long run = (long) end - start;
    for (int i = start; i < end; i++) {
      run = run << Character.SIZE | text[i];
    }
    return run;
  }

  /** ISO 639-1 codes, sorted. */
  List<String> languages() {
    return languages;
  }

  /** The slot of a run, or a negative number where it weighs nothing. */
  int slot(long run) {
    int slot = slotFor(runs, run);
    return runs[slot] == run ? slot : -1;
  }

  /**
   * Adds what the run of a slot weighs.
   *
   * @param sums by the places of languages among {@link #languages()}
   */
  void addTo(double[] sums, int slot) {
    for (int language = 0; language < sums.length; language++) {
      sums[language] += weights[slot * sums.length + language];
    }
  }

  private static int slotFor(long[] runs, long run) {
    int slot = (int) ((run * 0x9E3779B97F4A7C15L) >>> 40) & (runs.length - 1);
    while (runs[slot] != run && runs[slot] != FREE) {
      slot = slot + 1 & (runs.length - 1);
    }
    return slot;
  }

  private static PackedOutput compile() {
    AbstractModel model = (AbstractModel) model().getMaxentModel();
    List<String> languages = CODES.keySet().stream().sorted().toList();
    int[] outcomes = languages.stream().mapToInt(code -> model.getIndex(CODES.get(code))).toArray();
    Map<String, double[]> weights = new TreeMap<>();
    Map<?, ?> contexts = (Map<?, ?>) model.getDataStructures()[1];
    contexts.forEach(
        (run, context) -> {
          double[] ofRun =
              Arrays.stream(outcomes).mapToDouble(o -> weight((Context) context, o)).toArray();
          if (Arrays.stream(ofRun).anyMatch(weight -> weight != 0)) {
            weights.put((String) run, ofRun);
          }
        });
    long[] runs = new long[Integer.highestOneBit(weights.size()) * 2];
    double[] bySlot = new double[runs.length * languages.size()];
    weights.forEach(
        (text, ofRun) -> {
          long run = run(text.toCharArray(), 0, text.length());
          int slot = slotFor(runs, run);
          runs[slot] = run;
          System.arraycopy(ofRun, 0, bySlot, slot * ofRun.length, ofRun.length);
        });
    PackedOutput out = new PackedOutput();
    out.list(languages, out::text);
    out.longs(runs);
    out.doubles(bySlot);
    return out;
  }

  private static double weight(Context context, int outcome) {
    int[] outcomes = context.getOutcomes();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == outcome) {
        return context.getParameters()[i];
      }
    }
    return 0;
  }

  private static LanguageDetectorModel model() {
    try (InputStream in = LanguageDetectorModel.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException("language model missing: " + MODEL);
      }
      return new LanguageDetectorModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
