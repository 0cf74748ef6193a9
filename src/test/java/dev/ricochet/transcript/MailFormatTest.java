package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.BytesSource;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailFormatTest {

  private static final String HEAD =
      """
      From: Julie Martin <julie@firm.example>
      To: paul@client.example
      Subject: Re: Ma commande
      Date: Mon, 16 Nov 2026 09:12:31 +0100
      Message-ID: <m2@firm.example>
      MIME-Version: 1.0
      """;

  private static final ReadOptions FIRM = roles("*@firm.example=agent,*=customer");

  @Test
  void aMailIsATurn() {
    String mail =
        HEAD
            + """
            Content-Language: fr-FR
            References: <m0@client.example>
             <m1@firm.example>
            In-Reply-To: <m1@firm.example>

            Bonjour,
            ce n'est pas mon service.
            """;

    Reading reading = Reading.of(mail, FIRM);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.turns())
        .containsExactly(
            new Turn(
                "m0@client.example",
                Role.AGENT,
                "julie@firm.example",
                "Julie Martin",
                new TurnTime(
                    "2026-11-16T09:12:31+01:00", LocalDateTime.of(2026, 11, 16, 9, 12, 31), null),
                "fr",
                "email",
                null,
                null,
                "Bonjour,\nce n'est pas mon service.",
                Position.of("x", 1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "*@firm.example=agent => agent Julie Martin",
        "julie@firm.example=agent:A12,*=customer => agent A12",
        "*=customer,Julie Martin=agent => agent Julie Martin",
        "Julie*=agent,*=customer => agent Julie Martin",
        "*=customer,Julie*=agent => customer Julie Martin",
        "*@other.example=agent => unknown Julie Martin",
      })
  void theUserTellsRolesByAddressOrByName(String speakers, String expected) {
    Turn turn = Reading.of(HEAD + "\noui\n", roles(speakers)).turns().get(0);

    assertThat(turn.role().word() + " " + turn.who()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"Julie Martin", "julie@firm.example"})
  void aRosterHasTheAddressOrTheName(String alias) {
    Problems problems = new Problems();
    byte[] csv = ("agent,aliases,team\nA12," + alias + ",Nord\n").getBytes(StandardCharsets.UTF_8);
    Roster roster = Roster.read(new BytesSource("r", csv), problems);
    SpeakerMap map = SpeakerMap.NONE.with(roster);

    Turn turn =
        Reading.of(HEAD + "\noui\n", ReadOptions.defaults().withSpeakers(map)).turns().get(0);

    assertThat(problems.list()).isEmpty();
    assertThat(turn.role().word() + " " + turn.who() + " " + turn.team())
        .isEqualTo("agent A12 Nord");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "=?UTF-8?Q?L=C3=A9a_Bo=C3=A9?= <lea@firm.example> => lea@firm.example/Léa Boé",
        "=?iso-8859-1?b?TOlh?= <lea@firm.example> => lea@firm.example/Léa",
        "\"Boé, Léa\" <lea@firm.example> => lea@firm.example/Boé, Léa",
        "lea@firm.example (Léa) => lea@firm.example/lea@firm.example",
        "<lea@firm.example> => lea@firm.example/lea@firm.example",
        "LEA@firm.example, x@y.example => LEA@firm.example/LEA@firm.example",
        "Léa => Léa/Léa",
      })
  void addressesAreWrittenInManyWays(String from, String expected) {
    String mail = "From: " + from + "\nDate: 16 Nov 2026 09:12 GMT\nSubject: x\n\noui\n";
    Turn turn = Reading.of(mail).turns().get(0);

    assertThat(turn.label() + "/" + turn.who()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Mon, 16 Nov 2026 09:12:31 +0100 => 2026-11-16T09:12:31+01:00",
        "16 Nov 26 9:12 EST (heure de l'Est) => 2026-11-16T09:12:00-05:00",
        "Mon, 16 Nov 2026 09:12:31 GMT => 2026-11-16T09:12:31Z",
        "Mon, 16 Nov 2026 09:12:31 -0000 => 2026-11-16T09:12:31",
      })
  void datesAreReadWithTheirZone(String date, String expected) {
    String mail = "From: a@b.example\nSubject: x\nDate: " + date + "\n\noui\n";

    assertThat(Reading.of(mail).turns().get(0).at().text()).isEqualTo(expected);
  }

  @Test
  void aDateThatCannotBeReadIsAProblem() {
    String mail = "From: a@b.example\nSubject: x\nDate: Mon, 31 Feb 2026 09:12 +0100\n\noui\n";

    assertThat(Reading.of(mail).rendered())
        .startsWith("x:1: the date \"Mon, 31 Feb 2026 09:12 +0100\" of this mail cannot be read");
    assertThat(Reading.of(mail).turns()).extracting(Turn::at).containsOnlyNulls();
  }

  @Test
  void thePlainTextIsPreferredAndAttachmentsAreLeftOut() {
    String mail =
        HEAD
            + """
            Content-Type: multipart/mixed; boundary="outer"

            préambule
            --outer
            Content-Type: multipart/alternative; boundary=inner

            --inner
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            C=E2=80=99est not=
            re erreur.
            --inner
            Content-Type: text/html; charset=utf-8

            <p>HTML</p>
            --inner--
            --outer
            Content-Type: text/plain; name=notes.txt
            Content-Disposition: attachment; filename=notes.txt

            joint
            --outer
            Content-Type: image/png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --outer
            Content-Type: message/rfc822

            From: x@y.example
            Subject: transmis

            d'un autre
            --outer
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: base64

            Qm9ubmUgam91cm7pZS4=
            --outer--
            """;

    Reading reading = Reading.of(mail, FIRM);

    assertThat(reading.rendered()).isEmpty();
    assertThat(reading.turns())
        .extracting(Turn::text)
        .containsExactly("C’est notre erreur.\n\nBonne journée.");
  }

  @Test
  void htmlIsReadWhereThereIsNoPlainText() {
    String html =
        "<html><body><p>Je m&#39;en <b>occupe</b>.</p><p>Le 16 nov. 2026, Paul a écrit&nbsp;:</p>"
            + "<blockquote>C'est nul.</blockquote></body></html>";
    String mail =
        HEAD
            + "Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n \n"
            + "--b\nContent-Type: text/html; charset=UTF-8\nContent-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8))
            + "\n--b--\n";

    assertThat(Reading.of(mail, FIRM).turns())
        .extracting(Turn::text)
        .containsExactly("Je m'en occupe.");
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, utf-8",
    "windows-1252, windows-1252",
    "windows-1252, iso-8859-1",
    "ISO-8859-15, iso-8859-15",
    "UTF-8, us-ascii"
  })
  void textsOfEightBitsAreReadInTheirEncoding(String real, String told) {
    String mail =
        HEAD
            + "Content-Type: text/plain; charset="
            + told
            + "\nContent-Transfer-Encoding: 8bit\n\nÇa coûte 5 € à Rœux\n";
    byte[] bytes = mail.getBytes(Charset.forName(real));

    assertThat(Reading.of(new BytesSource("x", bytes), FIRM).turns())
        .extracting(Turn::text)
        .containsExactly("Ça coûte 5 € à Rœux");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "Content-Type: text/plain; charset=klingon => \"klingon\", which is no encoding",
        "Content-Type: multipart/mixed; boundary=b => ends before its last part",
      })
  void whatIsWrongWithAMailIsAProblem(String field, String problem) {
    String mail = HEAD + field + "\n\n--b\nContent-Type: text/plain\n\nallô\n";

    assertThat(Reading.of(mail, FIRM).rendered()).startsWith("x:1: this mail").contains(problem);
    assertThat(Reading.of(mail, FIRM).turns()).hasSize(1);
  }

  @Test
  void partsThatAreNestedDeeplyAreAProblem() {
    StringBuilder mail = new StringBuilder(HEAD);
    for (int i = 0; i < 2000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      mail.append(i).append("\n");
    }

    assertThat(Reading.of(mail.toString(), FIRM).rendered())
        .startsWith("x:1: the parts of this mail are nested more than 50 deep");
  }

  @Test
  void linesThatFlowAreOneParagraph() {
    String mail =
        HEAD
            + "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
            + "Ce n'est pas \nmon service.\n Fin.\n> cité \n> encore\n-- \nJulie\n";

    assertThat(Reading.of(mail, FIRM).turns())
        .extracting(Turn::text)
        .containsExactly("Ce n'est pas mon service.\nFin.");
    assertThat(FlowedText.of("un \ndeux\n", true)).isEqualTo("undeux");
  }

  @Test
  void aMailboxHasManyMails() {
    String mbox =
        String.join(
            "",
            "From paul@client.example Mon Nov 16 08:00:00 2026\n",
            "From: paul@client.example\nSubject: Ma commande\nMessage-ID: <m1@c>\n\n",
            "Où est-elle ?\n\nFrom chez moi\n>From now on\n\n",
            "From julie@firm.example Mon Nov 16 09:00:00 2026\n",
            "From: julie@firm.example\nSubject: Re: Ma commande\nMessage-ID: <m2@f>\n",
            "In-Reply-To: <m1@c>\n\nDemandez au transporteur.\n\n",
            "From paul@client.example Mon Nov 16 10:00:00 2026\n",
            "From: paul@client.example\nSubject: Re: Ma commande\nMessage-ID: <m3@c>\n",
            "In-Reply-To: <m2@f>\n\nMerci.\n");

    Reading reading = Reading.of(mbox, FIRM);

    assertThat(reading.lines())
        .containsExactly(
            "1 customer paul@client.example: Où est-elle ?\n\nFrom chez moi\nFrom now on",
            "11 agent julie@firm.example: Demandez au transporteur.",
            "19 customer paul@client.example: Merci.");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("m1@c");
  }

  @Test
  void conversationsAreTiedByOutlooksIndexOrByTheSubject() {
    String mbox =
        String.join(
            "",
            "From a@b Mon Nov 16 08:00:00 2026\nFrom: a@b.example\nSubject: Devis\n",
            "Thread-Index: AdhYQ2V0dGVDb252ZXJzYXRpb24xMjM=\n\nun\n\n",
            "From a@b Mon Nov 16 08:00:00 2026\nFrom: a@b.example\nSubject: RE: Devis\n",
            "Thread-Index: AdhYQ2V0dGVDb252ZXJzYXRpb24xMjNhYmNkZQ==\n\ndeux\n\n",
            "From a@b Mon Nov 16 08:00:00 2026\nFrom: a@b.example\nSubject: =?utf-8?q?RE:_D=C3=A9lai?=\n",
            "To: c@d.example\n\ntrois\n");

    assertThat(Reading.of(mbox, FIRM).turns())
        .extracting(Turn::conversation)
        .containsExactly(
            "7465436f6e766572736174696f6e3132", "7465436f6e766572736174696f6e3132", "Délai");
  }

  @ParameterizedTest
  @CsvSource({
    "Auto-Submitted: auto-replied,system",
    "Auto-Submitted: no,agent",
    "Precedence: auto_reply,system",
    "X-Autoreply: yes,system",
    "Precedence: list,agent"
  })
  void whatAMachineWroteIsTheSystems(String field, String role) {
    assertThat(Reading.of(HEAD + field + "\n\nAbsent.\n", FIRM).turns())
        .extracting(turn -> turn.role().word())
        .containsExactly(role);
  }

  @Test
  void aMailWithoutWordsOfItsOwnIsAnEmptyTurn() {
    assertThat(Reading.of(HEAD + "\n> cité\n", FIRM).turns())
        .extracting(Turn::text)
        .containsExactly("");
    assertThat(Reading.of(HEAD + "\n> cité\n", FIRM).rendered()).isEmpty();
  }

  @Test
  void whereNobodyHasARoleTheHelpSpeaksOfAddresses() {
    assertThat(Reading.of(HEAD + "\noui\n").rendered())
        .startsWith("x: no speaker of x has a known role; it has \"julie@firm.example\" (1 turn)")
        .contains("--speakers '*@your-firm.example=agent,*=customer'");
  }

  @Test
  void aLogIsNoMail() {
    assertThat(Reading.of("Agent: from: Paul\nClient: subject: to\n").lines())
        .containsExactly("1 agent null: from: Paul", "2 customer null: subject: to");
  }

  private static ReadOptions roles(String speakers) {
    return ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(speakers)));
  }
}
