package dev.ricochet.audit;

import dev.ricochet.audit.Verdict.Counts;
import dev.ricochet.audit.Verdict.Covered;
import dev.ricochet.audit.Verdict.Excepted;
import dev.ricochet.audit.Verdict.Guarded;
import dev.ricochet.audit.Verdict.Joined;
import dev.ricochet.audit.Verdict.WrongSpeaker;
import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Guard;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.PatternSource;
import dev.ricochet.lexicon.Phrase;
import dev.ricochet.lexicon.ShippedLanguage;
import dev.ricochet.pattern.Captured;
import dev.ricochet.pattern.Match;
import dev.ricochet.pattern.NearMiss;
import dev.ricochet.pattern.Overlaps;
import dev.ricochet.pattern.PatternSet;
import dev.ricochet.pattern.Sought;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the phrases of one language in a text, and judges each match: its lexicon reads this
 * speaker, no exception of the phrase overlaps it, no guard explains it away, and no longer match
 * of its family covers it. For one thread at a time.
 */
final class Detector {

  /** What a compiled pattern is for. */
  private sealed interface Use {}

  /** A pattern of a phrase; {@code phrase} numbers the phrases, lower ones win. */
  private record Finds(PhraseEntry entry, int phrase, int rank) implements Use {}

  private record Excepts(int phrase) implements Use {}

  private record Guards(int guard) implements Use {}

  private record EndsReach(int guard) implements Use {}

  /** Behind so many words a question mark asks something else. */
  private static final int MOST_WORDS_ASKED = 6;

  private final CanonicalForm form;
  private final List<Guard> guards;

  /** The guards that act where something is asked. */
  private final int[] questions;

  private final PatternSet patterns;
  private final Use[] uses;
  private final Map<String, SoughtFrom> soughtFrom = new HashMap<>();

  /**
   * @param lexicons all of this language
   * @throws ProblemsException where patterns cannot be compiled
   */
  Detector(String language, List<Lexicon> lexicons, List<Guard> guards) {
    this.form = CanonicalForm.of(language);
    this.guards = List.copyOf(guards);
    this.questions =
        IntStream.range(0, guards.size())
            .filter(g -> guards.get(g).where() == Guard.Where.QUESTION)
            .toArray();
    UseBuilder builder =
        new UseBuilder(PatternSet.builder(form, ShippedLanguage.of(language).patterns()));
    List<PhraseEntry> ranked = ranked(lexicons);
    for (int i = 0; i < ranked.size(); i++) {
      PhraseEntry entry = ranked.get(i);
      for (PatternSource pattern : entry.phrase().patterns()) {
        builder.add(pattern, new Finds(entry, i, builder.size()));
      }
      for (PatternSource unless : entry.phrase().unless()) {
        builder.add(unless, new Excepts(i));
      }
    }
    for (int g = 0; g < guards.size(); g++) {
      for (PatternSource pattern : guards.get(g).patterns()) {
        builder.add(pattern, new Guards(g));
      }
      for (PatternSource until : guards.get(g).until()) {
        builder.add(until, new EndsReach(g));
      }
    }
    patterns = builder.patterns.build();
    uses = builder.uses(patterns.size());
  }

  private Detector(Detector other) {
    form = other.form;
    guards = other.guards;
    questions = other.questions;
    patterns = other.patterns.forAnotherThread();
    uses = other.uses;
  }

  /** The same detector, for another thread. */
  Detector forAnotherThread() {
    return new Detector(this);
  }

  /** Patterns and what they are for, while they are gathered. */
  private static final class UseBuilder {
    private final PatternSet.Builder patterns;
    private final Map<Integer, Use> uses = new HashMap<>();

    UseBuilder(PatternSet.Builder patterns) {
      this.patterns = patterns;
    }

    void add(PatternSource pattern, Use use) {
      uses.put(patterns.add(pattern.pattern(), pattern.position()), use);
    }

    int size() {
      return uses.size();
    }

