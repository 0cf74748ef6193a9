package dev.ricochet.cli;

import dev.ricochet.audit.GuardCheck;
import dev.ricochet.lexicon.DegradationCheck;
import dev.ricochet.lexicon.GuardReader;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconCheck;
import dev.ricochet.lexicon.LexiconLibrary;
import dev.ricochet.report.LexiconText;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ricochet lexicon}: what is looked for, and whether it finds what it promises. */
@Command(
    name = "lexicon",
    header = {
      "Shows and checks the lexicons: the phrases that are looked for.",
      "",
      "  ricochet lexicon list",
      "  ricochet lexicon show deflection/not-my-job",
      "  ricochet lexicon check my-phrases.yaml",
      ""
    })
final class LexiconCommand {

  private static final int MOST_DEGRADED = 20;

  private final Streams streams;

  LexiconCommand(Streams streams) {
    this.streams = streams;
  }

  @Command(
      name = "check",
      header = {
        "Tries each phrase on its own examples.",
        "It must be found in every hit, in no miss, and need each of its exceptions.",
        "",
        "  ricochet lexicon check                     all that are shipped",
        "  ricochet lexicon check my-phrases.yaml",
        "  ricochet lexicon check --degrade           on misspelt, misheard examples, too",
        ""
      })
  int check(
      @Parameters(
              paramLabel = "LEXICON",
              arity = "0..*",
              description = "Files or names of shipped lexicons; without one, all shipped.")
          @Nullable List<String> names,
      @Option(
              names = "--degrade",
              description =
                  "Also try the examples as people and machines write them: without accents, with"
                      + " slips of the fingers, misheard, and so on.")
          boolean degrade,
      @Option(
              names = "--all",
              description = "With --degrade, list all examples that come out wrong, not 20.")
          boolean all) {
    List<Lexicon> lexicons = read(names);
    LexiconCheck.Report phrases = LexiconCheck.check(lexicons);
    List<Problem> failures = new ArrayList<>(phrases.failures());
    String counts = text().counts(phrases);
    if (names == null) {
      GuardCheck.Report guards = checkGuards(lexicons);
      failures.addAll(guards.failures());
      counts += text().counts(guards);
    }
    streams.print(counts);
    if (!failures.isEmpty()) {
      throw new ProblemsException(failures);
    }
    if (degrade) {
      checkDegraded(lexicons, all ? Integer.MAX_VALUE : MOST_DEGRADED);
    }
    return ExitCode.DONE;
  }

  private void checkDegraded(List<Lexicon> lexicons, int most) {
    List<DegradationCheck.Result> results = DegradationCheck.check(lexicons);
    streams.print(text().degraded(results, most));
    List<Problem> shortfalls = text().shortfalls(results);
    if (!shortfalls.isEmpty()) {
      throw new ProblemsException(shortfalls);
    }
  }

  @Command(
      name = "list",
      header = {
        "Lists lexicons, their categories and how many phrases each has.",
        "",
        "  ricochet lexicon list",
        "  ricochet lexicon list deflection",
        ""
      })
  int list(
      @Parameters(
              paramLabel = "LEXICON",
              arity = "0..*",
              description = "Files or names of shipped lexicons; without one, all shipped.")
          @Nullable List<String> names) {
    streams.print(text().list(read(names)));
    return ExitCode.DONE;
  }

  @Command(
      name = "show",
      header = {
        "Shows a category: why it matters, what to say instead, and every phrase.",
        "",
        "  ricochet lexicon show deflection/not-my-job",
        "  ricochet lexicon show brusqueness -l fr",
        ""
      })
  int show(
      @Parameters(paramLabel = "CATEGORY", description = "For example deflection/stalling.")
          String name,
      @Option(
              names = {"-l", "--lexicon"},
              paramLabel = "LEXICON",
              description = "A shipped lexicon or a file; may be repeated.")
          @Nullable List<String> names) {
    List<Lexicon> lexicons = read(names);
    String shown =
        lexicons.stream()
            .flatMap(
                lexicon ->
                    lexicon.categories().stream()
                        .filter(category -> category.name().equals(name))
                        .map(category -> text().show(category, lexicon)))
            .collect(Collectors.joining("\n"));
    if (shown.isEmpty()) {
      throw new ProblemsException(unknown(name, lexicons));
    }
    streams.print(shown);
    return ExitCode.DONE;
  }

  private LexiconText text() {
    return new LexiconText(streams.wording());
  }

  private List<Lexicon> read(@Nullable List<String> names) {
    Problems problems = new Problems();
    List<Lexicon> lexicons =
        Phrasebook.lexicons(
            names == null ? List.of() : names, streams.workingDirectory(), problems);
    problems.throwIfAny();
    return lexicons;
  }

  /** Guards are tried on all that is shipped, since they stand for no lexicon alone. */
  private static GuardCheck.Report checkGuards(List<Lexicon> shipped) {
    return GuardCheck.check(shipped, GuardReader.shipped(LexiconLibrary.languages()));
  }

  private static Problem unknown(String name, List<Lexicon> lexicons) {
    TreeSet<String> known = new TreeSet<>();
    lexicons.forEach(l -> l.categories().forEach(category -> known.add(category.name())));
    return Problem.at(
        Position.of(name),
        Message.of("there is no category of this name"),
        Spelling.closest(name, known)
            .map(closest -> Message.of("did you mean '{0}'?", closest))
            .orElseGet(() -> Message.of("'ricochet lexicon list' shows all categories")));
  }
}
