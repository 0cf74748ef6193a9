package dev.ricochet.pattern;

import dev.ricochet.source.Position;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All patterns of a run, compiled into one automaton. For one thread at a time; others take {@link
 * #forAnotherThread}.
 */
public final class PatternSet {

  private final CanonicalForm form;
  private final CompiledPatterns compiled;
  private final BitSet wanted;
  private final Labels labels;
  private final PairsOfWords pairs;
  private final Armed armed;
  private final WordTable words;
  private final WordGraph graph;
  private final StateSets sets;
  private final StateSets setsBefore;
  private final Needs needs;
  private final Beginnings beginnings;
  private final Awaited awaited = new Awaited();
  private @Nullable Sought all;
  private @Nullable TokenizedText latest;
  private long steps;

  /**
   * @param wanted the numbers of the patterns that may match
   */
  private PatternSet(
      CanonicalForm form,
      CompiledPatterns compiled,
      BitSet wanted,
      Labels labels,
      PairsOfWords pairs) {
    this.form = form;
    this.compiled = compiled;
    this.wanted = wanted;
    this.labels = labels;
    this.pairs = pairs;
    Automaton automaton = compiled.automaton();
    this.words = new WordTable(labels);
    this.graph = new WordGraph(form, labels, words);
    StepsBefore stepsBefore = new StepsBefore(automaton);
    this.sets = new StateSets(automaton, automaton::next, automaton::masksOfLast, words);
    this.setsBefore = new StateSets(automaton, stepsBefore::of, automaton::masksOfFirst, words);
    this.needs = new Needs(automaton, stepsBefore, words);
    this.armed = new Armed(automaton, graph, needs, new Surroundings(setsBefore, sets, graph));
    this.beginnings = new Beginnings(automaton, words, graph);
  }

  /** The same patterns, for another thread; what is remembered of words is shared. */
  public PatternSet forAnotherThread() {
    return new PatternSet(form, compiled, wanted, labels, pairs);
  }

  /** Begins a set of patterns that are compared in the given canonical form. */
  public static Builder builder(CanonicalForm form) {
    return builder(form, CompiledPatterns.NONE);
  }

  /**
   * Begins a set of patterns some of which are compiled already.
   *
   * @param compiled of them, those that are added count
   */
  public static Builder builder(CanonicalForm form, CompiledPatterns compiled) {
    return new Builder(form, compiled);
  }

  /** One more than the highest number of a pattern. */
  public int size() {
    return compiled.size();
  }

  /** The pattern of a number. */
  public Pattern pattern(int id) {
    return compiled.pattern(id);
  }

  /** All that does not depend on the texts, as a build may keep it. */
  public CompiledPatterns compiled() {
    return compiled;
  }

  /**
   * All matches in a text: for each pattern and each place where it ends, the longest. Time and
   * memory are linear in the length of the text.
   *
   * @return by pattern, then end, then start
   */
  public List<Match> matches(TokenizedText text) {
    Sought every = all;
    if (every == null) {
      every = sought(wanted);
      all = every;
    }
    return matches(text, every);
  }

  /**
   * The matches of some of the patterns; to look for few takes less time.
   *
   * @param sought patterns of this set
   * @return by pattern, then end, then start
   */
  public List<Match> matches(TokenizedText text, Sought sought) {
    sets.forgetIfMany();
    setsBefore.forgetIfMany();
    WordGraph read = graph(text);
    IntList begins = armed.arm(sought);
    if (begins.size() == 0) {
      return List.of();
    }
    beginnings.seek(begins);
    Walk walk = new Walk(compiled.automaton(), sets, beginnings, awaited, read);
    List<Match> matches = walk.run();
    steps += (long) begins.size() * read.edges() + walk.steps();
    return matches;
  }

  /**
   * Some of the patterns, to be looked for together, again and again.
   *
   * @param patterns their numbers
   */
  public Sought sought(BitSet patterns) {
    return new Sought(patterns, compiled.automaton(), compiled.requirements(), pairs, words, needs);
  }

  /**
   * What the named parts of a pattern matched.
   *
   * @param match one of the matches in this very text
   * @return by name; names that matched nothing are left out
   */
  public SortedMap<String, Captured> captures(Match match, TokenizedText text) {
    return new Captures(compiled.automaton(), graph(text)).of(match, text);
  }

  /** How far each pattern comes in a text, at the place where it comes furthest; by pattern. */
  public List<NearMiss> nearMisses(TokenizedText text) {
    NearMisses nearMisses = new NearMisses(compiled.automaton(), graph(text), labels, text);
    return wanted.stream().mapToObj(nearMisses::of).toList();
  }

  /** Looks at edges so far: the work done, whatever the machine. */
  long steps() {
    return steps + armed.steps();
  }

  /** Several questions are asked about a text, one after the other. */
  private WordGraph graph(TokenizedText text) {
    if (latest != text) {
      graph.read(text);
      latest = text;
    }
    return graph;
  }

  /** Takes patterns, gives them numbers, and compiles those that are not. */
  public static final class Builder {
    private final CanonicalForm form;
    private final CompiledPatterns compiled;
    private final BitSet wanted = new BitSet();
    private final List<Pattern> others = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<String> samples = new ArrayList<>();

    private Builder(CanonicalForm form, CompiledPatterns compiled) {
      this.form = form;
      this.compiled = compiled;
    }

    /**
     * Adds a pattern.
     *
     * @param position where it was written, for problems
     * @return its number; those of patterns that are not compiled yet are consecutive, and so are
     *     those of patterns that were added one after the other when they were compiled
     * @throws IllegalArgumentException where it is compiled, but elsewhere
     */
    public int add(Pattern pattern, Position position) {
      int number =
          pattern.isCompiled() ? compiledNumber(pattern) : numberOfOther(pattern, position);
      wanted.set(number);
      return number;
    }

    private int compiledNumber(Pattern pattern) {
      if (pattern.number() >= compiled.size() || compiled.pattern(pattern.number()) != pattern) {
        throw new IllegalArgumentException("compiled elsewhere: " + pattern);
      }
      return pattern.number();
    }

    private int numberOfOther(Pattern pattern, Position position) {
      others.add(pattern);
      positions.add(position);
      return compiled.size() + others.size() - 1;
    }

    /** Adds a text like those that will be searched: it tells which words are rare. */
    public void addSample(String text) {
      samples.add(text);
    }

    /**
     * Finds out whether all patterns can be compiled, which takes less time than to do it.
     *
     * @throws ProblemsException as {@link #build} does
     */
    public void check() {
      compiled.check(others, positions, form);
    }

    /**
     * Compiles all patterns that are not compiled yet.
     *
     * @throws ProblemsException where some cannot be: lemmas without forms, patterns that match the
     *     empty text, patterns of a monstrous size
     */
    public PatternSet build() {
      CompiledPatterns all =
          others.isEmpty() ? compiled : compiled.with(others, positions, samples, form);
      Labels labels = new Labels(form, all.questions());
      PairsOfWords pairs = new PairsOfWords(all.requirements(), labels.size());
      return new PatternSet(form, all, wanted, labels, pairs);
    }
  }
}
