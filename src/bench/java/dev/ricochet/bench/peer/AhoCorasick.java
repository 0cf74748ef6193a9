package dev.ricochet.bench.peer;

import java.io.IOException;
import java.nio.file.Path;
import org.ahocorasick.trie.Trie;

/** The Aho-Corasick automaton of {@code org.ahocorasick}: phrases, calls. */
public final class AhoCorasick {

  private AhoCorasick() {}

  /** Prints how often the phrases of the first file stand in the calls of the second. */
  public static void main(String[] args) throws IOException {
    Trie trie = Trie.builder().addKeywords(FoldedCalls.phrases(Path.of(args[0]))).build();
    FoldedCalls.search(Path.of(args[1]), text -> trie.parseText(text).size());
  }
}
