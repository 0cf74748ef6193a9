package dev.ricochet.report;

import dev.ricochet.audit.GuardCheck;
import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Degradation;
import dev.ricochet.lexicon.DegradationCheck.Degraded;
import dev.ricochet.lexicon.DegradationCheck.Result;
import dev.ricochet.lexicon.DegradationCheck.Trials;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconCheck;
import dev.ricochet.lexicon.PatternSource;
import dev.ricochet.lexicon.Phrase;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lexicons as a person reads them in a terminal. */
public final class LexiconText {

  private static final int COUNT = 5;
  private static final int NAME = 30;
  private static final int DEGRADATION = 26;
  private static final int COLUMN = 8;

  private LexiconText() {}

  /** A line for each lexicon, and one for each of its categories with its number of phrases. */
  public static String list(List<Lexicon> lexicons) {
    StringBuilder out = new StringBuilder();
    for (Lexicon lexicon : lexicons) {
      out.append(out.isEmpty() ? "" : "\n").append(lexicon.name());
      out.append(saidBy(lexicon.speakers())).append('\n');
      for (Category category : lexicon.categories()) {
        out.append(DisplayText.right(String.valueOf(category.phrases().size()), COUNT))
            .append("  ")
            .append(DisplayText.left(category.name(), NAME))
            .append(in(lexicon.language(), category.title()))
            .append(category.speakers().isEmpty() ? "" : saidBy(category.speakers()))
            .append('\n');
      }
    }
    return out.toString();
  }

  private static String saidBy(Set<String> speakers) {
    return " (said by " + String.join(", ", speakers) + ")";
  }

  /** What a check of lexicons looked at, in one line. */
  public static String counts(LexiconCheck.Report report) {
    return Figures.count(report.lexicons(), "lexicon", "lexicons")
        + ", "
        + Figures.count(report.categories(), "category", "categories")
        + ", "
        + Figures.count(report.phrases(), "phrase", "phrases")
        + ", "
        + Figures.count(report.patterns(), "pattern", "patterns")
        + ", "
        + Figures.count(report.examples(), "example", "examples")
        + outcome(report.failures().size());
  }

  /** What a check of guards looked at, in one line. */
  public static String counts(GuardCheck.Report report) {
    return Figures.count(report.guards(), "guard", "guards")
        + ", "
        + Figures.count(report.examples(), "example", "examples")
        + outcome(report.failures().size());
  }

  private static String outcome(int failures) {
    return failures == 0 ? ": all as they must be\n" : ": " + failures + " wrong\n";
  }

  /**
   * A table for each language of what degraded examples come out as before, and below it those that
   * do not.
   *
   * @param most how many examples are listed for each degradation, hits and misses apart
   */
  public static String degraded(List<Result> results, int most) {
    StringBuilder out = new StringBuilder();
    String language = "";
    for (Result result : results) {
      if (!result.language().equals(language)) {
        language = result.language();
        out.append('\n').append(DisplayText.left(language, DEGRADATION));
        List.of("hits", "found", "share", "misses", "silent", "share")
            .forEach(title -> out.append(DisplayText.right(title, COLUMN)));
        out.append('\n');
      }
      out.append(DisplayText.left(name(result.degradation()), DEGRADATION));
      row(result.hits(), out);
      row(result.misses(), out);
      out.append('\n');
    }
    for (Result result : results) {
      lost(result, "hits that are no longer found", result.hits(), most, out);
      lost(result, "misses that are found", result.misses(), most, out);
    }
    return out.toString();
  }

  private static void row(Trials trials, StringBuilder out) {
    out.append(DisplayText.right(String.valueOf(trials.tried()), COLUMN));
    out.append(DisplayText.right(String.valueOf(trials.survived()), COLUMN));
    out.append(DisplayText.right(percent(trials.share()), COLUMN));
  }

  private static void lost(Result result, String what, Trials trials, int most, StringBuilder out) {
    if (trials.lost().isEmpty()) {
      return;
    }
    out.append('\n').append(title(result)).append(", ").append(what).append(":\n");
    for (Degraded degraded : trials.lost().stream().limit(most).toList()) {
      out.append("  ").append(degraded.position()).append(": '").append(degraded.phrase());
      out.append("' ").append(DisplayText.printable(degraded.text())).append('\n');
    }
    if (trials.lost().size() > most) {
      out.append("  and ").append(trials.lost().size() - most).append(" more\n");
    }
  }

  /** The shares that are below what they must be. */
  public static List<Problem> shortfalls(List<Result> results) {
    List<Problem> shortfalls = new ArrayList<>();
    for (Result result : results) {
      if (!result.findsEnough()) {
        shortfalls.add(
            shortfall(
                result, result.hits(), "hits are still found", result.degradation().leastFound()));
      }
      if (!result.passesOverEnough()) {
        shortfalls.add(
            shortfall(
                result,
                result.misses(),
                "misses are still passed over",
                result.degradation().leastPassedOver()));
      }
    }
    return shortfalls;
  }

  private static Problem shortfall(Result result, Trials trials, String what, double least) {
    return Problem.at(
        Position.of(title(result)),
        percent(trials.share()) + " of the " + what + ", " + percent(least) + " must be",
        null);
  }

  private static String percent(double share) {
    return Figures.percent(share) + " %";
  }

  private static String title(Result result) {
    return result.language() + ", " + name(result.degradation());
  }

  private static String name(Degradation degradation) {
    return switch (degradation) {
      case WITHOUT_ACCENTS -> "without accents";
      case TYPOGRAPHIC_APOSTROPHES -> "typographic apostrophes";
      case SPACED_APOSTROPHES -> "apostrophes as spaces";
      case GLUED_APOSTROPHES -> "apostrophes left out";
      case WITHOUT_PUNCTUATION -> "no capitals or punctuation";
      case DROPPED_NEGATION -> "ne left out";
      case FILLER -> "a filler slipped in";
      case STUTTER -> "a word said twice";
      case SHORTHAND -> "chat shorthand";
      case TYPING_ERROR -> "a typing error";
      case HOMOPHONE -> "a word misheard";
    };
  }

  /** All of a category: what it means, what to say instead, its phrases with their examples. */
  public static String show(Category category, Lexicon lexicon) {
    StringBuilder out = new StringBuilder();
    out.append(category.name()).append(" (").append(lexicon.name()).append("): ");
    out.append(in(lexicon.language(), category.title())).append('\n');
    label(out, "why", in(lexicon.language(), category.why()));
    label(out, "say instead", in(lexicon.language(), category.sayInstead()));
    category.phrases().forEach(phrase -> show(phrase, out));
    return out.toString();
  }

  private static void show(Phrase phrase, StringBuilder out) {
    out.append("\n  ").append(phrase.id()).append(" (").append(phrase.severity().word());
    out.append(")\n");
    for (PatternSource pattern : phrase.patterns()) {
      label(out, "  pattern", pattern.text());
    }
    for (PatternSource exception : phrase.unless()) {
      label(out, "  unless", exception.text());
    }
    for (Phrase.Example hit : phrase.hits()) {
      label(out, "  hit", hit.text());
    }
    for (Phrase.Example miss : phrase.misses()) {
      label(out, "  miss", miss.text());
    }
  }

  private static void label(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("  ").append(name).append(": ").append(value).append('\n');
    }
  }

  /** The text in the language, or in the first one that there is, or nothing. */
  private static String in(String language, Map<String, String> texts) {
    String text = texts.get(language);
    return text != null ? text : texts.values().stream().findFirst().orElse("");
  }
}
