package dev.ricochet.cli;

import dev.ricochet.source.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the page of a command in the language of {@code man} (roff, with the macros of man(7)).
 */
final class ManPage {

  private final CommandSpec command;
  private final Wording wording;
  private final StringBuilder out = new StringBuilder();

  private ManPage(CommandSpec command, Wording wording) {
    this.command = command;
    this.wording = wording;
  }

  /** The page of a command. */
  static String of(CommandSpec command, Wording wording) {
    ManPage page = new ManPage(command, wording);
    page.write();
    return page.out.toString();
  }

  private void write() {
    String name = command.qualifiedName("-");
    List<String> header = lines(command.usageMessage().header());
    List<String> about = header.stream().takeWhile(line -> !line.isBlank()).toList();
    List<String> examples =
        header.stream().skip(about.size()).filter(line -> !line.isBlank()).toList();
    out.append(".TH ").append(quoted(name.toUpperCase(Locale.ROOT)));
    out.append(" 1 \"\" ")
        .append(quoted("ricochet " + Version.number()))
        .append(" Ricochet\n.nh\n.ad l\n");
    section(wording.say("NAME"));
    out.append(escaped(name)).append(" \\- ").append(escaped(sentence(about))).append('\n');
    section(wording.say("SYNOPSIS"));
    out.append(synopsis()).append('\n');
    section(wording.say("DESCRIPTION"));
    paragraph(String.join(" ", about));
    arguments();
    subcommands();
    section(wording.say("EXAMPLES"), examples);
    section(wording.say("NOTES"), lines(command.usageMessage().footer()));
    exitStatus();
  }

  private static List<String> lines(String[] texts) {
    return Arrays.stream(texts).map(text -> Ansi.OFF.string(text)).toList();
  }

  private static String sentence(List<String> about) {
    String text = String.join(" ", about);
    int end = text.indexOf(". ");
    return (end < 0 ? text : text.substring(0, end)).replaceFirst("\\.$", "");
  }

  private String synopsis() {
    String words =
        command.positionalParameters().stream().map(this::label).collect(Collectors.joining(" "));
    String what = command.subcommands().isEmpty() ? words : wording.say("[COMMAND]");
    return "\\fB" + escaped(command.qualifiedName()) + "\\fR [OPTIONS] " + escaped(what);
  }

  private String label(PositionalParamSpec parameter) {
    String label =
        wording.translated(parameter.paramLabel()) + (parameter.arity().max() > 1 ? "..." : "");
    return parameter.arity().min() == 0 ? "[" + label + "]" : label;
  }

  private void arguments() {
    section(wording.say("OPTIONS"));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      argument("\\fI" + escaped(wording.translated(parameter.paramLabel())) + "\\fR", parameter);
    }
    for (OptionSpec option : command.options()) {
      argument(names(option), option);
    }
  }

  private void argument(String tag, ArgSpec argument) {
    out.append(".TP\n").append(tag).append('\n');
    out.append(escaped(String.join(" ", lines(argument.description())))).append('\n');
  }

  private String names(OptionSpec option) {
    String label = escaped(wording.translated(option.paramLabel()));
    String value = option.arity().max() == 0 ? "" : "=\\fI" + label + "\\fR";
    String names =
        Stream.of(option.names())
            .map(name -> option.negatable() ? name.replaceFirst("^--", "--[no-]") : name)
            .map(name -> "\\fB" + escaped(name) + "\\fR")
            .collect(Collectors.joining(", "));
    return names + value;
  }

  private void subcommands() {
    if (command.subcommands().isEmpty()) {
      return;
    }
    section(wording.say("COMMANDS"));
    command
        .subcommands()
        .values()
        .forEach(
            sub -> {
              CommandSpec spec = sub.getCommandSpec();
              List<String> header = lines(spec.usageMessage().header());
              out.append(".TP\n\\fB").append(escaped(spec.qualifiedName("-"))).append("\\fR(1)\n");
              out.append(escaped(sentence(header.subList(0, 1)))).append(".\n");
            });
  }

  private void exitStatus() {
    section(wording.say("EXIT STATUS"));
    status(ExitCode.DONE, wording.say("done"));
    status(ExitCode.THRESHOLD_REACHED, wording.say("done, and a limit of --fail-on was reached"));
    status(
        ExitCode.BAD_INPUT,
        wording.say("usage, configuration or input that could not be read; stderr says where"));
    status(ExitCode.FAULT, wording.say("a fault of the program; --debug shows where"));
  }

  private void status(int code, String meaning) {
    out.append(".TP\n\\fB").append(code).append("\\fR\n").append(escaped(meaning)).append('\n');
  }

  private void section(String title) {
    out.append(".SH ").append(quoted(title)).append('\n');
  }

  /** Lines as they stand, if there are any. */
  private void section(String title, List<String> lines) {
    List<String> shown = new ArrayList<>(lines);
    shown.removeIf(String::isBlank);
    if (!shown.isEmpty()) {
      section(title);
      out.append(".nf\n");
      shown.forEach(line -> out.append(escaped(line.strip())).append('\n'));
      out.append(".fi\n");
    }
  }

  private void paragraph(String text) {
    out.append(escaped(text)).append('\n');
  }

  private static String quoted(String text) {
    return '"' + escaped(text) + '"';
  }

  /** Text that means itself, also where a line begins with a sign that would be a request. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> escaped.append(escaped(c)));
    boolean request = text.startsWith(".") || text.startsWith("'");
    return request ? "\\&" + escaped : escaped.toString();
  }

  /** Names of glyphs from groff_char(7). */
  private static String escaped(int c) {
    return switch (c) {
      case '\\' -> "\\(rs";
      case '-' -> "\\-";
      case '\'' -> "\\(aq";
      case '"' -> "\\(dq";
      case '`' -> "\\(ga";
      case '^' -> "\\(ha";
      case '~' -> "\\(ti";
      default -> c < 128 ? Character.toString(c) : String.format("\\[u%04X]", c);
    };
  }
}
