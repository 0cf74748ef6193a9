package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which column of a CSV file holds what. */
final class CsvColumns {

  /** So many columns are shown where one is missing. */
  private static final int SHOWN = 40;

  private final List<String> header;
  private final List<String> keys;
  private final Map<String, String> named;
  private final Map<Field, Integer> columns = new EnumMap<>(Field.class);

  /**
   * @param header the names of the columns
   * @param named the names that the user gives, by the word of the field
   */
  CsvColumns(List<String> header, Map<String, String> named) {
    this.header = header;
    this.keys = header.stream().map(Folding::key).toList();
    this.named = named;
    for (Field field : Field.values()) {
      int column = find(field);
      if (column >= 0) {
        columns.put(field, column);
      }
    }
  }

  private int find(Field field) {
    String name = named.get(field.word());
    if (name != null) {
      int exact = header.indexOf(name);
      return exact >= 0 ? exact : keys.indexOf(Folding.key(name));
    }
    return field.keys().stream().map(keys::indexOf).filter(i -> i >= 0).findFirst().orElse(-1);
  }

  /** The number of columns. */
  int width() {
    return header.size();
  }

  /** The number of fields that were found. */
  int found() {
    return columns.size();
  }

  /** Where a field stands, counted from 0, or null. */
  @Nullable Integer index(Field field) {
    return columns.get(field);
  }

  boolean has(Field field) {
    return columns.containsKey(field);
  }

  /** Whether the column, counted from 0, holds a field. */
  boolean isTaken(int column) {
    return columns.containsValue(column);
  }

  /** The fields that are needed and that no column is known to hold. */
  List<Field> missing() {
    return Arrays.stream(Field.values()).filter(field -> !has(field) && isNeeded(field)).toList();
  }

  List<String> header() {
    return header;
  }

  /** Which column was taken for which field, for example {@code text = Verbatim}. */
  Message inWords() {
    if (columns.isEmpty()) {
      return Message.of("none of them is known");
    }
    return Message.plain(
        columns.entrySet().stream()
            .map(column -> column.getKey().word() + " = " + header.get(column.getValue()))
            .collect(Collectors.joining(", ")));
  }

  /** Whether there is no doubt that these are the columns of a transcript. */
  boolean areEnough() {
    return has(Field.TEXT) && (has(Field.ROLE) || has(Field.SPEAKER));
  }

  /** Whether the user says that a file is one conversation. */
  boolean fileIsConversation() {
    return "".equals(named.get(Field.CONVERSATION.word()));
  }

  /** Reports what is missing and what is there twice. */
  void check(Position position, FileProblems problems) {
    for (Field field : Field.values()) {
      Message message = fault(field);
      if (message != null) {
        problems.add(Problem.at(position, message, help(field)));
      }
    }
  }

  private @Nullable Message fault(Field field) {
    Integer column = index(field);
    if (column != null) {
      boolean twice = Collections.frequency(keys, keys.get(column)) > 1;
      return twice ? Message.of("two columns are called {0}", Quote.of(header.get(column))) : null;
    }
    String name = named.get(field.word());
    if (name != null && !name.isEmpty()) {
      return Message.of("there is no column {0}", Quote.of(name));
    }
    return isNeeded(field) ? Message.of("no column is known to hold the {0}", noun(field)) : null;
  }

  private boolean isNeeded(Field field) {
    return switch (field) {
      case TEXT -> true;
      case CONVERSATION -> !fileIsConversation();
      case SPEAKER -> !has(Field.ROLE);
      default -> false;
    };
  }

  private Message help(Field field) {
    Message columns = Message.of("the columns are {0}", String.join(", ", shown()));
    Message name =
        field == Field.CONVERSATION
            ? Message.of(
                "name it: --columns {0}=HEADER, or --columns conversation= where each file is one"
                    + " conversation",
                field.word())
            : Message.of("name it: --columns {0}=HEADER", field.word());
    return Message.joined("\n", List.of(columns, name));
  }

  private List<String> shown() {
    return header.stream().limit(SHOWN).map(Quote::of).toList();
  }

  private static Message noun(Field field) {
    return switch (field) {
      case TEXT -> Message.of("text of the turns");
      case CONVERSATION -> Message.of("conversation");
      default -> Message.of("role of the speakers");
    };
  }
}
