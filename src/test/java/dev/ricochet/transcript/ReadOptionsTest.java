package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.ricochet.source.ProblemsException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReadOptionsTest {

  @Test
  void whatIsTypedIsRead() {
    assertThat(Reading.columns("text=Verbatim, agent = Conseiller,conversation="))
        .containsOnly(
            entry("text", "Verbatim"), entry("agent", "Conseiller"), entry("conversation", ""));
    assertThat(Reading.speakers("Julie=agent,a=b=Cliente"))
        .containsExactly(
            new SpeakerMap.Rule("Julie", Role.AGENT, null),
            new SpeakerMap.Rule("a=b", Role.CUSTOMER, null));
    assertThat(Reading.speakers("speaker_0=agent:A12"))
        .containsExactly(new SpeakerMap.Rule("speaker_0", Role.AGENT, "A12"));
    assertThat(Reading.columns("conversation=N°\\, appel,text=Dit"))
        .containsOnly(entry("conversation", "N°, appel"), entry("text", "Dit"));
    assertThat(Reading.channels("1=customer"))
        .containsExactly(new SpeakerMap.Rule("channel 1", Role.CUSTOMER, null));
    assertThat(ReadOptions.parseEncoding("windows-1252").name()).isEqualTo("windows-1252");
    assertThat(PatternLines.groups("\\(?<no>(?<text>.)\\Q(?<quoted>\\E(?<=x)(?<who>y)"))
        .containsExactly("text", "who");
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertRefused(() -> Reading.columns("texte"), "--columns: \"texte\" is no pair");
    assertRefused(() -> Reading.columns("words=x"), "--columns: there is no field");
    assertRefused(() -> Reading.columns("text="), "--columns: no column is named for text");
    assertRefused(() -> Reading.columns("text=a,text=b"), "--columns: \"text\" is given");
    assertRefused(() -> Reading.speakers("Julie=chief"), "--speakers: there is no role");
    assertRefused(() -> Reading.channels("0=chief"), "--channels: there is no role");
    assertRefused(() -> ReadOptions.parseZone("Paris"), "--time-zone: there is no time zone");
    assertRefused(() -> ReadOptions.parseEncoding("utf 8"), "--encoding: there is no encoding");
    assertRefused(() -> ReadOptions.parseEncoding("utf-9"), "--encoding: there is no encoding");
    assertRefused(() -> ReadOptions.parseDatePattern("jj/MM"), "--date-pattern: \"jj/MM\" is no");
    assertRefused(() -> ReadOptions.parseLinePattern("(?<text>"), "--line-pattern:1:");
    assertRefused(() -> ReadOptions.parseLinePattern("(?<text>.*)"), "--line-pattern: the groups");
    assertRefused(() -> ReadOptions.parseLinePattern("(?<who>.*)"), "--line-pattern: the groups");
    assertRefused(
        () -> ReadOptions.parseLinePattern("(?<qui>a)(?<text>.*)"), "--line-pattern: there is no");
  }

  private static void assertRefused(ThrowingCallable parse, String message) {
    assertThat(catchThrowableOfType(ProblemsException.class, parse))
        .hasMessageStartingWith(message);
  }
}
