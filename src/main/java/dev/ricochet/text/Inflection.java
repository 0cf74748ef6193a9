package dev.ricochet.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import morfologik.fsa.FSA;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.TrimSuffixEncoder;
import org.jspecify.annotations.Nullable;

/**
 * Inflected forms of lemmas, and whether a word exists, from the part-of-speech dictionaries of
 * LanguageTool. The dictionaries are finite automata; each is read when it is first asked.
 */
final class Inflection {

  private static final String NAME = "name";

  private final String language;
  private final byte separator;
  private final CanonicalRules rules;
  private final Map<String, Pattern> restrictions;
  private final Map<String, Map<String, Boolean>> met = new ConcurrentHashMap<>();
  private volatile @Nullable FSA synthesis;
  private volatile @Nullable FSA known;

  private Inflection(
      String language, char separator, CanonicalRules rules, Map<String, Pattern> restrictions) {
    this.language = language;
    this.separator = (byte) separator;
    this.rules = rules;
    this.restrictions = restrictions;
  }

  static Inflection of(String language, CanonicalRules rules) {
    return language.equals("fr")
        ? new Inflection(language, '_', rules, french())
        : new Inflection(language, '+', rules, english());
  }

  /** Tags such as {@code V etre ind pres 1 s}, {@code N m p}, {@code J e sp}. */
  private static Map<String, Pattern> french() {
    Map<String, Pattern> tags = new LinkedHashMap<>();
    tags.put("verb", Pattern.compile("V.*"));
    tags.put("noun", Pattern.compile("N .*"));
    tags.put("adjective", Pattern.compile("J .*"));
    tags.put(NAME, Pattern.compile("Z .*"));
    for (String person : List.of("1s", "2s", "3s", "1p", "2p", "3p")) {
      tags.put(person, Pattern.compile(".* " + person.charAt(0) + " " + person.charAt(1)));
    }
    tags.put("inf", Pattern.compile("V.* inf"));
    tags.put("present", Pattern.compile("V.* ind pres .*"));
    tags.put("imperfect", Pattern.compile("V.* ind impa .*"));
    tags.put("future", Pattern.compile("V.* ind futu .*"));
    tags.put("conditional", Pattern.compile("V.* con pres .*"));
    tags.put("past", Pattern.compile("V.* (ind (impa|psim)|ppa) .*"));
    tags.put("subjunctive", Pattern.compile("V.* sub .*"));
    tags.put("imperative", Pattern.compile("V.* imp .*"));
    tags.put("participle", Pattern.compile("V.* ppa .*"));
    tags.put("gerund", Pattern.compile("V.* ppr"));
    tags.put("s", Pattern.compile(".* (s|sp)"));
    tags.put("p", Pattern.compile(".* (p|sp)"));
    tags.put("m", Pattern.compile(".* (m|e) .*"));
    tags.put("f", Pattern.compile(".* (f|e) .*"));
    return tags;
  }

  /** Tags of the Penn treebank. */
  private static Map<String, Pattern> english() {
    Map<String, Pattern> tags = new LinkedHashMap<>();
    tags.put("verb", Pattern.compile("VB.*|MD"));
    tags.put("noun", Pattern.compile("NN(:.*|S)?"));
    tags.put("adjective", Pattern.compile("JJ.*"));
    tags.put(NAME, Pattern.compile("NNP.*"));
    for (String person : List.of("1s", "2s", "1p", "2p", "3p")) {
      tags.put(person, Pattern.compile("VBP|VBD|VB|MD"));
    }
    tags.put("3s", Pattern.compile("VBZ|VBD|MD"));
    tags.put("inf", Pattern.compile("VB"));
    tags.put("present", Pattern.compile("VBP|VBZ|VB"));
    tags.put("past", Pattern.compile("VBD|VBN"));
    tags.put("participle", Pattern.compile("VBN"));
    tags.put("gerund", Pattern.compile("VBG"));
    tags.put("s", Pattern.compile("NN(:UN?)?"));
    tags.put("p", Pattern.compile("NNS"));
    return tags;
  }

