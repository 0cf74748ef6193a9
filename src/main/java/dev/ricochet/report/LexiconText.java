package dev.ricochet.report;

import com.google.errorprone.annotations.CompileTimeConstant;
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
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lexicons as a person reads them in a terminal. */
public final class LexiconText {

  private static final int COUNT = 5;
  private static final int NAME = 30;
  private static final int DEGRADATION = 26;
  private static final int COLUMN = 8;

  private final Wording wording;

  /**
   * @param wording the language of their readers
   */
  public LexiconText(Wording wording) {
    this.wording = wording;
  }

  /** A line for each lexicon, and one for each of its categories with its number of phrases. */
  public String list(List<Lexicon> lexicons) {
    StringBuilder out = new StringBuilder();
    for (Lexicon lexicon : lexicons) {
      out.append(out.isEmpty() ? "" : "\n").append(lexicon.name());
      out.append(saidBy(lexicon.speakers())).append('\n');
      for (Category category : lexicon.categories()) {
        out.append(DisplayText.right(wording.number(category.phrases().size()), COUNT))
            .append("  ")
            .append(DisplayText.left(category.name(), NAME))
            .append(in(lexicon, category.title()))
            .append(category.speakers().isEmpty() ? "" : saidBy(category.speakers()))
            .append('\n');
      }
    }
    return out.toString();
  }

  private String saidBy(Set<String> speakers) {
    List<Message> roles = speakers.stream().map(Role::of).map(Role::inWords).toList();
    return " " + wording.say("(said by {0})", Message.joined(", ", roles));
  }

  /** What a check of lexicons looked at, in one line. */
  public String counts(LexiconCheck.Report report) {
    return said(
        List.of(
            Message.count(report.lexicons(), "1 lexicon", "{0} lexicons"),
            Message.count(report.categories(), "1 category", "{0} categories"),
            Message.count(report.phrases(), "1 phrase", "{0} phrases"),
            Message.count(report.patterns(), "1 pattern", "{0} patterns"),
            Message.count(report.examples(), "1 example", "{0} examples")),
        report.failures().size());
  }

  /** What a check of guards looked at, in one line. */
  public String counts(GuardCheck.Report report) {
    return said(
        List.of(
            Message.count(report.guards(), "1 guard", "{0} guards"),
            Message.count(report.examples(), "1 example", "{0} examples")),
        report.failures().size());
  }

  private String said(List<Message> counts, int failures) {
    Message outcome =
        failures == 0
            ? Message.of("all as they must be")
            : Message.count(failures, "1 wrong", "{0} wrong");
    return wording.say("{0}: {1}", Message.joined(", ", counts), outcome) + "\n";
  }

  /**
   * A table for each language of what degraded examples come out as before, and below it those that
   * do not.
   *
   * @param most how many examples are listed for each degradation, hits and misses apart
   */
  public String degraded(List<Result> results, int most) {
    StringBuilder out = new StringBuilder();
    String language = "";
    for (Result result : results) {
      if (!result.language().equals(language)) {
        language = result.language();
        out.append('\n').append(DisplayText.left(language, DEGRADATION));
        Stream.of(
                Message.of("hits"),
                Message.of("found"),
                Message.of("share"),
                Message.of("misses"),
                Message.of("silent"),
                Message.of("share"))
            .forEach(title -> out.append(DisplayText.right(wording.say(title), COLUMN)));
        out.append('\n');
      }
      out.append(DisplayText.left(wording.say(name(result.degradation())), DEGRADATION));
      row(result.hits(), out);
      row(result.misses(), out);
      out.append('\n');
    }
    for (Result result : results) {
      lost(result, Message.of("hits that are no longer found"), result.hits(), most, out);
      lost(result, Message.of("misses that are found"), result.misses(), most, out);
    }
    return out.toString();
  }

  private void row(Trials trials, StringBuilder out) {
    out.append(DisplayText.right(wording.number(trials.tried()), COLUMN));
    out.append(DisplayText.right(wording.number(trials.survived()), COLUMN));
    out.append(DisplayText.right(percent(trials.share()), COLUMN));
  }

