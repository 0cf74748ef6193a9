package dev.ricochet.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ricochet.source.Compiled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code canonical.yaml} says of a language; every word in it is folded.
 *
 * @param drop words that never count, in lexicon or text
 * @param same a word and what always stands for it
 * @param shorthand what of {@code same} is short for something longer, as it is written
 * @param letters what a single letter stands for before a consonant
 * @param homophones other ways to read some words of a text, as they are written
 * @param rewrites other ways to read some words of a text, by the first of them
 * @param endings endings that sound like others
 * @param skips fillers, by their first word
 * @param fillers the same, as they are written
 * @param frequent words that stand in many sentences
 * @param numbers words that are numbers
 * @param accented words that their accent tells from another: folded form → written form
 * @param abbreviations words whose full stop ends no sentence
 * @param glue what may be glued to the front of a word without its apostrophe → its full words
 * @param gluedAnywhere of these, what may be glued to words that begin with a consonant, too
 * @param stutter the longest run of words whose immediate repeat is skipped
 * @param typingErrorsFrom the fewest letters of a word in which one typing error is forgiven
 * @param keyboard the letters of the usual keyboard, row by row
 * @param notForms by lemma, inflected forms that do not count as such
 * @param notEndings endings of verb forms that nobody means
 */
record CanonicalRules(
    Set<String> drop,
    Map<String, List<String>> same,
    List<Variant> shorthand,
    List<Variant> letters,
    List<Variant> homophones,
    Map<String, List<Rewrite>> rewrites,
    List<Ending> endings,
    Map<String, List<List<String>>> skips,
    List<String> fillers,
    Set<String> frequent,
    Set<String> numbers,
    Map<String, String> accented,
    Set<String> abbreviations,
    Map<String, List<String>> glue,
    Set<String> gluedAnywhere,
    int stutter,
    int typingErrorsFrom,
    List<String> keyboard,
    Map<String, Set<String>> notForms,
    List<String> notEndings) {

  /**
   * Another way to read words.
   *
   * @param before words that stand before them, and are read as they are
   * @param from the words as they stand, at least one
   * @param after words that stand behind them, and are read as they are
   * @param to the words that may be meant, none dropped
   * @param slip whether it is only an accent that is meant otherwise
   * @param always whether the lexicon is rewritten in the same way
   * @param all all words that must stand, in order
   */
  record Rewrite(
      List<String> before,
      List<String> from,
      List<String> after,
      List<String> to,
      Slip slip,
      boolean always,
      List<String> all) {

    Rewrite(
        List<String> before,
        List<String> from,
        List<String> after,
        List<String> to,
        Slip slip,
        boolean always) {
      this(before, from, after, to, slip, always, joined(before, from, after));
    }

    private static List<String> joined(List<String> before, List<String> from, List<String> after) {
      List<String> all = new ArrayList<>(before);
      all.addAll(from);
      all.addAll(after);
      return all;
    }

    /** Whether it holds for one word whatever stands around it. */
    boolean isOfWord() {
      return from.size() == 1 && before.isEmpty() && after.isEmpty();
    }
  }

  /** What became of the accent of a word that is told from another by it. */
  enum Slip {
    NONE,
    FORGOTTEN,
    /** It is written where there is none. */
    MISTAKEN
  }

  /** The rules of a language, as the build compiled them. */
  static CanonicalRules of(String language) {
    return PackedRules.read(compiled(language).read());
  }

  static Compiled compiled(String language) {
    return new Compiled(
        "lexicons/" + language + "/canonical.compiled", () -> PackedRules.write(read(language)));
  }

  /** Reads what people wrote. */
  static CanonicalRules read(String language) {
    String resource = "/lexicons/" + language + "/canonical.yaml";
    try (InputStream in = CanonicalRules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no canonical form for language '" + language + "'");
      }
      return new Reading(new YAMLMapper().readTree(in)).rules();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fold(String text) {
    return FoldedText.of(text).text();
  }

  private static final String BETWEEN_WORDS =
      "[^\\p{L}\\p{N}]+|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})";

  /** The words of a rule: folded, parted as those of a text are. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    for (String word : FoldedText.of(text).text().split(BETWEEN_WORDS)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static final class Reading {
    private final JsonNode root;
    private final Set<String> drop;
    private final Map<String, String> accented = new HashMap<>();
    private final Map<String, List<String>> same = new HashMap<>();
    private final Map<String, List<Rewrite>> rewrites = new HashMap<>();

    Reading(JsonNode root) {
      this.root = root;
      this.drop = words("drop");
      root.path("accented").forEach(n -> accented.put(split(n.asText()).get(0), n.asText()));
    }

    CanonicalRules rules() {
      List<Variant> shorthand = variants("shorthand");
      List<Variant> letters = variants("letters");
      List<Variant> homophones = variants("also");
      readSame(shorthand);
      for (Variant letter : letters) {
        addRewrite(
            new Rewrite(
                List.of(),
                split(letter.written()),
                List.of(),
                canonical(split(letter.meant())),
                Slip.NONE,
                false));
      }
      homophones.forEach(variant -> addRewrite(variant, false));
      Map<String, Set<String>> notForms = new HashMap<>();
      root.path("not-forms")
          .properties()
          .forEach(e -> notForms.put(e.getKey(), folded(e.getValue())));
      List<String> notEndings = new ArrayList<>();
      root.path("not-endings").forEach(n -> notEndings.add(n.asText()));
      return new CanonicalRules(
          drop,
          same,
          shorthand,
          letters,
          homophones,
          rewrites,
          endings(),
          skips(),
          fillers(),
          words("frequent"),
          words("numbers"),
          accented,
          words("abbreviations"),
          glue(),
          words("glue-anywhere"),
          root.path("stutter").asInt(),
          root.path("typing-errors-from").asInt(),
          texts(root.path("keyboard")),
          notForms,
          notEndings);
    }

    /** Single words first: the left sides of the other rules are canonical themselves. */
    private void readSame(List<Variant> shorthand) {
      List<Variant> all = new ArrayList<>(variants("same"));
      all.addAll(shorthand);
      for (Variant variant : all) {
        List<String> from = split(variant.written());
        if (from.size() == 1) {
          same.put(from.get(0), split(variant.meant()));
        }
      }
      same.replaceAll((from, to) -> canonical(to));
      for (Variant variant : all) {
        if (split(variant.written()).size() > 1) {
          addRewrite(variant, true);
        }
      }
    }

    /** Words at either end that are the same on both sides are only what must stand around. */
    private void addRewrite(Variant variant, boolean always) {
      List<String> from = canonicalFrom(split(variant.written()));
      List<String> to = canonical(split(variant.meant()));
      if (from.equals(to)) {
        addSlip(variant, from);
        return;
      }
      int fromEnd = from.size();
      int toEnd = to.size();
      while (fromEnd > 1 && toEnd > 1 && from.get(fromEnd - 1).equals(to.get(toEnd - 1))) {
        fromEnd--;
        toEnd--;
      }
      int start = 0;
      while (start < fromEnd - 1 && start < toEnd - 1 && from.get(start).equals(to.get(start))) {
        start++;
      }
      addRewrite(
          new Rewrite(
              from.subList(0, start),
              from.subList(start, fromEnd),
              from.subList(fromEnd, from.size()),
              to.subList(start, toEnd),
              Slip.NONE,
              always));
    }

    /** Both sides are the same but for accents: of the words that these tell apart the first. */
    private void addSlip(Variant variant, List<String> words) {
      for (int i = 0; i < words.size(); i++) {
        String word = words.get(i);
        if (accented.containsKey(word)) {
          boolean forgotten = variant.meant().contains(accented.get(word));
          addRewrite(
              new Rewrite(
                  words.subList(0, i),
                  List.of(word),
                  words.subList(i + 1, words.size()),
                  List.of(word),
                  forgotten ? Slip.FORGOTTEN : Slip.MISTAKEN,
                  false));
          return;
        }
      }
    }

    /** What is written left and meant right; one of several where a list stands right. */
    private List<Variant> variants(String key) {
      List<Variant> variants = new ArrayList<>();
      root.path(key)
          .properties()
          .forEach(
              e -> {
                Iterable<JsonNode> meant =
                    e.getValue().isArray() ? e.getValue() : List.of(e.getValue());
                meant.forEach(one -> variants.add(new Variant(e.getKey(), one.asText())));
              });
      return variants;
    }

    private void addRewrite(Rewrite rewrite) {
      rewrites.computeIfAbsent(rewrite.from().get(0), k -> new ArrayList<>()).add(rewrite);
    }

    /** The left side of a rule: a text's words have gone through {@code same} when it is tried. */
    private List<String> canonicalFrom(List<String> words) {
      List<String> canonical = new ArrayList<>();
      for (String word : words) {
        List<String> replacement = same.get(word);
        if (replacement != null && replacement.size() == 1) {
          canonical.addAll(replacement);
        } else {
          canonical.add(word);
        }
      }
      return canonical;
    }

    private List<String> canonical(List<String> words) {
      List<String> canonical = new ArrayList<>();
      for (String word : words) {
        if (!drop.contains(word)) {
          canonical.addAll(same.getOrDefault(word, List.of(word)));
        }
      }
      return canonical;
    }

    private List<Ending> endings() {
      List<Ending> endings = new ArrayList<>();
      for (JsonNode rule : root.path("endings")) {
        endings.add(
            new Ending(
                texts(rule.path("written")),
                texts(rule.path("meant")),
                context(rule.path("after")),
                over(rule.path("over")),
                context(rule.path("not-behind"))));
      }
      return endings;
    }

    /** Fillers of one word stand anywhere. */
    private Set<String> over(JsonNode names) {
      Set<String> words = context(names);
      for (String filler : fillers()) {
        if (split(filler).size() == 1) {
          words.addAll(canonical(split(filler)));
        }
      }
      return words;
    }

    /** The words of the groups that are named, in canonical form. */
    private Set<String> context(JsonNode names) {
      Set<String> words = new HashSet<>();
      for (JsonNode name : names) {
        if (name.asText().equals(Ending.SENTENCE_START)) {
          words.add(Ending.SENTENCE_START);
        } else {
          root.path("groups")
              .path(name.asText())
              .forEach(word -> words.addAll(told(word.asText())));
        }
      }
      return words;
    }

    /** A word that is told from another by its accent keeps it. */
    private List<String> told(String word) {
      return accented.containsValue(word) ? List.of(word) : canonical(split(word));
    }

    private List<String> fillers() {
      return texts(root.path("skip"));
    }

    private static List<String> texts(JsonNode list) {
      List<String> texts = new ArrayList<>();
      list.forEach(node -> texts.add(node.asText()));
      return texts;
    }

    private Map<String, List<List<String>>> skips() {
      Map<String, List<List<String>>> skips = new HashMap<>();
      for (String filler : fillers()) {
        List<String> words = canonical(split(filler));
        skips.computeIfAbsent(words.get(0), k -> new ArrayList<>()).add(words);
      }
      return skips;
    }

    private Map<String, List<String>> glue() {
      Map<String, List<String>> glue = new HashMap<>();
      for (JsonNode node : root.path("glue")) {
        String prefix = split(node.asText()).get(0);
        glue.put(prefix, canonical(List.of(prefix)));
      }
      return glue;
    }

    private Set<String> words(String key) {
      return folded(root.path(key));
    }

    private static Set<String> folded(JsonNode list) {
      Set<String> words = new LinkedHashSet<>();
      list.forEach(n -> words.addAll(split(n.asText())));
      return words;
    }
  }
}
