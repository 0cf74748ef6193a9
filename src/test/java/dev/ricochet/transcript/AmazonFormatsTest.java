package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmazonFormatsTest {

  private static final String CALL =
      """
      {"Version":"1.1.0","Channel":"VOICE","LanguageCode":"fr-FR",
       "CustomerMetadata":{"ContactId":"ct-1","InputS3Uri":"s3://calls/ct-1.wav"},
       "Participants":[{"ParticipantId":"p1","ParticipantRole":"AGENT"},
         {"ParticipantId":"CUSTOMER","ParticipantRole":"CUSTOMER"}],
       "Transcript":[
         {"ParticipantId":"p1","Content":"Bonjour, je vous écoute.","BeginOffsetMillis":120},
         {"ParticipantId":"CUSTOMER","Content":"Ma box ne marche plus.","BeginOffsetMillis":4000},
         {"ParticipantId":"p1","Content":" ","BeginOffsetMillis":4900}]}
      """;

  private static final String CHAT =
      """
      {"Version":"CHAT-2022-11-30","Channel":"CHAT","LanguageCode":"en-GB",
       "CustomerMetadata":{"ContactId":"ct-2","InputS3Uri":"s3://chats/ct-2.json"},
       "Transcript":[
         {"Type":"EVENT","ParticipantRole":"CUSTOMER","ContentType":"x.participant.joined",
          "AbsoluteTime":"2026-11-16T09:00:00Z"},
         {"Type":"MESSAGE","ParticipantRole":"SYSTEM","DisplayName":"SYSTEM_MESSAGE",
          "AbsoluteTime":"2026-11-16T09:00:01Z","Content":"Please hold."},
         {"Type":"MESSAGE","ParticipantRole":"CUSTOM_BOT","DisplayName":"Botty",
          "AbsoluteTime":"2026-11-16T09:00:02Z","Content":"{\\"templateType\\":\\"ListPicker\\"}",
          "ContentType":"application/vnd.amazonaws.connect.message.interactive"},
         {"Type":"MESSAGE","ParticipantRole":"CUSTOM_BOT","DisplayName":"Botty",
          "AbsoluteTime":"2026-11-16T09:00:03Z","Content":"Beep."},
         {"Type":"ATTACHMENT","ParticipantRole":"CUSTOMER","DisplayName":"Ann",
          "AbsoluteTime":"2026-11-16T09:00:04Z","Attachments":[]},
         {"Type":"MESSAGE","ParticipantRole":"AGENT","DisplayName":"Jane",
          "AbsoluteTime":"2026-11-16T09:00:31Z","Content":"It is not my job."}]}
      """;

  @Test
  void aCallOfContactLens() {
    Reading reading = Reading.of(CALL);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 agent null: Bonjour, je vous écoute.", "1 customer null: Ma box ne marche plus.");
    Turn first = reading.turns().get(0);
    assertThat(first.conversation()).isEqualTo("ct-1");
    assertThat(first.language()).isEqualTo("fr");
    assertThat(first.channel()).isEqualTo("phone");
    assertThat(first.recording()).isEqualTo("s3://calls/ct-1.wav");
    assertThat(first.at()).isEqualTo(new TurnTime("00:00:00.120", null, Duration.ofMillis(120)));
  }

  @Test
  void aChatOfContactLens() {
    Reading reading = Reading.of(CHAT);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 system SYSTEM_MESSAGE: Please hold.",
            "1 system Botty: Beep.",
            "1 agent Jane: It is not my job.");
    Turn last = reading.turns().get(2);
    assertThat(last.conversation()).isEqualTo("ct-2");
    assertThat(last.channel()).isEqualTo("chat");
    assertThat(last.recording()).isNull();
    assertThat(last.at())
        .isEqualTo(
            new TurnTime(
                "2026-11-16T09:00:31Z",
                LocalDateTime.of(2026, 11, 16, 9, 0, 31),
                Duration.ofSeconds(31)));
  }

  @Test
  void aCallWithoutContactGoesByTheNameOfItsFile() {
    String nameless = CALL.replace("\"ContactId\":\"ct-1\",", "");

    assertThat(Reading.of("[" + nameless + "," + nameless + "]").turns())
        .extracting(Turn::conversation)
        .containsExactly("x", "x", "x#2", "x#2");
  }

  @Test
  void callAnalytics() {
    String call =
        """
        {"JobStatus":"COMPLETED","JobName":"job-7","LanguageCode":"en-US","Channel":"VOICE",
         "Participants":[{"ParticipantRole":"AGENT"},{"ParticipantRole":"CUSTOMER"}],
         "Transcript":[
           {"ParticipantRole":"AGENT","Content":"Hello.","BeginOffsetMillis":40},
           {"ParticipantRole":"CUSTOMER","Content":"Hi.","BeginOffsetMillis":2310}]}
        """;

    Reading reading = Reading.of(call);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines()).containsExactly("1 agent null: Hello.", "1 customer null: Hi.");
    assertThat(reading.turns().get(1).conversation()).isEqualTo("job-7");
    assertThat(reading.turns().get(1).at())
        .isEqualTo(new TurnTime("00:00:02.310", null, Duration.ofMillis(2310)));
    assertThat(Reading.of(call.replace("JobName", "SessionId")).turns())
        .extracting(Turn::conversation)
        .containsOnly("job-7");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{} => `Transcript` is an object, not a list",
        "[] => there is no turn in this file",
        "[3] => `Transcript[0]` is a number, not an object",
        "[{\"Content\":\"a\"}] => `Transcript[0].ParticipantId` is missing",
        "[{\"ParticipantRole\":\"AGENT\"}] => `Transcript[0].Content` is missing",
        "[{\"ParticipantRole\":7,\"Content\":\"a\"}]"
            + " => `Transcript[0].ParticipantRole` is a number, not a string",
        "[{\"ParticipantRole\":\"AGENT\",\"Content\":\"a\",\"BeginOffsetMillis\":\"0\"}]"
            + " => `Transcript[0].BeginOffsetMillis` is a string, not a number",
        "[{\"ParticipantRole\":\"AGENT\",\"Content\":\"a\",\"AbsoluteTime\":\"soon\"}]"
            + " => the time \"soon\" cannot be read",
      })
  void whatIsMissingOrOfAWrongTypeIsAProblem(String transcript, String message) {
    String file = "{\"JobName\":\"j\",\"Transcript\":" + transcript + "}";

    assertThat(Reading.of(file).rendered()).contains(message);
  }

  @Test
  void aTruncatedFileIsAProblem() {
    assertThat(Reading.of(CALL.substring(0, CALL.length() - 30)).rendered())
        .contains("this is not valid JSON: Unexpected end-of-input");
  }
}
