package dev.ricochet.text;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.source.PackedTexts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Canonical words by their numbers, in alphabetical order, and those that differ little from a
 * word. What it takes to find them are tables of numbers, which are read as they lie.
 *
 * <p>Two words that differ by one insertion, deletion, substitution or swap of neighbours share a
 * form with at most one letter deleted (the idea of SymSpell, W. Garbe 2012). Of such forms, the
 * hashes are kept: it does no harm if now and then a word is looked at in vain.
 */
public final class Vocabulary {

  /** That without words. */
  public static final Vocabulary EMPTY = of(List.of(), 0);

  /** What is not in it has this number. */
  public static final int ABSENT = -1;

  /** That of {@link String#hashCode()}. */
  private static final int BASE = 31;

  private final IntFunction<String> words;
  private final int size;
  private final int[] slots;
  private final int[] formHashes;
  private final int[] formWords;

  /**
   * @param words by number
   * @param slots a hash table with open addressing: numbers from 1 on, 0 where it is free
   * @param formHashes hashes of words and of words without a letter, sorted
   * @param formWords for each the number of the word
   */
  private Vocabulary(
      IntFunction<String> words, int size, int[] slots, int[] formHashes, int[] formWords) {
    this.words = words;
    this.size = size;
    this.slots = slots;
    this.formHashes = formHashes;
    this.formWords = formWords;
  }

  /**
   * @param shortest the fewest letters of a word that is found by words that differ from it
   */
  static Vocabulary of(Collection<String> words, int shortest) {
    List<String> sorted = List.copyOf(new TreeSet<>(words));
    int[] slots = new int[Integer.highestOneBit(sorted.size() + 1) * 4];
    for (int number = 0; number < sorted.size(); number++) {
      int slot = sorted.get(number).hashCode() & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = slot + 1 & (slots.length - 1);
      }
      slots[slot] = number + 1;
    }
    long[] forms = new long[sorted.stream().mapToInt(word -> word.length() + 1).sum()];
    int count = 0;
    for (int number = 0; number < sorted.size(); number++) {
      String word = sorted.get(number);
      if (word.length() >= shortest && isOfLetters(word)) {
        for (int hash : forms(word)) {
          forms[count++] = (long) hash << Integer.SIZE | number;
        }
      }
    }
    long[] byHash = Arrays.stream(forms, 0, count).sorted().distinct().toArray();
    return new Vocabulary(
        sorted::get,
        sorted.size(),
        slots,
        Arrays.stream(byHash).mapToInt(form -> (int) (form >> Integer.SIZE)).toArray(),
        Arrays.stream(byHash).mapToInt(form -> (int) form).toArray());
  }

  /** Reads what {@link #write} wrote. */
  public static Vocabulary read(PackedInput in) {
    PackedTexts texts = in.texts();
    int[] words = in.numbers();
    return new Vocabulary(
        number -> texts.get(words[number]), words.length, in.numbers(), in.numbers(), in.numbers());
  }

  /** Writes it for {@link #read}. */
  public void write(PackedOutput out) {
    int[] numbers = new int[size];
    Arrays.setAll(numbers, number -> out.textNumber(word(number)));
    out.numbers(numbers);
    out.numbers(slots);
    out.numbers(formHashes);
    out.numbers(formWords);
  }

  /** How many words there are. */
  public int size() {
    return size;
  }

  /** The word of a number. */
  public String word(int number) {
    return words.apply(number);
  }

  /** The number of a word, or {@link #ABSENT}. */
  public int number(String word) {
    int slot = word.hashCode() & (slots.length - 1);
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (word(number).equals(word)) {
        return number;
      }
      slot = slot + 1 & (slots.length - 1);
    }
    return ABSENT;
  }

  /** Whether a word is one of these. */
  public boolean contains(String word) {
    return number(word) != ABSENT;
  }

  /** Words that may be one error away from another; some may come twice, and some are not. */
  void near(String word, Consumer<String> found) {
    for (int hash : forms(word)) {
      for (int i = firstOf(hash); i < formHashes.length && formHashes[i] == hash; i++) {
        found.accept(word(formWords[i]));
      }
    }
  }

  private int firstOf(int hash) {
    int low = 0;
    int high = formHashes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (formHashes[middle] < hash) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  static boolean isOfLetters(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The hashes, as {@link String#hashCode()} has them, of the word and of it without a letter. */
  private static int[] forms(String word) {
    int length = word.length();
    int[] before = new int[length + 1];
    for (int i = 0; i < length; i++) {
      before[i + 1] = before[i] * BASE + word.charAt(i);
    }
    int[] forms = new int[length + 1];
    forms[length] = before[length];
    int behind = 0;
    int power = 1;
    for (int i = length - 1; i >= 0; i--) {
      forms[i] = before[i] * power + behind;
      behind += word.charAt(i) * power;
      power *= BASE;
    }
    return forms;
  }
}
