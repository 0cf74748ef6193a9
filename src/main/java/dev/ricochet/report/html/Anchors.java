package dev.ricochet.report.html;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives out ids that are used once, from names that may be anything. */
final class Anchors {

  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final Set<String> taken = new HashSet<>();

  /** The id of something, such as {@code agent-A12}. */
  String of(String kind, String name) {
    String plain = kind + "-" + OTHERS.matcher(name).replaceAll("-");
    String id = plain;
    for (int i = 2; !taken.add(id); i++) {
      id = plain + "-" + i;
    }
    return id;
  }
}
