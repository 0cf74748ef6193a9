package dev.ricochet.pattern;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * All patterns of a run, compiled into one automaton. Not for use by several threads at once: it
 * remembers the words that it has seen.
 */
public final class PatternSet {

  private final CanonicalForm form;
  private final Automaton automaton;
  private final Labels labels;
  private final Entrances entrances;
  private final Continuations continuations;
  private final List<Pattern> patterns;
  private final Awaited awaited;
  private long steps;

  private PatternSet(
      CanonicalForm form,
      Automaton automaton,
      Labels labels,
      Entrances entrances,
      List<Pattern> patterns) {
    this.form = form;
    this.automaton = automaton;
    this.labels = labels;
    this.entrances = entrances;
    this.patterns = patterns;
    this.continuations = new Continuations(automaton, labels.size());
    this.awaited = new Awaited();
  }

  /** Begins a set of patterns that are compared in the given canonical form. */
  public static Builder builder(CanonicalForm form) {
    return new Builder(form);
  }

  /** Number of patterns. */
  public int size() {
    return patterns.size();
  }

  /** The pattern that was added as number {@code id}. */
  public Pattern pattern(int id) {
    return patterns.get(id);
  }

  /**
   * All matches in a text: for each pattern and each place where it ends, the longest. Time and
   * memory are linear in the length of the text.
   *
   * @return by pattern, then end, then start
   */
  public List<Match> matches(TokenizedText text) {
    Walk walk = new Walk(automaton, entrances, continuations, awaited, graph(text));
    List<Match> matches = walk.run();
    steps += walk.steps();
    return matches;
  }

  /**
   * What the named parts of a pattern matched.
   *
   * @param match one of the matches in this very text
   * @return by name, the text to the letter; names that matched nothing are left out
   */
  public SortedMap<String, String> captures(Match match, TokenizedText text) {
    return new Captures(automaton, graph(text)).of(match, text);
  }

  /** How far each pattern comes in a text, at the place where it comes furthest; by pattern. */
  public List<NearMiss> nearMisses(TokenizedText text) {
    NearMisses nearMisses = new NearMisses(automaton, graph(text), labels, text);
    return IntStream.range(0, patterns.size()).mapToObj(nearMisses::of).toList();
  }

  /** Looks at edges so far: the work done, whatever the machine. */
  long steps() {
    return steps;
  }

  private WordGraph graph(TokenizedText text) {
    return new WordGraph(text, form, labels);
  }

  /** Takes patterns, gives them numbers, and compiles them. */
  public static final class Builder {
    private final CanonicalForm form;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    private Builder(CanonicalForm form) {
      this.form = form;
    }

    /**
     * Adds a pattern.
     *
     * @param position where it was written, for problems
     * @return its number; they count from 0
     */
    public int add(Pattern pattern, Position position) {
      patterns.add(pattern);
      positions.add(position);
      return patterns.size() - 1;
    }

    /**
     * Compiles all patterns.
     *
     * @throws dev.ricochet.source.ProblemsException where some cannot be: lemmas without forms,
     *     patterns that match the empty text, patterns of a monstrous size
     */
    public PatternSet build() {
      Problems problems = new Problems();
      PatternCompiler compiler = new PatternCompiler(form, problems);
      Automaton automaton = new Automaton();
      List<Expression> expressions = new ArrayList<>();
      for (int id = 0; id < patterns.size(); id++) {
        Expression expression = compiler.compile(patterns.get(id), positions.get(id));
        expressions.add(expression);
        Automaton.Refusal refusal = automaton.add(expression);
        if (refusal != null) {
          problems.add(problem(refusal, positions.get(id)));
        }
      }
      problems.throwIfAny();
      return assemble(compiler, automaton, expressions);
    }

    private PatternSet assemble(
        PatternCompiler compiler, Automaton automaton, List<Expression> expressions) {
      List<Labels.Question> questions = compiler.questions();
      Anchors anchors = new Anchors(form, questions);
      return new PatternSet(
          form,
          automaton,
          new Labels(form, questions),
          new Entrances(
              automaton, expressions.stream().map(anchors::of).toList(), questions.size()),
          List.copyOf(patterns));
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
}
