package dev.ricochet.bench.peer;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.ling.tokensregex.Env;
import edu.stanford.nlp.ling.tokensregex.MultiPatternMatcher;
import edu.stanford.nlp.ling.tokensregex.TokenSequencePattern;
import edu.stanford.nlp.util.CoreMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stanford TokensRegex: patterns over words, calls. */
public final class TokensRegex {

  private TokensRegex() {}

  /** Prints how often the patterns of the first file match in the calls of the second. */
  public static void main(String[] args) throws IOException {
    Env environment = TokenSequencePattern.getNewEnv();
    List<TokenSequencePattern> patterns = new ArrayList<>();
    for (String pattern : Files.readAllLines(Path.of(args[0]))) {
      patterns.add(TokenSequencePattern.compile(environment, pattern));
    }
    MultiPatternMatcher<CoreMap> matcher = TokenSequencePattern.getMultiPatternMatcher(patterns);
    FoldedCalls.search(Path.of(args[1]), text -> matcher.findNonOverlapping(words(text)).size());
  }

  private static List<CoreMap> words(String folded) {
    List<CoreMap> words = new ArrayList<>();
    for (String word : folded.strip().split(" ")) {
      CoreLabel label = new CoreLabel();
      label.set(CoreAnnotations.TextAnnotation.class, word);
      words.add(label);
    }
    return words;
  }
}
