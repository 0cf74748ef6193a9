package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import dev.ricochet.source.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Who the agents are: a CSV file with the columns {@code agent} (the identifier), {@code name},
 * {@code aliases} (others, parted by {@code |}), {@code team}, and {@code from} and {@code to}, the
 * first and the last day on which the row holds; an empty one has no end. Only {@code agent} must
 * be there. Delimiter {@code ,} or {@code ;}.
 */
public final class Roster {

  /** Nobody is known. */
  public static final Roster NONE = new Roster(Map.of(), Set.of());

  private static final String AGENT = "agent";
  private static final List<String> COLUMNS =
      List.of(AGENT, "name", "aliases", "team", "from", "to");

  private final Map<String, List<Entry>> byName;
  private final Set<String> names;

  private Roster(Map<String, List<Entry>> byName, Set<String> names) {
    this.byName = byName;
    this.names = names;
  }

  /**
   * A row.
   *
   * @param agent the identifier
   * @param team may be empty
   * @param from the first day, or null
   * @param to the last day, or null
   */
  record Entry(String agent, String team, @Nullable LocalDate from, @Nullable LocalDate to) {

    private boolean holdsOn(@Nullable LocalDate date) {
      return date == null
          || ((from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to)));
    }
  }

  /** All names, aliases and identifiers, as written. */
  Set<String> names() {
    return names;
  }

  /** The agent who bears a name, an alias or an identifier on a day; null where none does. */
  @Nullable Entry find(String name, @Nullable LocalDate date) {
    return holding(entries(name), date);
  }

  /** All who bear a name, an alias or an identifier on any day. */
  List<Entry> entries(String name) {
    return byName.isEmpty() ? List.of() : byName.getOrDefault(Folding.key(name), List.of());
  }

  /** The first of some entries that holds on a day; null where none does. */
  static @Nullable Entry holding(List<Entry> entries, @Nullable LocalDate date) {
    for (Entry entry : entries) {
      if (entry.holdsOn(date)) {
        return entry;
      }
    }
    return null;
  }

  /**
   * Reads a roster.
   *
   * @param problems gets all that is wrong with it
   */
  public static Roster read(Source source, Problems problems) {
    Map<String, List<Entry>> byName = new HashMap<>();
    Set<String> names = new LinkedHashSet<>();
    try (BufferedReader reader = new BufferedReader(Text.decode(source, null))) {
      new Reading(source.name(), byName, names, problems).read(reader);
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
    } catch (IOException e) {
      problems.add(Sources.unreadable(source.name(), e));
    }
    return new Roster(byName, names);
  }

  private static final class Reading {
    private final String name;
    private final Map<String, List<Entry>> byName;
    private final Set<String> names;
    private final Problems problems;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    Reading(String name, Map<String, List<Entry>> byName, Set<String> names, Problems problems) {
      this.name = name;
      this.byName = byName;
      this.names = names;
      this.problems = problems;
    }

    void read(BufferedReader reader) throws IOException {
      reader.mark(Text.LONGEST);
      String header = reader.readLine();
      reader.reset();
      char delimiter = header != null && header.indexOf(';') >= 0 ? ';' : ',';
      CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
      try (CSVParser rows = format.parse(reader)) {
        for (CSVRecord row : rows) {
          Position position = Position.of(name, rows.getCurrentLineNumber());
          if (columns.isEmpty()) {
            readHeader(row, position);
          } else {
            add(row, position);
          }
        }
      }
      if (columns.isEmpty()) {
        problems.add(Problem.at(Position.of(name), "this roster is empty", null));
      }
    }

    private void readHeader(CSVRecord row, Position position) {
      for (int i = 0; i < row.size(); i++) {
        columns.put(row.get(i).strip().toLowerCase(Locale.ROOT), i);
      }
      if (!columns.containsKey(AGENT)) {
        throw new ProblemsException(
            Problem.at(
                position,
                Message.of("this roster has no column \"agent\""),
                Message.of("columns are {0}", String.join(", ", COLUMNS))));
      }
    }

    private void add(CSVRecord row, Position position) {
      String agent = cell(row, AGENT);
      if (agent.isEmpty()) {
        problems.add(Problem.at(position, "this row of the roster names no agent", null));
        return;
      }
      Entry entry =
          new Entry(
              agent,
              cell(row, "team"),
              date(cell(row, "from"), position),
              date(cell(row, "to"), position));
      add(agent, entry);
      add(cell(row, "name"), entry);
      for (String alias : cell(row, "aliases").split("\\|")) {
        add(alias, entry);
      }
    }

    private void add(String bearer, Entry entry) {
      if (!bearer.isBlank()) {
        byName.computeIfAbsent(Folding.key(bearer), key -> new ArrayList<>()).add(entry);
        names.add(bearer);
      }
    }

    private String cell(CSVRecord row, String column) {
      Integer index = columns.get(column);
      return index == null || index >= row.size() ? "" : row.get(index).strip();
    }

    private @Nullable LocalDate date(String text, Position position) {
      if (text.isEmpty()) {
        return null;
      }
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        problems.add(
            Problem.at(
                position,
                Message.of("\"{0}\" is no day", text),
                Message.of("write days as year-month-day, for example 2026-11-16")));
        return null;
      }
    }
  }
}
