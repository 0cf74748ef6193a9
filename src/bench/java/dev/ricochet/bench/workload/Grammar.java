package dev.ricochet.bench.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people may say, as lists whose entries name other lists: the files in {@code
 * src/bench/words}, the first of which says how they are written.
 */
final class Grammar {

  private static final Pattern HEAD =
      Pattern.compile("\\[([\\w-]+)(?<words> words)?(?<zipf> zipf)?]");
  private static final Pattern SLOT = Pattern.compile("\\{([\\w-]+)}");

  private final Map<String, Choice> choices = new LinkedHashMap<>();

  private Grammar() {}

  /**
   * Reads a language.
   *
   * @throws IllegalArgumentException where an entry names a list that is not there
   */
  static Grammar of(String language) throws IOException {
    String file = "/" + language + ".txt";
    try (InputStream in = Grammar.class.getResourceAsStream(file)) {
      return read(new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8));
    }
  }

  private static Grammar read(String text) {
    Grammar grammar = new Grammar();
    Set<Choice> favoured = new LinkedHashSet<>();
    Choice choice = new Choice();
    boolean words = false;
    for (String line : text.lines().toList()) {
      Matcher head = HEAD.matcher(line);
      if (head.matches()) {
        choice = grammar.choice(head.group(1));
        words = head.group("words") != null;
        if (head.group("zipf") != null) {
          favoured.add(choice);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        for (String entry : words ? line.split(" ") : new String[] {line}) {
          choice.entries.add(grammar.entry(entry));
        }
      }
    }
    favoured.forEach(Choice::favourFirst);
    grammar.choices.forEach((name, list) -> list.refuseEmpty(name));
    return grammar;
  }

  /** The list of a name. */
  Choice choice(String name) {
    return choices.computeIfAbsent(name, key -> new Choice());
  }

  /** Something of a list. */
  String say(String name, Dice dice) {
    Utf8 text = new Utf8();
    choice(name).say(dice, text);
    return text.toString();
  }

  /**
   * Puts texts in place of what a list holds: as many of each group, of each the first oftenest.
   */
  void replace(String name, List<List<String>> groups) {
    Choice list = choice(name);
    list.entries.clear();
    for (List<String> group : groups) {
      Choice texts = new Choice();
      group.forEach(text -> texts.entries.add(entry(text)));
      texts.favourFirst();
      list.entries.add(new Entry(List.of(new byte[0], new byte[0]), List.of(texts)));
    }
    list.tickets = new int[0];
  }

  private Entry entry(String written) {
    List<byte[]> pieces = new ArrayList<>();
    List<Choice> slots = new ArrayList<>();
    Matcher slot = SLOT.matcher(written);
    int end = 0;
    while (slot.find()) {
      pieces.add(written.substring(end, slot.start()).getBytes(UTF_8));
      slots.add(choice(slot.group(1)));
      end = slot.end();
    }
    pieces.add(written.substring(end).getBytes(UTF_8));
    return new Entry(pieces, slots);
  }

  /** One of these is drawn. */
  static final class Choice {

    private static final int TICKETS = 1 << 14;
    private static final double SHIFT = 4;

    private final List<Entry> entries = new ArrayList<>();
    private int[] tickets = {};

    /** Puts one of the entries, with all that it names, at the end of a text. */
    void say(Dice dice, Utf8 text) {
      int drawn = tickets.length == 0 ? dice.below(entries.size()) : tickets[dice.below(TICKETS)];
      entries.get(drawn).say(dice, text);
    }

    /** Every entry once, in order. */
    List<String> each(Dice dice) {
      List<String> texts = new ArrayList<>();
      for (Entry entry : entries) {
        Utf8 text = new Utf8();
        entry.say(dice, text);
        texts.add(text.toString());
      }
      return texts;
    }

    /**
     * Gives the entry of rank {@code r}, from 0 on, a share of 1 / (r + 4): Zipf and Mandelbrot.
     */
    private void favourFirst() {
      double all = 0;
      for (int rank = 0; rank < entries.size(); rank++) {
        all += 1.0 / (rank + SHIFT);
      }
      tickets = new int[TICKETS];
      double share = 0;
      int next = 0;
      for (int rank = 0; rank < entries.size(); rank++) {
        share += 1.0 / (rank + SHIFT) / all;
        while (next < Math.round(share * TICKETS)) {
          tickets[next++] = rank;
        }
      }
    }

    private void refuseEmpty(String name) {
      if (entries.isEmpty()) {
        throw new IllegalArgumentException("the list [" + name + "] has no entries");
      }
    }
  }

  /** Pieces of text; between two of them something of a list is said. */
  private record Entry(List<byte[]> pieces, List<Choice> slots) {

    void say(Dice dice, Utf8 text) {
      for (int i = 0; i < slots.size(); i++) {
        text.put(pieces.get(i));
        slots.get(i).say(dice, text);
      }
      text.put(pieces.get(slots.size()));
    }
  }
}
