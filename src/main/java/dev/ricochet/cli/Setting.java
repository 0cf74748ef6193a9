package dev.ricochet.cli;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.stats.AnalysisOptions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What can be set: by an option of the command line, and under a key of {@code ricochet.yaml}. Its
 * place here is all that a new one needs to be offered, completed, documented and read; what it
 * means is said where its value is asked for ({@link AuditRequest}, {@link ReadingSettings}).
 */
enum Setting {
  INPUTS(
      "inputs",
      Shape.LIST,
      null,
      "INPUT",
      "Files (plain or gzip), folders with all they contain, patterns such as 'calls/*.csv', or - "
          + "for the standard input."),
  LEXICONS(
      "lexicons",
      Shape.LIST,
      null,
      "LEXICON",
      "A shipped lexicon (fr, deflection, deflection.fr) or a file; may be repeated. Without it, "
          + "all that are shipped.",
      "-l",
      "--lexicon"),
  OUTPUT(
      "output.folder",
      Shape.TEXT,
      null,
      "DIR",
      "Write all reports here, or none of them; --reports chooses some.",
      "-o",
      "--output"),
  FORMAT(
      "output.format",
      Shape.TEXT,
      null,
      "FORMAT",
      "What goes to the standard output: table (agents; the default without -o), csv (agents.csv), "
          + "json (the whole result), jsonl (findings).",
      "-f",
      "--format"),
  REPORTS(
      "output.reports",
      Shape.LIST,
      null,
      "KIND,...",
      "Which reports -o writes: csv, html, json, md, xlsx. Without it, all.",
      "--reports"),
  ONE_AGENT(
      "output.one-agent",
      Shape.TEXT,
      null,
      "AGENT",
      "Write nothing but the page of this agent: agent-A12.html, to be printed or handed over.",
      "--one-agent"),
  CSV_DIALECT(
      "output.csv-dialect",
      Shape.TEXT,
      "standard",
      "DIALECT",
      "How CSV is written: standard, for programs; or excel-fr, with semicolons and a decimal "
          + "comma, for a double click in a French spreadsheet.",
      "--csv-dialect"),
  LOCALE(
      "locale",
      Shape.TEXT,
      null,
      "LANGUAGE",
      "The language of what you read: fr or en. Without it, that of the environment.",
      LocaleOption.NAME),
  COLUMNS(
      "columns",
      Shape.PAIRS,
      null,
      "FIELD=COLUMN,...",
      "Which column of a table is which field: 'text=Verbatim,agent=Conseiller'.",
      "--columns"),
  SHEET(
      "sheet",
      Shape.TEXT,
      null,
      "NAME|NUMBER",
      "The sheet of an Excel workbook; without it, the first that has the columns is read.",
      "--sheet"),
  SPEAKERS(
      "speakers",
      Shape.PAIRS,
      null,
      "SPEAKER=ROLE[:ID],...",
      "Who speakers are: 'Julie=agent,speaker_0=agent:A12,*=customer'; * is any letters. Roles: "
          + "agent, customer, colleague, manager, system.",
      "--speakers",
      "--roles"),
  CHANNELS(
      "channels",
      Shape.PAIRS,
      null,
      "NUMBER=ROLE,...",
      "Who is on which channel of a recording: '0=agent,1=customer'.",
      "--channels"),
  ROSTER(
      "roster",
      Shape.TEXT,
      null,
      "FILE",
      "A CSV that tells who the agents are, with the columns agent, name, aliases, team, from and "
          + "to; only the first must be there.",
      "--roster"),
  LINE_PATTERN(
      "line-pattern",
      Shape.TEXT,
      null,
      "REGEX",
      "How a line of a plain log begins a turn: a regular expression with the named groups speaker "
          + "and text, and perhaps conversation, at and who.\n"
          + "'(?<at>[0-9:]+) (?<speaker>.+?): (?<text>.*)'",
      "--line-pattern"),
  DATE_PATTERN(
      "date-pattern",
      Shape.TEXT,
      null,
      "PATTERN",
      "How dates are written: 'dd/MM/yyyy HH:mm'.",
      "--date-pattern"),
  TIME_ZONE(
      "time-zone",
      Shape.TEXT,
      null,
      "ZONE",
      "Where moments are told whose offset is known: Europe/Paris.",
      "--time-zone"),
  ENCODING(
      "encoding",
      Shape.TEXT,
      null,
      "CHARSET",
      "The encoding of all inputs, where it is found out wrongly: windows-1252.",
      "--encoding"),
  LANGUAGE(
      "language",
      Shape.TEXT,
      null,
      "LANGUAGE",
      "The language of conversations that do not say theirs: fr.",
      "--lang"),
  GROUPS(
      "groups",
      Shape.TEXT,
      "team",
      "GROUP",
      "Whom agents are compared with: team, the others of their team; or all.",
      "--groups"),
  MIN_TURNS(
      "min-turns",
      Shape.TEXT,
      "" + AnalysisOptions.MIN_TURNS,
      "COUNT",
      "So many judged turns an agent or a team needs before a rate is told. Without it, "
          + AnalysisOptions.MIN_TURNS
          + ".",
      "--min-turns"),
  FAIL_ON(
      "fail-on",
      Shape.LIST,
      null,
      "LIMIT",
      "Exit with 1 where an agent, or a team, reaches a limit: 'deflection.rate>3', "
          + "'team.brusqueness.count>=10'; may be repeated. Rates are per 100 turns; of "
          + "deflections those count that were not recovered.",
      "--fail-on"),
  SINCE(
      "period.since",
      Shape.TEXT,
      null,
      "DAY",
      "Only turns from this day on: 2026-11-16.",
      "--since"),
  UNTIL(
      "period.until",
      Shape.TEXT,
      null,
      "DAY",
      "Only turns up to this day, which is included.",
      "--until"),
  WEEK(
      "period.week",
      Shape.TEXT,
      null,
      "WEEK",
      "Only turns of a week: 2026-W47, or last for the last one that is over.",
      "--week"),
  PSEUDONYMIZE(
      "privacy.pseudonymize",
      Shape.TEXT,
      null,
      "FILE|env:NAME",
      "Put pseudonyms in place of names, identifiers, conversations and files. They are made with "
          + "the secret in a file or in a variable, the same each week.",
      "--pseudonymize"),
  REDACT(
      "privacy.redact",
      Shape.FLAG,
      "false",
      "",
      "Put marks in place of phone numbers, addresses, cards and the like in all that is quoted.",
      "--redact"),
  EXCERPTS(
      "privacy.excerpts",
      Shape.FLAG,
      "true",
      "",
      "Quote what was said; with --no-excerpts, nothing.",
      "--no-excerpts"),
  KEEP_GOING(
      "keep-going",
      Shape.FLAG,
      "false",
      "",
      "Where a file cannot be read, leave it out whole, audit the others, and end with exit code "
          + "2.",
      "-k",
      "--keep-going"),
  THREADS(
      "threads",
      Shape.TEXT,
      null,
      "COUNT",
      "How many threads work; the result is the same. Without it, as many as there are processors.",
      "--threads"),
  QUIET(
      "quiet",
      Shape.FLAG,
      "false",
      "",
      "Say nothing on stderr but what is wrong.",
      "-q",
      "--quiet");