    /** By the number of the pattern; null where it was not added. */
    Use[] uses(int patterns) {
      Use[] byPattern = new Use[patterns];
      uses.forEach((pattern, use) -> byPattern[pattern] = use);
      return byPattern;
    }
  }

  /** Heavier phrases first, then by the name of the lexicon, then in the order of the file. */
  private static List<PhraseEntry> ranked(List<Lexicon> lexicons) {
    List<PhraseEntry> entries = new ArrayList<>();
    for (Lexicon lexicon : lexicons) {
      for (Category category : lexicon.categories()) {
        for (Phrase phrase : category.phrases()) {
          entries.add(new PhraseEntry(lexicon, category, phrase));
        }
      }
    }
    entries.sort(
        Comparator.comparing((PhraseEntry e) -> e.phrase().severity(), Comparator.reverseOrder())
            .thenComparing(e -> e.lexicon().name()));
    return entries;
  }

  TokenizedText tokenize(String text) {
    return form.tokenize(text);
  }

  /**
   * What counts in a turn: the findings of {@link #detect}, without all that would be dropped since
   * its lexicon does not read this speaker.
   *
   * @param speaker the role word of who said it
   * @return by start, then end
   */
  List<Detection> find(TokenizedText text, String speaker) {
    SoughtFrom sought = soughtFrom.computeIfAbsent(speaker, this::soughtFrom);
    List<Match> phrases = patterns.matches(text, sought.phrases());
    if (phrases.isEmpty()) {
      return List.of();
    }
    List<Match> matches = new ArrayList<>(phrases);
    matches.addAll(patterns.matches(text, sought.objections()));
    return new Judgement(text, matches).of(speaker, Counts.class::isInstance);
  }

  /**
   * What is looked for in turns of a speaker: in most turns no phrase is found, and nothing that
   * might object to it.
   *
   * @param phrases patterns of the phrases that read him
   * @param objections of their exceptions, and of all guards
   */
  private record SoughtFrom(Sought phrases, Sought objections) {}

  private SoughtFrom soughtFrom(String speaker) {
    BitSet phrases = new BitSet();
    BitSet objections = new BitSet();
    Set<Integer> read = new HashSet<>();
    for (int pattern = 0; pattern < uses.length; pattern++) {
      if (uses[pattern] instanceof Finds finds && finds.entry().isReadFrom(speaker)) {
        phrases.set(pattern);
        read.add(finds.phrase());
      }
    }
    for (int pattern = 0; pattern < uses.length; pattern++) {
      Use use = uses[pattern];
      boolean objects = use instanceof Excepts e ? read.contains(e.phrase()) : isOfGuard(use);
      objections.set(pattern, objects);
    }
    return new SoughtFrom(patterns.sought(phrases), patterns.sought(objections));
  }

  private static boolean isOfGuard(@Nullable Use use) {
    return use instanceof Guards || use instanceof EndsReach;
  }

  /**
   * All phrases that match, and what is to be made of each.
   *
   * @param speaker the role word of who said it
   * @return by start, then end
   */
  List<Detection> detect(TokenizedText text, String speaker) {
    List<Match> matches = patterns.matches(text);
    if (matches.isEmpty()) {
      return List.of();
    }
    return new Judgement(text, matches).of(speaker, verdict -> true);
  }

  /**
   * How near phrases came that did not match, nearest first; where others count, nobody asks.
   *
   * @param detections what was detected in this text
   */
  List<Near> nearMisses(TokenizedText text, List<Detection> detections, String speaker) {
    Set<PhraseEntry> matched =
        detections.stream().map(Detection::entry).collect(Collectors.toSet());
    List<Near> all = new ArrayList<>();
    for (NearMiss miss : patterns.nearMisses(text)) {
      if (isNear(miss)
          && uses[miss.pattern()] instanceof Finds finds
          && !matched.contains(finds.entry())
          && finds.entry().isReadFrom(speaker)
          && detections.stream().noneMatch(d -> d.counts() && overlap(d.match(), miss))) {
        all.add(new Near(finds.entry(), patterns.pattern(miss.pattern()).text(), miss));
      }
    }
    all.sort(
        Comparator.comparingInt((Near n) -> n.miss().missing())
            .thenComparing(n -> n.miss().found(), Comparator.reverseOrder()));
    return all;
  }

