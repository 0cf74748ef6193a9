package dev.ricochet.source;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.Reader;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * A value of a YAML file that knows where it stands. Access is typed, and what does not fit is
 * added to the problems with which the file was read, so that a reader asks for everything it wants
 * and all faults come out at once.
 *
 * <p>Mappings, lists and scalars only: anchors, aliases, tags and further documents are problems.
 */
public final class YamlNode {

  /** What a node is. */
  public enum Kind {
    SCALAR(Message.of("a text")),
    LIST(Message.of("a list")),
    MAPPING(Message.of("a mapping")),
    /** A key without a value, or an item without content. */
    NOTHING(Message.of("nothing"));

    private final Message noun;

    Kind(Message noun) {
      this.noun = noun;
    }
  }

  /**
   * A key of a mapping and its value.
   *
   * @param key a scalar
   */
  public record Entry(YamlNode key, YamlNode value) {

    /** The text of the key. */
    public String name() {
      return key.text;
    }

    /** Reports that the key is not among the known ones. */
    public void reportUnknown(Collection<String> known) {
      Message hint =
          Spelling.closest(name(), known)
              .map(near -> Message.of("did you mean '{0}'?", near))
              .orElseGet(() -> Message.of("known keys are {0}", String.join(", ", known)));
      key.report(Message.of("unknown key '{0}'; {1}", name(), hint), null);
    }

    /** Whether a value is there; a key without one is a problem. */
    public boolean hasValue() {
      if (value.kind == Kind.NOTHING) {
        key.report(Message.of("'{0}' has no value", name()), null);
      }
      return value.kind != Kind.NOTHING;
    }
  }

  private final Kind kind;
  private final String text;
  private final List<YamlNode> items;
  private final Map<String, Entry> entries;
  private final YamlTree.File file;
  private final int offset;

  private YamlNode(
      Kind kind,
      String text,
      List<YamlNode> items,
      Map<String, Entry> entries,
      YamlTree.File file,
      int offset) {
    this.kind = kind;
    this.text = text;
    this.items = items;
    this.entries = entries;
    this.file = file;
    this.offset = offset;
  }

  static YamlNode scalar(String text, YamlTree.File file, int offset) {
    return new YamlNode(Kind.SCALAR, text, List.of(), Map.of(), file, offset);
  }

  static YamlNode nothing(YamlTree.File file, int offset) {
    return new YamlNode(Kind.NOTHING, "", List.of(), Map.of(), file, offset);
  }

  static YamlNode list(List<YamlNode> items, YamlTree.File file, int offset) {
    return new YamlNode(Kind.LIST, "", List.copyOf(items), Map.of(), file, offset);
  }

  static YamlNode mapping(Map<String, Entry> entries, YamlTree.File file, int offset) {
    return new YamlNode(Kind.MAPPING, "", List.of(), entries, file, offset);
  }

  /**
   * Reads a whole file of one document.
   *
   * @param name the name of the file, for positions
   * @param problems gets what is wrong, now and with every later access to the nodes
   * @return the root, or empty where the file is no YAML or holds nothing
   */
  public static Optional<YamlNode> read(String name, Reader reader, Problems problems) {
    return YamlTree.read(name, reader, problems);
  }

  public Kind kind() {
    return kind;
  }

  /**
   * The first character of the content: of a scalar inside its quotes, of a mapping that of its
   * first key, of a list the first dash or bracket.
   */
  public Position position() {
    return file.lines().position(offset);
  }

  /** The line of the file on which the node begins. */
  public String excerpt() {
    return file.lines().excerpt(offset);
  }

  /** A problem of this node, with its line and a caret. Not added to the problems of the file. */
  public Problem problem(Message message, @Nullable Message help) {
    return file.lines().problem(offset, message, help);
  }

  /** Adds a problem of this node to those of the file. */
  public void report(
      @CompileTimeConstant String message, @CompileTimeConstant @Nullable String help) {
    file.problems().add(file.lines().problem(offset, message, help));
  }

  /** Adds a problem of this node to those of the file. */
  public void report(Message message, @Nullable Message help) {
    file.problems().add(problem(message, help));
  }

  /** Adds what was found wrong inside the text of this node to the problems of the file. */
  public void report(List<Problem> inside) {
    inside.forEach(problem -> file.problems().add(file.lines().show(problem)));
  }

  // Scalars

