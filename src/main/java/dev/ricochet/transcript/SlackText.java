package dev.ricochet.transcript;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a Slack message as its reader saw it: {@code <@U12>} is a name, {@code <#C3|help>} a
 * channel, {@code <https://x|page>} the label of a link, and entities are the letters that they
 * stand for.
 */
final class SlackText {

  /** What stands in angle brackets; those of the text itself are written as entities. */
  private static final Pattern REFERENCE =
      Pattern.compile("<(?<sign>[@#!]?)(?<target>[^<>|]*)(?:\\|(?<label>[^<>]*))?>");

  private static final Pattern SCHEME = Pattern.compile("^(?:mailto|tel):");

  private SlackText() {}

  /**
   * @param users the name of a user by his identifier
   * @param channels the name of a channel by its identifier
   */
  static String of(String text, UnaryOperator<String> users, UnaryOperator<String> channels) {
    return REFERENCE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(shown((Matcher) found, users, channels)))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }

  private static String shown(
      Matcher found, UnaryOperator<String> users, UnaryOperator<String> channels) {
    String target = found.group("target");
    String label = found.group("label") == null ? "" : found.group("label");
    return switch (found.group("sign")) {
      case "@" -> "@" + (label.isEmpty() ? users.apply(target) : label);
      case "#" -> "#" + (label.isEmpty() ? channels.apply(target) : label);
      case "!" -> label.isEmpty() ? "@" + target : label;
      default -> label.isEmpty() ? SCHEME.matcher(target).replaceFirst("") : label;
    };
  }
}
