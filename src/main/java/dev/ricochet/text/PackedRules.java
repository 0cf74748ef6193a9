package dev.ricochet.text;

import dev.ricochet.source.PackedInput;
import dev.ricochet.source.PackedOutput;
import dev.ricochet.text.CanonicalRules.Rewrite;
import dev.ricochet.text.CanonicalRules.Slip;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of a canonical form as they lie in a compiled file. */
final class PackedRules {

  private PackedRules() {}

  static PackedOutput write(CanonicalRules rules) {
    PackedOutput out = new PackedOutput();
    new Writing(out).rules(rules);
    return out;
  }

  /** Reads what was written. */
  static CanonicalRules read(PackedInput in) {
    return new Reading(in).rules();
  }

  private record Writing(PackedOutput out) {

    void rules(CanonicalRules rules) {
      texts(rules.drop());
      out.map(rules.same(), out::text, this::texts);
      variants(rules.shorthand());
      variants(rules.letters());
      variants(rules.homophones());
      out.map(rules.rewrites(), out::text, rewrites -> out.list(rewrites, this::rewrite));
      out.list(rules.endings(), this::ending);
      out.map(rules.skips(), out::text, fillers -> out.list(fillers, this::texts));
      texts(rules.fillers());
      texts(rules.frequent());
      texts(rules.numbers());
      out.map(rules.accented(), out::text, out::text);
      texts(rules.abbreviations());
      out.map(rules.glue(), out::text, this::texts);
      texts(rules.gluedAnywhere());
      out.number(rules.stutter());
      out.number(rules.typingErrorsFrom());
      texts(rules.keyboard());
      out.map(rules.notForms(), out::text, this::texts);
      texts(rules.notEndings());
    }

    private void texts(Collection<String> texts) {
      out.list(texts, out::text);
    }

    private void variants(List<Variant> variants) {
      out.list(
          variants,
          variant -> {
            out.text(variant.written());
            out.text(variant.meant());
          });
    }

    private void rewrite(Rewrite rewrite) {
      texts(rewrite.before());
      texts(rewrite.from());
      texts(rewrite.after());
      texts(rewrite.to());
      out.text(rewrite.slip().name());
      out.number(rewrite.always() ? 1 : 0);
    }

    private void ending(Ending ending) {
      texts(ending.written());
      texts(ending.meant());
      texts(new TreeSet<>(ending.after()));
      texts(new TreeSet<>(ending.over()));
      texts(new TreeSet<>(ending.notBehind()));
    }
  }

  private record Reading(PackedInput in) {

    CanonicalRules rules() {
      return new CanonicalRules(
          words(),
          in.map(in::text, this::texts),
          in.list(this::variant),
          in.list(this::variant),
          in.list(this::variant),
          in.map(in::text, () -> in.list(this::rewrite)),
          in.list(this::ending),
          in.map(in::text, () -> in.list(this::texts)),
          texts(),
          words(),
          words(),
          in.map(in::text, in::text),
          words(),
          in.map(in::text, this::texts),
          words(),
          in.number(),
          in.number(),
          texts(),
          in.map(in::text, this::words),
          texts());
    }

    private List<String> texts() {
      return in.list(in::text);
    }

    private Set<String> words() {
      return new LinkedHashSet<>(texts());
    }

    private Variant variant() {
      return new Variant(in.text(), in.text());
    }

    private Rewrite rewrite() {
      return new Rewrite(
          texts(), texts(), texts(), texts(), Slip.valueOf(in.text()), in.number() == 1);
    }

    private Ending ending() {
      return new Ending(texts(), texts(), words(), words(), words());
    }
  }
}
