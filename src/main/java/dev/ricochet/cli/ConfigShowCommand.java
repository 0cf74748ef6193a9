package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Wording;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ricochet config show}: what an audit would be told. */
@Command(
    name = "show",
    sortOptions = false,
    abbreviateSynopsis = true,
    header = {
      "Shows the settings that count for an audit, and where each was written.",
      "",
      "  ricochet config show",
      "  ricochet config show exports/ --week last",
      ""
    })
final class ConfigShowCommand implements Callable<Integer>, SettingsCommand {

  private final Streams streams;
  private final SettingOptions options = new SettingOptions(EnumSet.allOf(Setting.class));

  ConfigShowCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public SettingOptions options() {
    return options;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    Path here = streams.workingDirectory();
    Settings settings = options.settings(streams, problems);
    AuditRequest.of(settings, here, streams.surroundings(), problems);
    Wording wording = streams.wording();
    streams.print(
        SettingsText.yaml(
                settings.over(defaults(here)), value -> wording.say(value.origin().inWords()))
            .toString());
    return ExitCode.DONE;
  }

  private static Settings defaults(Path folder) {
    Settings defaults = new Settings();
    for (Setting setting : Setting.values()) {
      setting
          .byDefault()
          .ifPresent(text -> defaults.add(setting, Written.of(text, new ByDefault(folder))));
    }
    return defaults;
  }

  /** A value that nobody wrote. */
  private record ByDefault(Path folder) implements Written.Origin {

    @Override
    public Problem place(Problem problem) {
      return problem;
    }

    @Override
    public Message inWords() {
      return Message.of("default");
    }
  }
}
