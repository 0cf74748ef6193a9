package dev.ricochet.pattern;

import dev.ricochet.pattern.Expression.Any;
import dev.ricochet.pattern.Expression.AtPlace;
import dev.ricochet.pattern.Expression.InOrder;
import dev.ricochet.pattern.Expression.Labelled;
import dev.ricochet.pattern.Expression.Named;
import dev.ricochet.pattern.Expression.OneOf;
import dev.ricochet.pattern.Labels.BeginsWith;
import dev.ricochet.pattern.Labels.HasForm;
import dev.ricochet.pattern.Labels.IsNumber;
import dev.ricochet.pattern.Labels.OneOfWords;
import dev.ricochet.pattern.Labels.Question;
import dev.ricochet.pattern.Labels.Spelled;
import dev.ricochet.pattern.PatternNode.Capture;
import dev.ricochet.pattern.PatternNode.Choice;
import dev.ricochet.pattern.PatternNode.Exact;
import dev.ricochet.pattern.PatternNode.Form;
import dev.ricochet.pattern.PatternNode.Gap;
import dev.ricochet.pattern.PatternNode.Lemma;
import dev.ricochet.pattern.PatternNode.Numeral;
import dev.ricochet.pattern.PatternNode.Prefix;
import dev.ricochet.pattern.PatternNode.Sequence;
import dev.ricochet.pattern.PatternNode.Start;
import dev.ricochet.pattern.PatternNode.Words;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Spelling;
import dev.ricochet.text.CanonicalForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns patterns into expressions over labels: canonical words, lemmas expanded. */
final class PatternCompiler {

  private static final int LONGEST_NUMERAL = 4;

  private final CanonicalForm form;
  private final Problems problems;
  private final Questions asked;
  private final Map<Question, Integer> labels = new HashMap<>();
  private final List<Question> own = new ArrayList<>();
  private final Map<Lemma, Set<String>> inflected = new HashMap<>();
  private final Map<String, List<String>> canonical = new HashMap<>();
  private final IdentityHashMap<PatternNode, Expression> compiled = new IdentityHashMap<>();
  private final IdentityHashMap<Choice, Options> choices = new IdentityHashMap<>();

  /**
   * @param asked questions that have their labels already
   */
  PatternCompiler(CanonicalForm form, Questions asked, Problems problems) {
    this.form = form;
    this.asked = asked;
    this.problems = problems;
  }

  /** The questions asked so far. */
  Questions questions() {
    return asked.with(own, form);
  }

  Expression compile(Pattern pattern, Position position) {
    return new Compilation(pattern, position).compile(pattern.root());
  }

  /** The words and the other expressions among which a choice is. */
  private record Options(Set<String> words, List<Expression> others) {}

  /** The compilation of one pattern, which is to blame for what is wrong in its macros, too. */
  private final class Compilation {
    private final Pattern pattern;
    private final Position position;

    Compilation(Pattern pattern, Position position) {
      this.pattern = pattern;
      this.position = position;
    }

    /** The parts that patterns share are compiled once. */
    Expression compile(PatternNode node) {
      Expression known = compiled.get(node);
      if (known == null) {
        known = compileNew(node);
        compiled.put(node, known);
      }
      return known;
    }

    private Expression compileNew(PatternNode node) {
      if (node instanceof Words words) {
        return inOrder(canonical(words).stream().map(w -> label(Set.of(w))).toList());
      }
      if (node instanceof Lemma lemma) {
        Set<String> forms = forms(lemma);
        return forms.isEmpty() ? new Any() : label(forms);
      }
      if (node instanceof Choice choice) {
        return oneOf(options(choice));
      }
      if (node instanceof Sequence sequence) {
        return inOrder(sequence.parts().stream().map(this::compile).toList());
      }
      if (node instanceof PatternNode.Maybe maybe) {
        return new Expression.Maybe(compile(maybe.inner()));
      }
      if (node instanceof Capture capture) {
        return new Named(capture.name(), compile(capture.inner()));
      }
      if (node instanceof Gap gap) {
        return inOrder(Collections.nCopies(gap.most(), new Expression.Maybe(new Any())));
      }
      if (node instanceof Start) {
        return new AtPlace(WordGraph.SENTENCE_START);
      }
      if (node instanceof PatternNode.End) {
        return new AtPlace(WordGraph.SENTENCE_END);
      }
      if (node instanceof Form known) {
        checkRestrictions(known);
      }
      Expression asked = label(question(node));
      return node instanceof Numeral ? numeral(asked) : asked;
    }

