package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * The tokenizer and the plainest way to cut a text into words, on random texts and on real ones.
 */
class TokenizersAgreeTest {

  private static final NaiveTokenizer FRENCH = new NaiveTokenizer("fr");
  private static final NaiveTokenizer ENGLISH = new NaiveTokenizer("en");

  private static final String[] PIECES = {
    "c",
    "est",
    "cest",
    "C'",
    "n'",
    "ne",
    "pas",
    "à",
    "a",
    "A",
    "À",
    "ou",
    "où",
    "deja",
    "déjà",
    "M",
    "m",
    "jsp",
    "probleme",
    "œuvre",
    "ŒUVRE",
    "ﬁn",
    "e\u0301te\u0301",
    "\u0301",
    "10h30",
    "3.5",
    "№",
    "½",
    "…",
    "😀",
    "ａｂ",
    "ß",
    "İ",
    "\u00ad",
    "\u200b",
    "`",
    "’",
    "—",
    "-",
    "•",
    ">",
    ".",
    "..",
    "!",
    "?!",
    ";",
    ",",
    "\"",
    "\n",
    "\n\n",
    "\r\n",
    "\u00a0",
    "\u2028",
    "\t",
    " ",
    " ",
    " ",
    " "
  };

  @Property(tries = 4000)
  void onRandomTexts(@ForAll("texts") String text) {
    assertThat(words("fr", text)).isEqualTo(FRENCH.words(text));
    assertThat(words("en", text)).isEqualTo(ENGLISH.words(text));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(16).map(pieces -> String.join("", pieces));
  }

  @Example
  void onTheTurnsOfTheGold() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples/gold"))) {
      List<Path> gold = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
      assertThat(gold).isNotEmpty();
      for (Path file : gold) {
        for (String line : Files.readAllLines(file)) {
          assertThat(words("fr", line)).isEqualTo(FRENCH.words(line));
        }
      }
    }
  }

  private static List<String> words(String language, String text) {
    TokenizedText tokenized = CanonicalForm.of(language).tokenize(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokenized.size(); i++) {
      boolean starts = tokenized.startsSentence(i);
      words.add(
          String.join(
              " ",
              tokenized.word(i),
              tokenized.start(i) + "-" + tokenized.end(i),
              spelling(tokenized, i),
              starts ? "." : ""));
    }
    return words;
  }

  private static String spelling(TokenizedText text, int i) {
    if (!text.mayBeAccented(i)) {
      return "plain";
    }
    return text.mayBePlain(i) ? "either" : "accented";
  }
}
