package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import dev.ricochet.source.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackShapeTest {

  private static final String USERS =
      """
      [{"id":"U1","team_id":"T1","name":"julie","deleted":false,
        "profile":{"real_name":"Julie Martin","display_name":"ju"}},
       {"id":"U2","team_id":"T1","name":"paul","real_name":"Paul Petit","profile":{}}]
      """;

  private static final String DAY =
      """
      [
      {"type":"message","subtype":"channel_join","user":"U1","text":"<@U1> has joined",
       "ts":"1794819600.000100"},
      {"type":"message","user":"U1","text":"<@U2> vois &lt;ça&gt; dans <#C2>, <!here> : <https://x.fr|ici>",
       "ts":"1794819660.000200","thread_ts":"1794819660.000200"},
      {"type":"message","user":"U2","text":"c'est <mailto:a@x.fr|a@x.fr> <https://y.fr> &amp;lt;",
       "ts":"1794819720.000300","user_profile":{"real_name":"Paul P."}},
      {"type":"message","subtype":"bot_message","bot_id":"B1","username":"alerte","text":"bip",
       "ts":"1794819780.000400"},
      {"type":"message","user":"U3","text":"","files":[{}],"ts":"1794819790.000400"}
      ]
      """;

  @TempDir Path folder;

  @BeforeEach
  void export() throws IOException {
    Files.writeString(folder.resolve("users.json"), USERS);
    Files.writeString(
        folder.resolve("channels.json"),
        "[{\"id\":\"C2\",\"name\":\"aide\",\"created\":1,\"creator\":\"U1\",\"members\":[]}]");
    Files.writeString(folder.resolve("dms.json"), "[]");
    Files.createDirectory(folder.resolve("accueil"));
    Files.writeString(folder.resolve("accueil/2026-11-16.json"), DAY);
  }

  @Test
  void aDayOfAChannelIsReadWithTheNamesBesideIt() {
    Reading reading = Reading.of(day(), speakers("Julie Martin=colleague,Paul*=colleague"));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "2 system U1: @Julie Martin has joined",
            "4 colleague U1: @Paul Petit vois <ça> dans #aide, @here : ici",
            "6 colleague U2: c'est a@x.fr https://y.fr &lt;",
            "8 system alerte: bip");
    assertThat(reading.turns())
        .extracting(Turn::conversation)
        .containsExactly(
            "accueil/2026-11-16",
            "accueil/1794819660.000200",
            "accueil/2026-11-16",
            "accueil/2026-11-16");
    assertThat(reading.turns()).extracting(Turn::channel).containsOnly("internal");
    assertThat(reading.turns().get(1).at().text()).isEqualTo("2026-11-16T09:01:00.0002Z");
  }

  @Test
  void speakersHaveNoRoles() {
    assertThat(Reading.of(day(), ReadOptions.defaults()).rendered())
        .contains("\"Julie Martin\" (1 turn), \"Paul P.\" (1 turn)");
  }

  @Test
  void withoutTheListsThereAreIdentifiers() {
    assertThat(Reading.of(DAY, speakers("U1=colleague")).lines())
        .contains("4 colleague U1: @U2 vois <ça> dans #C2, @here : ici")
        .contains("6 unknown U2: c'est a@x.fr https://y.fr &lt;");
  }

  @Test
  void theListsOfAnExportHoldNoTurn() {
    Problems problems = new Problems();
    List<Source> sources =
        Sources.find(List.of("."), folder, InputStream.nullInputStream(), problems);

    assertThat(sources).hasSize(4);
    for (Source source : sources) {
      Reading reading = Reading.of(source, speakers("*=colleague"));
      assertThat(reading.problems()).isEmpty();
      assertThat(reading.turns()).hasSize(source.name().contains("accueil") ? 4 : 0);
    }
  }

  @Test
  void aBrokenListIsNamed() throws IOException {
    Files.writeString(folder.resolve("users.json"), USERS.substring(0, 100));

    assertThat(Reading.of(day(), speakers("*=colleague")).rendered())
        .startsWith("export/users.json:2:")
        .contains("this is not valid JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "[{\"type\":\"message\",\"ts\":17,\"text\":\"a\"}] => `ts` is a number, not a string",
        "[{\"type\":\"message\",\"ts\":\"x\",\"text\":\"a\"}] => `ts` is no moment such as",
        "[{\"type\":\"message\",\"ts\":\"1.000001\",\"text\":7}] => `text` is a number, not a",
        "[{\"type\":\"message\",\"ts\":\"1.000001\",\"text\":\" => this is not valid JSON",
        "[] => there is no turn in this file",
      })
  void whatIsWrongIsAProblem(String json, String message) {
    assertThat(Reading.of(json).rendered()).contains(message);
  }

  private Source day() {
    return Sources.file(
        "export/accueil/2026-11-16.json", folder.resolve("accueil/2026-11-16.json"));
  }

  private static ReadOptions speakers(String speakers) {
    return ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(speakers)));
  }
}
