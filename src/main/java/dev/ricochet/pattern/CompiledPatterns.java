package dev.ricochet.pattern;

import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Patterns of one language, compiled: all that does not depend on the texts. A build may write them
 * to a file, from which a run reads them sooner than it could compile them.
 */
public final class CompiledPatterns {

  /** No patterns. */
  public static final CompiledPatterns NONE =
      new CompiledPatterns(Automaton.NONE, List.of(), Requirements.NONE, List.of());

  private final Automaton automaton;
  private final List<Question> questions;
  private final Requirements requirements;
  private final List<Pattern> patterns;

  private CompiledPatterns(
      Automaton automaton,
      List<Question> questions,
      Requirements requirements,
      List<Pattern> patterns) {
    this.automaton = automaton;
    this.questions = List.copyOf(questions);
    this.requirements = requirements;
    this.patterns = List.copyOf(patterns);
  }

  /** Reads what {@link #write} wrote. */
  public static CompiledPatterns read(PackedInput in) {
    Automaton automaton = Automaton.read(in);
    List<Question> questions = in.list(() -> Question.read(in));
    Requirements requirements = Requirements.read(in);
    List<Pattern> patterns = new ArrayList<>();
    for (int number = 0; number < automaton.patterns(); number++) {
      patterns.add(new Pattern(in.text(), new HashSet<>(in.list(in::text)), number));
    }
    return new CompiledPatterns(automaton, questions, requirements, patterns);
  }

  /** Writes them for {@link #read}. */
  public void write(PackedOutput out) {
    automaton.write(out);
    out.list(questions, question -> question.write(out));
    requirements.write(out);
    for (Pattern pattern : patterns) {
      out.text(pattern.text());
      out.list(pattern.captures(), out::text);
    }
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

  List<Question> questions() {
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
    Problems problems = new Problems();
    PatternCompiler compiler = new PatternCompiler(form, questions, problems);
    Automaton.Builder grown = new Automaton.Builder(automaton);
    List<Expression> expressions = new ArrayList<>();
    for (int i = 0; i < others.size(); i++) {
      Expression expression = compiler.compile(others.get(i), positions.get(i));
      expressions.add(expression);
      Automaton.Refusal refusal = grown.add(expression);
      if (refusal != null) {
        problems.add(problem(refusal, positions.get(i)));
      }
    }
    problems.throwIfAny();
    Anchors anchors = new Anchors(form, compiler.questions(), samples);
    Requirements.Builder required = new Requirements.Builder(requirements);
    Automaton whole = grown.build();
    for (int i = 0; i < expressions.size(); i++) {
      List<int[]> sets = anchors.of(expressions.get(i));
      required.add(sets, anchors.pairs(whole, patterns.size() + i, sets));
    }
    List<Pattern> all = new ArrayList<>(patterns);
    all.addAll(others);
    return new CompiledPatterns(whole, compiler.questions(), required.build(), all);
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
