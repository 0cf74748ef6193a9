package dev.ricochet.audit;

import dev.ricochet.pattern.Match;
import dev.ricochet.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Puts together what a speaker says twice in one breath: "c'est pas nous, nous on fait que les
 * colis" is one deflection, not two. Matches of one category with few words between them, in one
 * sentence, are one finding.
 */
final class OneBreath {

  /** So many words may stand between two matches. */
  private static final int FEW = 8;

  private OneBreath() {}

  /**
   * The matches that are one finding each, in the order of the text.
   *
   * @param matches those that count, none of which overlaps another of its family
   * @param category tells the category of a match
   */
  static List<List<Match>> group(
      List<Match> matches, Function<Match, String> category, TokenizedText text) {
    List<List<Match>> groups = new ArrayList<>();
    Map<String, List<Match>> last = new LinkedHashMap<>();
    matches.stream()
        .sorted(Comparator.comparingInt(Match::firstToken))
        .forEach(
            match -> {
              List<Match> group = last.get(category.apply(match));
              if (group == null || !follows(group.get(group.size() - 1), match, text)) {
                group = new ArrayList<>();
                groups.add(group);
                last.put(category.apply(match), group);
              }
              group.add(match);
            });
    return groups;
  }

  private static boolean follows(Match one, Match next, TokenizedText text) {
    return next.firstToken() - one.endToken() <= FEW
        && !text.startsSentence(one.endToken(), next.firstToken());
  }

  /** The match by which a group is named: the longest, then the first. */
  static Match longest(List<Match> group) {
    Match longest = group.get(0);
    for (Match match : group) {
      if (match.length() > longest.length()) {
        longest = match;
      }
    }
    return longest;
  }

  /** A match of the same pattern that reaches over the whole group. */
  static Match span(Match named, List<Match> group) {
    Match first = group.get(0);
    Match last = group.get(group.size() - 1);
    return new Match(
        named.pattern(), first.firstToken(), last.endToken(), first.start(), last.end());
  }
}
