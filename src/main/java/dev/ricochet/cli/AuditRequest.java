package dev.ricochet.cli;

import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.stats.Threshold;
import dev.ricochet.transcript.Period;
import dev.ricochet.transcript.ReadOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an audit is to do, checked as far as options alone can be.
 *
 * @param inputs files, folders, patterns, {@code -}; at least one
 * @param lexicons names and files; none means all that are shipped
 * @param reading how transcripts are read
 * @param language the language of conversations that do not say theirs, or null to find it out
 * @param output the folder for all reports, or null
 * @param format what goes to the standard output, or null for nothing
 * @param period from when to when turns count
 * @param keepGoing whether files that cannot be read are left out
 * @param thresholds limits that make the audit fail
 * @param quiet whether notes and progress are left out
 */
record AuditRequest(
    List<String> inputs,
    List<String> lexicons,
    ReadOptions reading,
    @Nullable String language,
    @Nullable String output,
    @Nullable Format format,
    Period period,
    boolean keepGoing,
    List<Threshold> thresholds,
    boolean quiet) {

  AuditRequest {
    inputs = List.copyOf(inputs);
    lexicons = List.copyOf(lexicons);
    thresholds = List.copyOf(thresholds);
  }

  /**
   * @param workingDirectory where relative paths begin
   * @throws ProblemsException with all that is wrong with the options
   */
  static AuditRequest of(AuditArguments typed, Path workingDirectory) {
    Problems problems = new Problems();
    ReadOptions reading = typed.reading.options(workingDirectory, problems);
    Period period = period(typed, problems);
    List<Threshold> thresholds = thresholds(typed.failOn, problems);
    Language.check(typed.language, problems);
    problems.throwIfAny();
    return new AuditRequest(
        typed.inputs,
        typed.lexicons,
        reading,
        typed.language,
        typed.output,
        typed.format == null && typed.output == null ? Format.TABLE : typed.format,
        period,
        typed.keepGoing,
        thresholds,
        typed.quiet);
  }

  private static Period period(AuditArguments typed, Problems problems) {
    Period since = ReadingArguments.read(typed.since, Period::parseSince, problems);
    Period until = ReadingArguments.read(typed.until, Period::parseUntil, problems);
    Period week = ReadingArguments.read(typed.week, Period::parseWeek, problems);
    return Stream.of(since, until, week)
        .filter(Objects::nonNull)
        .reduce(Period.ALWAYS, Period::and);
  }

  private static List<Threshold> thresholds(List<String> typed, Problems problems) {
    List<Threshold> thresholds = new ArrayList<>();
    for (String text : typed) {
      Threshold threshold = Threshold.parse(text, problems);
      if (threshold != null) {
        thresholds.add(threshold);
      }
    }
    return thresholds;
  }
}
