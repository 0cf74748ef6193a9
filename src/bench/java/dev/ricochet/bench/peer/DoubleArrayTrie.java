package dev.ricochet.bench.peer;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.io.IOException;
import java.nio.file.Path;
import java.util.TreeMap;

/** The Aho-Corasick automaton of {@code com.hankcs}, in a double array: phrases, calls. */
public final class DoubleArrayTrie {

  private int hits;

  private DoubleArrayTrie() {}

  /** Prints how often the phrases of the first file stand in the calls of the second. */
  public static void main(String[] args) throws IOException {
    new DoubleArrayTrie().search(Path.of(args[0]), Path.of(args[1]));
  }

  private void search(Path phrases, Path calls) throws IOException {
    TreeMap<String, String> keys = new TreeMap<>();
    FoldedCalls.phrases(phrases).forEach(phrase -> keys.put(phrase, phrase));
    AhoCorasickDoubleArrayTrie<String> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(keys);
    AhoCorasickDoubleArrayTrie.IHit<String> count = (begin, end, phrase) -> hits++;
    FoldedCalls.search(
        calls,
        text -> {
          hits = 0;
          trie.parseText(text, count);
          return hits;
        });
  }
}
