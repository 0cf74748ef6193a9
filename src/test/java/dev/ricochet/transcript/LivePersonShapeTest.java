package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivePersonShapeTest {

  @Test
  void aConversationIsReadInTheOrderOfItsTimes() {
    String json =
        """
        {"_metadata":{"count":1},"conversationHistoryRecords":[
         {"info":{"conversationId":"lp-9","startTime":"2026-11-16 09:00:00.000+0000",
           "startTimeL":1794819600000,"latestAgentGroupName":"Nord"},
          "messageRecords":[
           {"seq":2,"type":"TEXT_PLAIN","messageData":{"msg":{"text":"Je regarde <cela>"}},
            "participantId":"p-12","timeL":1794819640000,"sentBy":"Agent","audience":"ALL"},
           {"seq":1,"type":"TEXT_PLAIN","messageData":{"msg":{"text":"Bonjour"}},
            "participantId":"c-1","time":"2026-11-16 09:00:05.500+0000","sentBy":"Consumer"},
           {"seq":3,"type":"TEXT_HTML","messageData":{"msg":{"text":"<b>Merci</b> de patienter"}},
            "participantId":"p-99","timeL":1794819650000,"sentBy":"Agent"},
           {"seq":4,"type":"RICH_CONTENT","messageData":{"richContent":{"content":"{}"}},
            "participantId":"p-99","timeL":1794819660000,"sentBy":"Agent"},
           {"seq":5,"type":"TEXT_PLAIN","messageData":{"msg":{"text":"il insiste"}},
            "participantId":"p-12","timeL":1794819670000,"sentBy":"Agent",
            "audience":"AGENTS_AND_MANAGERS"},
           {"seq":6,"type":"TEXT_PLAIN","messageData":{"msg":{"text":"transfert"}},
            "participantId":"undefined","timeL":1794819680000,"sentBy":"Controller"},
           {"seq":7,"type":"HOSTED_FILE","messageData":{"file":{"caption":"ma facture"}},
            "participantId":"c-1","timeL":1794819690000,"sentBy":"Consumer"}],
          "agentParticipants":[
           {"agentId":"12","agentPid":"p-12","agentFullName":"Julie","userType":"1",
            "userTypeName":"Human","agentGroupName":"Sud"},
           {"agentId":"99","agentPid":"p-99","agentFullName":"Robo","userType":"2",
            "agentGroupName":"Unassigned"}],
          "consumerParticipants":[{"participantId":"c-1"}]}]}
        """;

    Reading reading = Reading.of(json);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "2 customer c-1: Bonjour",
            "2 agent 12: Je regarde <cela>",
            "2 system 99: Merci de patienter",
            "2 colleague 12: il insiste",
            "2 system null: transfert",
            "2 customer c-1: ma facture");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("lp-9");
    assertThat(reading.turns())
        .extracting(Turn::team)
        .containsExactly("Nord", "Sud", "Nord", "Sud", "Nord", "Nord");
    assertThat(reading.turns())
        .extracting(Turn::channel)
        .containsExactly("chat", "chat", "chat", "internal", "chat", "chat");
    assertThat(reading.turns())
        .extracting(turn -> turn.at().elapsed().toMillis())
        .containsExactly(5500L, 40_000L, 50_000L, 70_000L, 80_000L, 90_000L);
  }

  @Test
  void anAgentWhoIsNotListedGoesByHisParticipant() {
    String json =
        "{\"messageRecords\":[{\"messageData\":{\"msg\":{\"text\":\"a\"}},"
            + "\"participantId\":\"p-1\",\"sentBy\":\"Agent\"}]}";

    assertThat(Reading.of(json).lines()).containsExactly("1 agent p-1: a");
    assertThat(Reading.of(json).turns().get(0).conversation()).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "\"info\":{\"conversationId\":\"1\"} => `messageRecords` is missing",
        "\"messageRecords\":{} => `messageRecords` is an object, not a list",
        "\"messageRecords\":[] => there is no turn in this file",
        "\"messageRecords\":[{\"messageData\":\"a\"}]"
            + " => `messageRecords[0].messageData` is a string, not an object",
        "\"messageRecords\":[{\"messageData\":{\"msg\":{\"text\":1}}}]"
            + " => `messageRecords[0].messageData.msg.text` is a number, not a string",
        "\"messageRecords\":[{\"timeL\":\"x\"}]"
            + " => `messageRecords[0].timeL` is no moment in milliseconds since 1970",
        "\"messageRecords\":[{\"sentBy\":\"Agent\" => this is not valid JSON",
      })
  void whatIsWrongIsAProblem(String fields, String message) {
    assertThat(Reading.of("{" + fields + "}").rendered()).contains(message);
  }
}
