package dev.ricochet.bench.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What was typed.
 *
 * @param what the first word
 * @param options the values of each option, in the order in which they were typed
 */
record Arguments(String what, Map<String, List<String>> options) {

  private static final Set<String> OPTIONS =
      Set.of("-o", "--size", "--count", "--order", "--speech", "--plant", "--language", "--seed");
  private static final Map<Character, Long> UNITS =
      Map.of('k', 1_000L, 'm', 1_000_000L, 'g', 1_000_000_000L);

  /**
   * Reads a command line.
   *
   * @throws IllegalArgumentException with what is wrong with it
   */
  static Arguments of(String[] args) {
    if (args.length % 2 == 0) {
      throw new IllegalArgumentException(
          "a word that says what to write, then options with values");
    }
    Map<String, List<String>> options = new TreeMap<>();
    for (int i = 1; i < args.length; i += 2) {
      if (!OPTIONS.contains(args[i])) {
        throw new IllegalArgumentException("there is no option " + args[i]);
      }
      options.computeIfAbsent(args[i], key -> new ArrayList<>()).add(args[i + 1]);
    }
    return new Arguments(args[0], options);
  }

  Path output() {
    return paths("-o").stream()
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("say with -o where to write"));
  }

  List<Path> paths(String option) {
    return options.getOrDefault(option, List.of()).stream().map(Path::of).toList();
  }

  /** One of the words; the first where the option is not given. */
  String oneOf(String option, String first, String second) {
    String word = last(option, first);
    if (!word.equals(first) && !word.equals(second)) {
      throw new IllegalArgumentException(option + " is " + first + " or " + second);
    }
    return word;
  }

  /** A whole number, maybe of thousands (k), millions (m) or thousand millions (g). */
  long number(String option, long usual) {
    String written = last(option, String.valueOf(usual));
    long unit = UNITS.getOrDefault(written.charAt(written.length() - 1), 1L);
    String digits = unit == 1 ? written : written.substring(0, written.length() - 1);
    return Long.parseLong(digits) * unit;
  }

  private String last(String option, String usual) {
    List<String> given = options.getOrDefault(option, List.of());
    return given.isEmpty() ? usual : given.get(given.size() - 1);
  }
}