  private static boolean isNear(NearMiss miss) {
    return miss.missing() > 0 && miss.found() >= 2 && miss.found() >= miss.missing();
  }

  private static boolean overlap(Match match, NearMiss miss) {
    return match.start() < miss.end() && miss.start() < match.end();
  }

  /**
   * A phrase that came near.
   *
   * @param pattern as written
   */
  record Near(PhraseEntry entry, String pattern, NearMiss miss) {}

  /** The judgement of all matches in one text. */
  private final class Judgement {
    private final TokenizedText text;
    private final Quotations quotations;
    private final List<Match> finding = new ArrayList<>();

    /** By pattern. */
    private final Map<Integer, MatchIndex> excepting;

    /** By guard. */
    private final Map<Integer, MatchIndex> guarding;

    /** By guard. */
    private final Map<Integer, MatchIndex> endingReach;

    private final IdentityHashMap<Match, Verdict> verdicts = new IdentityHashMap<>();
    private final IdentityHashMap<Match, List<Match>> groups = new IdentityHashMap<>();

    Judgement(TokenizedText text, List<Match> matches) {
      this.text = text;
      this.quotations = new Quotations(text.text());
      List<Match> exceptions = new ArrayList<>();
      List<Match> guardWords = new ArrayList<>();
      List<Match> reachEnds = new ArrayList<>();
      for (Match match : matches) {
        Use use = uses[match.pattern()];
        if (use instanceof Finds) {
          finding.add(match);
        } else if (use instanceof Excepts) {
          exceptions.add(match);
        } else {
          (use instanceof Guards ? guardWords : reachEnds).add(match);
        }
      }
      excepting = MatchIndex.by(Match::pattern, exceptions);
      guarding = MatchIndex.by(m -> ((Guards) uses[m.pattern()]).guard(), guardWords);
      endingReach = MatchIndex.by(m -> ((EndsReach) uses[m.pattern()]).guard(), reachEnds);
    }

    /**
     * The matches of phrases that get certain verdicts.
     *
     * @return by start, then end
     */
    List<Detection> of(String speaker, Predicate<Verdict> certain) {
      List<Match> standing = new ArrayList<>();
      for (Match match : finding) {
        Verdict objection = objection(match, finds(match.pattern()), speaker);
        if (objection == null) {
          standing.add(match);
        } else {
          verdicts.put(match, objection);
        }
      }
      resolve(standing);
      List<Detection> detections = new ArrayList<>();
      verdicts.forEach(
          (match, verdict) -> {
            if (certain.test(verdict)) {
              detections.add(detection(match, verdict));
            }
          });
      detections.sort(
          Comparator.comparingInt((Detection d) -> d.match().start())
              .thenComparingInt(d -> d.match().end())
              .thenComparingInt(d -> d.match().pattern()));
      return detections;
    }

    private @Nullable Verdict objection(Match match, Finds finds, String speaker) {
      if (!finds.entry().isReadFrom(speaker)) {
        return new WrongSpeaker(speaker);
      }
      for (Map.Entry<Integer, MatchIndex> others : excepting.entrySet()) {
        int pattern = others.getKey();
        if (((Excepts) uses[pattern]).phrase() == finds.phrase()
            && others.getValue().overlapping(match) != null) {
          return new Excepted(patterns.pattern(pattern).text());
        }
      }
      return guarded(match, finds.entry().lexicon().family());
    }

    private @Nullable Verdict guarded(Match match, String family) {
      List<String> acting = new ArrayList<>();
      String quotation = quotations.around(match.start(), match.end());
      if (quotation != null) {
        acting.add(quotation);
      }
      BitSet all = new BitSet();
      for (int asks : questions) {
        all.set(asks, guards.get(asks).actsOn(family) && isAsked(match));
      }
      guarding.forEach(
          (guard, words) -> {
            if (guards.get(guard).actsOn(family)) {
              all.set(guard, all.get(guard) || stands(guard, words, match));
            }
          });
      all.stream().mapToObj(guard -> guards.get(guard).id()).forEach(acting::add);
      return acting.isEmpty() ? null : new Guarded(acting);
    }

