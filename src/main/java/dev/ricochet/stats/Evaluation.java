package dev.ricochet.stats;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Finding;
import dev.ricochet.lexicon.LexiconLibrary;
import dev.ricochet.transcript.AnnotatedTurn;
import dev.ricochet.transcript.Mark;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The findings of an audit against what annotators marked in the same turns. A mark and a finding
 * meet where they are of one family and share a character of the turn; whether they are of one
 * category too is asked apart.
 *
 * @param marks those that could have been found, in the order of the turns
 * @param findings all findings in those turns, in their order
 * @param leftOut marks that could not be found, because no lexicon of their family and language was
 *     read
 */
public record Evaluation(List<JudgedMark> marks, List<JudgedFinding> findings, long leftOut) {

  /** Families as they are listed to people; those of a user's own lexicons behind the shipped. */
  private static final Comparator<String> FAMILIES =
      Comparator.comparingInt(Evaluation::place).thenComparing(Comparator.naturalOrder());

  /** Categories in the order of their families, then of the alphabet. */
  public static final Comparator<String> CATEGORIES =
      Comparator.comparing(Evaluation::family, FAMILIES).thenComparing(Comparator.naturalOrder());

  /** What counts as one: families, or categories. */
  private record Level(
      Function<JudgedMark, String> ofMark,
      Function<JudgedFinding, String> ofFinding,
      Predicate<JudgedMark> found,
      Predicate<JudgedFinding> right) {}

  private static final Level FAMILY =
      new Level(
          judged -> judged.mark().family(),
          judged -> judged.finding().family(),
          JudgedMark::familyFound,
          JudgedFinding::familyMarked);

  private static final Level CATEGORY =
      new Level(
          judged -> judged.mark().category(),
          judged -> judged.finding().category(),
          JudgedMark::categoryFound,
          JudgedFinding::categoryMarked);

  /** Identifiers of conversations are unique in a file only. */
  private record ConversationKey(String file, String id) {}

  /** A turn of a conversation, counted from 0. */
  private record TurnKey(ConversationKey conversation, int number) {}

  public Evaluation {
    marks = List.copyOf(marks);
    findings = List.copyOf(findings);
  }

  /**
   * Compares.
   *
   * @param turns all turns that were audited, in the order in which they were
   * @param result what the audit made of them
   */
  public static Evaluation of(List<AnnotatedTurn> turns, AuditResult result) {
    Map<TurnKey, List<Finding>> found = new HashMap<>();
    for (Finding finding : result.findings()) {
      found.computeIfAbsent(key(finding), key -> new ArrayList<>()).add(finding);
    }
    List<JudgedMark> marks = new ArrayList<>();
    List<JudgedFinding> findings = new ArrayList<>();
    long leftOut = 0;
    Map<ConversationKey, Integer> lengths = new HashMap<>();
    for (AnnotatedTurn turn : turns) {
      ConversationKey conversation = key(turn.turn());
      int number = lengths.merge(conversation, 1, Integer::sum) - 1;
      List<Finding> here = found.getOrDefault(new TurnKey(conversation, number), List.of());
      for (Finding finding : here) {
        findings.add(judge(finding, turn));
      }
      for (Mark mark : turn.marks()) {
        if (reads(result.lexicons(), mark.family(), turn.turn().language())) {
          marks.add(judge(mark, turn, number, here));
        } else {
          leftOut++;
        }
      }
    }
    return new Evaluation(marks, findings, leftOut);
  }

  private static ConversationKey key(Turn turn) {
    return new ConversationKey(turn.position().file(), turn.conversation());
  }

  private static TurnKey key(Finding finding) {
    return new TurnKey(
        new ConversationKey(finding.position().file(), finding.conversation()), finding.turn());
  }

  /** Whether the family is looked for in this language, or in any where a turn names none. */
  private static boolean reads(List<String> lexicons, String family, @Nullable String language) {
    return language == null
        ? lexicons.stream().anyMatch(name -> name.startsWith(family + "."))
        : lexicons.contains(family + "." + language);
  }

