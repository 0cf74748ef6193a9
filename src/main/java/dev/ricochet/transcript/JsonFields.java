package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object; what is missing or of a wrong type is a problem.
 *
 * @param path what stands before the name of a field in messages, for example {@code turns[3].}
 */
record JsonFields(JsonNode object, String path, Position position, FileProblems problems) {

  /** A string that must be there and not be blank; after a problem an empty one. */
  String needed(String name) {
    String value = present(name);
    if (value.isBlank() && object.path(name).isTextual()) {
      report(name, "is empty");
    }
    return value;
  }

  /** A string that must be there. */
  String present(String name) {
    String value = optional(name);
    if (value == null && isAbsent(name)) {
      report(name, "is missing");
    }
    return value == null ? "" : value;
  }

  /** A string that may be absent, null or blank. */
  @Nullable String optional(String name) {
    JsonNode value = object.path(name);
    if (value.isTextual()) {
      return value.textValue();
    }
    if (!isAbsent(name)) {
      report(name, "is " + kind(value) + ", not a string");
    }
    return null;
  }

  /** A list that must be there; after a problem a node without elements. */
  JsonNode list(String name) {
    JsonNode value = object.path(name);
    if (isAbsent(name)) {
      report(name, "is missing");
    } else if (!value.isArray()) {
      report(name, "is " + kind(value) + ", not a list");
    }
    return value;
  }

  /** What a value is, in words. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  private boolean isAbsent(String name) {
    return !object.hasNonNull(name);
  }

  private void report(String name, String fault) {
    problems.add(Problem.at(position, "`" + path + name + "` " + fault, null));
  }
}
