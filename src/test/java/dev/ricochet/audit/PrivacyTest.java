package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.lexicon.Lexicon;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Pseudonyms;
import dev.ricochet.transcript.Role;
import dev.ricochet.transcript.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PrivacyTest {

  private static final String PHONE = "06 12 34 56 78";

  /** Long enough for the number to be cut where the excerpt begins. */
  private static final String BETWEEN = " et puis ".repeat(5) + "voilà, ";

  private static Turn turn(Role role, String label, String text) {
    return new Turn(
        "0612345678",
        role,
        label,
        label,
        null,
        "fr",
        null,
        "Nord",
        "https://r.example/1",
        text,
        Position.of("calls.csv", 2));
  }

  private static final List<Turn> TURNS =
      List.of(
          turn(Role.CUSTOMER, "Karim", "je suis Karim au " + PHONE),
          turn(
              Role.AGENT,
              "Julie",
              "Julie, " + PHONE + BETWEEN + "c'est pas mon service, Karim, " + PHONE),
          turn(Role.CUSTOMER, "Karim", "et le 0712345678 ?"));

  private static AuditResult audit(Excerpts excerpts, @Nullable Pseudonyms pseudonyms) {
    AuditOptions options = new AuditOptions(null, excerpts, pseudonyms, AuditOptions.NEARBY, 1);
    Auditor auditor = new Auditor(Lexicons.read(), List.of(), Lexicons.guards(), options);
    TURNS.forEach(auditor::accept);
    return auditor.finish();
  }

  private static Finding finding(Excerpts excerpts, @Nullable Pseudonyms pseudonyms) {
    List<Finding> findings = audit(excerpts, pseudonyms).findings();
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Pseudonyms pseudonyms() {
    return Pseudonyms.of("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aNumberThatTheExcerptCutsIsRedactedToo() {
    Finding plain = finding(Excerpts.AS_THEY_ARE, null);
    assertThat(plain.before()).startsWith("34 56 78 et puis");
    Finding redacted = finding(Excerpts.REDACTED, null);
    assertThat(redacted.before()).startsWith("[téléphone] et puis");
    assertThat(redacted.quote()).isEqualTo(plain.quote());
    assertThat(redacted.after()).isEqualTo(", Karim, [téléphone]");
    assertThat(redacted.nearby())
        .extracting(NearbyTurn::text)
        .containsExactly("je suis Karim au [téléphone]", "et le [téléphone] ?");
    assertThat(redacted.start()).isEqualTo(plain.start());
    assertThat(redacted.fingerprint()).isEqualTo(plain.fingerprint());
  }

  @Test
  void withoutExcerptsNothingThatWasSaidIsLeft() {
    Finding none = finding(Excerpts.NONE, null);
    assertThat(none.quote()).isEmpty();
    assertThat(none.before()).isEmpty();
    assertThat(none.after()).isEmpty();
    assertThat(none.captures()).isEmpty();
    assertThat(none.nearby()).isEmpty();
    assertThat(none.hasExcerpts()).isFalse();
    assertThat(none.start()).isEqualTo(finding(Excerpts.AS_THEY_ARE, null).start());
    assertThat(none.fingerprint()).isEqualTo(finding(Excerpts.AS_THEY_ARE, null).fingerprint());
  }

  @Test
  void capturesAreDroppedWithTheExcerpts() {
    Turn blames = turn(Role.AGENT, "Julie", "là c'est la faute de le siège");
    for (Excerpts excerpts : Excerpts.values()) {
      AuditOptions options = new AuditOptions(null, excerpts, null, 0, 1);
      Auditor auditor = new Auditor(Lexicons.read(), List.of(), Lexicons.guards(), options);
      auditor.accept(blames);
      assertThat(auditor.finish().findings().get(0).captures())
          .isEqualTo(excerpts == Excerpts.NONE ? Map.of() : Map.of("blamed", "le siège"));
    }
  }

  @Test
  void aCaptureIsShownAsItStandsInItsOwnPlace() {
    Lexicon lexicon =
        Lexicons.read(
            Lexicons.DEFLECTION.replace(
                "la faute de [blamed: le (siège | transporteur)]",
                "écrivez ...5 alerter [blamed: (compta | ventes)]"));
    AuditOptions options = new AuditOptions(null, Excerpts.REDACTED, null, 0, 1);
    Auditor auditor = new Auditor(List.of(lexicon), List.of(), Lexicons.guards(), options);
    auditor.accept(turn(Role.AGENT, "Julie", "écrivez à compta@acme.fr pour alerter compta"));
    Finding finding = auditor.finish().findings().get(0);
    assertThat(finding.quote()).isEqualTo("écrivez à [courriel] pour alerter compta");
    assertThat(finding.captures()).isEqualTo(Map.of("blamed", "compta"));
  }

  @Test
  void pseudonymsStandInFindingsAndTallies() {
    AuditResult result = audit(Excerpts.REDACTED, pseudonyms());
    Finding finding = result.findings().get(0);
    assertThat(finding.who()).matches("agent-[0-9a-f]{10}");
    assertThat(finding.conversation()).matches("conversation-[0-9a-f]{16}");
    assertThat(finding.recording()).isNull();
    assertThat(finding.before()).startsWith("[téléphone] et puis");
    assertThat(finding.after()).isEqualTo(", [nom], [téléphone]");
    assertThat(result.agents())
        .extracting(tally -> tally.group().agent())
        .containsExactly(finding.who());
    assertThat(result.toString())
        .doesNotContain("Julie", "Karim", "12345678", "34 56", "calls.csv");
  }

  @Test
  void fingerprintsUnderASecretCannotBeTriedOut() {
    String plain = finding(Excerpts.AS_THEY_ARE, null).fingerprint();
    String keyed = finding(Excerpts.AS_THEY_ARE, pseudonyms()).fingerprint();
    assertThat(keyed).matches("[0-9a-f]{16}").isNotEqualTo(plain);
    assertThat(finding(Excerpts.REDACTED, pseudonyms()).fingerprint()).isEqualTo(keyed);
    Pseudonyms others = Pseudonyms.of("fedcba9876543210".getBytes(StandardCharsets.UTF_8));
    assertThat(finding(Excerpts.AS_THEY_ARE, others).fingerprint()).isNotEqualTo(keyed);
  }
}
