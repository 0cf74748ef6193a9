package dev.ricochet.pattern;

import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All the ways in which a text can be read. Places between words are numbered so that every edge
 * and every skip leads to a higher number. An edge is a word with its labels; a skip passes over
 * what a speaker may slip in.
 */
final class WordGraph {

  /** Flag of a place where a sentence begins, fillers aside. */
  static final int SENTENCE_START = 1;

  /** Flag of a place where a sentence ends, fillers aside. */
  static final int SENTENCE_END = 2;

  private static final int BARRIER = 4;
  private static final int INSIDE = 8;

  private final TokenizedText text;
  private int places;
  private final int[] placeOfWord;
  private final int[] flags;
  private final int[] firstWord;
  private final int[] endWord;
  private final int[] edgesFrom;
  private final int[] skipsFrom;
  private int[] edgeTo = new int[32];
  private WordLabels[] edgeLabels = new WordLabels[32];
  private int[] skipTo = new int[8];
  private int edges;
  private int skips;
  private int longestJump = 1;

  WordGraph(TokenizedText text, CanonicalForm form, Labels labels) {
    this.text = text;
    int size = text.size();
    List<List<Labels.Path>> paths = new ArrayList<>(size);
    placeOfWord = new int[size + 1];
    for (int i = 0; i < size; i++) {
      List<Labels.Path> from = labels.paths(text, i);
      paths.add(from);
      placeOfWord[i] = places++;
      for (Labels.Path path : from) {
        places += Math.max(0, path.labels().size() - 1);
      }
    }
    placeOfWord[size] = places++;
    flags = new int[places];
    firstWord = new int[places];
    endWord = new int[places];
    edgesFrom = new int[places + 1];
    skipsFrom = new int[places + 1];
    for (int i = 0; i < size; i++) {
      addPlacesOf(i, labels.of(text, i), paths.get(i), form);
    }
    endPlace(placeOfWord[size], size, size);
    flagSentences();
  }

  private void addPlacesOf(
      int word, WordLabels labels, List<Labels.Path> paths, CanonicalForm form) {
    int place = placeOfWord[word];
    int inner = place + 1;
    addEdge(place, placeOfWord[word + 1], labels);
    addSkipTo(form.fillerEnd(text, word), word);
    for (int run = 1; run <= form.longestStutter(); run++) {
      addSkipTo(form.stutterEnd(text, word, run), word);
    }
    for (Labels.Path path : paths) {
      int end = placeOfWord[word + path.length()];
      int steps = path.labels().size();
      if (steps == 0) {
        addSkip(place, end);
      } else {
        addEdge(place, steps == 1 ? end : inner, path.labels().get(0));
        inner += steps - 1;
      }
    }
    endPlace(place, word, word);
    inner = place + 1;
    for (Labels.Path path : paths) {
      int end = placeOfWord[word + path.length()];
      for (int step = 1; step < path.labels().size(); step++) {
        boolean last = step == path.labels().size() - 1;
        addEdge(inner, last ? end : inner + 1, path.labels().get(step));
        flags[inner] = path.whole() ? INSIDE : 0;
        endPlace(inner++, word, word + path.length());
      }
    }
  }

  private void addEdge(int from, int to, WordLabels labels) {
    if (edges == edgeTo.length) {
      edgeTo = Arrays.copyOf(edgeTo, edges * 2);
      edgeLabels = Arrays.copyOf(edgeLabels, edges * 2);
    }
    edgeTo[edges] = to;
    edgeLabels[edges++] = labels;
    longestJump = Math.max(longestJump, to - from);
  }

  private void addSkipTo(int word, int from) {
    if (word > from) {
      addSkip(placeOfWord[from], placeOfWord[word]);
    }
  }

  private void addSkip(int from, int to) {
    if (skips == skipTo.length) {
      skipTo = Arrays.copyOf(skipTo, skips * 2);
    }
    skipTo[skips++] = to;
    longestJump = Math.max(longestJump, to - from);
  }

  private void endPlace(int place, int first, int end) {
    firstWord[place] = first;
    endWord[place] = end;
    edgesFrom[place + 1] = edges;
    skipsFrom[place + 1] = skips;
  }

  private void flagSentences() {
    for (int i = 0; i <= text.size(); i++) {
      if (text.startsSentence(i)) {
        flags[placeOfWord[i]] = SENTENCE_START | SENTENCE_END | BARRIER;
      }
    }
    for (int place = 0; place < places; place++) {
      for (int s = skipsFrom[place]; s < skipsFrom[place + 1]; s++) {
        flags[skipTo[s]] |= flags[place] & SENTENCE_START;
      }
    }
    for (int place = places - 1; place >= 0; place--) {
      for (int s = skipsFrom[place]; s < skipsFrom[place + 1]; s++) {
        flags[place] |= flags[skipTo[s]] & SENTENCE_END;
      }
    }
  }

  /** The text of which it is. */
  TokenizedText text() {
    return text;
  }

  int places() {
    return places;
  }

  /** The most places that an edge or a skip leads ahead. */
  int longestJump() {
    return longestJump;
  }

  /** The flags of the place. */
  int flags(int place) {
    return flags[place] & (SENTENCE_START | SENTENCE_END);
  }

  /** Whether the place has all flags of the mask. */
  boolean holds(int place, int mask) {
    return (flags[place] & mask) == mask;
  }

  /** Whether a match may end at the place, which must have all flags of the mask. */
  boolean endsAt(int place, int mask) {
    return holds(place, mask) && (flags[place] & INSIDE) == 0;
  }

  /** Whether no match goes on beyond this place: a sentence ends here. */
  boolean isBarrier(int place) {
    return (flags[place] & BARRIER) != 0;
  }

  int firstEdge(int place) {
    return edgesFrom[place];
  }

  int endEdge(int place) {
    return edgesFrom[place + 1];
  }

  int edgeTo(int edge) {
    return edgeTo[edge];
  }

  WordLabels edgeLabels(int edge) {
    return edgeLabels[edge];
  }

  int edges() {
    return edges;
  }

  int firstSkip(int place) {
    return skipsFrom[place];
  }

  int endSkip(int place) {
    return skipsFrom[place + 1];
  }

  int skipTo(int skip) {
    return skipTo[skip];
  }

  /** The word of the text in or before which the place stands: where a match begins. */
  int firstWord(int place) {
    return firstWord[place];
  }

  /** The word of the text behind the place: where a match ends. */
  int endWord(int place) {
    return endWord[place];
  }

  Match match(int pattern, int fromPlace, int toPlace) {
    int first = firstWord[fromPlace];
    int end = endWord[toPlace];
    return new Match(pattern, first, end, text.start(first), text.end(end - 1));
  }
}
