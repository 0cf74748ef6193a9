package dev.ricochet.bench.workload;

import java.util.ArrayList;
import java.util.List;

/** A lexicon for Ricochet, in YAML: each pattern a phrase of its own, said by anybody. */
final class LexiconFile {

  private final List<String> lines = new ArrayList<>();

  LexiconFile(String language) {
    lines.add("lexicon: bench");
    lines.add("language: " + language);
    lines.add("stance: signal");
    lines.add("speakers: [agent, colleague, manager, customer]");
    lines.add("categories:");
    lines.add("  planted:");
    lines.add("    title: Planted");
    lines.add("    phrases:");
  }

  /** Adds a pattern with two texts in which it is found. */
  void add(String pattern, String hit, String otherHit) {
    lines.add("      - id: p" + (lines.size() - 8) / 6);
    lines.add("        severity: low");
    lines.add("        patterns: [\"" + pattern + "\"]");
    lines.add("        hit: [\"" + hit + "\", \"" + otherHit + "\"]");
    lines.add("        miss: [\"0\"]");
    lines.add("");
  }

  List<String> lines() {
    return lines;
  }
}
