package dev.ricochet.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorTest {

  private static RedactedText redacted(String text) {
    return Redactor.redact(text, "fr", word -> false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0612345678",
        "06 12 34 56 78",
        "06.12.34.56.78",
        "06-12-34-56-78",
        "06/12/34/56/78",
        "06 - 12 - 34 - 56 - 78",
        "06 12, 34, 56, 78",
        "06. 12. 34. 56. 78",
        "06\u00a012\u202f34\u00a056\u00a078",
        "06\u201112\u201134\u201156\u201178",
        "０６ １２ ３４ ５６ ７８",
        "06 12\n34 56 78",
        "06 123 456 78",
        "061 234 567 8",
        "0 612 345 678",
        "0 6 1 2 3 4 5 6 7 8",
        "0800 123 456",
        "+33 6 12 34 56 78",
        "+33612345678",
        "+33 (0)6 12 34 56 78",
        "+33(0)6.12.34.56.78",
        "0033 6 12 34 56 78",
        "0033612345678",
        "33612345678",
        "+44 20 7946 0958",
        "020 7946 0958",
        "(020) 7946 0958",
        "07911 123456",
        "+1 555 123 4567",
        "1-800-555-1234",
        "(555) 123-4567",
        "555-123-4567",
        "555.123.4567",
        "+32 2 123 45 67",
        "02 123 45 67",
        "071/12.34.56",
        "+41 79 123 45 67",
      })
  void phoneNumbers(String number) {
    assertThat(redacted("rappelez le " + number + ", merci").whole())
        .isEqualTo("rappelez le [téléphone], merci");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mon téléphone : 12345678             | mon téléphone : [phone]
          tel0612345678                        | tel[phone]
          my phone number is 5551234567        | my phone number is [phone]
          call me at 555-1234                  | call me at [phone]
          rappelez-moi au 612 34 56 78         | rappelez-moi au [phone]
          call 555-123-4567 2 times            | call [phone] 2 times
          06 12 34 56 78 ou 07 12 34 56 78     | [phone] ou [phone]
          """)
  void numbersThatAreAnnounced(String text, String expected) {
    assertThat(Redactor.redact(text, "en", word -> false).whole()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jean.dupont@free.fr",
        "Jean-Paul+achats@sous.exemple.co.uk",
        "jean @ free.fr",
        "jean＠free.fr",
        "jean point dupont arobase free point fr",
        "jean tiret dupont arobase gmail point com",
        "jean tiret du bas dupont arrobase la poste point net",
        "jean.dupont arobase free.fr",
        "d u p o n t arobase gmail",
        "john dot smith at gmail dot com",
        "jean.dupont(at)free.fr",
        "jean.dupont [at] free.fr",
      })
  void emailAddresses(String address) {
    assertThat(redacted("écrivez à " + address + " merci").whole())
        .isEqualTo("écrivez à [courriel] merci");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://exemple.fr/suivi?id=12&jeton=ab",
        "HTTP://exemple.fr",
        "www.ameli.fr",
        "ameli.fr",
        "mon.compte.exemple.com/dossier/12",
        "bit.ly/3xYz",
        "exemple.co.uk",
        "ameli point fr",
        "www point ameli point fr",
      })
  void webAddresses(String address) {
    assertThat(redacted("allez sur (" + address + "). Merci").whole())
        .isEqualTo("allez sur ([adresse web]). Merci");
  }

  /** The numbers that payment providers publish for tests. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "4539 1488 0343 6467",
        "4539-1488-0343-6467",
        "4539.1488.0343.6467",
        "4539148803436467",
        "45 39 14 88 03 43 64 67",
        "4539, 1488, 0343, 6467",
        "4222222222222",
        "5555 5555 5555 4444",
        "2223 0031 2200 3222",
        "3782 822463 10005",
        "3056 930902 5904",
        "6011111111111117",
        "6799990100000000019",
      })
  void paymentCards(String number) {
    assertThat(redacted("carte 2 " + number + " code 123").whole())
        .isIn("carte 2 [carte] code 123", "carte [carte] code 123");
  }

  /** Examples of the registry of IBANs (SWIFT), of the lengths 15 to 31. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "FR14 2004 1010 0505 0001 3M02 606",
        "FR1420041010050500013M02606",
        "fr14 2004 1010 0505 0001 3m02 606",
        "FR 14 20041 01005 0500013M026 06",
        "FR14-2004-1010-0505-0001-3M02-606",
        "NO93 8601 1117 947",
        "BE68 5390 0754 7034",
        "DE89 3704 0044 0532 0130 00",
        "GB29 NWBK 6016 1331 9268 19",
        "NL91 ABNA 0417 1643 00",
        "MT84 MALT 0110 0001 2345 MTLC AST0 01S",
      })
  void ibans(String number) {
    assertThat(redacted("mon IBAN " + number + " merci beaucoup").whole())
        .isEqualTo("mon IBAN [IBAN] merci beaucoup");
  }

  /** The key of 2 69 05 49 588 157 is 80 (worked example of INSEE's rule). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 69 05 49 588 157 80",
        "269054958815780",
        "2 69 05 49 588 157",
        "2690549588157",
        "26 90 54 95 88 15 78 0",
        "2.69.05.49.588.157.80",
        "1 85 05 2A 006 084",
        "1 85 05 2B 006 084",
        "1 85 05 2a 006 084",
      })
  void socialSecurityNumbers(String number) {
    assertThat(redacted("le " + number + " voilà").whole())
        .isEqualTo("le [numéro de sécurité sociale] voilà");
  }

  @ParameterizedTest
  @CsvSource({"2A, 19", "2B, 18"})
  void departmentsOfCorsicaCountAsNumbers(String department, String digits) {
    long key = 97 - Long.parseLong("18505" + digits + "006084") % 97;
    String number = String.format(Locale.ROOT, "18505%s006084%02d", department, key);
    String wrong = String.format(Locale.ROOT, "18505%s006084%02d", department, key % 97 + 1);
    assertThat(redacted(number).whole()).isEqualTo("[numéro de sécurité sociale]");
    assertThat(redacted(wrong).whole()).isEqualTo(wrong);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zéro six douze trente-quatre cinquante-six soixante-dix-huit",
        "zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit",
        "zéro six dix onze douze treize",
        "Zero six 12 34 cinquante-six 78",
        "zéro six euh douze trente-quatre et puis cinquante-six soixante-dix-huit",
        "06 12 euh 34 56 78",
        "zero seven nine one one one two three four five six",
        "five five five one two three four double five",
      })
  void numbersInWords(String number) {
    assertThat(redacted("c'est le " + number + " voilà").whole())
        .isEqualTo("c'est le [numéro] voilà");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "le 16.11.2026 à 10:30",
        "du 16/11/2026 10h30 au 01/12/2026 18h00",
        "01/02/26 08/09/26",
        "2026-11-16 10 30 15",
        "2026-11-16T09:02:11+01:00",
        "référence client 12345678",
        "commande 4512345678, dossier 2026-00012345-0001",
        "commande 123-4567890-1234567",
        "colis 6A12345678901",
        "ma carte 4539 1488 0343 6468 refusée",
        "code-barres 3017620422003",
        "compte FR76 3000 6000 0112 3456 7890 188",
        "269054958815781",
        "en 1763286131000 millisecondes",
        "prix 1 200 300,50 € et 12 500 000 €",
        "+1 200 000 000 euros",
        "le 36 00 est cher",
        "le 3639, le 118 218, le 15, le 112",
        "appelez au 3639",
        "75008 Paris",
        "version 1.2.3.4 et 10.0.0.1 et 192.168.1.10",
        "#2026 #promo2027 @ricochet",
        "550e8400-e29b-41d4-a716-446655440000",
        "c'est fini.merci bien reçu.de rien",
        "rapport.pdf et et/ou",
        "on fait le point com demain",
        "il manque l'arobase dans l'adresse",
        "look at this. Then call",
        "deux mille cinq cent soixante-dix-huit euros quatre-vingt-dix-neuf",
        "un deux trois",
        "dans vingt et un jours à dix-sept heures trente",
        "trois cent soixante-quinze euros et cinquante centimes",
      })
  void lookAlikes(String text) {
    assertThat(redacted(text).whole()).isEqualTo(text);
  }

  @Test
  void marksAreInTheLanguageOfTheText() {
    String text = "06 12 34 56 78 a@b.fr 4539148803436467";
    assertThat(Redactor.redact(text, "fr", word -> false).whole())
        .isEqualTo("[téléphone] [courriel] [carte]");
    assertThat(Redactor.redact(text, "en", word -> false).whole())
        .isEqualTo("[phone] [e-mail] [card]");
    assertThat(Redactor.redact(text, "de", word -> false).whole())
        .isEqualTo("[phone] [e-mail] [card]");
  }

  @Test
  void anExcerptThatCutsANumberShowsItsWholeMark() {
    String text = "au 06 12 34 56 78 svp";
    RedactedText redacted = redacted(text);
    int six = text.indexOf("6 12");
    int end = text.indexOf("56");
    assertThat(redacted.slice(0, six)).isEqualTo("au [téléphone]");
    assertThat(redacted.slice(six, end)).isEqualTo("[téléphone]");
    assertThat(redacted.slice(end, text.length())).isEqualTo("[téléphone] svp");
    assertThat(redacted.slice(six, six)).isEmpty();
    assertThat(redacted.slice(0, 3)).isEqualTo("au ");
    assertThat(redacted.slice(17, 21)).isEqualTo(" svp");
  }

  @Test
  void namesAreTakenOutWhereTheyAreWrittenAsNames() {
    Set<String> names = Set.of("Julie", "Petit", "julie", "petit");
    assertThat(
            Redactor.redact("Bonjour, Julie Petit, un petit instant", "fr", names::contains)
                .whole())
        .isEqualTo("Bonjour, [nom], un petit instant");
    assertThat(Redactor.redact("bonjour julie à votre service", "fr", names::contains).whole())
        .isEqualTo("bonjour [nom] à votre service");
    assertThat(Redactor.redactNames("Julie-Anne, 06 12 34 56 78", "en", names::contains).whole())
        .isEqualTo("[name], 06 12 34 56 78");
  }

  @Property
  void noValidCardSurvives(
      @ForAll("cards") String card,
      @ForAll("around") String before,
      @ForAll("around") String after) {
    String shown = redacted(before + " " + card + " " + after).whole();
    String digits = card.replaceAll("[^0-9]", "");
    assertThat(shown.replaceAll("[^0-9]", "")).doesNotContain(digits);
    assertThat(shown).contains("[");
  }

  @Provide
  Arbitrary<String> cards() {
    Arbitrary<String> bodies =
        Combinators.combine(
                Arbitraries.of("4", "51", "2221", "37", "36", "60", "62", "50"),
                Arbitraries.strings().numeric().ofMinLength(11).ofMaxLength(14))
            .as((prefix, rest) -> prefix + rest);
    Arbitrary<String> separators = Arbitraries.of("", " ", "-", ".", "\u00a0");
    return Combinators.combine(bodies, separators, Arbitraries.integers().between(2, 6))
        .as((body, separator, size) -> grouped(body + luhn(body), separator, size));
  }

  @Provide
  Arbitrary<String> around() {
    return Arbitraries.strings().withChars("abé é.,-0123456789 ").ofMaxLength(12).map(s -> s + "x");
  }

  private static int luhn(String body) {
    int sum = 0;
    for (int i = 0; i < body.length(); i++) {
      int digit = Character.digit(body.charAt(body.length() - 1 - i), 10);
      sum += i % 2 == 0 ? digit * 2 / 10 + digit * 2 % 10 : digit;
    }
    return (10 - sum % 10) % 10;
  }

  private static String grouped(String digits, String separator, int size) {
    return digits.replaceAll("(?<=\\G[0-9]{" + size + "})(?=[0-9])", separator);
  }

  @Property
  void redactionOfWhatIsRedactedChangesNothing(@ForAll("texts") String text) {
    String once = redacted(text).whole();
    assertThat(redacted(once).whole()).isEqualTo(once);
  }

  @Property
  void slicesMakeUpTheWholeAndNeverSplitAMark(
      @ForAll("texts") String text, @ForAll @IntRange(max = 1000) int at) {
    RedactedText redacted = redacted(text);
    int cut = Math.min(at, text.length());
    String left = redacted.slice(0, cut);
    String right = redacted.slice(cut, text.length());
    assertThat(left.replaceAll("\\[[^\\[\\]]*\\]", "")).doesNotContain("[").doesNotContain("]");
    assertThat(right.replaceAll("\\[[^\\[\\]]*\\]", "")).doesNotContain("[").doesNotContain("]");
    assertThat((left + right).replaceAll("(\\[[^\\]]*\\])\\1+", "$1"))
        .isEqualTo(redacted.whole().replaceAll("(\\[[^\\]]*\\])\\1+", "$1"));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "06 12 34 56 78",
            "4539 1488 0343 6467",
            "jean@free.fr",
            "arobase",
            "point",
            "fr",
            "com",
            "zéro",
            "six",
            "dix-sept",
            "12",
            "34",
            "2026",
            "16/11/2026",
            "FR1420041010050500013M02606",
            "269054958815780",
            "www.a.fr",
            "https://x",
            "tel",
            "+33",
            "(0)",
            ".",
            ",",
            "-",
            "/",
            "é",
            "d'accord",
            "@",
            "at",
            "euh",
            "555",
            "123-4567")
        .list()
        .ofMaxSize(14)
        .map(words -> String.join(" ", words));
  }

  /** A minute is a hundred times what it takes; what grows with the square takes hours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "12-",
        "0",
        "06 ",
        "+1 ",
        "a",
        "a.",
        "a-",
        "a@",
        "@",
        "a point ",
        "a ",
        "zéro ",
        "4539 ",
        "fr76",
        "FR",
        "(0",
        "00 ",
        "tel ",
        "www.",
        "http://",
        "aa arobase ",
        "Aa-",
        " at ",
        " "
      })
  void aMillionSignsOfTheSame(String sign) {
    String text = sign.repeat(300_000 / sign.length());
    assertTimeoutPreemptively(Duration.ofMinutes(1), () -> redacted(text).whole());
  }
}
