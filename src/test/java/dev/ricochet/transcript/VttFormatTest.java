package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.BytesSource;
import java.nio.charset.StandardCharsets;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VttFormatTest {

  @Test
  void theVoicesOfTeamsAreSpeakers() {
    String vtt =
        """
        WEBVTT

        0c9e/1-0
        00:00:03.120 --> 00:00:05.000
        <v Julie Martin>Bonjour, je vous
        écoute.</v>

        0c9e/2-0
        00:00:05.400 --> 00:00:07.000 align:start position:0%
        <v Paul Durand>On ne m'a rien dit.</v>
        """;

    assertThat(Reading.of(vtt, roles("Julie*=agent:A12,*=customer")).lines())
        .containsExactly(
            "4 agent A12: Bonjour, je vous écoute.", "9 customer Paul Durand: On ne m'a rien dit.");
    assertThat(Reading.of(vtt).turns())
        .extracting(Turn::label, turn -> turn.at().text(), Turn::conversation)
        .containsExactly(
            Tuple.tuple("Julie Martin", "00:00:03.120", "x"),
            Tuple.tuple("Paul Durand", "00:00:05.400", "x"));
    assertThat(Reading.of(vtt).rendered()).contains("no speaker of x has a known role");
  }

  @Test
  void zoomNamesSpeakersBeforeTheirWords() {
    String vtt =
        """
        WEBVTT

        1
        00:00:01.000 --> 00:00:02.000
        Julie Martin: un instant je

        2
        00:00:02.500 --> 00:00:03.000
        Julie Martin: regarde.

        3
        00:00:05.000 --> 00:00:06.000
        Julie Martin: Voilà : c'est fait.

        4
        00:00:06.000 --> 00:00:07.000
        iphone de paul: oui

        5
        00:00:07.000 --> 00:00:08.000
        iphone de paul: à 10:30

        6
        00:00:08.000 --> 00:00:09.000
        iphone de paul: Total : 12 euros
        """;

    assertThat(Reading.of(vtt, roles("Julie Martin=agent")).lines())
        .containsExactly(
            "4 agent Julie Martin: un instant je regarde.",
            "12 agent Julie Martin: Voilà : c'est fait.",
            "16 unknown iphone de paul: oui à 10:30 Total : 12 euros");
  }

  @Test
  void cuesOfOneSpeakerAreOneTurnWhereTheSentenceGoesOnOrThePauseIsShort() {
    String vtt =
        """
        WEBVTT

        00:01.000 --> 00:02.000
        <v Agent>Ce n'est

        00:06.000 --> 00:07.000
        <v Agent>pas mon service.

        00:08.000 --> 00:09.000
        <v Agent>Désolée.

        00:11.000 --> 00:12.000
        <v Agent>Allô ?

        00:12.100 --> 00:13.000
        <v Client>Oui.

        00:13.100 --> 00:14.000
        <v Agent>Bien.
        """;

    assertThat(Reading.of(vtt).lines())
        .containsExactly(
            "3 agent null: Ce n'est pas mon service. Désolée.",
            "12 agent null: Allô ?",
            "15 customer null: Oui.",
            "18 agent null: Bien.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "<v Julie>a => Julie/a",
        "<v.loud.first Julie>a</v> b => Julie/a null/b",
        "<v  Julie   Martin >a => Julie Martin/a",
        "<v Julie>a <v Paul>b</v> c</v> d => Julie/a Paul/b Julie/c null/d",
        "<v Julie>a</v><v Paul>b => Julie/a Paul/b",
        "<v Julie><b>a</v> b</b></v> c => Julie/a b null/c",
        "<v R&amp;D>a &lt;v Paul&gt; b &amp;lt; &eacute; &#233 => R&D/a <v Paul> b &lt; é é",
        "<v R>&#0;&#xD800;&#x80; => R/\ufffd\ufffd€",
        "<c.yellow.bg_blue>a</c> <i>b</i> <u>c</u> <00:00:01.000>d => null/a b c d",
        "<lang en-GB>a</lang> <inconnu x>b</inconnu> c => null/a b c",
        "<ruby>a<rt>b</rt></ruby>c <rt>d => null/abc d",
        "a <> b </> c < d => null/a  b  c",
        "<v>a => /a",
        "<voice Julie>a => null/a",
      })
  void tagsAreReadAsTheRecommendationSays(String cue, String expected) {
    String parts =
        String.join(
            " ",
            CueText.parts(cue).stream().map(part -> part.voice() + "/" + part.text()).toList());

    assertThat(parts).isEqualTo(expected);
  }

  @Test
  void severalVoicesInACueAreTurns() {
    String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>Allô ?</v>\n<v Client>Oui.</v>\n";

    assertThat(Reading.of(vtt).lines())
        .containsExactly("3 agent null: Allô ?", "3 customer null: Oui.");
  }

  @Test
  void onlyCuesAreRead() {
    String vtt =
        """
        WEBVTT - appel du matin
        Kind: captions
        Language: fr-FR

        NOTE Julie: ceci n'est pas dit

        NOTE
        ni cela

        STYLE
        ::cue { color: papayawhip }

        REGION
        id:bas
        width:40%

        00:01.000 --> 00:02.000 region:bas
        <v Agent>a
        NOTE b
        00:02.000 --> 00:03.000
        <v Client>c
        """;

    Reading reading = Reading.of(vtt);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.lines()).containsExactly("17 agent null: a NOTE b", "20 customer null: c");
    assertThat(reading.turns()).extracting(Turn::language).containsOnly("fr");
  }

  @Test
  void marksOfTheFileAndLineEndsMakeNoDifference() {
    String vtt = "\ufeffWEBVTT\r\r00:01.000 --> 00:02.000\r\n<v Agent>allô\r\n";

    assertThat(Reading.of(vtt).lines()).containsExactly("3 agent null: allô");
    byte[] utf16 = vtt.getBytes(StandardCharsets.UTF_16LE);
    assertThat(Reading.of(new BytesSource("x", utf16), ReadOptions.defaults()).lines())
        .containsExactly("3 agent null: allô");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01.000 --> 00:00:02.000",
        "\t00:01.000-->00:02.000",
        "0:00:01.000 --> 123:00:02.000 line:0",
      })
  void timesThatTheRecommendationAllows(String times) {
    Reading reading = Reading.of("WEBVTT\n\n" + times + "\n<v Agent>allô\n");

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.turns().get(0).at().text()).isEqualTo("00:00:01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00:00:01,000 --> 00:00:02,000",
        "00:61.000 --> 00:62.000",
        "00:01.00 --> 00:02.000",
        "00:01.0000 --> 00:02.000",
        "1:01.000 --> 00:02.000",
        "00:01.000 --> ",
        "--> 00:02.000",
      })
  void aTimeThatCannotBeReadIsAProblemAndReadingGoesOn(String times) {
    Reading reading =
        Reading.of(
            "WEBVTT\n\n" + times + "\n<v Agent>un\n\n00:03.000 --> 00:04.000\n<v Agent>deux");

    assertThat(reading.lines()).containsExactly("6 agent null: deux");
    assertThat(reading.rendered())
        .isEqualTo(
            "x:3: this time of a cue cannot be read\n  "
                + times
                + "\n  help: write it as 00:01:02.500 --> 00:01:04.000");
  }

  @Test
  void wordsBehindABlankLineAreAProblem() {
    String vtt =
        String.join(
            "",
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>un\n\ndeux\ntrois\n\n",
            "00:03.000 --> 00:04.000\n<v Agent>quatre\n");

    assertThat(Reading.of(vtt).rendered())
        .startsWith("x:6: this line belongs to no cue\n  deux\n  help: a blank line ends a cue");
    assertThat(Reading.of(vtt).lines()).containsExactly("3 agent null: un quatre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "00:03.000 --> 00:04.000 => x:6: the file ends behind this time; is it cut off?",
        "00:03.0 => x:6: this line belongs to no cue",
        "00:03.000 --> 00:0 => x:6: this time of a cue cannot be read",
      })
  void aFileThatIsCutOffIsAProblem(String end, String problem) {
    Reading reading = Reading.of("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>un\n\n" + end);

    assertThat(reading.lines()).containsExactly("3 agent null: un");
    assertThat(reading.rendered()).startsWith(problem);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "a\n"})
  void aCueThatNeverEndsIsAProblem(String piece) {
    String vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Agent>" + piece.repeat(1 << 21);

    assertThat(Reading.of(vtt).turns()).isEmpty();
    assertThat(Reading.of(vtt).rendered()).contains("longer than 1 Mi characters");
  }

  @Test
  void aSpeakerWhoNeverStopsHasSeveralTurns() {
    String vtt =
        "WEBVTT\n\n" + "00:01.000 --> 00:02.000\n<v Agent>toujours la même chose\n\n".repeat(2000);

    assertThat(Reading.of(vtt).turns()).hasSizeBetween(2, 10);
  }

  @Test
  void withoutCuesThereIsNoTurn() {
    assertThat(Reading.of("WEBVTT").rendered()).isEqualTo("x: there is no turn in this file");
    assertThat(Reading.of("WEBVTTY\n\n00:01.000 --> 00:02.000\n<v Agent>a").rendered())
        .contains("no transcript in a known format");
  }

  private static ReadOptions roles(String speakers) {
    return ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(speakers)));
  }
}
