package dev.ricochet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader of French is told, in every command. Here {@code ~} is the narrow space. */
class FrenchRunsTest {

  private static final String CALLS =
      """
      conversation,speaker,agent,text,timestamp,team,language
      c-1,agent,A12,"c'est pas mon service",2026-11-16T09:00:00,Nord,fr
      c-1,customer,C1,"bon, d'accord",2026-11-16T09:01:00,Nord,fr
      c-1,agent,A12,au revoir,2026-11-16T09:02:00,Nord,fr
      """;

  /** As many as a rate rests on. */
  private static final String MORE_TURNS =
      "c-1,agent,A12,voilà,2026-11-16T10:00:00,Nord,fr\n".repeat(1198);

  @TempDir Path folder;

  @BeforeEach
  void writeCalls() throws IOException {
    Files.writeString(folder.resolve("appels.csv"), CALLS);
  }

  @Test
  void audit() throws IOException {
    Files.writeString(folder.resolve("appels.csv"), CALLS + MORE_TURNS);

    assertThat(
            french(
                "audit",
                "appels.csv",
                "-l",
                Fixtures.DEFLECTION,
                "--fail-on",
                "deflection.count>=1"))
        .isEqualTo(
            """
            exit 1
            --- out
            Équipe Nord, semaine 2026-W47
              conseiller     tours  en charge  repris  sans repr.  /100  intervalle 95~%
              A12            1~200          -       0           1   0,1        0,0 à 0,5

            Toutes les équipes
              équipe         tours  en charge  repris  sans repr.  /100  intervalle 95~%
              2026-W47 Nord  1~200          -       0           1   0,1        0,0 à 0,5

            Le plus fréquent~: deflection/not-my-job (1 sur 1 renvoi).
            Sur 1~200 tours de parole, 1 renvoi de responsabilité, dont 0 repris et 1 sans
            reprise~: 0,1 pour 100 tours de parole (intervalle à 95~%~: 0,0 à 0,5).
            --- err
            Seuil deflection.count>=1 atteint (conseiller A12, équipe Nord, semaine 2026-W47)~: 1 sur 1~200 tours de parole, 0,1 pour 100 (intervalle à 95~%~: 0,0 à 0,5)
            """);
  }

  @Test
  void numbersOfFilesKeepTheirPoint() throws IOException {
    Files.writeString(folder.resolve("appels.csv"), CALLS + MORE_TURNS);

    assertThat(french("audit", "appels.csv", "-l", Fixtures.DEFLECTION, "--format", "csv"))
        .contains(",0.08,0.00,0.46,");
  }

  @Test
  void inspect() {
    assertThat(french("inspect", "appels.csv"))
        .isEqualTo(
            """
            exit 0
            --- out
            appels.csv
              format          CSV~: sa première ligne nomme des colonnes
              colonnes        conversation = conversation, speaker = speaker,
                              agent = agent, at = timestamp, language = language,
                              team = team, text = text
              séparateur      ,
              encodage        UTF-8
              conversations   1
              tours           3
              dates           2026-11-16T09:00:00 à 2026-11-16T09:02:00,
                              dans un fuseau horaire non précisé
              locuteurs
                agent                 conseiller  2 tours de parole, A12
                  c'est pas mon service
                  au revoir
                customer              client      1 tour de parole
                  bon, d'accord
              premiers tours de parole
                agent          c'est pas mon service
                customer       bon, d'accord
                agent          au revoir
              pour l’auditer~: ricochet audit appels.csv
            """);
  }

  @Test
  void formats() {
    assertThat(french("formats"))
        .startsWith(
            """
            exit 0
            --- out
            format                                       rôles     conseillers heures
            """)
        .contains("export Slack                                 non       oui         oui\n")
        .endsWith(
            """

            Tous peuvent être compressés par gzip, ou réunis dans une archive zip. Si un
            format ne dit pas les rôles, --speakers, --channels ou --roster les disent.
            """);
  }

