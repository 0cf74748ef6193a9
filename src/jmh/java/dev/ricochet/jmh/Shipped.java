package dev.ricochet.jmh;

import dev.ricochet.audit.AuditOptions;
import dev.ricochet.audit.Auditor;
import dev.ricochet.lexicon.GuardReader;
import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.lexicon.LexiconReader;
import dev.ricochet.source.Problems;
import java.util.List;
import java.util.Set;

/** What is shipped for a language. */
final class Shipped {

  private Shipped() {}

  static List<Lexicon> lexicons(String language) {
    Problems problems = new Problems();
    List<Lexicon> lexicons = LexiconReader.read(List.of(language), problems);
    problems.throwIfAny();
    return lexicons;
  }

  /** An audit by all of them. */
  static Auditor auditor(String language) {
    return new Auditor(
        lexicons(language),
        List.of(),
        GuardReader.shipped(Set.of(language)),
        new AuditOptions(language));
  }
}
