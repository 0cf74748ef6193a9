package dev.ricochet.report;

import dev.ricochet.audit.GuardCheck;
import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconCheck;
import dev.ricochet.lexicon.PatternSource;
import dev.ricochet.lexicon.Phrase;
import java.util.List;
import java.util.Map;

/** Lexicons as a person reads them in a terminal. */
public final class LexiconText {

  private static final int COUNT = 5;
  private static final int NAME = 30;

  private LexiconText() {}

  /** A line for each lexicon, and one for each of its categories with its number of phrases. */
  public static String list(List<Lexicon> lexicons) {
    StringBuilder out = new StringBuilder();
    for (Lexicon lexicon : lexicons) {
      out.append(out.isEmpty() ? "" : "\n").append(lexicon.name());
      out.append(" (said by ").append(String.join(", ", lexicon.speakers())).append(")\n");
      for (Category category : lexicon.categories()) {
        out.append(DisplayText.right(String.valueOf(category.phrases().size()), COUNT))
            .append("  ")
            .append(DisplayText.left(category.name(), NAME))
            .append(in(lexicon.language(), category.title()))
            .append('\n');
      }
    }
    return out.toString();
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
