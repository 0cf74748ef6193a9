package dev.ricochet.cli;

import dev.ricochet.audit.AuditOptions;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Auditor;
import dev.ricochet.audit.Explainer;
import dev.ricochet.lexicon.Category;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.report.ErrorsText;
import dev.ricochet.report.EvaluationJson;
import dev.ricochet.report.EvaluationText;
import dev.ricochet.report.ExplainedMiss;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.stats.Dimension;
import dev.ricochet.stats.Evaluation;
import dev.ricochet.stats.JudgedMark;
import dev.ricochet.transcript.AnnotatedTranscripts;
import dev.ricochet.transcript.AnnotatedTurn;
import dev.ricochet.transcript.Mark;
import dev.ricochet.transcript.Turn;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ricochet eval}: annotated transcripts in, how well the audit agrees with them out. */
@Command(
    name = "eval",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = {
      "Measures how well the audit finds what annotators marked in transcripts.",
      "",
      "  ricochet eval gold/",
      "  ricochet eval gold.jsonl -l deflection.fr --errors",
      "  ricochet eval gold/ --by style",
      ""
    },
    footer = {
      "",
      "Marked transcripts are native ones whose turns bear",
      "\"marks\":[{\"category\":\"deflection/stalling\",\"quote\":\"...\",\"recovered\":false}]."
    })
final class EvalCommand implements Callable<Integer>, SettingsCommand {

  private final Streams streams;
  private final SettingOptions options = new SettingOptions(EnumSet.of(Setting.LEXICONS));

  @Parameters(
      paramLabel = "GOLD",
      arity = "1..*",
      description = "Annotated transcripts: files, folders, patterns, or - for the standard input.")
  private List<String> golds = List.of();

  @Option(
      names = "--errors",
      description = "List what was missed and what was found wrongly, by category.")
  private boolean errors;

  @Option(
      names = "--by",
      paramLabel = "DIMENSION",
      converter = DimensionConverter.class,
      description = "Repeat the table of families for each style, channel or language.")
  private @Nullable Dimension by;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = FormConverter.class,
      description = "table (the default), or json, which holds everything.")
  private Form form = Form.TABLE;

  EvalCommand(Streams streams) {
    this.streams = streams;
  }

  /** What {@code --format} takes. */
  private enum Form {
    TABLE,
    JSON
  }

  @Override
  public SettingOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    List<Source> sources = Sources.find(golds, streams.workingDirectory(), streams.in(), problems);
    Settings settings = options.settings(golds, streams, problems);
    Settings.Paths lexicons = settings.paths(Setting.LEXICONS, streams.workingDirectory());
    Phrasebook phrasebook = Phrasebook.read(lexicons.names(), lexicons.folder(), problems);
    problems.throwIfAny();
    List<AnnotatedTurn> turns = read(sources, categories(phrasebook, lexicons), problems);
    problems.throwIfAny();
    try (Auditor auditor =
        new Auditor(
            phrasebook.lexicons(),
            phrasebook.forRecovery(),
            phrasebook.guards(),
            new AuditOptions(null))) {
      turns.forEach(turn -> auditor.accept(turn.turn()));
      AuditResult result = auditor.finish();
      write(result, Evaluation.of(turns, result), phrasebook);
    }
    return ExitCode.DONE;
  }

  private static List<AnnotatedTurn> read(
      List<Source> sources, Set<String> categories, Problems problems) {
    List<AnnotatedTurn> turns = new ArrayList<>();
    for (Source source : sources) {
      AnnotatedTranscripts.read(source, categories, turns::add, problems);
    }
    return turns;
  }

  /** Gold may mark what the chosen lexicons do not look for. */
  private static Set<String> categories(Phrasebook phrasebook, Settings.Paths lexicons) {
    List<Lexicon> shipped =
        lexicons.names().isEmpty()
            ? List.of()
            : Phrasebook.lexicons(List.of(), lexicons.folder(), new Problems());
    return Stream.concat(phrasebook.lexicons().stream(), shipped.stream())
        .flatMap(lexicon -> lexicon.categories().stream())
        .map(Category::name)
        .collect(Collectors.toSet());
  }

  private void write(AuditResult result, Evaluation evaluation, Phrasebook phrasebook) {
    Explainer explainer = new Explainer(phrasebook.lexicons(), phrasebook.guards());
    if (form == Form.JSON) {
      List<ExplainedMiss> misses = explain(evaluation.missed(), explainer);
      streams.print(out -> EvaluationJson.write(Version.number(), result, evaluation, misses, out));
      return;
    }
    streams.print(EvaluationText.of(evaluation, streams.wording()));
    if (by != null) {
      streams.print(EvaluationText.by(by, evaluation, streams.wording()));
    }
    if (errors) {
      streams.print(
          ErrorsText.of(
              explain(evaluation.missed(), explainer), evaluation.wrong(), streams.wording()));
    }
  }

  private static List<ExplainedMiss> explain(List<JudgedMark> missed, Explainer explainer) {
    return missed.stream().map(mark -> explain(mark, explainer)).toList();
  }

  private static ExplainedMiss explain(JudgedMark missed, Explainer explainer) {
    Turn turn = missed.turn().turn();
    Mark mark = missed.mark();
    return new ExplainedMiss(
        missed,
        explainer
            .explain(turn.text(), turn.role(), turn.language())
            .about(mark.family(), mark.start(), mark.end()));
  }

  /** Reads a dimension. */
  static final class DimensionConverter extends WordConverter<Dimension> {
    DimensionConverter() {
      super(Dimension.class, "style, channel or language");
    }
  }

  /** Reads a format. */
  static final class FormConverter extends WordConverter<Form> {
    FormConverter() {
      super(Form.class, "table or json");
    }
  }
}