  /** How transcripts are written, for commands that read them. */
  static final Set<Setting> READING = EnumSet.range(COLUMNS, ENCODING);

  private final String key;
  private final Shape shape;
  private final @Nullable String byDefault;
  private final String label;
  private final String description;
  private final List<String> options;

  /**
   * @param key where it stands in the file, a dot for each level
   * @param byDefault what counts where nothing is written, or null where that is nothing
   * @param label what follows its option, as the help names it; empty for a flag
   * @param description one or two sentences for the help
   * @param options none for what is typed without one
   */
  Setting(
      String key,
      Shape shape,
      @Nullable String byDefault,
      @CompileTimeConstant String label,
      @CompileTimeConstant String description,
      String... options) {
    this.key = key;
    this.shape = shape;
    this.byDefault = byDefault;
    this.label = label;
    this.description = description;
    this.options = List.of(options);
  }

  String key() {
    return key;
  }

  Shape shape() {
    return shape;
  }

  Optional<String> byDefault() {
    return Optional.ofNullable(byDefault);
  }

  String label() {
    return label;
  }

  String description() {
    return description;
  }

  List<String> options() {
    return options;
  }

  /** The option as messages name it. */
  String option() {
    return options.stream().filter(name -> name.startsWith("--")).findFirst().orElse(label);
  }

  /** Whether its option takes away what its key sets. */
  boolean isDenied() {
    return option().startsWith("--no-");
  }

  /** The setting under a key of the file. */
  static Optional<Setting> of(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
