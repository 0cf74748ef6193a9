package dev.ricochet.jmh;

import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.ShippedLanguage;
import dev.ricochet.pattern.PatternSet;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** From words to matches of all shipped phrases. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MatchingBenchmark {

  private List<TokenizedText> texts = List.of();
  private PatternSet patterns = PatternSet.builder(CanonicalForm.of("fr")).build();

  /** Reads the words, and compiles the phrases. */
  @Setup
  public void compile(Calls calls) {
    CanonicalForm form = CanonicalForm.of(calls.language());
    texts = calls.turns().stream().map(turn -> form.tokenize(turn.text())).toList();
    PatternSet.Builder builder =
        PatternSet.builder(form, ShippedLanguage.of(calls.language()).patterns());
    for (Lexicon lexicon : Shipped.lexicons(calls.language())) {
      lexicon.categories().stream()
          .flatMap(category -> category.phrases().stream())
          .flatMap(phrase -> phrase.patterns().stream())
          .forEach(source -> builder.add(source.pattern(), source.position()));
    }
    patterns = builder.build();
  }

  /** Finds all matches. */
  @Benchmark
  public void matches(Blackhole matches) {
    for (TokenizedText text : texts) {
      matches.consume(patterns.matches(text));
    }
  }
}
