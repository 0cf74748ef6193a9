package dev.ricochet.bench.peer;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The turns of a CSV file, without case, accents and punctuation. */
final class FoldedCalls {

  private static final int AGENT = 5;
  private static final int TEXT = 6;

  private static final char[] FOLDED = folding();

  private FoldedCalls() {}

  /** Phrases, one a line, folded, with a blank before and behind each. */
  static List<String> phrases(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(FoldedCalls::fold).toList();
  }

  /** Searches the text of each turn and prints how much was found. */
  static void search(Path file, ToIntFunction<String> hits) throws IOException {
    TreeMap<String, Integer> ofAgents = new TreeMap<>();
    long turns = 0;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser parser = format.parse(reader)) {
      for (CSVRecord call : parser) {
        turns++;
        int found = hits.applyAsInt(fold(call.get(TEXT)));
        if (found > 0) {
          ofAgents.merge(call.get(AGENT), found, Integer::sum);
        }
      }
    }
    long all = ofAgents.values().stream().mapToLong(Integer::longValue).sum();
    System.out.printf("%d hits of %d agents in %d turns%n", all, ofAgents.size(), turns);
  }

  /** The words of a text, each between single blanks. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length() + 8).append(' ');
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == 'œ' || letter == 'Œ') {
        folded.append("oe");
      } else if (FOLDED[letter] != ' ' || folded.charAt(folded.length() - 1) != ' ') {
        folded.append(FOLDED[letter]);
      }
    }
    return folded.charAt(folded.length() - 1) == ' '
        ? folded.toString()
        : folded.append(' ').toString();
  }

  private static char[] folding() {
    char[] folding = new char[Character.MAX_VALUE + 1];
    for (int i = 0; i < folding.length; i++) {
      char plain = Normalizer.normalize(String.valueOf((char) i), Normalizer.Form.NFD).charAt(0);
      folding[i] = Character.isLetterOrDigit(plain) ? Character.toLowerCase(plain) : ' ';
    }
    return folding;
  }
}
