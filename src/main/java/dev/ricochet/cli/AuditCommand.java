package dev.ricochet.cli;

import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Auditor;
import dev.ricochet.report.OutputFolder;
import dev.ricochet.report.Report;
import dev.ricochet.report.Reports;
import dev.ricochet.report.ThresholdLines;
import dev.ricochet.source.Message;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.stats.Analysis;
import dev.ricochet.stats.Threshold;
import dev.ricochet.transcript.Transcripts;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code ricochet audit}: transcripts in, reports out. */
@Command(
    name = "audit",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = {
      "Finds the phrases that agents say in transcripts, and reports them per agent.",
      "",
      "  ricochet audit calls.csv",
      "  ricochet audit exports/ -o reports/",
      "  ricochet audit log.txt --speakers 'Julie=agent,Paul=customer'",
      "  ricochet audit 'week-47/*.csv' -l deflection.fr --fail-on 'deflection.rate>3'",
      "  unzip -p export.zip | ricochet audit - --format jsonl",
      ""
    })
final class AuditCommand implements Callable<Integer>, SettingsCommand {

  private final Streams streams;
  private final SettingOptions options = new SettingOptions(EnumSet.allOf(Setting.class));

  AuditCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public SettingOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Settings settings = options.settings(streams, problems);
    AuditRequest request =
        AuditRequest.of(settings, streams.workingDirectory(), streams.surroundings(), problems);
    if (request.inputs().names().isEmpty()) {
      throw new UsageException("give an INPUT, or name inputs in a ricochet.yaml");
    }
    if (settings.file() != null && !request.quiet()) {
      note(Message.of("with the settings of {0}", settings.file()));
    }
    AuditInputs inputs = AuditInputs.find(request, streams, problems);
    try (OutputFolder folder = folder(request.output());
        Auditor auditor = auditor(request, inputs.phrasebook())) {
      AuditResult result = audit(request, inputs.readable(request), auditor);
      Analysis analysis = Analysis.of(result, inputs.phrasebook().lexicons(), request.analysis());
      request.checkAgent(analysis);
      write(analysis, folder, request);
      inputs.unreadable().throwIfAny();
      return verdict(analysis, request.limits());
    }
  }

  private static @Nullable OutputFolder folder(@Nullable Written name) {
    return name == null ? null : OutputFolder.open(name.path(), name.place());
  }

  private static Auditor auditor(AuditRequest request, Phrasebook phrasebook) {
    return new Auditor(
        phrasebook.lexicons(),
        phrasebook.forRecovery(),
        phrasebook.guards(),
        request.auditOptions());
  }

  private AuditResult audit(AuditRequest request, List<Source> sources, Auditor auditor) {
    Problems problems = new Problems();
    PeriodFilter filter = new PeriodFilter(request.period(), auditor::accept);
    try (Progress progress = streams.progress(sources, request.quiet())) {
      for (Source source : sources) {
        Transcripts.read(
            progress.begin(source),
            request.reading(),
            turn -> {
              filter.accept(turn);
              progress.turn();
            },
            problems);
      }
    }
    problems.throwIfAny();
    filter.check(problems);
    problems.throwIfAny();
    if (!request.quiet()) {
      filter.note().ifPresent(this::note);
    }
    return auditor.finish();
  }

  private Map<String, Report> reports(AuditRequest request) {
    Written agent = request.oneAgent();
    return agent == null
        ? Reports.named(
            request.reports(), request.csvDialect(), streams.wording(), Version.number())
        : Reports.ofAgent(agent.text(), streams.wording());
  }

  private void write(Analysis analysis, @Nullable OutputFolder folder, AuditRequest request) {
    if (folder != null) {
      Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
      reports(request)
          .forEach((name, report) -> files.put(name, out -> report.write(analysis, out)));
      folder.write(files);
      if (!request.quiet()) {
        note(
            files.size() == 1
                ? Message.of("{0}: in {1}", String.join(", ", files.keySet()), folder.name())
                : Message.of("{0} files: in {1}", files.size(), folder.name()));
      }
    }
    if (request.format() != null) {
      Report report =
          request.format().report(request.csvDialect(), streams.wording(), streams.ink());
      streams.print(out -> report.write(analysis, out));
    }
  }

  private void note(Message message) {
    streams.err().print(streams.wording().say(message) + "\n");
  }

  private int verdict(Analysis analysis, List<AuditRequest.Limit> limits) {
    List<Threshold.Reached> reached =
        limits.stream().flatMap(limit -> limit.threshold().reached(analysis).stream()).toList();
    Diagnostics.printFirst(
        reached.stream().map(line -> ThresholdLines.of(line, streams.wording())).toList(),
        streams.wording(),
        streams.err());
    return reached.isEmpty() ? ExitCode.DONE : ExitCode.THRESHOLD_REACHED;
  }
}