  @Test
  void explain() {
    assertThat(
            french("explain", "--lang", "fr", "-l", Fixtures.DEFLECTION, "c'est pas mon service"))
        .isEqualTo(
            """
            exit 0
            --- out
            Dit par~: conseiller~; langue~: fr
            Comparé sous la forme de ces mots~:
              ce est pas mon service

            Compte~:
              "c'est pas mon service"  deflection/not-my-job, formule pas-mon-service (forte)
                motif~: ce <être> ...2 pas (mon | notre) service
            """);
  }

  @Test
  void lexicon() {
    assertThat(french("lexicon", "check", Fixtures.DEFLECTION))
        .isEqualTo(
            """
            exit 0
            --- out
            1 lexique, 1 catégorie, 1 formule, 2 motifs, 3 exemples~: tout est comme il faut
            """);
  }

  @Test
  void eval() throws IOException {
    Files.writeString(
        folder.resolve("gold.jsonl"),
        """
        {"conversation":"c-1","language":"fr","turns":[{"speaker":"agent","who":"A12",\
        "text":"c'est pas mon service","marks":[{"category":"deflection/not-my-job",\
        "quote":"c'est pas mon service","recovered":false}]}]}
        """);

    assertThat(french("eval", "gold.jsonl", "-l", Fixtures.DEFLECTION))
        .isEqualTo(
            """
            exit 0
            --- out
            Familles~: taux en~%, avec leur intervalle à 95~%
                        marques trouvés manqués faux  précision      rappel          F1
             deflection       1       1       0    0 100 21-100  100 21-100  100 34-100

            Catégories~: une marque trouvée dans une autre catégorie compte comme manquée
                        marques trouvés manqués faux  précision      rappel          F1
            deflection
             not-my-job       1       1       0    0 100 21-100  100 21-100  100 34-100

            Reprises~: sur 1 renvoi trouvé, 1 bien classé (100~%, intervalle à 95~%~: 21 à
            100)~: 0 sur 0 marqués comme repris, 1 sur 1 marqués sans reprise.
            """);
  }

  @Test
  void problems() throws IOException {
    Files.writeString(folder.resolve("faux.csv"), "texte,role\nbonjour\n");

    assertThat(french("audit", "faux.csv", "--columns", "conversation="))
        .isEqualTo(
            """
            exit 2
            --- err
            faux.csv:2: cette ligne a 1 cellule, l’en-tête en a 2
            1 problème
            """);
  }

  @Test
  void whatIsTypedWrongly() {
    assertThat(french("audit", "--since"))
        .isEqualTo(
            """
            exit 2
            --- err
            ricochet audit~: Il manque une valeur avant «~--locale~»~: option '--since'
            Essayez «~ricochet audit --help~».
            """);
    assertThat(french("audt"))
        .isEqualTo(
            """
            exit 2
            --- err
            ricochet~: il n’y a pas de commande audt~; vouliez-vous dire audit~?
            Essayez «~ricochet --help~».
            """);
  }

  @Test
  void theEnvironmentIsEnough() {
    Run run =
        Run.in(folder, Map.of("LANG", "fr_FR.UTF-8"), new byte[0], "explain", "--turn", "zwei");

    assertThat(run.err()).startsWith("ricochet explain\u202f: Valeur incorrecte");
  }

  @Test
  void anotherLanguageIsRefusedInEnglish() {
    assertThat(Run.in(folder, "formats", "--locale", "de").toString())
        .isEqualTo(
            """
            exit 2
            --- err
            ricochet formats: Invalid value for option '--locale': 'de' is not fr or en
            Try 'ricochet formats --help'.
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "audit",
        "inspect",
        "formats",
        "explain",
        "lexicon",
        "lexicon list",
        "lexicon show",
        "lexicon check",
        "eval",
        "init",
        "config show",
        "completion",
        "man"
      })
  void helpFitsTheTerminal(String command) {
    List<String> args = new ArrayList<>(Arrays.asList(command.split(" ")));
    args.removeIf(String::isEmpty);
    args.add("--help");

    String help = french(args.toArray(String[]::new));

    assertThat(help).startsWith("exit 0").contains("\nUtilisation~: ricochet");
    assertThat(help.lines()).allMatch(line -> line.length() <= 80);
  }

  private String french(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--locale", "fr"));
    return Run.in(folder, new byte[0], all.toArray(String[]::new))
        .toString()
        .replace('\u202f', '~');
  }
}
