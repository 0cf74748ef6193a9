package dev.ricochet.pattern;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * All patterns of a run, compiled into one automaton. Not for use by several threads at once: it
 * remembers the words that it has seen.
 */
public final class PatternSet {

  private final CanonicalForm form;
  private final Automaton automaton;
  private final Labels labels;
  private final int[][] armedBy;
  private final int[] alwaysArmed;
  private final List<Pattern> patterns;
  private final Awaited awaited;
  private final int[] armedIn;
  private int texts;
  private long steps;

  private PatternSet(
      CanonicalForm form,
      Automaton automaton,
      Labels labels,
      int[][] armedBy,
      int[] alwaysArmed,
      List<Pattern> patterns) {
    this.form = form;
    this.automaton = automaton;
    this.labels = labels;
    this.armedBy = armedBy;
    this.alwaysArmed = alwaysArmed;
    this.patterns = patterns;
    this.awaited = new Awaited(automaton.states());
    this.armedIn = new int[patterns.size()];
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
    WordGraph graph = graph(text);
    int[] armed = armed(graph);
    if (armed.length == 0) {
      return List.of();
    }
    Walk walk = new Walk(automaton, awaited, graph);
    List<Match> matches = walk.run(armed);
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

  /**
   * How far each pattern comes that does not match, at the place where it comes furthest.
   *
   * @param pattern the number of the pattern
   */
  public NearMiss nearMiss(int pattern, TokenizedText text) {
    return new NearMisses(automaton, graph(text), labels, text).of(pattern);
  }

  /** Comparisons of a state with a word made so far: the work done, whatever the machine. */
  long steps() {
    return steps;
  }

  private WordGraph graph(TokenizedText text) {
    return new WordGraph(text, form, labels);
  }

  /** The patterns whose anchor stands somewhere in the text. */
  private int[] armed(WordGraph graph) {
    texts++;
    int[] armed = new int[16];
    int count = 0;
    for (int pattern : alwaysArmed) {
      armed = with(armed, count++, pattern);
    }
    for (int edge = 0; edge < graph.edges(); edge++) {
      long[] bits = graph.edgeLabels(edge);
      for (int w = 0; w < bits.length; w++) {
        for (long rest = bits[w]; rest != 0; rest &= rest - 1) {
          for (int pattern : armedBy[(w << 6) + Long.numberOfTrailingZeros(rest)]) {
            if (armedIn[pattern] != texts) {
              armedIn[pattern] = texts;
              armed = with(armed, count++, pattern);
            }
          }
        }
      }
    }
    return Arrays.copyOf(armed, count);
  }

  private static int[] with(int[] list, int size, int added) {
    int[] room = size < list.length ? list : Arrays.copyOf(list, size * 2);
    room[size] = added;
    return room;
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
      Anchors anchors = new Anchors(questions);
      Map<Integer, List<Integer>> armedBy = new HashMap<>();
      List<Integer> always = new ArrayList<>();
      for (int id = 0; id < expressions.size(); id++) {
        List<Integer> anchor = anchors.of(expressions.get(id));
        for (int label : anchor) {
          armedBy.computeIfAbsent(label, k -> new ArrayList<>()).add(id);
        }
        if (anchor.isEmpty()) {
          always.add(id);
        }
      }
      int[][] byLabel = new int[(questions.size() + 63) / 64 * 64][];
      for (int label = 0; label < byLabel.length; label++) {
        byLabel[label] = toArray(armedBy.getOrDefault(label, List.of()));
      }
      return new PatternSet(
          form,
          automaton,
          new Labels(form, questions),
          byLabel,
          toArray(always),
          List.copyOf(patterns));
    }

    private static int[] toArray(List<Integer> list) {
      return list.stream().mapToInt(Integer::intValue).toArray();
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