  Set<String> restrictions() {
    return restrictions.keySet();
  }

  /** The forms of a lemma that meet all restrictions, as the dictionary writes them. */
  Set<String> forms(String lemma, List<String> restricted) {
    Map<String, Set<String>> byTag = formsByTag(lemma);
    boolean isVerb = byTag.keySet().stream().anyMatch(tag -> tag.startsWith("V"));
    boolean verbsOnly = language.equals("fr") && isVerb;
    Set<String> forms = new TreeSet<>();
    byTag.forEach(
        (tag, tagged) -> {
          boolean wanted = !verbsOnly || tag.startsWith("V");
          if (wanted && restricted.stream().allMatch(r -> meets(tag, r))) {
            forms.addAll(tagged);
          }
        });
    forms.removeIf(form -> isExcluded(lemma, form, verbsOnly));
    return forms;
  }

  /** There are few tags, and they are asked about for each word of a text that is new. */
  private boolean meets(String tag, String restriction) {
    return met.computeIfAbsent(restriction, key -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            tag,
            key -> {
              Pattern pattern = restrictions.get(restriction);
              return pattern != null && pattern.matcher(key).matches();
            });
  }

  private boolean isExcluded(String lemma, String form, boolean verb) {
    return form.indexOf('\'') >= 0
        || rules.notForms().getOrDefault(lemma, Set.of()).contains(FoldedText.of(form).text())
        || (verb && rules.notEndings().stream().anyMatch(form::endsWith));
  }

