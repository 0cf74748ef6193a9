package dev.ricochet.cli;

import dev.ricochet.source.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.IParamLabelRenderer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of commands in another language than English, in which it is written. Picocli looks for
 * it in a resource bundle; here is one that has the catalogue's text for each English one.
 */
final class UsageWording {

  private final Wording wording;
  private final Map<String, String> texts = new HashMap<>();

  private UsageWording(Wording wording) {
    this.wording = wording;
  }

  /** Puts the help of a command and of all below it into the language. */
  static void apply(CommandLine line, Wording wording) {
    if (wording == Wording.ENGLISH) {
      return;
    }
    UsageWording usage = new UsageWording(wording);
    usage.addHeadings();
    usage.add(line);
    line.setResourceBundle(usage.bundle());
    line.setHelpFactory((spec, scheme) -> new TranslatedHelp(spec, scheme, wording));
  }

  private void addHeadings() {
    texts.put("usage.synopsisHeading", wording.say("Usage: "));
    texts.put("usage.synopsisSubcommandLabel", wording.say("[COMMAND]"));
    texts.put("usage.commandListHeading", wording.say("Commands:") + "%n");
  }

  private void add(CommandLine line) {
    CommandSpec spec = line.getCommandSpec();
    String command = spec.qualifiedName(".") + ".";
    put(command + "usage.header", spec.usageMessage().header());
    put(command + "usage.footer", spec.usageMessage().footer());
    for (OptionSpec option : spec.options()) {
      put(command + option.longestName().replaceFirst("^-+", ""), option.description());
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      String name = parameter.paramLabel() + "[" + parameter.index() + "]";
      put(command + name, parameter.description());
    }
    line.getSubcommands().values().forEach(this::add);
  }

  /** Several lines are one text of the catalogue, so that a translation may break elsewhere. */
  private void put(String key, String[] lines) {
    String[] translated = wording.translated(String.join("\n", lines)).split("\n", -1);
    for (int i = 0; i < translated.length; i++) {
      texts.put(key + "." + i, translated[i]);
    }
  }

  private ListResourceBundle bundle() {
    List<Object[]> contents = new ArrayList<>();
    texts.forEach((key, text) -> contents.add(new Object[] {key, text}));
    return new ListResourceBundle() {
      @Override
      protected Object[][] getContents() {
        return contents.toArray(Object[][]::new);
      }
    };
  }

  /** Names of parameters have no place in the bundle. */
  private static final class TranslatedHelp extends Help {

    private final Wording wording;

    TranslatedHelp(CommandSpec spec, ColorScheme scheme, Wording wording) {
      super(spec, scheme);
      this.wording = wording;
    }

    @Override
    public IParamLabelRenderer parameterLabelRenderer() {
      return new TranslatedLabels(super.parameterLabelRenderer(), wording);
    }
  }

  private record TranslatedLabels(IParamLabelRenderer english, Wording wording)
      implements IParamLabelRenderer {

    @Override
    public Help.Ansi.Text renderParameterLabel(
        ArgSpec argument, Help.Ansi ansi, List<Help.Ansi.IStyle> styles) {
      String label = argument.paramLabel();
      String rendered = english.renderParameterLabel(argument, ansi, styles).toString();
      return ansi.new Text(rendered.replace(label, wording.translated(label)));
    }

    @Override
    public String separator() {
      return english.separator();
    }
  }
}