  /** The text; empty, and a problem, where this is no scalar. */
  public Optional<String> text() {
    return is(Kind.SCALAR) ? Optional.of(text) : Optional.empty();
  }

  /**
   * What the text stands for.
   *
   * @param noun what is chosen, in the singular, for the message
   * @param choices what may be written, and what each stands for
   * @return empty, and a problem that names the choices, where it is none of them
   */
  public <T> Optional<T> choice(@CompileTimeConstant String noun, Map<String, T> choices) {
    Optional<String> word = text();
    if (word.isEmpty()) {
      return Optional.empty();
    }
    T chosen = choices.get(word.get());
    if (chosen == null) {
      String listed = String.join(", ", choices.keySet());
      report(Message.of("'{0}' is no {1}; one of {2}", word.get(), Message.of(noun), listed), null);
    }
    return Optional.ofNullable(chosen);
  }

  /** True or false; empty, and a problem, where it is neither. */
  public Optional<Boolean> flag() {
    Optional<String> word = text();
    if (word.isPresent() && !word.get().equals("true") && !word.get().equals("false")) {
      report(Message.of("'{0}' is neither true nor false", word.get()), null);
      return Optional.empty();
    }
    return word.map(Boolean::valueOf);
  }

  /**
   * A whole number.
   *
   * @param least the smallest that is allowed
   * @return empty, and a problem, where it is none or less than that
   */
  public OptionalInt number(int least) {
    Optional<String> digits = text();
    if (digits.isEmpty()) {
      return OptionalInt.empty();
    }
    if (digits.get().matches("\\d{1,9}") && Integer.parseInt(digits.get()) >= least) {
      return OptionalInt.of(Integer.parseInt(digits.get()));
    }
    report(Message.of("'{0}' is no whole number from {1} up", digits.get(), least), null);
    return OptionalInt.empty();
  }

  // Lists

  /** The items; none, and a problem, where this is no list. */
  public List<YamlNode> items() {
    is(Kind.LIST);
    return items;
  }

  /** The texts of a list of scalars; a problem for each item that is none. */
  public List<String> texts() {
    return items().stream().flatMap(item -> item.text().stream()).toList();
  }

  // Mappings

  /** The entries in the order of the file; none, and a problem, where this is no mapping. */
  public List<Entry> entries() {
    is(Kind.MAPPING);
    return List.copyOf(entries.values());
  }

  /** A mapping of scalars, in the order of the file; a problem for each value that is none. */
  public Map<String, String> textMap() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      entry.value().text().ifPresent(value -> texts.put(entry.name(), value));
    }
    return texts;
  }

  /** Reports each key of this mapping that is not among the known ones. */
  public void allowKeys(String... known) {
    Collection<String> names = Arrays.asList(known);
    entries().stream()
        .filter(entry -> !names.contains(entry.name()))
        .forEach(entry -> entry.reportUnknown(names));
  }

  /**
   * The value of a key; empty where the mapping has no such key. A key without a value is a
   * problem.
   */
  public Optional<YamlNode> find(String key) {
    Entry entry = entries.get(key);
    return entry != null && entry.hasValue() ? Optional.of(entry.value()) : Optional.empty();
  }

  /** The value of a key that must be there; empty, and a problem, where it is not. */
  public Optional<YamlNode> require(String key) {
    if (is(Kind.MAPPING) && !entries.containsKey(key)) {
      report(Message.of("'{0}' is missing", key), null);
    }
    return find(key);
  }

  /** The text of a key that must be there. */
  public Optional<String> requireText(String key) {
    return require(key).flatMap(YamlNode::text);
  }

  /** The items of a key that may be absent. */
  public List<YamlNode> findItems(String key) {
    return find(key).map(YamlNode::items).orElse(List.of());
  }

  /** The items of a key that must be there. */
  public List<YamlNode> requireItems(String key) {
    return require(key).map(YamlNode::items).orElse(List.of());
  }

  /** The entries of a key that may be absent. */
  public List<Entry> findEntries(String key) {
    return find(key).map(YamlNode::entries).orElse(List.of());
  }

  /** The entries of a key that must be there. */
  public List<Entry> requireEntries(String key) {
    return require(key).map(YamlNode::entries).orElse(List.of());
  }

  private boolean is(Kind expected) {
    if (kind != expected) {
      report(Message.of("expected {0}, found {1}", expected.noun, kind.noun), null);
    }
    return kind == expected;
  }
}
