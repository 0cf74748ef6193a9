package dev.ricochet.lexicon;

import dev.ricochet.lexicon.Guard.Where;
import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.pattern.CompiledPatterns;
import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lexicons and guards of a language as they lie in a compiled file, behind their patterns. */
final class PackedLanguage {

  private static final int NO_REACH = -1;

  private PackedLanguage() {}

  /** All patterns, in the order in which they are numbered. */
  static List<PatternSource> patterns(List<Lexicon> lexicons, List<Guard> guards) {
    List<PatternSource> all = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      for (Category category : lexicon.categories()) {
        for (Phrase phrase : category.phrases()) {
          all.addAll(phrase.patterns());
          all.addAll(phrase.unless());
        }
      }
    }
    for (Guard guard : guards) {
      all.addAll(guard.patterns());
      all.addAll(guard.until());
    }
    return all;
  }

  static void write(List<Lexicon> lexicons, List<Guard> guards, PackedOutput out) {
    new Writing(out).write(lexicons, guards);
  }

  /** Reads what was written behind the patterns. */
  static ShippedLanguage read(PackedInput in) {
    CompiledPatterns patterns = CompiledPatterns.read(in);
    Reading reading = new Reading(in, patterns);
    return new ShippedLanguage(in.list(reading::lexicon), in.list(reading::guard), patterns);
  }

  /** Patterns are not written, but counted: they stand in the order of {@link #patterns}. */
  private static final class Writing {
    private final PackedOutput out;

    Writing(PackedOutput out) {
      this.out = out;
    }

    void write(List<Lexicon> lexicons, List<Guard> guards) {
      out.list(lexicons, this::lexicon);
      out.list(guards, this::guard);
    }

    private void lexicon(Lexicon lexicon) {
      out.text(lexicon.name());
      out.text(lexicon.family());
      out.text(lexicon.language());
      out.text(lexicon.stance().name());
      out.list(lexicon.speakers(), out::text);
      out.list(lexicon.categories(), this::category);
    }

    private void category(Category category) {
      out.text(category.name());
      out.list(category.speakers(), out::text);
      out.map(category.title(), out::text, out::text);
      out.map(category.why(), out::text, out::text);
      out.map(category.sayInstead(), out::text, out::text);
      out.list(category.phrases(), this::phrase);
    }

    private void phrase(Phrase phrase) {
      out.text(phrase.id());
      out.text(phrase.severity().name());
      out.list(phrase.patterns(), this::pattern);
      out.list(phrase.unless(), this::pattern);
      out.list(phrase.hits(), this::example);
      out.list(phrase.misses(), this::example);
      position(phrase.position());
    }

    private void guard(Guard guard) {
      out.text(guard.id());
      out.map(guard.title(), out::text, out::text);
      out.text(guard.where().name());
      out.number(Objects.requireNonNullElse(guard.reach(), NO_REACH));
      out.list(guard.patterns(), this::pattern);
      out.list(guard.until(), this::pattern);
      out.list(guard.families(), out::text);
      out.list(guard.drops(), this::example);
      out.list(guard.keeps(), this::example);
      position(guard.position());
    }

    private void pattern(PatternSource source) {
      position(source.position());
    }

    private void example(Example example) {
      out.text(example.text());
      position(example.position());
    }

    private void position(Position position) {
      out.text(position.file());
      out.number(Math.toIntExact(Objects.requireNonNull(position.line())));
      out.number(Objects.requireNonNull(position.column()));
    }
  }

  private static final class Reading {
    private final PackedInput in;
    private final CompiledPatterns patterns;
    private int nextPattern;

    Reading(PackedInput in, CompiledPatterns patterns) {
      this.in = in;
      this.patterns = patterns;
    }

    Lexicon lexicon() {
      return new Lexicon(
          in.text(),
          in.text(),
          in.text(),
          Stance.valueOf(in.text()),
          new LinkedHashSet<>(in.list(in::text)),
          in.list(this::category));
    }

    private Category category() {
      return new Category(
          in.text(),
          new LinkedHashSet<>(in.list(in::text)),
          in.map(in::text, in::text),
          in.map(in::text, in::text),
          in.map(in::text, in::text),
          in.list(this::phrase));
    }

    private Phrase phrase() {
      return new Phrase(
          in.text(),
          Severity.valueOf(in.text()),
          in.list(this::pattern),
          in.list(this::pattern),
          in.list(this::example),
          in.list(this::example),
          position());
    }

    Guard guard() {
      String id = in.text();
      Map<String, String> title = in.map(in::text, in::text);
      Where where = Where.valueOf(in.text());
      int reach = in.number();
      List<PatternSource> words = in.list(this::pattern);
      List<PatternSource> until = in.list(this::pattern);
      return new Guard(
          id,
          title,
          where,
          reach == NO_REACH ? null : Integer.valueOf(reach),
          until,
          new LinkedHashSet<>(in.list(in::text)),
          words,
          in.list(this::example),
          in.list(this::example),
          position());
    }

    private PatternSource pattern() {
      return new PatternSource(patterns.pattern(nextPattern++), position());
    }

    private Example example() {
      return new Example(in.text(), position());
    }

    private Position position() {
      return Position.of(in.text(), in.number(), in.number());
    }
  }
}
