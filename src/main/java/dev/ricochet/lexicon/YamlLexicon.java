package dev.ricochet.lexicon;

import dev.ricochet.lexicon.Phrase.Example;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Spelling;
import dev.ricochet.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads one lexicon from YAML, on its own or over a shipped one that it extends.
 *
 * <p>Without {@code extends}, {@code stance} is {@code negative} unless it is given, and {@code
 * speakers} are those of the stance: agent and colleague; for a positive one the manager as well;
 * for a signal the customer.
 */
final class YamlLexicon {

  /** A lexicon, and the macros that its patterns may name. */
  record Result(Lexicon lexicon, MacroTable macros) {}

  /** What a lexicon may lean on. */
  interface Surroundings {

    /** The macros that all lexicons of a language share. */
    MacroTable sharedMacros(String language);

    /** A shipped lexicon by its name, empty where there is none. */
    Optional<Result> shipped(String name);
  }

  /** The name of a family, a category or a phrase. */
  static final String NAME = "[\\p{Ll}\\p{N}]+(-[\\p{Ll}\\p{N}]+)*";

  private static final int LEAST_HITS = 2;
  private static final int LEAST_MISSES = 1;
  private static final Map<String, Stance> STANCES = byWord(Stance.values(), Stance::word);
  private static final Map<String, Severity> SEVERITIES = byWord(Severity.values(), Severity::word);
  private static final Map<String, String> ROLES =
      byWord(new String[] {"agent", "colleague", "manager", "customer"}, word -> word);
  private static final Map<String, String> LANGUAGES =
      byWord(LexiconLibrary.languages().toArray(new String[0]), word -> word);

  private final YamlNode root;
  private final Lexicon head;
  private final MacroTable macros;

  private YamlLexicon(YamlNode root, Lexicon head, MacroTable macros) {
    this.root = root;
    this.head = head;
    this.macros = macros;
  }

  /**
   * The lexicon of a file; empty where its head does not say what it is. The problems of the file
   * get all that is wrong with it; where there are any, the lexicon is not whole.
   */
  static Optional<Result> read(YamlNode root, Surroundings surroundings) {
    root.allowKeys("extends", "lexicon", "language", "stance", "speakers", "macros", "categories");
    Optional<YamlNode> extended = root.find("extends");
    Optional<Result> base =
        extended.isPresent()
            ? extended.flatMap(node -> extendedLexicon(node, surroundings))
            : readHead(root, surroundings);
    extended.ifPresent(node -> refuseHead(root));
    return base.map(
        result -> {
          MacroTable macros = result.macros().with(root.findEntries("macros"));
          return new YamlLexicon(root, result.lexicon(), macros).read();
        });
  }

  /** Whose turns a lexicon reads that does not say it. */
  static Set<String> usualSpeakers(Stance stance) {
    List<String> roles =
        switch (stance) {
          case NEGATIVE -> List.of("agent", "colleague");
          case POSITIVE -> List.of("agent", "colleague", "manager");
          case SIGNAL -> List.of("customer");
        };
    return new LinkedHashSet<>(roles);
  }

  private static Optional<Result> extendedLexicon(YamlNode node, Surroundings surroundings) {
    Optional<String> name = node.text();
    Optional<Result> shipped = name.flatMap(surroundings::shipped);
    if (name.isPresent() && shipped.isEmpty()) {
      node.report(
          Message.of("there is no shipped lexicon '{0}' to extend", name.get()),
          Spelling.closest(name.get(), LexiconLibrary.names())
              .map(near -> Message.of("did you mean '{0}'?", near))
              .orElseGet(
                  () -> Message.of("shipped are {0}", String.join(", ", LexiconLibrary.names()))));
    }
    return shipped;
  }

  private static void refuseHead(YamlNode root) {
    for (YamlNode.Entry entry : root.entries()) {
      if (List.of("lexicon", "language", "stance").contains(entry.name())) {
        entry
            .key()
            .report(
                Message.of("'{0}' comes from the extended lexicon", entry.name()),
                Message.of("take this line out"));
      }
    }
  }

