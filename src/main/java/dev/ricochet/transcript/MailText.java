package dev.ricochet.transcript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Puts the text of a mail together from its parts: of alternatives the plain text, or where that is
 * empty the HTML; of other parts all texts, one behind the other.
 */
final class MailText {

  /** What parts have in common. */
  private record Group(boolean alternatives, List<Part> parts) {}

  private record Part(boolean html, String text) {}

  private final Deque<Group> open = new ArrayDeque<>();

  MailText() {
    open.push(new Group(false, new ArrayList<>()));
  }

  /** Parts follow that belong together. */
  void begin(BodyDescriptor multipart) {
    boolean alternatives = "alternative".equals(lower(multipart.getSubType()));
    open.push(new Group(alternatives, new ArrayList<>()));
  }

  /** How many groups of parts are open. */
  int depth() {
    return open.size() - 1;
  }

  /** A part that is text. */
  void add(boolean html, String text) {
    group().parts().add(new Part(html, html ? HtmlText.of(text) : text));
  }

  /** The group of parts is over. */
  void end() {
    Part whole = whole(open.pop());
    if (whole != null) {
      group().parts().add(whole);
    }
  }

  /** All that the mail says. */
  String text() {
    while (depth() > 0) {
      end();
    }
    Part whole = whole(group());
    return whole == null ? "" : whole.text();
  }

  private Group group() {
    return open.getFirst();
  }

  private static @Nullable Part whole(Group group) {
    List<Part> filled = group.parts().stream().filter(part -> !part.text().isBlank()).toList();
    if (filled.isEmpty()) {
      return null;
    }
    if (group.alternatives()) {
      return filled.stream().filter(part -> !part.html()).findFirst().orElse(filled.get(0));
    }
    boolean html = filled.stream().anyMatch(Part::html);
    return new Part(html, String.join("\n\n", filled.stream().map(Part::text).toList()));
  }

  private static String lower(@Nullable String word) {
    return word == null ? "" : word.toLowerCase(Locale.ROOT);
  }
}
