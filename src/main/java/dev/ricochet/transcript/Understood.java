package dev.ricochet.transcript;

import dev.ricochet.source.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How a file was understood, gathered while it is read. */
public final class Understood {

  private @Nullable Message format;
  private @Nullable Message why;
  private boolean companion;
  private final Map<Message, Message> facts = new LinkedHashMap<>();
  private final Map<String, String> missing = new TreeMap<>();

  Understood() {}

  /** The format of the file, and why it is taken for that; the first that is told counts. */
  void format(Message name, Message reason) {
    if (format == null) {
      format = name;
      why = reason;
    }
  }

  /** The file is one that belongs to an export and holds no turn, such as its list of users. */
  void companion() {
    companion = true;
  }

  /** Something else that was found out, such as its delimiter. */
  void fact(Message name, Message value) {
    facts.putIfAbsent(name, value);
  }

  /** No column is known to hold a field; this one may, or none where it is empty. */
  void missing(String field, String column) {
    missing.put(field, column);
  }

  /** Columns that may hold the fields for which none is known, by field; empty where none may. */
  public Map<String, String> missing() {
    return Collections.unmodifiableMap(missing);
  }

  /** The name of the format, or null where it is none that is known. */
  public @Nullable Message format() {
    return format;
  }

  /** Whether the file belongs to an export and holds no turn itself. */
  public boolean isCompanion() {
    return companion;
  }

  /** Why it is taken for that, or null. */
  public @Nullable Message why() {
    return why;
  }

  /** What else was found out, by name. */
  public Map<Message, Message> facts() {
    return Collections.unmodifiableMap(facts);
  }
}
