package dev.ricochet.cli;

import dev.ricochet.source.Message;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Wording;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The program: it finds the command that was typed, and turns every end into an exit code. */
@Command(
    name = "ricochet",
    versionProvider = Version.class,
    header = {
      "Finds, in transcripts, the phrases by which responsibility is bounced away,",
      "and those by which it is taken, and reports them per agent.",
      "",
      "  ricochet audit calls.csv                 a table of agents in the terminal",
      "  ricochet audit exports/ -o reports/      all reports, into a folder",
      "  ricochet inspect export.csv              how a file is understood",
      "  ricochet init exports/                   a file of settings, to be filled in",
      "  ricochet formats                         what can be read",
      "  ricochet explain \"c'est pas nous\"        why a sentence counts, or does not",
      "  ricochet lexicon list                    what is looked for",
      "  ricochet eval gold.jsonl                 how well it finds what is marked",
      ""
    },
    footer = {
      "",
      "Exit codes: 0 done, 1 a limit of --fail-on was reached, 2 usage, configuration",
      "or input that could not be read, 70 a fault of this program."
    })
public final class Ricochet {

  private static final List<String> COMMANDS =
      List.of(
          "audit",
          "inspect",
          "init",
          "config",
          "formats",
          "explain",
          "lexicon",
          "eval",
          "completion",
          "man");

  private static final List<String> VERSION = List.of("--version", "-V");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("unused")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("unused")
  private boolean version;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "If the program itself fails, show where in its code.")
  private boolean debug;

  @Option(
      names = "--locale",
      paramLabel = "LANGUAGE",
      scope = ScopeType.INHERIT,
      converter = LocaleOption.Converter.class,
      description = "The language of what you read: fr or en. Without it, that of the environment.")
  @SuppressWarnings("unused")
  private @Nullable Wording wording;

  private Ricochet() {}

  /** Runs the command that was typed, and exits with its code. */
  public static void main(String... args) {
    System.exit(
        run(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new FileOutputStream(FileDescriptor.err),
            Path.of(""),
            new Surroundings(
                Clock::systemDefaultZone,
                System.getenv(),
                () -> isTerminal(1),
                () -> isTerminal(2)),
            args));
  }

  /**
   * Runs a command.
   *
   * @param in the standard input
   * @param out where results go; it must throw where it cannot write, as a {@link
   *     java.io.PrintStream} does not
   * @param err where everything else goes
   * @param workingDirectory where relative paths begin
   * @param args what was typed
   * @return the exit code
   */
  static int run(
      InputStream in,
      OutputStream out,
      OutputStream err,
      Path workingDirectory,
      Surroundings surroundings,
      String... args) {
    if (args.length == 1 && VERSION.contains(args[0])) {
      return tellVersion(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }
    PrintWriter errText = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8));
    Streams streams =
        new Streams(
            in,
            new BufferedOutputStream(out),
            errText,
            workingDirectory,
            new LocaleOption(surroundings.environment(), args),
            surroundings);
    try {
      return commandLine(streams, args).execute(args);
    } catch (Error e) {
      return fault(e, errText, streams.wording(), Arrays.asList(args).contains("--debug"));
    } finally {
      errText.flush();
    }
  }

  /** Asked for alone, the version is told before any command is loaded. */
  private static int tellVersion(PrintWriter out) {
    out.print(Version.line() + "\n");
    out.flush();
    return ExitCode.DONE;
  }

  /** Only the command that was typed is loaded; where none is recognised, all are. */
  private static CommandLine commandLine(Streams streams, String... args) {
    Ricochet root = new Ricochet();
    CommandLine line = new CommandLine(root);
    List<String> typed = Arrays.stream(args).filter(COMMANDS::contains).limit(1).toList();
    for (String name : typed.isEmpty() ? COMMANDS : typed) {
      line.addSubcommand(name, subcommand(name, streams));
    }
    UsageWording.apply(line, streams.wording());
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(new OutputStreamWriter(streams.out(), StandardCharsets.UTF_8)))
        .setErr(streams.err())
        .setColorScheme(colours(streams))
        .setParameterExceptionHandler(new Refusal(streams))
        .setExecutionExceptionHandler(new Failure(streams, root));
  }

  /**
   * What was typed cannot be understood. No lambda, as below: for that, the archive of classes
   * would leave out what it needs of picocli.
   */
  private record Refusal(Streams streams) implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException e, String[] args) {
      return refuse(e.getCommandLine(), streams.wording(), UsageFault.of(e));
    }
  }

  /** A command ended before its time. */
  private record Failure(Streams streams, Ricochet root) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult typed) {
      return end(e, command, streams.wording(), root.debug);
    }
  }

  /** Commands and options are bold where somebody reads the help on a terminal. */
  private static ColorScheme colours(Streams streams) {
    return new ColorScheme.Builder(streams.surroundings().wantColour() ? Ansi.ON : Ansi.OFF)
        .commands(Ansi.Style.bold)
        .options(Ansi.Style.bold)
        .build();
  }

  private static CommandLine subcommand(String name, Streams streams) {
    CommandLine line = line(command(name, streams));
    if (name.equals("config")) {
      line.addSubcommand(line(new ConfigShowCommand(streams)));
    }
    return line;
  }

  private static CommandLine line(Object command) {
    CommandLine line = new CommandLine(command);
    if (command instanceof SettingsCommand taker) {
      taker.options().addTo(line.getCommandSpec());
    }
    return line;
  }

  private static Object command(String name, Streams streams) {
    return switch (name) {
      case "audit" -> new AuditCommand(streams);
      case "inspect" -> new InspectCommand(streams);
      case "init" -> new InitCommand(streams);
      case "config" -> new ConfigCommand();
      case "formats" -> new FormatsCommand(streams);
      case "explain" -> new ExplainCommand(streams);
      case "lexicon" -> new LexiconCommand(streams);
      case "eval" -> new EvalCommand(streams);
      case "completion" -> new CompletionCommand(streams, () -> commandLine(streams));
      case "man" -> new ManCommand(streams, () -> commandLine(streams));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static int refuse(CommandLine command, Wording wording, Message fault) {
    PrintWriter err = command.getErr();
    String name = command.getCommandSpec().qualifiedName();
    err.print(wording.say("{0}: {1}", name, fault) + "\n");
    err.print(wording.say("Try '{0} --help'.", name) + "\n");
    err.flush();
    return ExitCode.BAD_INPUT;
  }

  private static int end(Exception e, CommandLine command, Wording wording, boolean debug) {
    if (e instanceof UsageException usage) {
      return refuse(command, wording, usage.fault());
    }
    if (e instanceof ProblemsException problems) {
      Diagnostics.print(problems.problems(), wording, command.getErr());
      return ExitCode.BAD_INPUT;
    }
    return fault(e, command.getErr(), wording, debug);
  }

  private static int fault(Throwable e, PrintWriter err, Wording wording, boolean debug) {
    String what = e.toString().replace('\n', ' ');
    err.print(wording.say("ricochet: this is a fault of the program, not of your data: {0}", what));
    err.print(debug ? "\n" : " " + wording.say("(--debug shows where)") + "\n");
    if (debug) {
      e.printStackTrace(err);
    }
    err.flush();
    return ExitCode.FAULT;
  }

  /**
   * Linux tells where a stream leads; elsewhere it is taken for a file, and no progress is shown.
   */
  private static boolean isTerminal(int descriptor) {
    try {
      String target = Path.of("/proc/self/fd", String.valueOf(descriptor)).toRealPath().toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
