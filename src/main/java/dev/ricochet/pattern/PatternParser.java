package dev.ricochet.pattern;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.ricochet.pattern.PatternNode.Capture;
import dev.ricochet.pattern.PatternNode.Choice;
import dev.ricochet.pattern.PatternNode.End;
import dev.ricochet.pattern.PatternNode.Exact;
import dev.ricochet.pattern.PatternNode.Form;
import dev.ricochet.pattern.PatternNode.Gap;
import dev.ricochet.pattern.PatternNode.Lemma;
import dev.ricochet.pattern.PatternNode.Maybe;
import dev.ricochet.pattern.PatternNode.Numeral;
import dev.ricochet.pattern.PatternNode.Prefix;
import dev.ricochet.pattern.PatternNode.Sequence;
import dev.ricochet.pattern.PatternNode.Start;
import dev.ricochet.pattern.PatternNode.Words;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads one pattern by recursive descent; a syntax error ends it, all other faults are collected.
 */
final class PatternParser {

  private static final int LONGEST_GAP = 20;
  private static final int DEEPEST = 40;
  private static final String SPECIAL = "()|?[]{}<>\"#^$";
  private static final String NAME = "[a-z][a-z0-9-]*";

  private final String text;
  private final Position position;
  private final Macros macros;
  private final Problems problems = new Problems();
  private final Set<String> captures = new TreeSet<>();
  private int at;
  private int depth;
  private boolean insideCapture;

  PatternParser(String text, Position position, Macros macros) {
    this.text = text;
    this.position = position;
    this.macros = macros;
  }

  Pattern parse() {
    PatternNode root;
    try {
      root = choice();
      if (at < text.length()) {
        throw fault(
            at,
            Message.of("'{0}' closes nothing", text.charAt(at)),
            Message.of("take it out, or open it before"));
      }
    } catch (ProblemsException e) {
      problems.addAll(e.problems());
      throw new ProblemsException(problems.list());
    }
    checkEdges(root);
    problems.throwIfAny();
    return new Pattern(text, root, captures);
  }

  private void checkEdges(PatternNode root) {
    if (Edges.beginsWithGap(root) || Edges.endsWithGap(root)) {
      problems.add(
          problem(
              Edges.beginsWithGap(root) ? 0 : Math.max(0, text.length() - 1),
              Message.of("a pattern cannot begin or end with a gap"),
              Message.of("a gap (...) stands between two words; take it out here")));
    }
  }

  private PatternNode choice() {
    int opened = at;
    if (++depth > DEEPEST) {
      throw fault(
          at,
          Message.of("brackets are nested more than {0} deep", DEEPEST),
          Message.of("use a macro"));
    }
    List<PatternNode> options = new ArrayList<>();
    options.add(sequence(opened));
    while (peek() == '|') {
      at++;
      options.add(sequence(at));
    }
    depth--;
    return options.size() == 1 ? options.get(0) : new Choice(options);
  }

  private PatternNode sequence(int opened) {
    List<PatternNode> parts = new ArrayList<>();
    while (true) {
      skipSpace();
      char c = peek();
      if (c == 0 || c == ')' || c == ']' || c == '|') {
        break;
      }
      add(parts, optional(atom()));
    }
    if (parts.isEmpty()) {
      throw fault(
          Math.min(opened, Math.max(0, text.length() - 1)),
          "a word is missing here",
          "write a word, or (a | b)? for something optional");
    }
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
  }

  /** Neighbouring plain words become one run, since some words count only together. */
  private static void add(List<PatternNode> parts, PatternNode part) {
    int last = parts.size() - 1;
    if (part instanceof Words words && last >= 0 && parts.get(last) instanceof Words before) {
      parts.set(last, new Words(before.text() + " " + words.text()));
    } else {
      parts.add(part);
    }
  }

  private PatternNode optional(PatternNode atom) {
    if (peek() != '?') {
      return atom;
    }
    at++;
    if (peek() == '?') {
      throw fault(at, "one '?' is enough", "take one out");
    }
    return new Maybe(atom);
  }

  private PatternNode atom() {
    switch (peek()) {
      case '(':
        return group();
      case '[':
        return capture();
      case '{':
        return macro();
      case '<':
        return lemma();
      case '"':
        return exact();
      case '#':
        at++;
        return new Numeral();
      case '^':
        at++;
        return new Start();
      case '$':
        at++;
        return new End();
      case '?', '}', '>':
        throw fault(
            at,
            Message.of("'{0}' stands alone", peek()),
            Message.of(
                peek() == '?' ? "write it right behind what is optional" : "open it before"));
      default:
        return text.startsWith("...", at) ? gap() : word();
    }
  }

  private PatternNode group() {
    int opened = at++;
    PatternNode inner = choice();
    expect(')', opened);
    return inner;
  }

