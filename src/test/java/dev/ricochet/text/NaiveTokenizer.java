package dev.ricochet.text;

import dev.ricochet.text.CanonicalRules.Rewrite;
import dev.ricochet.text.CanonicalRules.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.Span;

/**
 * What the words of a text are, in the plainest way: each character folded by itself, tokens by
 * OpenNLP, nothing remembered. The tokenizer must agree with it.
 */
final class NaiveTokenizer {

  private final CanonicalRules rules;
  private final Inflection inflection;

  NaiveTokenizer(String language) {
    rules = CanonicalRules.of(language);
    inflection = Inflection.of(language, rules);
  }

  /** A folded character and where it comes from. */
  private record Folded(char c, int start, int end) {}

  /** Each word with its place, its possible spellings and whether a sentence begins with it. */
  List<String> words(String text) {
    List<Folded> folded = fold(text);
    String chars = folded.stream().map(f -> String.valueOf(f.c())).collect(Collectors.joining());
    boolean accents = hasAccents(text);
    List<String[]> words = new ArrayList<>();
    boolean sentence = true;
    String previous = "";
    int previousEnd = 0;
    for (Span span : SimpleTokenizer.INSTANCE.tokenizePos(chars)) {
      String token = chars.substring(span.getStart(), span.getEnd());
      sentence |= breaks(chars.substring(previousEnd, span.getStart()), token);
      previousEnd = span.getEnd();
      if (!Character.isLetterOrDigit(token.charAt(0))) {
        sentence |= ends(chars, span, token, previous);
        continue;
      }
      previous = token;
      if (rules.drop().contains(token)) {
        continue;
      }
      int start = folded.get(span.getStart()).start();
      int end = folded.get(span.getEnd() - 1).end();
      boolean consonant = chars.substring(span.getEnd()).matches("(?s)[ ']*[b-z&&[^eiouyh]].*");
      boolean letter = rules.letters().stream().anyMatch(v -> v.written().equals(token));
      List<String> same = rules.same().get(token);
      if (same == null || (letter && consonant)) {
        String spelling = spelling(token, text.substring(start, end), accents);
        words.add(new String[] {token, start + "-" + end, spelling, sentence ? "." : ""});
        sentence = false;
      } else {
        for (String one : same) {
          words.add(new String[] {one, start + "-" + end, "plain", sentence ? "." : ""});
          sentence = false;
        }
      }
    }
    boolean lacking =
        words.stream()
            .anyMatch(w -> w[0].length() >= 3 && isAscii(text, w[1]) && lacksAccent(w[0]));
    words.forEach(w -> w[2] = w[2].equals("unaccented") ? (lacking ? "either" : "plain") : w[2]);
    return words.stream().map(w -> String.join(" ", w)).toList();
  }

  private static List<Folded> fold(String text) {
    List<Folded> folded = new ArrayList<>();
    int[] codePoints = text.codePoints().toArray();
    int at = 0;
    for (int codePoint : codePoints) {
      int end = at + Character.charCount(codePoint);
      String letters = codePoint == '`' ? "'" : FoldedText.fold(codePoint);
      if (letters.isEmpty() && !folded.isEmpty() && folded.get(folded.size() - 1).end() == at) {
        Folded last = folded.remove(folded.size() - 1);
        folded.add(new Folded(last.c(), last.start(), end));
      }
      for (int i = 0; i < letters.length(); i++) {
        folded.add(new Folded(letters.charAt(i), at, end));
      }
      at = end;
    }
    return folded;
  }

  private static boolean hasAccents(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                c >= 0x80
                    && ((Character.isLetter(c) && !FoldedText.fold(c).isEmpty())
                        || Character.getType(c) == Character.NON_SPACING_MARK));
  }

  private static boolean breaks(String gap, String token) {
    long lines = gap.chars().filter(c -> c == '\n').count();
    return lines > 1 || (lines == 1 && ">-*•".indexOf(token.charAt(0)) >= 0);
  }

  private boolean ends(String chars, Span span, String token, String previous) {
    if (!token.equals(".")) {
      return "!?;".indexOf(token.charAt(0)) >= 0;
    }
    boolean last = span.getEnd() == chars.length();
    return !rules.abbreviations().contains(previous)
        && (last || !Character.isLetterOrDigit(chars.charAt(span.getEnd())));
  }

  private String spelling(String token, String written, boolean accents) {
    if (!rules.accented().containsKey(token)) {
      return "plain";
    }
    if (!written.chars().allMatch(c -> c < 0x80)) {
      return slips(Slip.MISTAKEN).contains(token) ? "either" : "accented";
    }
    boolean told = accents && !written.chars().allMatch(Character::isUpperCase);
    return told && !slips(Slip.FORGOTTEN).contains(token) ? "unaccented" : "either";
  }

  private Set<String> slips(Slip slip) {
    return rules.rewrites().values().stream()
        .flatMap(List::stream)
        .filter(rewrite -> rewrite.isOfWord() && rewrite.slip() == slip)
        .map((Rewrite rewrite) -> rewrite.from().get(0))
        .collect(Collectors.toSet());
  }

  private static boolean isAscii(String text, String span) {
    String[] ends = span.split("-");
    return text.substring(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]))
        .chars()
        .allMatch(c -> c < 0x80);
  }

  private boolean lacksAccent(String word) {
    return inflection.lacksAccent(word);
  }
}
