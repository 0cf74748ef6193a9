package dev.ricochet.cli;

import dev.ricochet.report.YamlText;
import dev.ricochet.report.YamlText.Item;
import dev.ricochet.source.Message;
import dev.ricochet.source.Wording;
import dev.ricochet.transcript.Inspection;
import dev.ricochet.transcript.Inspection.Heard;
import dev.ricochet.transcript.TurnTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The {@code ricochet.yaml} that suits the files of a folder: what was found out stands in it, what
 * only its owner knows stands there as comments to be filled in.
 */
final class FirstSettings {

  /** The folder of the reports, beside the file. */
  static final String REPORTS = "reports";

  private static final int MOST_SPEAKERS = 30;
  private static final int LONGEST_EXAMPLE = 40;

  private final List<Look> looks;
  private final Wording wording;
  private final YamlText yaml = new YamlText();

  /**
   * @param looks at the files, or at some of them
   */
  FirstSettings(List<Look> looks, Wording wording) {
    this.looks = looks;
    this.wording = wording;
  }

  /** The text of the file. */
  String yaml() {
    yaml.comment(
        wording.say("Settings of ricochet for the transcripts in this folder; paths begin here."));
    yaml.comment(
        wording.say(
            "What is typed counts more. 'ricochet config show' tells what counts, 'ricochet audit "
                + "--help' explains each setting."));
    yaml.comment(wording.say("Found here: {0}.", found()));
    explain(Setting.INPUTS).list(Setting.INPUTS.key(), List.of(Item.of(".", "")));
    columns();
    speakers();
    if (inspections().anyMatch(Inspection::zoned)) {
      propose(Setting.TIME_ZONE, "Europe/Paris");
    }
    explain(Setting.OUTPUT).value(Setting.OUTPUT.key(), Item.of(REPORTS, ""));
    propose(Setting.CSV_DIALECT, "excel-fr");
    propose(Setting.WEEK, "last");
    propose(Setting.LEXICONS, "fr");
    propose(Setting.FAIL_ON, "team.deflection.rate>7");
    propose(Setting.PSEUDONYMIZE, "env:RICOCHET_SECRET");
    propose(Setting.REDACT, "true");
    return yaml.toString();
  }

  private Stream<Inspection> inspections() {
    return looks.stream().map(Look::then);
  }

  private String found() {
    Map<String, Long> formats =
        inspections()
            .map(one -> wording.say(one.format() == null ? Message.of("unknown") : one.format()))
            .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
    String files =
        formats.entrySet().stream()
            .map(format -> format.getKey() + " (" + wording.number(format.getValue()) + ")")
            .collect(Collectors.joining(", "));
    long turns = inspections().mapToLong(Inspection::turns).sum();
    String found = wording.say("{0}; {1}", files, wording.count(turns, "1 turn", "{0} turns"));
    LocalDate first = days(Inspection::first).min(Comparator.naturalOrder()).orElse(null);
    LocalDate last = days(Inspection::last).max(Comparator.naturalOrder()).orElse(null);
    return first == null || last == null
        ? found
        : found + ", " + wording.say("{0} to {1}", first, last);
  }

  private Stream<LocalDate> days(Function<Inspection, @Nullable TurnTime> end) {
    return inspections()
        .map(end)
        .filter(Objects::nonNull)
        .map(TurnTime::date)
        .filter(Objects::nonNull);
  }

  private void columns() {
    Map<String, String> missing = new LinkedHashMap<>();
    looks.forEach(look -> look.first().missing().forEach(missing::putIfAbsent));
    List<Item> known = new ArrayList<>();
    List<Item> open = new ArrayList<>();
    missing.forEach(
        (field, column) -> {
          if (column.isEmpty()) {
            open.add(new Item(field, wording.say("HEADER"), wording.say("the name of a column")));
          } else {
            known.add(new Item(field, column, wording.say("a guess: is it right?")));
          }
        });
    if (missing.isEmpty()) {
      return;
    }
    explain(Setting.COLUMNS);
    if (known.isEmpty()) {
      yaml.proposal(lines -> lines.mapping(Setting.COLUMNS.key(), open));
    } else {
      yaml.mapping(Setting.COLUMNS.key(), known);
      yaml.proposal(lines -> lines.morePairs(open));
    }
  }

  private void speakers() {
    Map<String, Item> speakers = new LinkedHashMap<>();
    Map<String, Item> channels = new LinkedHashMap<>();
    for (Inspection inspection : inspections().toList()) {
      for (Heard heard : inspection.unknown()) {
        String channel = heard.channel();
        String name = channel == null ? heard.label() : channel;
        (channel == null ? speakers : channels)
            .putIfAbsent(name, new Item(name, wording.say("ROLE"), example(heard)));
      }
    }
    proposeRoles(Setting.SPEAKERS, speakers);
    proposeRoles(Setting.CHANNELS, channels);
  }

  private void proposeRoles(Setting setting, Map<String, Item> roles) {
    if (!roles.isEmpty()) {
      List<Item> first = roles.values().stream().limit(MOST_SPEAKERS).toList();
      explain(setting).proposal(lines -> lines.mapping(setting.key(), first));
    }
  }

  private String example(Heard heard) {
    String turns = wording.count(heard.turns(), "1 turn", "{0} turns");
    if (heard.examples().isEmpty()) {
      return turns;
    }
    String said = heard.examples().get(0);
    return turns
        + ": "
        + (said.length() <= LONGEST_EXAMPLE ? said : said.substring(0, LONGEST_EXAMPLE) + "…");
  }

  private void propose(Setting setting, String example) {
    Item item = Item.of(example, "");
    explain(setting)
        .proposal(
            lines -> {
              if (setting.shape() == Shape.LIST) {
                lines.list(setting.key(), List.of(item));
              } else {
                lines.value(setting.key(), item);
              }
            });
  }

  private YamlText explain(Setting setting) {
    return yaml.blank().comment(wording.translated(setting.description()));
  }
}