  private PatternNode capture() {
    int opened = at++;
    int colon = text.indexOf(':', at);
    String name = colon < 0 ? "" : text.substring(at, colon).strip();
    if (!name.matches(NAME)) {
      throw fault(opened, "a capture needs a name", "write [name: what is captured]");
    }
    if (insideCapture) {
      throw fault(opened, "a capture inside a capture", "close the first one before");
    }
    at = colon + 1;
    insideCapture = true;
    PatternNode inner = choice();
    insideCapture = false;
    expect(']', opened);
    captures.add(name);
    return new Capture(name, inner);
  }

  private PatternNode macro() {
    int opened = at;
    String name = enclosed('}');
    Pattern macro = macros.find(name);
    if (macro == null) {
      Message help =
          Spelling.closest(name, macros.names())
              .map(near -> Message.of("did you mean {{0}}?", near))
              .orElseGet(() -> Message.of("define it under 'macros:'"));
      problems.add(problem(opened + 1, Message.of("there is no macro '{0}'", name), help));
      return new Numeral();
    }
    if (insideCapture && !macro.captures().isEmpty()) {
      throw fault(
          opened,
          Message.of("a capture inside a capture"),
          Message.of("macro {{0}} captures already", name));
    }
    captures.addAll(macro.captures());
    return macro.root() instanceof Words words ? new Choice(List.of(words)) : macro.root();
  }

  private PatternNode lemma() {
    int opened = at;
    List<String> parts = Arrays.asList(enclosed('>').split(":", -1));
    if (parts.stream().anyMatch(String::isBlank)) {
      throw fault(
          opened, "a lemma needs a word", "write <dire>, or <dire:1s> for some of its forms");
    }
    List<String> stripped = parts.stream().map(String::strip).toList();
    List<String> restrictions = stripped.subList(1, stripped.size());
    if (!stripped.get(0).equals("*")) {
      return new Lemma(stripped.get(0), restrictions);
    }
    if (restrictions.isEmpty()) {
      throw fault(opened, "<*> alone is any word", "write <*:verb>, or ...1 for any word at all");
    }
    return new Form(restrictions);
  }

  private PatternNode exact() {
    int opened = at;
    String word = enclosed('"');
    if (word.isBlank() || word.chars().anyMatch(Character::isWhitespace)) {
      throw fault(opened, "an exact spelling is one word", "write \"à\" for each word by itself");
    }
    return new Exact(word);
  }

  private PatternNode gap() {
    int opened = at;
    at += 3;
    int digits = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && SPECIAL.indexOf(peek()) < 0) {
      throw fault(at, "a gap stands by itself", "put a space behind it");
    }
    if (digits == at) {
      return new Gap(3);
    }
    int most = at - digits > 3 ? LONGEST_GAP + 1 : Integer.parseInt(text.substring(digits, at));
    if (most < 1 || most > LONGEST_GAP) {
      throw fault(
          opened,
          Message.of("a gap is 1 to {0} words", LONGEST_GAP),
          Message.of("write ...5, for example"));
    }
    return new Gap(most);
  }

  private PatternNode word() {
    int start = at;
    while (at < text.length()
        && !Character.isWhitespace(text.charAt(at))
        && SPECIAL.indexOf(text.charAt(at)) < 0
        && !text.startsWith("...", at)) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.endsWith("*")) {
      return prefix(word.substring(0, word.length() - 1), start);
    }
    if (word.indexOf('*') >= 0) {
      throw fault(start + word.indexOf('*'), "'*' stands at the end of a word", "write préf*");
    }
    if (word.chars().noneMatch(Character::isLetterOrDigit)) {
      throw fault(
          start,
          Message.of("'{0}' is no word", word),
          Message.of("punctuation is never compared; take it out"));
    }
    return new Words(word);
  }

  private PatternNode prefix(String stem, int start) {
    if (stem.codePoints().filter(Character::isLetterOrDigit).count() < 3) {
      throw fault(
          start,
          Message.of("'{0}*' is too short", stem),
          Message.of("write at least three letters before the *"));
    }
    return new Prefix(stem);
  }

  private String enclosed(char close) {
    int opened = at;
    int end = text.indexOf(close, at + 1);
    if (end < 0) {
      throw neverClosed(opened, close);
    }
    at = end + 1;
    return text.substring(opened + 1, end).strip();
  }

  private void expect(char close, int opened) {
    skipSpace();
    if (peek() != close) {
      throw neverClosed(opened, close);
    }
    at++;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private ProblemsException neverClosed(int opened, char close) {
    return fault(
        opened,
        Message.of("'{0}' is never closed", text.charAt(opened)),
        Message.of("close it with {0}", close));
  }

  private ProblemsException fault(
      int offset, @CompileTimeConstant String message, @CompileTimeConstant String help) {
    return fault(offset, Message.of(message), Message.of(help));
  }

  private ProblemsException fault(int offset, Message message, Message help) {
    return new ProblemsException(problem(offset, message, help));
  }

  private Problem problem(int offset, Message message, Message help) {
    return Problem.at(position.right(offset), message, help);
  }
}