  /** What the head of a file says, as a lexicon without phrases. */
  private static Optional<Result> readHead(YamlNode root, Surroundings surroundings) {
    Optional<String> family = root.require("lexicon").flatMap(YamlLexicon::name);
    Optional<String> language =
        root.require("language").flatMap(node -> node.choice("language", LANGUAGES));
    Stance stance =
        root.find("stance").flatMap(node -> node.choice("stance", STANCES)).orElse(Stance.NEGATIVE);
    root.require("categories");
    if (family.isEmpty() || language.isEmpty()) {
      return Optional.empty();
    }
    Lexicon head =
        new Lexicon(
            family.get() + "." + language.get(),
            family.get(),
            language.get(),
            stance,
            usualSpeakers(stance),
            List.of());
    return Optional.of(new Result(head, surroundings.sharedMacros(language.get())));
  }

  private Result read() {
    Map<String, Category> categories = new LinkedHashMap<>();
    head.categories().forEach(category -> categories.put(category.name(), category));
    for (YamlNode.Entry entry : root.findEntries("categories")) {
      Category category = new CategoryReading(entry, categories).read();
      categories.put(category.name(), category);
    }
    Lexicon lexicon =
        new Lexicon(
            head.name(),
            head.family(),
            head.language(),
            head.stance(),
            speakers(root, head.speakers()),
            List.copyOf(categories.values()));
    return new Result(lexicon, macros);
  }

  private static Set<String> speakers(YamlNode node, Set<String> usual) {
    Optional<YamlNode> given = node.find("speakers");
    if (given.isEmpty()) {
      return usual;
    }
    Set<String> speakers = new LinkedHashSet<>();
    for (YamlNode item : given.get().items()) {
      item.choice("role", ROLES).ifPresent(speakers::add);
    }
    return speakers;
  }

  private static Optional<String> name(YamlNode node) {
    Optional<String> name = node.text();
    if (name.isPresent() && !name.get().matches(NAME)) {
      node.report(
          Message.of("'{0}' is no name", name.get()),
          Message.of("write lower-case words with hyphens, such as 'not-my-job'"));
    }
    return name;
  }

