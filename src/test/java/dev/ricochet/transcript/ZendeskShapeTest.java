package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZendeskShapeTest {

  @Test
  void aTicketIsReadWithItsUsers() {
    String json =
        """
        {"ticket":{"id":812,"requester_id":7,"assignee_id":3,"via":{"channel":"email"},
          "created_at":"2026-11-16T08:00:00Z"},
         "comments":[
          {"id":3,"type":"Comment","author_id":3,"public":false,"body":"Qui sait ?",
           "created_at":"2026-11-16T08:20:00Z"},
          {"id":1,"type":"Comment","author_id":7,"public":true,"plain_body":"O&ugrave; est-ce&nbsp;?",
           "body":"autre","created_at":"2026-11-16T08:00:00Z"},
          {"id":2,"type":"Comment","author_id":3,"public":true,"body":"",
           "html_body":"<div>Je regarde.<br>À demain</div>","created_at":"2026-11-16T08:10:00Z"},
          {"id":4,"type":"VoiceComment","author_id":3,"public":true,"body":"Appel de 3 min",
           "data":{"recording_url":"https://x/4"},"created_at":"2026-11-16T09:00:00Z"},
          {"id":5,"author_id":9,"body":"En copie","created_at":"2026-11-16T09:10:00Z"},
          {"id":6,"author_id":-1,"body":"Fermé","created_at":"2026-11-16T09:20:00Z"}],
         "users":[{"id":3,"name":"Julie","role":"admin"},{"id":7,"name":"Paul","role":"end-user"}]}
        """;

    Reading reading = Reading.of(json);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 customer 7: Où est-ce ?",
            "1 agent 3: Je regarde.\nÀ demain",
            "1 colleague 3: Qui sait ?",
            "1 system 3: Appel de 3 min",
            "1 unknown 9: En copie",
            "1 system -1: Fermé");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("812");
    assertThat(reading.turns())
        .extracting(Turn::channel)
        .containsExactly("email", "email", "internal", "email", "email", "email");
    assertThat(reading.turns().get(3).recording()).isEqualTo("https://x/4");
    TurnTime at = reading.turns().get(1).at();
    assertThat(at).isNotNull();
    assertThat(at.moment()).isEqualTo(LocalDateTime.of(2026, 11, 16, 8, 10));
    assertThat(at.elapsed()).hasMinutes(10);
  }

  @Test
  void anExportHasATicketALine() {
    String line =
        "{\"id\":%d,\"via\":{\"channel\":\"voice\"},\"requester\":{\"id\":7,\"name\":\"Paul\"},"
            + "\"assignee\":{\"id\":3,\"name\":\"Julie\",\"role\":\"agent\"},\"comments\":["
            + "{\"author_id\":7,\"plain_body\":\"a\"},{\"author_id\":3,\"plain_body\":\"b\"}]}\n";

    Reading reading = Reading.of(line.formatted(1) + line.formatted(2));

    assertThat(reading.lines())
        .containsExactly("1 customer 7: a", "1 agent 3: b", "2 customer 7: a", "2 agent 3: b");
    assertThat(reading.turns()).extracting(Turn::conversation).containsExactly("1", "1", "2", "2");
    assertThat(reading.turns()).extracting(Turn::channel).containsOnly("phone");
  }

  @Test
  void commentsAloneNeedARoster() {
    String json = "{\"comments\":[{\"author_id\":3,\"body\":\"b\"}],\"count\":1}";

    assertThat(Reading.of(json).rendered()).contains("no speaker of x has a known role");
    assertThat(Reading.of(json).lines()).containsExactly("1 unknown 3: b");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{\"id\":1,\"comments\":{}} => `comments` is an object, not a list",
        "{\"id\":1,\"comments\":[1]} => `comments[0]` is a number, not an object",
        "{\"id\":1,\"comments\":[]} => there is no turn in this file",
        "{\"id\":1,\"comments\":[{\"author_id\":[],\"body\":\"a\"}]}"
            + " => `comments[0].author_id` is a list, not a string",
        "{\"id\":1,\"comments\":[{\"author_id\":1,\"body\":5}]}"
            + " => `comments[0].body` is a number, not a string",
        "{\"id\":1,\"comments\":[{\"author_id\":1,\"body\":\"a\",\"created_at\":\"hier\"}]}"
            + " => the time \"hier\" cannot be read",
        "{\"id\":1,\"comments\":[{\"author_id\":1 => this is not valid JSON",
      })
  void whatIsWrongIsAProblem(String json, String message) {
    assertThat(Reading.of(json).rendered()).contains(message);
  }
}
