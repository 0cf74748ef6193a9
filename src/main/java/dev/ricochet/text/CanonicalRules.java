package dev.ricochet.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code canonical.yaml} says of a language; every word in it is folded.
 *
 * @param drop words that never count, in lexicon or text
 * @param same a word and what always stands for it
 * @param rewrites other ways to read some words of a text, by the first of them
 * @param skips fillers, by their first word
 * @param frequent words that stand in many sentences
 * @param numbers words that are numbers
 * @param accented words that their accent tells from another: folded form → written form
 * @param abbreviations words whose full stop ends no sentence
 * @param glue what may be glued to the front of a word without its apostrophe → its full words
 * @param stutter the longest run of words whose immediate repeat is skipped
 * @param typingErrorsFrom the fewest letters of a word in which one typing error is forgiven
 * @param notForms by lemma, inflected forms that do not count as such
 * @param notEndings endings of verb forms that nobody means
 */
record CanonicalRules(
    Set<String> drop,
    Map<String, List<String>> same,
    Map<String, List<Rewrite>> rewrites,
    Map<String, List<List<String>>> skips,
    Set<String> frequent,
    Set<String> numbers,
    Map<String, String> accented,
    Set<String> abbreviations,
    Map<String, List<String>> glue,
    int stutter,
    int typingErrorsFrom,
    Map<String, Set<String>> notForms,
    List<String> notEndings) {

  /**
   * Another way to read words.
   *
   * @param from the words as they stand
   * @param to the words that may be meant, none dropped
   * @param always whether the lexicon is rewritten in the same way
   */
  record Rewrite(List<String> from, List<String> to, boolean always) {}

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

  /** The words of a rule: folded, apostrophes and hyphens parting them. */
  static List<String> split(String text) {
    List<String> words = new ArrayList<>();
    for (String word : FoldedText.of(text).text().split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  private static final class Reading {
    private final JsonNode root;
    private final Set<String> drop;
    private final Map<String, List<String>> same = new HashMap<>();
    private final Map<String, List<Rewrite>> rewrites = new HashMap<>();

    Reading(JsonNode root) {
      this.root = root;
      this.drop = words("drop");
    }

    CanonicalRules rules() {
      readSame();
      root.path("also").properties().forEach(e -> readAlso(split(e.getKey()), e.getValue()));
      Map<String, String> accented = new HashMap<>();
      root.path("accented").forEach(n -> accented.put(split(n.asText()).get(0), n.asText()));
      Map<String, Set<String>> notForms = new HashMap<>();
      root.path("not-forms")
          .properties()
          .forEach(e -> notForms.put(e.getKey(), folded(e.getValue())));
      List<String> notEndings = new ArrayList<>();
      root.path("not-endings").forEach(n -> notEndings.add(n.asText()));
      return new CanonicalRules(
          drop,
          same,
          rewrites,
          skips(),
          words("frequent"),
          words("numbers"),
          accented,
          words("abbreviations"),
          glue(),
          root.path("stutter").asInt(),
          root.path("typing-errors-from").asInt(),
          notForms,
          notEndings);
    }

    /** Single words first: the left sides of the other rules are canonical themselves. */
    private void readSame() {
      Map<List<String>, String> several = new LinkedHashMap<>();
      root.path("same")
          .properties()
          .forEach(
              e -> {
                List<String> from = split(e.getKey());
                if (from.size() == 1) {
                  same.put(from.get(0), split(e.getValue().asText()));
                } else {
                  several.put(from, e.getValue().asText());
                }
              });
      same.replaceAll((from, to) -> canonical(to));
      several.forEach(
          (from, to) -> addRewrite(new Rewrite(canonicalFrom(from), canonical(split(to)), true)));
    }

    private void readAlso(List<String> from, JsonNode to) {
      if (to.isArray()) {
        to.forEach(
            one ->
                addRewrite(
                    new Rewrite(canonicalFrom(from), canonical(split(one.asText())), false)));
      } else {
        addRewrite(new Rewrite(canonicalFrom(from), canonical(split(to.asText())), false));
      }
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

    private Map<String, List<List<String>>> skips() {
      Map<String, List<List<String>>> skips = new HashMap<>();
      for (JsonNode node : root.path("skip")) {
        List<String> words = canonical(split(node.asText()));
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
