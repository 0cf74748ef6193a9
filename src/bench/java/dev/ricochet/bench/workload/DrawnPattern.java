package dev.ricochet.bench.workload;

import java.util.List;
import java.util.StringJoiner;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern with options, alternatives and gaps.
 *
 * @param written in Ricochet's language: words, {@code (a | b c)}, {@code (a | b)?} and {@code
 *     ...n}; parentheses are not nested
 */
record DrawnPattern(String written) {

  private static final Pattern PART =
      Pattern.compile("\\((?<choice>[^)]*)\\)(?<maybe>\\?)?|\\.\\.\\.(?<gap>\\d)|(?<word>[^ ]+)");

  /** For Stanford TokensRegex, over words without case and accents that apostrophes part too. */
  String tokensRegex() {
    return parts().map(DrawnPattern::tokensRegex).collect(Collectors.joining(" "));
  }

  /** Words that it matches. */
  String said(Grammar grammar, Dice dice) {
    StringJoiner said = new StringJoiner(" ");
    parts().flatMap(part -> said(part, grammar, dice)).forEach(said::add);
    return said.toString();
  }

  private Stream<MatchResult> parts() {
    return PART.matcher(written).results();
  }

  private static String tokensRegex(MatchResult part) {
    Matcher matcher = PART.matcher(part.group());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(part.group());
    }
    if (matcher.group("gap") != null) {
      return "[]{0," + matcher.group("gap") + "}";
    }
    if (matcher.group("word") != null) {
      return quoted(matcher.group("word"));
    }
    String choice =
        alternatives(matcher.group("choice")).stream()
            .map(DrawnPattern::quoted)
            .collect(Collectors.joining(" | "));
    return "(?: " + choice + " )" + (matcher.group("maybe") == null ? "" : "?");
  }

  private static String quoted(String words) {
    return Stream.of(Phrases.fold(words).split("[ '-]"))
        .map(word -> '"' + word + '"')
        .collect(Collectors.joining(" "));
  }

  private static Stream<String> said(MatchResult part, Grammar grammar, Dice dice) {
    Matcher matcher = PART.matcher(part.group());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(part.group());
    }
    if (matcher.group("gap") != null) {
      int most = matcher.group("gap").charAt(0) - '0';
      return Stream.generate(() -> grammar.say("adverb", dice)).limit(dice.below(most + 1));
    }
    if (matcher.group("word") != null) {
      return Stream.of(matcher.group("word"));
    }
    if (matcher.group("maybe") != null && dice.once(2)) {
      return Stream.empty();
    }
    List<String> alternatives = alternatives(matcher.group("choice"));
    return Stream.of(alternatives.get(dice.below(alternatives.size())));
  }

  private static List<String> alternatives(String choice) {
    return List.of(choice.split(" \\| "));
  }
}