  private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
    Map<String, T> map = new LinkedHashMap<>();
    Stream.of(values).forEach(value -> map.put(word.apply(value), value));
    return map;
  }

  /** The reading of one category, over the one of the extended lexicon where there is such. */
  private final class CategoryReading {

    private final YamlNode node;
    private final Category base;
    private final boolean isNew;
    private final Map<String, Phrase> phrases = new LinkedHashMap<>();
    private final Map<String, Position> seen = new LinkedHashMap<>();

    CategoryReading(YamlNode.Entry entry, Map<String, Category> known) {
      String name = name(entry.key()).orElse("");
      String full = name.equals(head.family()) ? name : head.family() + "/" + name;
      this.node = entry.value();
      this.isNew = !known.containsKey(full);
      this.base = known.getOrDefault(full, untitled(full));
      base.phrases().forEach(phrase -> phrases.put(phrase.id(), phrase));
    }

    private static Category untitled(String name) {
      return new Category(name, Set.of(), Map.of(), Map.of(), Map.of(), List.of());
    }

    Category read() {
      node.allowKeys("speakers", "title", "why", "say-instead", "phrases");
      Set<String> speakers = speakers(node, base.speakers());
      boolean negative = head.stance() == Stance.NEGATIVE;
      Map<String, String> title = texts("title", isNew, base.title());
      Map<String, String> why = texts("why", isNew && negative, base.why());
      Map<String, String> instead = texts("say-instead", isNew && negative, base.sayInstead());
      Optional<YamlNode> list = isNew ? node.require("phrases") : node.find("phrases");
      list.ifPresent(this::readPhrases);
      return new Category(
          base.name(), speakers, title, why, instead, List.copyOf(phrases.values()));
    }

    /** A text by language; a single text is in the language of the lexicon. */
    private Map<String, String> texts(String key, boolean needed, Map<String, String> inherited) {
      Optional<YamlNode> given = needed ? node.require(key) : node.find(key);
      if (given.isEmpty()) {
        return inherited;
      }
      if (given.get().kind() == YamlNode.Kind.SCALAR) {
        return Map.of(head.language(), given.get().text().orElse(""));
      }
      given.get().allowKeys(LANGUAGES.keySet().toArray(new String[0]));
      Map<String, String> texts = new LinkedHashMap<>(inherited);
      texts.putAll(given.get().textMap());
      if (!texts.containsKey(head.language())) {
        given.get().report(Message.of("'{0}' lacks '{1}'", key, head.language()), null);
      }
      return texts;
    }

    private void readPhrases(YamlNode list) {
      for (YamlNode item : list.items()) {
        item.allowKeys("id", "off", "severity", "patterns", "unless", "hit", "miss");
        Optional<YamlNode> idNode = item.require("id");
        String id = idNode.flatMap(YamlLexicon::name).orElse("");
        idNode.ifPresent(place -> refuseSecond(id, place));
        if (isOff(item)) {
          switchOff(id, item);
        } else {
          phrases.put(id, phrase(id, item));
        }
      }
    }

    private void refuseSecond(String id, YamlNode place) {
      Position first = seen.putIfAbsent(id, place.position());
      if (first != null) {
        place.report(
            Message.of("id '{0}' is taken already, on line {1}", id, String.valueOf(first.line())),
            null);
      }
    }

    private boolean isOff(YamlNode item) {
      Optional<YamlNode> off = item.find("off");
      if (off.isPresent() && root.find("extends").isEmpty()) {
        off.get().report("'off' is for lexicons that extend a shipped one", null);
        return false;
      }
      return off.flatMap(YamlNode::flag).orElse(false);
    }

    private void switchOff(String id, YamlNode item) {
      for (YamlNode.Entry entry : item.entries()) {
        if (!entry.name().equals("id") && !entry.name().equals("off")) {
          entry
              .key()
              .report(Message.of("'{0}' says nothing of a phrase that is off", entry.name()), null);
        }
      }
      if (phrases.remove(id) == null) {
        item.find("id")
            .ifPresent(
                place -> {
                  Message hint =
                      Spelling.closest(id, phrases.keySet())
                          .map(near -> Message.of("did you mean '{0}'?", near))
                          .orElse(null);
                  place.report(
                      Message.of("there is no phrase '{0}' in {1}", id, base.name()), hint);
                });
      }
    }

    /** A phrase of some severity even where the file gives none, for the faults of its patterns. */
    private Phrase phrase(String id, YamlNode item) {
      Optional<Severity> severity =
          item.require("severity").flatMap(node -> node.choice("severity", SEVERITIES));
      return new Phrase(
          id,
          severity.orElse(Severity.MEDIUM),
          patterns(item.requireItems("patterns")),
          patterns(item.findItems("unless")),
          examples(item, "hit", LEAST_HITS),
          examples(item, "miss", LEAST_MISSES),
          item.position());
    }

    private List<PatternSource> patterns(List<YamlNode> items) {
      return items.stream().flatMap(item -> PatternSource.read(item, macros).stream()).toList();
    }

    private List<Example> examples(YamlNode item, String key, int least) {
      Optional<YamlNode> list = item.require(key);
      if (list.isEmpty()) {
        return List.of();
      }
      List<Example> examples = new ArrayList<>();
      for (YamlNode example : list.get().items()) {
        example.text().ifPresent(text -> examples.add(new Example(text, example.position())));
      }
      if (examples.size() < least) {
        list.get()
            .report(
                Message.count(
                    least,
                    "'{1}' needs at least 1 example, not {2}",
                    "'{1}' needs at least {0} examples, not {2}",
                    key,
                    examples.size()),
                null);
      }
      return examples;
    }
  }
}
