package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntercomShapeTest {

  private static final String CONVERSATION =
      """
      {"type":"conversation","id":"215","created_at":1795000000,
       "source":{"type":"conversation","id":"1","body":"<p>Bonjour,</p><p>o&ugrave; est mon colis ?</p>",
        "author":{"type":"lead","id":"L7","name":"Paul"}},
       "conversation_parts":{"type":"conversation_part.list","conversation_parts":[
        {"part_type":"assignment","body":null,"created_at":1795000010,
         "author":{"type":"bot","id":"B1","name":"Operator"}},
        {"part_type":"comment","body":"<p>Un instant</p>","created_at":1795000020,
         "author":{"type":"bot","id":"B1","name":"Operator"}},
        {"part_type":"comment","body":"<p>Je m&#39;en occupe</p>","created_at":1795000060,
         "author":{"type":"admin","id":4041,"name":"Julie"}},
        {"part_type":"note","body":"<p>Qui a la clé ?</p>","created_at":1795000070,
         "author":{"type":"admin","id":4041,"name":"Julie"}},
        {"part_type":"comment","body":"<p>retiré</p>","redacted":true,"created_at":1795000080,
         "author":{"type":"user","id":"U7"}},
        {"part_type":"comment","body":"merci\\nbeaucoup","created_at":1795000090,
         "author":{"type":"user","id":"U7"}}]}}
      """;

  @Test
  void aConversationBeginsWithItsSource() {
    Reading reading = Reading.of(CONVERSATION);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 customer L7: Bonjour,\noù est mon colis ?",
            "1 system B1: Un instant",
            "1 agent 4041: Je m'en occupe",
            "1 colleague 4041: Qui a la clé ?",
            "1 customer U7: merci\nbeaucoup");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("215");
    assertThat(reading.turns())
        .extracting(Turn::channel)
        .containsExactly("chat", "chat", "chat", "internal", "chat");
    TurnTime at = reading.turns().get(2).at();
    assertThat(at).isNotNull();
    assertThat(at.moment()).isEqualTo(LocalDateTime.of(2026, 11, 18, 11, 7, 40));
    assertThat(at.elapsed()).hasSeconds(60);
  }

  @Test
  void aListHasConversationsWithoutParts() {
    String list =
        """
        {"type":"conversation.list","pages":{},"conversations":[
         {"type":"conversation","id":"1","source":{"type":"email","body":"<p>a</p>",
          "author":{"type":"user","id":"U7"}}},
         {"type":"conversation","id":"2","source":{"type":"phone_call","body":"b",
          "author":{"type":"admin","id":"4"}}}]}
        """;

    assertThat(Reading.of(list).turns())
        .extracting(turn -> turn.conversation() + " " + turn.channel() + " " + turn.text())
        .containsExactly("1 email a", "2 phone b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "\"conversation_parts\":{\"conversation_parts\":{}}"
            + " => `conversation_parts.conversation_parts` is an object, not a list",
        "\"conversation_parts\":7 => `conversation_parts` is a number, not an object",
        "\"source\":[] => `source` is a list, not an object",
        "\"source\":{\"body\":7} => `source.body` is a number, not a string",
        "\"source\":{\"body\":\"a\",\"created_at\":\"hier\"}"
            + " => `source.created_at` is no moment in seconds since 1970",
        "\"source\":{\"body\":\"a\",\"created_at\":1795000000000}"
            + " => `source.created_at` is no moment in seconds since 1970",
        "\"source\":{\"body\":\"\"} => there is no turn in this file",
        "\"source\":{\"body\":\"a\" => this is not valid JSON",
      })
  void whatIsWrongIsAProblem(String fields, String message) {
    String json = "{\"type\":\"conversation\",\"id\":\"1\"," + fields + "}";

    assertThat(Reading.of(json).rendered()).contains(message);
  }
}