  private void lost(Result result, Message what, Trials trials, int most, StringBuilder out) {
    if (trials.lost().isEmpty()) {
      return;
    }
    out.append('\n').append(wording.say("{0}, {1}:", title(result), what)).append('\n');
    for (Degraded degraded : trials.lost().stream().limit(most).toList()) {
      out.append("  ").append(degraded.position()).append(": '").append(degraded.phrase());
      out.append("' ").append(DisplayText.printable(degraded.text())).append('\n');
    }
    if (trials.lost().size() > most) {
      out.append("  ").append(wording.say("and {0} more", trials.lost().size() - most));
      out.append('\n');
    }
  }

  /** The shares that are below what they must be. */
  public List<Problem> shortfalls(List<Result> results) {
    List<Problem> shortfalls = new ArrayList<>();
    for (Result result : results) {
      if (!result.findsEnough()) {
        shortfalls.add(
            shortfall(
                result,
                result.hits(),
                "{0} of the hits are still found, {1} must be",
                result.degradation().leastFound()));
      }
      if (!result.passesOverEnough()) {
        shortfalls.add(
            shortfall(
                result,
                result.misses(),
                "{0} of the misses are still passed over, {1} must be",
                result.degradation().leastPassedOver()));
      }
    }
    return shortfalls;
  }

  private Problem shortfall(
      Result result, Trials trials, @CompileTimeConstant String what, double least) {
    return Problem.at(
        Position.of(title(result)),
        Message.of(what, percent(trials.share()), percent(least)),
        null);
  }

  private String percent(double share) {
    return wording.percent(share, share == 1 ? 0 : 1);
  }

  private String title(Result result) {
    return result.language() + ", " + wording.say(name(result.degradation()));
  }

  private static Message name(Degradation degradation) {
    return switch (degradation) {
      case WITHOUT_ACCENTS -> Message.of("without accents");
      case TYPOGRAPHIC_APOSTROPHES -> Message.of("typographic apostrophes");
      case SPACED_APOSTROPHES -> Message.of("apostrophes as spaces");
      case GLUED_APOSTROPHES -> Message.of("apostrophes left out");
      case WITHOUT_PUNCTUATION -> Message.of("no capitals or punctuation");
      case DROPPED_NEGATION -> Message.of("ne left out");
      case FILLER -> Message.of("a filler slipped in");
      case STUTTER -> Message.of("a word said twice");
      case SHORTHAND -> Message.of("chat shorthand");
      case TYPING_ERROR -> Message.of("a typing error");
      case HOMOPHONE -> Message.of("a word misheard");
    };
  }

  /** All of a category: what it means, what to say instead, its phrases with their examples. */
  public String show(Category category, Lexicon lexicon) {
    StringBuilder out = new StringBuilder();
    String name = category.name() + " (" + lexicon.name() + ")";
    out.append(wording.say("{0}: {1}", name, in(lexicon, category.title()))).append('\n');
    label(out, "  ", Message.of("why"), in(lexicon, category.why()));
    label(out, "  ", Message.of("say instead"), in(lexicon, category.sayInstead()));
    category.phrases().forEach(phrase -> show(phrase, out));
    return out.toString();
  }

  private void show(Phrase phrase, StringBuilder out) {
    out.append("\n  ")
        .append(phrase.id())
        .append(" (")
        .append(wording.say(phrase.severity().inWords()));
    out.append(")\n");
    for (PatternSource pattern : phrase.patterns()) {
      label(out, "    ", Message.of("pattern"), pattern.text());
    }
    for (PatternSource exception : phrase.unless()) {
      label(out, "    ", Message.of("unless"), exception.text());
    }
    for (Phrase.Example hit : phrase.hits()) {
      label(out, "    ", Message.of("hit"), hit.text());
    }
    for (Phrase.Example miss : phrase.misses()) {
      label(out, "    ", Message.of("miss"), miss.text());
    }
  }

  private void label(StringBuilder out, String indent, Message name, String value) {
    if (!value.isEmpty()) {
      out.append(indent).append(wording.say("{0}: {1}", name, value)).append('\n');
    }
  }

  /** The text in the language of the reader, or of the lexicon, or the first one, or nothing. */
  private String in(Lexicon lexicon, Map<String, String> texts) {
    String first = texts.values().stream().findFirst().orElse("");
    return texts.getOrDefault(wording.language(), texts.getOrDefault(lexicon.language(), first));
  }
}
