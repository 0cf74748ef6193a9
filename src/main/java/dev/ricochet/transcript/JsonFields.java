package dev.ricochet.transcript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import java.util.ArrayList;
import java.util.List;
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
      report(name, Message.of("is {0}, not a string", kind(value)), null);
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
      report(name, Message.of("is {0}, not a list", kind(value)), null);
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
        report(elementName, Message.of("is {0}, not an object", kind(element)), null);
      }
      index++;
    }
    return objects;
  }

  /** The fields of an object; of an absent one all are missing, what is no object is a problem. */
  JsonFields part(String name) {
    JsonNode value = object.path(name);
    if (!isAbsent(name) && !value.isObject()) {
      report(name, Message.of("is {0}, not an object", kind(value)), null);
    }
    return new JsonFields(value, path + name + ".", position, problems);
  }

  /** A number that may be absent; what is none is a problem. */
  JsonNode figure(String name) {
    JsonNode value = object.path(name);
    if (!isAbsent(name) && !value.isNumber()) {
      report(name, Message.of("is {0}, not a number", kind(value)), null);
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
      report(name, Message.of("is {0}, not true or false", kind(value)), null);
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
      Message found = value.isNumber() ? Message.plain(value.asText()) : kind(value);
      report(name, Message.of("is {0}, not a whole number from 1", found), null);
    }
    return absent;
  }

  /** What a value is, in words. */
  static Message kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> Message.of("a list");
      case OBJECT -> Message.of("an object");
      case STRING -> Message.of("a string");
      case NUMBER -> Message.of("a number");
      case BOOLEAN -> Message.of("a boolean");
      default -> Message.of("a null");
    };
  }

  /** Whether a field is not there, or is null. */
  boolean isAbsent(String name) {
    return !object.hasNonNull(name);
  }

  /** Adds what is wrong with a field, and what to do about it. */
  void report(
      String name, @CompileTimeConstant String fault, @CompileTimeConstant @Nullable String help) {
    report(name, Message.of(fault), help == null ? null : Message.of(help));
  }

  /** Adds what is wrong with a field, as a predicate of it, and what to do about it. */
  void report(String name, Message fault, @Nullable Message help) {
    problems.add(Problem.at(position, Message.of("`{0}` {1}", path + name, fault), help));
  }
}
