package dev.ricochet.cli;

import dev.ricochet.audit.Explainer;
import dev.ricochet.report.ExplanationText;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.transcript.ReadOptions;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Transcripts;
import dev.ricochet.transcript.Turn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ricochet explain}: why a sentence, or a turn of a transcript, is judged as it is. */
@Command(
    name = "explain",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = {
      "Explains why a sentence counts, or does not.",
      "",
      "  ricochet explain \"c'est pas mon service\"",
      "  ricochet explain --role manager \"soyez aimables\"",
      "  ricochet explain --file calls.csv --conversation c-17 --turn 4",
      ""
    })
final class ExplainCommand implements Callable<Integer>, SettingsCommand {

  private static final Set<Setting> SETTINGS =
      Stream.concat(Stream.of(Setting.LEXICONS, Setting.LANGUAGE), Setting.READING.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Streams streams;
  private final SettingOptions options = new SettingOptions(SETTINGS);

  @Parameters(paramLabel = "TEXT", arity = "0..*", description = "What was said.")
  private List<String> text = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      converter = RoleConverter.class,
      description = "Who said it: agent (the default), customer, colleague or manager.")
  private Role role = Role.AGENT;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Explain a turn of this transcript, in place of a text.")
  private @Nullable String file;

  @Option(names = "--conversation", paramLabel = "ID", description = "Its conversation.")
  private @Nullable String conversation;

  @Option(
      names = "--turn",
      paramLabel = "NUMBER",
      description = "Its number in the conversation, counted from 0, as reports give it.")
  private @Nullable Integer turn;

  ExplainCommand(Streams streams) {
    this.streams = streams;
  }

  /** What is to be explained. */
  private record Said(String text, Role role, @Nullable String language) {}

  @Override
  public SettingOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    if (text.isEmpty() == (file == null)
        || (file != null && (conversation == null || turn == null))) {
      throw new UsageException("give either a TEXT, or --file, --conversation and --turn");
    }
    Problems problems = new Problems();
    Path here = streams.workingDirectory();
    Settings settings =
        options.settings(file == null ? List.of() : List.of(file), streams, problems);
    ReadOptions reading = ReadingSettings.of(settings, problems);
    settings.read(Setting.LANGUAGE, Language::parse, problems);
    Settings.Paths lexicons = settings.paths(Setting.LEXICONS, here);
    Phrasebook phrasebook = Phrasebook.read(lexicons.names(), lexicons.folder(), problems);
    problems.throwIfAny();
    Written language = settings.only(Setting.LANGUAGE);
    if (language != null) {
      language.check(
          found -> Language.check(language.text(), phrasebook.lexicons(), found), problems);
    }
    problems.throwIfAny();
    Said said = said(reading, settings.text(Setting.LANGUAGE));
    Explainer explainer = new Explainer(phrasebook.lexicons(), phrasebook.guards());
    streams.print(
        ExplanationText.of(
            explainer.explain(said.text(), said.role(), said.language()), streams.wording()));
    return ExitCode.DONE;
  }

  private Said said(ReadOptions reading, @Nullable String language) {
    if (file == null || conversation == null || turn == null) {
      return new Said(String.join(" ", text), role, language);
    }
    Turn found = find(file, conversation, turn, reading);
    return new Said(
        found.text(), found.role(), found.language() != null ? found.language() : language);
  }

  private Turn find(String name, String id, int number, ReadOptions reading) {
    Problems problems = new Problems();
    List<Turn> turns = new ArrayList<>();
    for (Source source :
        Sources.find(List.of(name), streams.workingDirectory(), streams.in(), problems)) {
      Transcripts.read(
          source,
          reading,
          read -> {
            if (read.conversation().equals(id)) {
              turns.add(read);
            }
          },
          problems);
    }
    problems.throwIfAny();
    if (number < 0 || number >= turns.size()) {
      throw new ProblemsException(
          Problem.at(
              Position.of(name),
              turns.isEmpty()
                  ? Message.of("there is no conversation '{0}'", id)
                  : Message.of("conversation '{0}' has no turn {1}", id, number),
              turns.isEmpty() ? null : Message.of("its turns are 0 to {0}", turns.size() - 1)));
    }
    return turns.get(number);
  }

  /** Reads a role word. */
  static final class RoleConverter extends WordConverter<Role> {
    RoleConverter() {
      super(Role.class, "agent, customer, colleague or manager");
    }
  }
}
