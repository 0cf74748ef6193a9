package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.util.ArrayList;
import java.util.List;
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
      report(name, "is empty", null);
    }
    return value;
  }

  /** A string that must be there. */
  String present(String name) {
    String value = optional(name);
    if (value == null && isAbsent(name)) {
      report(name, "is missing", null);
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
      report(name, "is " + kind(value) + ", not a string", null);
    }
    return null;
  }

  /** An identifier that may be absent: a string or a whole number. */
  @Nullable String identifier(String name) {
    JsonNode value = object.path(name);
    return value.isIntegralNumber() ? value.asText() : optional(name);
  }

  /** A list that must be there; after a problem a node without elements. */
  JsonNode list(String name) {
    JsonNode value = object.path(name);
    if (isAbsent(name)) {
      report(name, "is missing", null);
    } else if (!value.isArray()) {
      report(name, "is " + kind(value) + ", not a list", null);
    }
    return value.isArray() ? value : MissingNode.getInstance();
  }

  /** The objects of a list; what is no list, or no object in it, is a problem. */
  List<JsonFields> objects(String name) {
    List<JsonFields> objects = new ArrayList<>();
    int index = 0;
    for (JsonNode element : list(name)) {
      String elementName = name + "[" + index + "]";
      if (element.isObject()) {
        objects.add(new JsonFields(element, path + elementName + ".", position, problems));
      } else {
        report(elementName, "is " + kind(element) + ", not an object", null);
      }
      index++;
    }
    return objects;
  }

  /** The fields of an object; of an absent one all are missing, what is no object is a problem. */
  JsonFields part(String name) {
    JsonNode value = object.path(name);
    if (!isAbsent(name) && !value.isObject()) {
      report(name, "is " + kind(value) + ", not an object", null);
    }
    return new JsonFields(value, path + name + ".", position, problems);
  }

  /** A number that may be absent; what is none is a problem. */
  JsonNode figure(String name) {
    JsonNode value = object.path(name);
    if (!isAbsent(name) && !value.isNumber()) {
      report(name, "is " + kind(value) + ", not a number", null);
    }
    return value.isNumber() ? value : MissingNode.getInstance();
  }

  /** A boolean that may be absent. */
  @Nullable Boolean flag(String name) {
    JsonNode value = object.path(name);
    if (value.isBoolean()) {
      return value.booleanValue();
    }
    if (!isAbsent(name)) {
      report(name, "is " + kind(value) + ", not true or false", null);
    }
    return null;
  }

  /** A whole number from 1, or what stands for it where it is absent. */
  int number(String name, int absent) {
    JsonNode value = object.path(name);
    if (value.canConvertToInt() && value.isIntegralNumber() && value.intValue() >= 1) {
      return value.intValue();
    }
    if (!isAbsent(name)) {
      String found = value.isNumber() ? value.asText() : kind(value);
      report(name, "is " + found + ", not a whole number from 1", null);
    }
    return absent;
  }

  /** What a value is, in words. */
  static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      default -> "a " + value.getNodeType().name().toLowerCase(Locale.ROOT);
    };
  }

  /** Whether a field is not there, or is null. */
  boolean isAbsent(String name) {
    return !object.hasNonNull(name);
  }

  /** Adds what is wrong with a field, and what to do about it. */
  void report(String name, String fault, @Nullable String help) {
    problems.add(Problem.at(position, "`" + path + name + "` " + fault, help));
  }
}