    /** Options of one word each become one label: a choice of a hundred words is one state. */
    private Expression oneOf(Options options) {
      List<Expression> all = new ArrayList<>();
      if (!options.words().isEmpty()) {
        all.add(label(options.words()));
      }
      all.addAll(options.others());
      return all.size() == 1 ? all.get(0) : new OneOf(all);
    }

    private Options options(Choice choice) {
      Options known = choices.get(choice);
      if (known != null) {
        return known;
      }
      Options options = new Options(new TreeSet<>(), new ArrayList<>());
      for (PatternNode option : choice.options()) {
        if (option instanceof Choice inner) {
          options.words().addAll(options(inner).words());
          options.others().addAll(options(inner).others());
        } else if (option instanceof Lemma lemma) {
          options.words().addAll(forms(lemma));
        } else if (option instanceof Words words && canonical(words).size() == 1) {
          options.words().addAll(canonical(words));
        } else {
          options.others().add(compile(option));
        }
      }
      choices.put(choice, options);
      return options;
    }

    private void checkRestrictions(Form node) {
      for (String restriction : node.restrictions()) {
        if (!form.restrictions().contains(restriction)) {
          problems.add(noRestriction(restriction, "<*", pattern, position));
        }
      }
    }

    private Set<String> forms(Lemma lemma) {
      Set<String> forms =
          inflected.computeIfAbsent(lemma, l -> form.inflect(l.lemma(), l.restrictions()));
      if (forms.isEmpty()) {
        problems.add(unknown(lemma, pattern, position));
      }
      return forms;
    }
  }

  private List<String> canonical(Words words) {
    return canonical.computeIfAbsent(words.text(), form::patternWords);
  }

  private Question question(PatternNode node) {
    if (node instanceof Exact exact) {
      return new Spelled(exact.text());
    }
    if (node instanceof Prefix prefix) {
      return new BeginsWith(String.join("", form.patternWords(prefix.text())));
    }
    if (node instanceof Form form) {
      return new HasForm(form.restrictions());
    }
    if (node instanceof Numeral) {
      return new IsNumber();
    }
    throw new IllegalStateException("unknown node " + node);
  }

  /** A number may take several words: "vingt-quatre", "1 000". */
  private static Expression numeral(Expression word) {
    List<Expression> parts = new ArrayList<>(List.of(word));
    parts.addAll(Collections.nCopies(LONGEST_NUMERAL - 1, new Expression.Maybe(word)));
    return new InOrder(parts);
  }

  private Expression label(Set<String> words) {
    return label(new OneOfWords(words));
  }

  private Expression label(Question question) {
    return new Labelled(labels.computeIfAbsent(question, this::newLabel));
  }

  private int newLabel(Question question) {
    int label = asked.label(question);
    if (label != Questions.UNASKED) {
      return label;
    }
    own.add(question);
    return asked.size() + own.size() - 1;
  }

  private static Expression inOrder(List<? extends Expression> parts) {
    return parts.size() == 1 ? parts.get(0) : new InOrder(List.copyOf(parts));
  }

  private Problem unknown(Lemma lemma, Pattern pattern, Position position) {
    for (String restriction : lemma.restrictions()) {
      if (!form.restrictions().contains(restriction)) {
        return noRestriction(restriction, "<" + lemma.lemma(), pattern, position);
      }
    }
    int offset = Math.max(0, pattern.text().indexOf("<" + lemma.lemma()));
    return Problem.at(
        position.right(offset),
        lemma.restrictions().isEmpty()
            ? Message.of("the dictionary has no forms of <{0}>", lemma.lemma())
            : Message.of(
                "<{0}> has no form that is {1}",
                lemma.lemma(), String.join(" ", lemma.restrictions())),
        Message.of(
            "write the base form with its accents, as a dictionary does, or the words"
                + " themselves"));
  }

  private Problem noRestriction(
      String restriction, String restricted, Pattern pattern, Position position) {
    String known = String.join(", ", form.restrictions());
    return Problem.at(
        position.right(Math.max(0, pattern.text().indexOf(restricted))),
        Message.of("'{0}' restricts nothing in {1}>", restriction, restricted),
        Spelling.closest(restriction, form.restrictions())
            .map(near -> Message.of("did you mean '{0}'? known are {1}", near, known))
            .orElseGet(() -> Message.of("known are {0}", known)));
  }
}
