package dev.ricochet.transcript;

import dev.ricochet.transcript.SpeakerMap.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells from a speaker's label what he is and who. The label is a role word ({@code Conseillère}),
 * a name that the user gave a role ({@code --speakers Julie=agent}), or both ({@code Julie
 * (conseillère)}, {@code Agent Julie}). Nothing is guessed from a name alone.
 */
final class Speakers {

  /**
   * What a label says.
   *
   * @param name who is speaking, or null where the label tells only the role
   * @param id his identifier where the user gives one, else null
   * @param byWildcard whether only a rule with a wildcard tells the role
   */
  record Speaker(Role role, @Nullable String name, @Nullable String id, boolean byWildcard) {

    static final Speaker NOBODY = new Speaker(Role.UNKNOWN, null);

    Speaker(Role role, @Nullable String name) {
      this(role, name, null, false);
    }

    Speaker(Role role, @Nullable String name, @Nullable String id) {
      this(role, name, id, false);
    }

    boolean isKnown() {
      return role != Role.UNKNOWN;
    }
  }

  /** No role is named by more words. */
  private static final int LONGEST_ROLE = 4;

  private static final Pattern WITH_BRACKETS =
      Pattern.compile("(?<outside>[^()\\[\\]]+?)\\s*[(\\[](?<inside>[^()\\[\\]]+)[)\\]]");

  /** What may stand between a role and a name: {@code Agent - Julie}. */
  private static final Pattern LEADING_SIGNS = Pattern.compile("^[\\p{P}\\p{S}\\s]+");

  private final Map<String, Rule> named = new HashMap<>();
  private final List<Rule> wildcards = new ArrayList<>();
  private final Remembered<Speaker> remembered = new Remembered<>(label -> resolve(label.strip()));

  /**
   * @param map what the user says about labels
   */
  Speakers(SpeakerMap map) {
    for (Rule rule : map.rules()) {
      if (rule.isExact()) {
        named.putIfAbsent(Folding.key(rule.label()), rule);
      } else {
        wildcards.add(rule);
      }
    }
  }

  /** The speaker behind a label; an empty one is nobody. */
  Speaker of(String label) {
    return remembered.of(label);
  }

  /** The speaker where his role and his name stand apart; either may be empty. */
  Speaker of(String role, String name) {
    Speaker byRole = of(role);
    Speaker byName = of(name);
    return new Speaker(
        byRole.isKnown() ? byRole.role() : byName.role(),
        byName.name() != null ? byName.name() : byRole.name(),
        byName.id() != null ? byName.id() : byRole.id(),
        byRole.isKnown() ? byRole.byWildcard() : byName.byWildcard());
  }

  private Speaker resolve(String label) {
    if (label.isEmpty()) {
      return Speaker.NOBODY;
    }
    Speaker told = told(label);
    if (told.isKnown()) {
      return told;
    }
    for (Rule rule : wildcards) {
      if (rule.fits(label)) {
        return new Speaker(rule.role(), label, rule.id(), true);
      }
    }
    return told;
  }

  /** The speaker as far as role words and names that stand in full tell. */
  private Speaker told(String label) {
    Rule rule = named.get(Folding.key(label));
    if (rule != null) {
      return new Speaker(rule.role(), RoleWords.role(label) == null ? label : null, rule.id());
    }
    Role role = RoleWords.role(label);
    if (role != null) {
      return new Speaker(role, null);
    }
    Matcher brackets = WITH_BRACKETS.matcher(label);
    if (brackets.matches()) {
      return inTwoParts(label, brackets.group("outside"), brackets.group("inside").strip());
    }
    Speaker titled = titled(label);
    return titled != null && beginsAsName(titled.name())
        ? titled
        : new Speaker(Role.UNKNOWN, label);
  }

  private static boolean beginsAsName(@Nullable String name) {
    return name != null && !Character.isLowerCase(name.charAt(0));
  }

  private static boolean isService(String name) {
    return name.isEmpty() || Arrays.stream(name.split("\\s+")).anyMatch(RoleWords::isService);
  }

  private static String join(List<String> words, int from, int to) {
    return String.join(" ", words.subList(from, to));
  }

  private Speaker inTwoParts(String label, String outside, String inside) {
    Role role = role(outside);
    if (role != null) {
      return new Speaker(role, RoleWords.role(outside) == null ? outside : inside);
    }
    role = role(inside);
    if (role == null) {
      Speaker titled = titled(inside);
      role = titled == null ? null : titled.role();
    }
    return role == null ? new Speaker(Role.UNKNOWN, label) : new Speaker(role, outside);
  }

  /** A role, then a name: {@code Agent Julie}; but not {@code Customer Service Paris}. */
  private @Nullable Speaker titled(String label) {
    List<String> words = Arrays.asList(label.split("\\s+"));
    for (int count = Math.min(LONGEST_ROLE, words.size() - 1); count > 0; count--) {
      Role role = role(join(words, 0, count));
      if (role != null) {
        String name = LEADING_SIGNS.matcher(join(words, count, words.size())).replaceFirst("");
        return isService(name) ? null : new Speaker(role, name);
      }
    }
    return null;
  }

  private @Nullable Role role(String label) {
    Rule byUser = named.get(Folding.key(label));
    return byUser != null ? byUser.role() : RoleWords.role(label);
  }
}
