package dev.ricochet.report.html;

import dev.ricochet.audit.Finding;
import dev.ricochet.audit.NearbyTurn;
import dev.ricochet.transcript.Role;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A moment of a conversation that is worth listening to.
 *
 * @param finding what was said
 * @param before the turns before it
 * @param after the turns after it
 * @param recording where it can be heard, or null
 */
record Moment(
    Finding finding, List<NearbyTurn> before, List<NearbyTurn> after, @Nullable String recording) {

  private static final Set<String> SCHEMES = Set.of("http", "https");

  static Moment of(Finding finding) {
    Stream<NearbyTurn> before = finding.nearby().stream().filter(t -> t.turn() < finding.turn());
    Stream<NearbyTurn> after = finding.nearby().stream().filter(t -> t.turn() > finding.turn());
    return new Moment(finding, before.toList(), after.toList(), recording(finding));
  }

  /** The address of the recording, if it is one of the web, which alone may be followed. */
  static @Nullable String recording(Finding finding) {
    String address = finding.recording();
    if (address == null) {
      return null;
    }
    try {
      String scheme = new URI(address).getScheme();
      return scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)) ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** Turns as a page shows them: each a line, which begins with the role of its speaker. */
  static String spoken(List<NearbyTurn> turns, Words words) {
    return turns.stream()
        .map(turn -> words.speaker(turn.speaker()) + line(turn.text()))
        .collect(Collectors.joining("\n"));
  }

  private static String line(String text) {
    return Words.plain(text).replace('\n', ' ');
  }

  /** When and where it was said, as far as it is known. */
  String place(Words words) {
    return Stream.of(
            words.time(finding.at()),
            words.channel(finding.channel()),
            Words.plain(finding.conversation()),
            words.wording().say("turn {0}", finding.turn()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  /** Who said it, which a customer's identifier never tells. */
  static @Nullable String who(Finding finding) {
    return finding.speaker() == Role.CUSTOMER ? null : finding.who();
  }
}