  private static JudgedFinding judge(Finding finding, AnnotatedTurn turn) {
    List<Mark> met = turn.marks().stream().filter(mark -> meet(mark, finding)).toList();
    return new JudgedFinding(turn, finding, met);
  }

  private static JudgedMark judge(Mark mark, AnnotatedTurn turn, int number, List<Finding> here) {
    return new JudgedMark(
        turn, number, mark, here.stream().filter(finding -> meet(mark, finding)).toList());
  }

  private static boolean meet(Mark mark, Finding finding) {
    return mark.family().equals(finding.family())
        && mark.start() < finding.end()
        && finding.start() < mark.end();
  }

  /** The score of each family that is marked or found. */
  public List<Score> families() {
    return scores(marks, findings, FAMILY);
  }

  /** The score of each category that is marked or found, by family, then by name. */
  public List<Score> categories() {
    return scores(marks, findings, CATEGORY);
  }

  /** The scores of the families for each value that a dimension takes, in alphabetical order. */
  public SortedMap<String, List<Score>> familiesBy(Dimension dimension) {
    SortedSet<String> values = new TreeSet<>();
    marks.forEach(judged -> values.add(dimension.of(judged.turn())));
    findings.forEach(judged -> values.add(dimension.of(judged.turn())));
    SortedMap<String, List<Score>> scores = new TreeMap<>();
    for (String value : values) {
      scores.put(
          value,
          scores(
              marks.stream().filter(m -> dimension.of(m.turn()).equals(value)).toList(),
              findings.stream().filter(f -> dimension.of(f.turn()).equals(value)).toList(),
              FAMILY));
    }
    return scores;
  }

  /** Marks in which nothing of their category was found. */
  public List<JudgedMark> missed() {
    return marks.stream().filter(mark -> !mark.categoryFound()).toList();
  }

  /** Findings where nothing of their category is marked. */
  public List<JudgedFinding> wrong() {
    return findings.stream().filter(finding -> !finding.categoryMarked()).toList();
  }

  /** How recovered deflections are told from bare ones. */
  public Recovery recovery() {
    List<JudgedMark> told = marks.stream().filter(judged -> judged.recovered() != null).toList();
    return new Recovery(
        count(told, judged -> isRecovered(judged)),
        count(told, judged -> isRecovered(judged) && agrees(judged)),
        count(told, judged -> !isRecovered(judged)),
        count(told, judged -> !isRecovered(judged) && agrees(judged)));
  }

  private static boolean isRecovered(JudgedMark judged) {
    return Objects.equals(judged.mark().recovered(), true);
  }

  private static boolean agrees(JudgedMark judged) {
    return Objects.equals(judged.recovered(), isRecovered(judged));
  }

  private static List<Score> scores(
      List<JudgedMark> marks, List<JudgedFinding> findings, Level level) {
    SortedSet<String> names = new TreeSet<>(CATEGORIES);
    marks.forEach(mark -> names.add(level.ofMark().apply(mark)));
    findings.forEach(finding -> names.add(level.ofFinding().apply(finding)));
    return names.stream().map(name -> score(name, marks, findings, level)).toList();
  }

  private static Score score(
      String name, List<JudgedMark> marks, List<JudgedFinding> findings, Level level) {
    Predicate<JudgedMark> marked = judged -> level.ofMark().apply(judged).equals(name);
    Predicate<JudgedFinding> found = judged -> level.ofFinding().apply(judged).equals(name);
    return new Score(
        name,
        count(marks, marked),
        count(marks, marked.and(level.found())),
        count(findings, found),
        count(findings, found.and(level.right())));
  }

  private static <T> long count(List<T> judged, Predicate<T> which) {
    return judged.stream().filter(which).count();
  }

  private static String family(String category) {
    return category.split("/", 2)[0];
  }

  private static int place(String family) {
    int place = LexiconLibrary.families().indexOf(family);
    return place < 0 ? Integer.MAX_VALUE : place;
  }
}
