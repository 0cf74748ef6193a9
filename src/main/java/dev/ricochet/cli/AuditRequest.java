package dev.ricochet.cli;

import dev.ricochet.audit.AuditOptions;
import dev.ricochet.audit.Excerpts;
import dev.ricochet.cli.Settings.Paths;
import dev.ricochet.report.CsvDialect;
import dev.ricochet.report.Reports;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.AnalysisOptions;
import dev.ricochet.stats.Threshold;
import dev.ricochet.transcript.Period;
import dev.ricochet.transcript.Pseudonyms;
import dev.ricochet.transcript.ReadOptions;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an audit is to do, checked as far as settings alone can be.
 *
 * @param inputs files, folders, patterns, {@code -}; at least one
 * @param lexicons names and files; none means all that are shipped
 * @param reading how transcripts are read
 * @param language the language of conversations that do not say theirs, or null to find it out
 * @param excerpts how much of what was said is shown
 * @param pseudonyms what stands in place of identifiers, or null to leave them as they are
 * @param output the folder for all reports, or null
 * @param reports which reports the folder gets
 * @param oneAgent of whom alone there is to be a page, or null for the reports of everybody
 * @param csvDialect how CSV is written
 * @param format what goes to the standard output, or null for nothing
 * @param period from when to when turns count
 * @param analysis how figures are looked at
 * @param keepGoing whether files that cannot be read are left out
 * @param limits that make the audit fail
 * @param threads how many threads judge turns
 * @param quiet whether notes and progress are left out
 */
