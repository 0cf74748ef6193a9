package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnWordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> cité\n>> plus",
        "Le lun. 16 nov. 2026 à 09:12, Paul <paul@client.example> a écrit :\n> cité",
        "Le 16/11/2026 à 09:12, Paul Durand a écrit\u00a0:\n\n> cité",
        "Le lundi 16 novembre 2026 à 09:12:31 UTC+1, Paul Durand\n<paul@client.example> a\nécrit :\n\ncité",
        "On Mon, Nov 16, 2026 at 9:12 AM Paul <paul@client.example> wrote:\n\n> cité",
        "On 16 Nov 2026, at 09:12, Paul <paul@client.example> wrote:\n\ncité sans marque",
        "Paul Durand a écrit :\n> cité",
        "-----Original Message-----\nFrom: Paul\ncité",
        "-----Message d'origine-----\nDe : Paul\ncité",
        "-------- Message transféré --------\nSujet : x\ncité",
        "---------- Forwarded message ---------\ncité",
        "Début du message réexpédié :\n\nDe: Paul\ncité",
        "________________________________\nDe : Paul <p@c.example>\nEnvoyé : lundi 16 novembre 2026 09:12"
            + "\nÀ : Julie\nObjet : x\n\ncité",
        "From: Paul\nSent: Monday, November 16, 2026 9:12 AM\nTo: Julie\nSubject: x\n\ncité",
        "*De :* Paul\n*Envoyé :* lundi 16 novembre 2026\n*À :* Julie\n\ncité",
        "##- Répondez au-dessus de cette ligne -##\ncité",
      })
  void anothersMailsAreLeftOut(String history) {
    assertThat(OwnWords.of("Bonjour,\nje m'en occupe.\n\n" + history + "\n"))
        .isEqualTo("Bonjour,\nje m'en occupe.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-- \nJulie Martin\nService client",
        "--\nJulie",
        "Cordialement,\nJulie Martin\n\nService client | 12 rue de la Paix 75002 Paris\n01 23 45 67 89",
        "Bien cordialement\n\nJulie",
        "Cordialement, Julie Martin",
        "Best regards,\n\nJulie Martin\nCustomer Care\nhttps://firm.example",
        "Sincerely yours,\nJulie\n\nThis message is confidential and intended solely for the addressee."
            + "\nIf you are not the intended recipient please delete it at once.",
        "Envoyé de mon iPhone",
        "Sent from my iPhone",
        "Obtenir Outlook pour iOS",
        "Cordialement,\nJulie\nEnvoyé de mon iPhone",
      })
  void signaturesAreLeftOut(String signature) {
    assertThat(OwnWords.of("Ce n'est pas mon service.\n\n" + signature + "\n\n> cité\n"))
        .isEqualTo("Ce n'est pas mon service.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Le 12 novembre, ma collègue vous a écrit : le colis est perdu.",
        "Ma collègue vous a écrit :\nle colis est perdu.",
        "Le 12 novembre ma collègue vous a écrit :\nle colis est perdu.",
        "De : Paris\nvers Lyon",
        "Envoyé depuis notre entrepôt ce matin, le colis arrive demain.",
        "Cordialement, je ne suis pas d'accord avec vous.",
        "Best would be to call them yourself.",
        "- un\n-- deux\n--- trois",
        "Date : lundi\nObjet : rien",
      })
  void wordsThatOnlyResembleThemStay(String words) {
    assertThat(OwnWords.of(words)).isEqualTo(words);
  }

  @Test
  void answersBetweenQuotationsStay() {
    String mail =
        """
        Voir mes réponses :

        Le 16 nov. 2026 à 09:12, Paul a écrit :
        > Où est mon colis ?
        Aucune idée.
        > Qui le sait ?
        Pas nous.
        """;

    assertThat(OwnWords.of(mail)).isEqualTo("Voir mes réponses :\n\nAucune idée.\nPas nous.");
  }

  @Test
  void whatIsSaidBehindASignatureStays() {
    assertThat(OwnWords.of("Oui.\nCordialement,\nJulie\n\nPS : ce n'est pas mon service."))
        .isEqualTo("Oui.\nPS : ce n'est pas mon service.");
    assertThat(OwnWords.of("Oui.\nCordialement,\nJulie\nCe n'est vraiment pas mon service."))
        .isEqualTo("Oui.\nCe n'est vraiment pas mon service.");
    String list = "Oui.\nCordialement\n" + "un point\n".repeat(20).strip();
    assertThat(OwnWords.of(list)).isEqualTo(list);
  }

  @Test
  void whateverStandsThereIsReadInTime() {
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (String piece :
              new String[] {"-", "_", "mot ", "--\n", "De : a\n", "Le 1 a\n", "> ", "* "}) {
            OwnWords.of(piece.repeat(1_000_000 / piece.length()));
          }
        });
  }
}