    private boolean stands(int guard, MatchIndex words, Match match) {
      return switch (guards.get(guard).where()) {
        case BEFORE -> reaches(guard, words.lastEnd(match.firstToken()), match.firstToken());
        case AFTER -> reaches(guard, match.endToken(), words.firstStart(match.endToken()));
        case OVER -> words.overlapping(match) != null;
        case SENTENCE ->
            words.overlapping(match) != null
                || isOneSentence(words.lastEnd(match.firstToken()), match.firstToken())
                || isOneSentence(match.endToken(), words.firstStart(match.endToken()));
        case TURN, QUESTION -> true;
      };
    }

    private boolean isOneSentence(int from, int to) {
      return from != MatchIndex.NONE && to != MatchIndex.NONE && !text.startsSentence(from, to);
    }

    /** Whether the sentence ends with a question mark, not many words behind the match. */
    private boolean isAsked(Match match) {
      int next = match.endToken();
      while (!text.startsSentence(next)) {
        if (next - match.endToken() == MOST_WORDS_ASKED) {
          return false;
        }
        next++;
      }
      int end = next < text.size() ? text.start(next) : text.text().length();
      return text.text().substring(match.end(), end).indexOf('?') >= 0;
    }

    private boolean reaches(int guard, int from, int to) {
      Integer reach = guards.get(guard).reach();
      MatchIndex ends = endingReach.get(guard);
      return isOneSentence(from, to)
          && (reach == null || to - from <= reach)
          && (ends == null || !ends.isAnyBetween(from, to));
    }

    private void resolve(List<Match> standing) {
      List<Match> counted =
          Overlaps.resolve(
              standing, p -> finds(p).entry().lexicon().family(), p -> finds(p).rank());
      for (List<Match> group : OneBreath.group(counted, this::category, text)) {
        Match named = OneBreath.longest(group);
        group.forEach(match -> verdicts.put(match, new Joined(finds(named.pattern()).entry())));
        verdicts.put(named, new Counts());
        groups.put(named, group);
      }
      if (verdicts.size() < finding.size()) {
        cover(standing, MatchIndex.by(this::family, counted));
      }
    }

    /** Says of matches that do not count which other of their family does. */
    private void cover(List<Match> standing, Map<String, MatchIndex> counted) {
      for (Match match : standing) {
        if (!verdicts.containsKey(match)) {
          MatchIndex others = Objects.requireNonNull(counted.get(family(match)));
          Match other = Objects.requireNonNull(others.overlapping(match));
          verdicts.put(match, new Covered(finds(other.pattern()).entry()));
        }
      }
    }

    private Finds finds(int pattern) {
      return (Finds) uses[pattern];
    }

    private String family(Match match) {
      return finds(match.pattern()).entry().lexicon().family();
    }

    private String category(Match match) {
      return finds(match.pattern()).entry().category().name();
    }

    private Detection detection(Match match, Verdict verdict) {
      List<Match> group = groups.getOrDefault(match, List.of(match));
      return new Detection(
          finds(match.pattern()).entry(),
          patterns.pattern(match.pattern()).text(),
          OneBreath.span(match, group),
          captures(match, group),
          verdict);
    }

    /** What the named parts of a match hold, and where it has none those of the others. */
    private SortedMap<String, Captured> captures(Match match, List<Match> group) {
      NavigableMap<String, Captured> captures = new TreeMap<>(capturesOf(match));
      group.forEach(other -> capturesOf(other).forEach(captures::putIfAbsent));
      return captures;
    }

    private SortedMap<String, Captured> capturesOf(Match match) {
      return patterns.pattern(match.pattern()).captures().isEmpty()
          ? Collections.emptySortedMap()
          : patterns.captures(match, text);
    }
  }
}