record AuditRequest(
    Paths inputs,
    Paths lexicons,
    ReadOptions reading,
    @Nullable Written language,
    Excerpts excerpts,
    @Nullable Pseudonyms pseudonyms,
    @Nullable Written output,
    Set<Reports.Kind> reports,
    @Nullable Written oneAgent,
    CsvDialect csvDialect,
    @Nullable Format format,
    Period period,
    AnalysisOptions analysis,
    boolean keepGoing,
    List<Limit> limits,
    int threads,
    boolean quiet) {

  /** More gain nothing: one of them reads. */
  private static final int MOST_THREADS = 64;

  AuditRequest {
    reports = Set.copyOf(reports);
    limits = List.copyOf(limits);
  }

  /**
   * A limit that makes the audit fail.
   *
   * @param written where it stands
   */
  record Limit(Threshold threshold, Written written) {}

  /**
   * @param settings what was typed, and what stands in a file
   * @param workingDirectory where relative paths begin that stand in none
   * @param surroundings tell which week is the last one, and may hold a secret
   * @param problems what is wrong so far
   * @throws ProblemsException with all that is wrong with the settings
   */
  static AuditRequest of(
      Settings settings, Path workingDirectory, Surroundings surroundings, Problems problems) {
    ReadOptions reading = ReadingSettings.of(settings, problems);
    Format format = settings.readWord(Setting.FORMAT, Format.class, problems);
    Set<Reports.Kind> reports = settings.readWords(Setting.REPORTS, Reports.Kind.class, problems);
    CsvDialect dialect = settings.readWord(Setting.CSV_DIALECT, CsvDialect.STANDARD, problems);
    Written oneAgent = settings.only(Setting.ONE_AGENT);
    if (oneAgent != null && settings.only(Setting.OUTPUT) == null) {
      refuse(oneAgent, Message.of("the page of an agent needs a folder"), null, problems);
    }
    Period period = period(settings, () -> today(surroundings.clock().get(), reading), problems);
    AnalysisOptions analysis =
        new AnalysisOptions(
            settings.readNumber(Setting.MIN_TURNS, AnalysisOptions.MIN_TURNS, problems),
            settings.readWord(Setting.GROUPS, AnalysisOptions.Grouping.TEAM, problems));
    int processors = Runtime.getRuntime().availableProcessors();
    long threads = settings.readNumber(Setting.THREADS, processors, problems);
    List<Limit> limits = limits(settings, problems);
    settings.read(Setting.LANGUAGE, Language::parse, problems);
    Pseudonyms pseudonyms = pseudonyms(settings, surroundings.environment(), problems);
    problems.throwIfAny();
    Written output = settings.only(Setting.OUTPUT);
    return new AuditRequest(
        settings.paths(Setting.INPUTS, workingDirectory),
        settings.paths(Setting.LEXICONS, workingDirectory),
        reading,
        settings.only(Setting.LANGUAGE),
        excerpts(settings),
        pseudonyms,
        output,
        reports.isEmpty() ? EnumSet.allOf(Reports.Kind.class) : reports,
        oneAgent,
        dialect,
        format == null && output == null ? Format.TABLE : format,
        period,
        analysis,
        settings.flag(Setting.KEEP_GOING),
        limits,
        (int) Math.min(threads, MOST_THREADS),
        settings.flag(Setting.QUIET));
  }

  /** The folder of the reports, or null. */
  @Nullable Path outputFolder() {
    return output == null ? null : output.path();
  }

  /**
   * Looks whether the agent of whom there is to be a page was heard.
   *
   * @throws ProblemsException where he was not
   */
  void checkAgent(Analysis analysis) {
    if (oneAgent != null) {
      Set<String> agents =
          analysis.agents().stream()
              .map(row -> row.group().agent())
              .collect(Collectors.toCollection(TreeSet::new));
      Problems problems = new Problems();
      if (!agents.contains(oneAgent.text())) {
        Message help =
            Spelling.closest(oneAgent.text(), agents)
                .map(near -> Message.of("did you mean '{0}'?", near))
                .orElse(null);
        refuse(oneAgent, Message.of("there is no agent '{0}'", oneAgent.text()), help, problems);
      }
      problems.throwIfAny();
    }
  }

  private static void refuse(
      Written written, Message message, @Nullable Message help, Problems problems) {
    written.check(
        found -> found.add(Problem.at(Position.of(Setting.ONE_AGENT.option()), message, help)),
        problems);
  }

  /** Only the page shows what was said around a finding. */
  private boolean showsNearby() {
    return oneAgent != null || reports.contains(Reports.Kind.HTML);
  }

  /** How the audit goes about its work. */
  AuditOptions auditOptions() {
    return new AuditOptions(
        language == null ? null : language.text(),
        excerpts,
        pseudonyms,
        output != null && showsNearby() ? AuditOptions.NEARBY : 0,
        threads);
  }

  /** The day in the zone in which moments are told. */
  private static LocalDate today(Clock clock, ReadOptions reading) {
    return LocalDate.now(reading.zone() == null ? clock : clock.withZone(reading.zone()));
  }

  private static Excerpts excerpts(Settings settings) {
    if (!settings.flag(Setting.EXCERPTS)) {
      return Excerpts.NONE;
    }
    return settings.flag(Setting.REDACT) ? Excerpts.REDACTED : Excerpts.AS_THEY_ARE;
  }

  private static @Nullable Pseudonyms pseudonyms(
      Settings settings, Map<String, String> environment, Problems problems) {
    Written secret = settings.only(Setting.PSEUDONYMIZE);
    if (secret == null) {
      return null;
    }
    Problems found = new Problems();
    Pseudonyms pseudonyms =
        Pseudonyms.parse(secret.text(), secret.origin().folder(), environment, found);
    secret.check(all -> all.addAll(found.list()), problems);
    return pseudonyms;
  }

  private static Period period(Settings settings, Supplier<LocalDate> today, Problems problems) {
    Period since = settings.read(Setting.SINCE, Period::parseSince, problems);
    Period until = settings.read(Setting.UNTIL, Period::parseUntil, problems);
    Period week =
        settings.read(Setting.WEEK, text -> Period.parseWeek(text, today.get()), problems);
    return Stream.of(since, until, week)
        .filter(Objects::nonNull)
        .reduce(Period.ALWAYS, Period::and);
  }

  private static List<Limit> limits(Settings settings, Problems problems) {
    List<Limit> limits = new ArrayList<>();
    for (Written written : settings.all(Setting.FAIL_ON)) {
      Threshold threshold = written.read(() -> Threshold.parse(written.text()), problems);
      if (threshold != null) {
        limits.add(new Limit(threshold, written));
      }
    }
    return limits;
  }
}
