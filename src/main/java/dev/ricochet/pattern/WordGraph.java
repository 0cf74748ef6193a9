package dev.ricochet.pattern;

import dev.ricochet.text.CanonicalForm;
import dev.ricochet.text.Neighbours;
import dev.ricochet.text.TokenizedText;
import java.util.Arrays;

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

  private static final Labels.Path[] NO_PATHS = {};

  private final CanonicalForm form;
  private final Labels labels;
  private final WordTable table;
  private TokenizedText text = TokenizedText.EMPTY;
  private long[] entries = {};
  private int[] wordLabels = {};
  private Labels.Path[][] paths = {};
  private int[] placeOfWord = {};
  private int[] fillerEnds = {};
  private int places;
  private int[] flags = {};
  private int[] firstWord = {};
  private int[] endWord = {};
  private int[] edgesFrom = {};
  private int[] skipsFrom = {};
  private int[] edgeFrom = new int[32];
  private int[] edgeTo = new int[32];
  private int[] edgeWord = new int[32];
  private int[] skipFrom = new int[8];
  private int[] skipTo = new int[8];
  private final Arrivals edgesInto = new Arrivals();
  private final Arrivals skipsInto = new Arrivals();
  private int edges;
  private int skips;
  private int longestJump = 1;

  /**
   * A graph of no text yet.
   *
   * @param table remembers words of texts
   */
  WordGraph(CanonicalForm form, Labels labels, WordTable table) {
    this.form = form;
    this.labels = labels;
    this.table = table;
  }

  /** Becomes the graph of a text; the memory of the one before serves again. */
  void read(TokenizedText other) {
    text = other;
    edges = 0;
    skips = 0;
    longestJump = 1;
    numberPlaces();
    for (int i = 0; i < text.size(); i++) {
      addPlacesOf(i);
    }
    endPlace(placeOfWord[text.size()], text.size(), text.size());
    flagSentences();
    edgesInto.forget();
    skipsInto.forget();
  }

  private void numberPlaces() {
    int size = text.size();
    reserveWords(size);
    for (int i = 0; i < size; i++) {
      entries[i] = table.entry(text, i);
    }
    places = 0;
    for (int i = 0; i < size; i++) {
      placeOfWord[i] = places++;
      fillerEnds[i] = i;
      paths[i] = NO_PATHS;
      wordLabels[i] = WordTable.labels(entries[i]);
      if (!WordTable.isSimple(entries[i])) {
        lookAround(i);
      }
    }
    placeOfWord[size] = places++;
    reservePlaces();
    Arrays.fill(flags, 0, places, 0);
  }

  /** Finds how a word may be read where it stands. */
  private void lookAround(int word) {
    Labels.Known itself = table.known(text, word);
    wordLabels[word] = table.labels(text, word, itself);
    long last = marks(word - 1);
    long next = marks(word + 1);
    if (WordTable.isAnywhereOtherwise(entries[word])
        || itself.neighbours().mayAllow(last, next, text.startsSentence(word))) {
      fillerEnds[word] = itself.fillerEnd(text, word);
      paths[word] = labels.paths(text, word, itself, last, next);
      for (Labels.Path path : paths[word]) {
        places += Math.max(0, path.labels().size() - 1);
      }
    }
  }

  private long marks(int word) {
    return word < 0 || word == text.size() ? Neighbours.NO_WORD : table.marks(text, word);
  }

  private void reserveWords(int size) {
    if (placeOfWord.length <= size) {
      placeOfWord = new int[size * 2 + 1];
      fillerEnds = new int[size * 2 + 1];
      entries = new long[size * 2 + 1];
      wordLabels = new int[size * 2 + 1];
      paths = new Labels.Path[size * 2 + 1][];
    }
  }

  private void reservePlaces() {
    if (flags.length <= places) {
      flags = new int[places * 2];
      firstWord = new int[places * 2];
      endWord = new int[places * 2];
      edgesFrom = new int[places * 2];
      skipsFrom = new int[places * 2];
    }
  }

  private void addPlacesOf(int word) {
    int place = placeOfWord[word];
    Labels.Path[] from = paths[word];
    addEdge(place, placeOfWord[word + 1], wordLabels[word]);
    addSkipTo(fillerEnds[word], word);
    for (int run = 1; run <= form.longestStutter(); run++) {
      if (mayRepeat(word, word + run)) {
        addSkipTo(CanonicalForm.stutterEnd(text, word, run, fillerEnds), word);
      }
    }
    if (from.length > 0) {
      addPaths(place, word, from);
    } else {
      endPlace(place, word, word);
    }
  }

  /** Whether a word may stand again at a place, or behind fillers there. */
  private boolean mayRepeat(int word, int again) {
    return again < text.size()
        && (fillerEnds[again] > again || text.number(word) == text.number(again));
  }

  private void addPaths(int place, int word, Labels.Path[] from) {
    int inner = place + 1;
    for (Labels.Path path : from) {
      int end = placeOfWord[word + path.length()];
      int steps = path.labels().size();
      if (steps == 0) {
        addSkip(place, end);
      } else {
        addEdge(place, steps == 1 ? end : inner, table.number(path.labels().get(0)));
        inner += steps - 1;
      }
    }
    endPlace(place, word, word);
    inner = place + 1;
    for (Labels.Path path : from) {
      int end = placeOfWord[word + path.length()];
      for (int step = 1; step < path.labels().size(); step++) {
        boolean last = step == path.labels().size() - 1;
        addEdge(inner, last ? end : inner + 1, table.number(path.labels().get(step)));
        flags[inner] = path.whole() ? INSIDE : 0;
        endPlace(inner++, word, word + path.length());
      }
    }
  }

  private void addEdge(int from, int to, int word) {
    if (edges == edgeTo.length) {
      edgeFrom = Arrays.copyOf(edgeFrom, edges * 2);
      edgeTo = Arrays.copyOf(edgeTo, edges * 2);
      edgeWord = Arrays.copyOf(edgeWord, edges * 2);
    }
    edgeFrom[edges] = from;
    edgeTo[edges] = to;
    edgeWord[edges++] = word;
    longestJump = Math.max(longestJump, to - from);
  }

  private void addSkipTo(int word, int from) {
    if (word > from) {
      addSkip(placeOfWord[from], placeOfWord[word]);
    }
  }

  private void addSkip(int from, int to) {
    if (skips == skipTo.length) {
      skipFrom = Arrays.copyOf(skipFrom, skips * 2);
      skipTo = Arrays.copyOf(skipTo, skips * 2);
    }
    skipFrom[skips] = from;
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
    if (skips > 0) {
      flagBehindSkips();
    }
  }

  private void flagBehindSkips() {
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

  int places() {
    return places;
  }

  /** The place before a word of the text; those inside it follow. */
  int firstPlace(int word) {
    return placeOfWord[word];
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
    return holds(place, mask) && !isInside(place);
  }

  /** Whether no match may end at the place: it parts what was said as one word. */
  boolean isInside(int place) {
    return (flags[place] & INSIDE) != 0;
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

  int edgeFrom(int edge) {
    return edgeFrom[edge];
  }

  int edgeTo(int edge) {
    return edgeTo[edge];
  }

  /** The number of the labels of an edge, in the table of words. */
  int edgeWord(int edge) {
    return edgeWord[edge];
  }

  WordLabels edgeLabels(int edge) {
    return table.get(edgeWord[edge]);
  }

  int edges() {
    return edges;
  }

  /** Where the edges that lead to a place begin, for {@link #edgeInto}. */
  int firstInto(int place) {
    return edgesInto.start(place, edgeTo, edges);
  }

  int endInto(int place) {
    return edgesInto.start(place + 1, edgeTo, edges);
  }

  /** An edge that leads to a place. */
  int edgeInto(int i) {
    return edgesInto.item(i);
  }

  /** Where the skips that lead to a place begin, for {@link #skipInto}. */
  int firstSkipInto(int place) {
    return skipsInto.start(place, skipTo, skips);
  }

  int endSkipInto(int place) {
    return skipsInto.start(place + 1, skipTo, skips);
  }

  /** The place from which a skip leads to another. */
  int skipInto(int i) {
    return skipFrom[skipsInto.item(i)];
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

  /** What leads to each place, in order; worked out once for a text, where it is asked. */
  private final class Arrivals {
    private int[] from = {};
    private int[] items = {};
    private boolean known;

    void forget() {
      known = false;
    }

    /** Where what leads to a place begins. */
    int start(int place, int[] to, int count) {
      if (!known) {
        sort(to, count);
        known = true;
      }
      return from[place];
    }

    int item(int i) {
      return items[i];
    }

    private void sort(int[] to, int count) {
      if (from.length < places + 2) {
        from = new int[places * 2 + 2];
      }
      if (items.length < count) {
        items = new int[count * 2];
      }
      Arrays.fill(from, 0, places + 2, 0);
      for (int i = 0; i < count; i++) {
        from[to[i] + 2]++;
      }
      for (int place = 2; place < places + 2; place++) {
        from[place] += from[place - 1];
      }
      for (int i = 0; i < count; i++) {
        items[from[to[i] + 1]++] = i;
      }
    }
  }

  Match match(int pattern, int fromPlace, int toPlace) {
    int first = firstWord[fromPlace];
    int end = endWord[toPlace];
    return new Match(pattern, first, end, text.start(first), text.end(end - 1));
  }
}
