package dev.ricochet.bench.workload;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code src/bench/generate}: writes the workload of the benchmarks, the same bytes each time. */
public final class Generate {

  private static final int BUFFER = 1 << 20;
  private static final String USAGE =
      """
      src/bench/generate calls [--size 10m|100m|1g] [--order contiguous|interleaved]
                               [--speech clean|recognised] [--plant FILE]... COMMON
          transcripts as CSV, into the file of -o
      src/bench/generate phrases [--count N] COMMON
          literal phrases: phrases-N.txt, and the lexicon phrases-N.yaml, into the folder of -o
      src/bench/generate patterns [--count N] COMMON
          patterns with options, alternatives and gaps: the lexicon patterns-N.yaml,
          patterns-N.tokensregex, and what is to be found in patterns-N.txt, into the folder of -o
      COMMON: -o PATH [--language fr|en] [--seed N]
      """;

  private final Arguments arguments;
  private final String language;
  private final Grammar grammar;
  private final Dice dice;

  private Generate(Arguments arguments) throws IOException {
    this.arguments = arguments;
    this.language = arguments.oneOf("--language", "fr", "en");
    this.grammar = Grammar.of(language);
    this.dice = new Dice(arguments.number("--seed", 1));
  }

  /** Writes what was asked for, or says on stderr how to ask. */
  public static void main(String[] args) throws IOException {
    try {
      Arguments arguments = Arguments.of(args);
      new Generate(arguments).generate();
    } catch (IllegalArgumentException fault) {
      System.err.print(fault.getMessage() + "\n\n" + USAGE);
      System.exit(2);
    }
  }

  private void generate() throws IOException {
    switch (arguments.what()) {
      case "calls" -> writeCalls();
      case "phrases" -> writePhrases((int) arguments.number("--count", 1000));
      case "patterns" -> writePatterns((int) arguments.number("--count", 200));
      default -> throw new IllegalArgumentException("nothing is called " + arguments.what());
    }
  }

  private void writeCalls() throws IOException {
    List<List<String>> planted = new ArrayList<>();
    for (Path file : arguments.paths("--plant")) {
      planted.add(Files.readAllLines(file));
    }
    if (!planted.isEmpty()) {
      grammar.replace("planted", planted);
    }
    boolean clean = arguments.oneOf("--speech", "clean", "recognised").equals("clean");
    boolean contiguous =
        arguments.oneOf("--order", "contiguous", "interleaved").equals("contiguous");
    Calls calls = new Calls(grammar, clean ? new Typed() : new Recognised(grammar), dice);
    long size = arguments.number("--size", 10_000_000);
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(arguments.output()), BUFFER)) {
      if (contiguous) {
        calls.writeContiguous(size, out);
      } else {
        calls.writeInterleaved(size, out);
      }
    }
  }

  private void writePhrases(int count) throws IOException {
    List<String> phrases = Phrases.of(grammar, count, dice);
    LexiconFile lexicon = new LexiconFile(language);
    for (String phrase : phrases) {
      lexicon.add(phrase, phrase, "0 " + phrase + " 0");
    }
    write("phrases-" + count + ".txt", phrases);
    write("phrases-" + count + ".yaml", lexicon.lines());
  }

  private void writePatterns(int count) throws IOException {
    Set<DrawnPattern> patterns = new LinkedHashSet<>();
    while (patterns.size() < count) {
      patterns.add(new DrawnPattern(grammar.say("pattern", dice)));
    }
    LexiconFile lexicon = new LexiconFile(language);
    List<String> said = new ArrayList<>();
    for (DrawnPattern pattern : patterns) {
      String hit = pattern.said(grammar, dice);
      String otherHit = pattern.said(grammar, dice);
      lexicon.add(pattern.written(), hit, otherHit);
      said.addAll(List.of(hit, otherHit));
    }
    write("patterns-" + count + ".yaml", lexicon.lines());
    write(
        "patterns-" + count + ".tokensregex",
        patterns.stream().map(DrawnPattern::tokensRegex).toList());
    write("patterns-" + count + ".txt", said);
  }

  private void write(String name, List<String> lines) throws IOException {
    Files.createDirectories(arguments.output());
    Files.write(arguments.output().resolve(name), lines);
  }
}