  private Map<String, Set<String>> formsByTag(String lemma) {
    FSA fsa = synthesis();
    byte[] key = (lemma + "|").getBytes(StandardCharsets.UTF_8);
    MatchResult match = new FSATraversal(fsa).match(key);
    Map<String, Set<String>> forms = new TreeMap<>();
    if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
      return forms;
    }
    TrimSuffixEncoder encoder = new TrimSuffixEncoder();
    for (ByteBuffer rest : fsa.getSequences(match.node)) {
      byte[] entry = new byte[rest.remaining()];
      rest.get(entry);
      int cut = indexOf(entry, separator);
      String tag = new String(entry, 0, cut, StandardCharsets.UTF_8);
      ByteBuffer source = ByteBuffer.wrap((lemma + "|" + tag).getBytes(StandardCharsets.UTF_8));
      ByteBuffer encoded = ByteBuffer.wrap(Arrays.copyOfRange(entry, cut + 1, entry.length));
      ByteBuffer form = encoder.decode(null, source, encoded);
      forms
          .computeIfAbsent(tag, k -> new TreeSet<>())
          .add(StandardCharsets.UTF_8.decode(form).toString());
    }
    return forms;
  }

  private static int indexOf(byte[] bytes, byte wanted) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    throw new IllegalStateException("dictionary entry without separator");
  }

  /** Whether the dictionary has a word that, without its accents, is {@code folded}. */
  boolean isWord(String folded) {
    FSA fsa = known();
    return !visit(fsa, fsa.getRootNode(), folded, 0, word -> true);
  }

  /**
   * The tags of the words of the dictionary that, without accents and capital, are {@code folded}.
   */
  Set<String> tags(String folded) {
    FSA fsa = known();
    Set<String> tags = new TreeSet<>();
    IntPredicate addTags =
        word -> {
          fsa.getSequences(word).forEach(entry -> tags.add(tag(entry)));
          return false;
        };
    visit(fsa, fsa.getRootNode(), folded, 0, addTags);
    for (byte[] capital : variants(Character.toUpperCase(folded.charAt(0)))) {
      lead(fsa, fsa.getRootNode(), capital, folded, 1, addTags);
    }
    return tags;
  }

  /**
   * An entry is an encoded lemma, a separator and the tag; in the French dictionary a letter behind
   * it tells how frequent the word is.
   */
  private String tag(ByteBuffer entry) {
    byte[] bytes = new byte[entry.remaining()];
    entry.get(bytes);
    int from = indexOf(bytes, separator) + 1;
    int end = language.equals("fr") ? bytes.length - 1 : bytes.length;
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  /**
   * Whether one of the tags meets all restrictions. Nearly every common word is somebody's name as
   * well: what may be anything else is taken for no name.
   */
  boolean isTagged(Set<String> tags, List<String> restricted) {
    if (restricted.contains(NAME) && !areNames(tags)) {
      return false;
    }
    for (String tag : tags) {
      if (meetsAll(tag, restricted)) {
        return true;
      }
    }
    return false;
  }

  private boolean areNames(Set<String> tags) {
    for (String tag : tags) {
      if (!meets(tag, NAME)) {
        return false;
      }
    }
    return true;
  }

  private boolean meetsAll(String tag, List<String> restricted) {
    for (String restriction : restricted) {
      if (!meets(tag, restriction)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the dictionary has such a word with accents alone; it is given without. */
  boolean lacksAccent(String word) {
    if (!word.chars().allMatch(c -> c < 0x80)) {
      return false;
    }
    FSA fsa = known();
    int node = fsa.getRootNode();
    for (int i = 0; i < word.length(); i++) {
      int arc = fsa.getArc(node, (byte) word.charAt(i));
      if (arc == 0 || fsa.isArcTerminal(arc)) {
        return isWord(word);
      }
      node = fsa.getEndNode(arc);
    }
    return fsa.getArc(node, separator) == 0 && isWord(word);
  }

  /**
   * Visits the words that are {@code folded} without accents: the nodes behind their separators.
   *
   * @param at so many letters lead to {@code node}
   * @param visitor whether that was enough
   * @return whether the visit went on to its end
   */
  private boolean visit(FSA fsa, int node, String folded, int at, IntPredicate visitor) {
    if (at == folded.length()) {
      int arc = fsa.getArc(node, separator);
      return arc == 0 || !visitor.test(fsa.getEndNode(arc));
    }
    if (folded.startsWith("oe", at) && !lead(fsa, node, OE, folded, at + 2, visitor)) {
      return false;
    }
    for (byte[] variant : variants(folded.charAt(at))) {
      if (!lead(fsa, node, variant, folded, at + 1, visitor)) {
        return false;
      }
    }
    return true;
  }

  private boolean lead(
      FSA fsa, int from, byte[] letter, String folded, int at, IntPredicate visitor) {
    int node = from;
    for (byte b : letter) {
      int arc = fsa.getArc(node, b);
      if (arc == 0 || fsa.isArcTerminal(arc)) {
        return true;
      }
      node = fsa.getEndNode(arc);
    }
    return visit(fsa, node, folded, at, visitor);
  }

  private static List<byte[]> variants(char c) {
    List<byte[]> known = ACCENTS.get(c);
    return known != null ? known : List.of(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
  }

  private static final Map<Character, List<byte[]>> ACCENTS =
      Map.of(
          'a', bytes("aàâä"),
          'c', bytes("cç"),
          'e', bytes("eéèêë"),
          'i', bytes("iîï"),
          'o', bytes("oôö"),
          'u', bytes("uùûü"));

  private static final byte[] OE = "œ".getBytes(StandardCharsets.UTF_8);

  private static List<byte[]> bytes(String variants) {
    return variants
        .codePoints()
        .mapToObj(c -> Character.toString(c).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private FSA synthesis() {
    FSA fsa = synthesis;
    if (fsa == null) {
      fsa = read("_synth.dict");
      synthesis = fsa;
    }
    return fsa;
  }

  private FSA known() {
    FSA fsa = known;
    if (fsa == null) {
      fsa = read(".dict");
      known = fsa;
    }
    return fsa;
  }

  private FSA read(String suffix) {
    String name = language.equals("fr") ? "french" : "english";
    String resource = "/org/languagetool/resource/" + language + "/" + name + suffix;
    try (InputStream in = FSA.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("dictionary missing: " + resource);
      }
      return FSA.read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
