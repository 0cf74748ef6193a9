package dev.ricochet.pattern;

import dev.ricochet.source.LazyList;
import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.PackedTexts;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Patterns of one language, compiled: all that does not depend on the texts. A build may write them
 * to a file, from which a run reads them sooner than it could compile them.
 */
public final class CompiledPatterns {

  /** No patterns. */
  public static final CompiledPatterns NONE =
      new CompiledPatterns(Automaton.NONE, Questions.NONE, Requirements.NONE, List.of());

  private final Automaton automaton;
  private final Questions questions;
  private final Requirements requirements;
  private final List<Pattern> patterns;

  private CompiledPatterns(
      Automaton automaton, Questions questions, Requirements requirements, List<Pattern> patterns) {
    this.automaton = automaton;
    this.questions = questions;
    this.requirements = requirements;
    this.patterns = patterns;
  }

  /** Reads what {@link #write} wrote. */
  public static CompiledPatterns read(PackedInput in) {
    Automaton automaton = Automaton.read(in);
    Questions questions = Questions.read(in);
    Requirements requirements = Requirements.read(in);
    IntTable patterns = IntTable.read(in);
    PackedTexts texts = in.texts();
    return new CompiledPatterns(
        automaton,
        questions,
        requirements,
        new LazyList<>(patterns.rows(), number -> unpack(patterns, texts, number)));
  }

  /** The row of a pattern: its text, and behind it the names of its captures. */
  private static Pattern unpack(IntTable packed, PackedTexts texts, int number) {
    int start = packed.start(number);
    Set<String> captures = new TreeSet<>();
    for (int i = start + 1; i < packed.end(number); i++) {
      captures.add(texts.get(packed.item(i)));
    }
    return new Pattern(texts.get(packed.item(start)), captures, number);
  }

  /** Writes them for {@link #read}. */
  public void write(PackedOutput out) {
    automaton.write(out);
    questions.write(out);
    requirements.write(out);
    IntTable.Builder packed = new IntTable.Builder(IntTable.NONE);
    for (Pattern pattern : patterns) {
      packed.add(
          Stream.concat(Stream.of(pattern.text()), pattern.captures().stream())
              .mapToInt(out::textNumber)
              .toArray());
    }
    packed.build().write(out);
  }

  /** Number of patterns. */
  int size() {
    return patterns.size();
  }

  /** The pattern of a number; it knows its number. */
  public Pattern pattern(int number) {
    return patterns.get(number);
  }

  Automaton automaton() {
    return automaton;
  }

  Questions questions() {
    return questions;
  }

  Requirements requirements() {
    return requirements;
  }

  /**
   * These patterns and others, which are compiled.
   *
   * @param positions where the others were written, for problems
   * @param samples texts like those that will be searched; may be none
   * @throws ProblemsException where some cannot be compiled: lemmas without forms, patterns that
   *     match the empty text, patterns of a monstrous size
   */
  CompiledPatterns with(
      List<Pattern> others, List<Position> positions, List<String> samples, CanonicalForm form) {
    Growth growth = new Growth(form);
    growth.add(others, positions);
    Questions asked = growth.compiler.questions();
    Automaton whole = growth.automaton.build();
    int known = patterns.size();
    Frequencies frequencies =
        samples.isEmpty()
            ? new GuessedFrequencies(form, asked, whole, known)
            : new CountedFrequencies(form, new Labels(form, asked), samples);
    Anchors anchors = new Anchors(whole, frequencies);
    Requirements.Builder required = new Requirements.Builder(requirements);
    for (int pattern = known; pattern < whole.patterns(); pattern++) {
      required.add(anchors.of(pattern));
    }
    List<Pattern> all =
        new LazyList<>(
            known + others.size(),
            number -> number < known ? patterns.get(number) : others.get(number - known));
    return new CompiledPatterns(whole, asked, required.build(), all);
  }

  /**
   * Finds out whether others can be compiled.
   *
   * @throws ProblemsException as {@link #with} does
   */
  void check(List<Pattern> others, List<Position> positions, CanonicalForm form) {
    new Growth(form).add(others, positions);
  }

  /** The automaton while patterns are added to it. */
  private final class Growth {
    private final Problems problems = new Problems();
    private final PatternCompiler compiler;
    private final Automaton.Builder automaton;

    Growth(CanonicalForm form) {
      this.compiler = new PatternCompiler(form, questions, problems);
      this.automaton = new Automaton.Builder(CompiledPatterns.this.automaton);
    }

    void add(List<Pattern> others, List<Position> positions) {
      for (int i = 0; i < others.size(); i++) {
        Expression expression = compiler.compile(others.get(i), positions.get(i));
        Automaton.Refusal refusal = automaton.add(expression);
        if (refusal != null) {
          problems.add(problem(refusal, positions.get(i)));
        }
      }
      problems.throwIfAny();
    }
  }

  private static Problem problem(Automaton.Refusal refusal, Position position) {
    return refusal == Automaton.Refusal.EMPTY
        ? Problem.at(
            position,
            "the pattern would match nothing at all",
            "at least one word must not be optional")
        : Problem.at(
            position,
            "the pattern is too large",
            "it stands for too many combinations; split it into several patterns");
  }
}
