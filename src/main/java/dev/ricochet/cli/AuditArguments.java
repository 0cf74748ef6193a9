package dev.ricochet.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What was typed after {@code ricochet audit}, letter by letter; {@link AuditRequest} is its
 * meaning.
 */
final class AuditArguments {

  @Parameters(
      paramLabel = "INPUT",
      arity = "1..*",
      description =
          "Files (plain or gzip), folders with all they contain, patterns such as "
              + "'calls/*.csv', or - for the standard input.")
  List<String> inputs = List.of();

  @Option(
      names = {"-l", "--lexicon"},
      paramLabel = "LEXICON",
      description =
          "A shipped lexicon (fr, deflection, deflection.fr) or a file; may be repeated. "
              + "Without it, all that are shipped.")
  List<String> lexicons = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description =
          "Write all reports here, or none of them: tables as CSV, report.xlsx, "
              + "findings.jsonl and summary.json.")
  @Nullable String output;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = Format.Converter.class,
      description =
          "What goes to the standard output: table (agents; the default without -o), csv "
              + "(agents.csv), json (the whole result), jsonl (findings).")
  @Nullable Format format;

  @Mixin ReadingArguments reading = new ReadingArguments();

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      description = "The language of conversations that do not say theirs: fr.")
  @Nullable String language;

  @Option(
      names = "--fail-on",
      paramLabel = "LIMIT",
      description =
          "Exit with 1 where an agent, or a team, reaches a limit: 'deflection.rate>3', "
              + "'team.brusqueness.count>=10'; may be repeated. Rates are per 100 turns; of "
              + "deflections those count that were not recovered.")
  List<String> failOn = List.of();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Only turns from this day on: 2026-11-16.")
  @Nullable String since;

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Only turns up to this day, which is included.")
  @Nullable String until;

  @Option(names = "--week", paramLabel = "WEEK", description = "Only turns of a week: 2026-W47.")
  @Nullable String week;

  @Option(
      names = {"-k", "--keep-going"},
      description =
          "Where a file cannot be read, leave it out whole, audit the others, and end with "
              + "exit code 2.")
  boolean keepGoing;

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on stderr but what is wrong.")
  boolean quiet;
}
