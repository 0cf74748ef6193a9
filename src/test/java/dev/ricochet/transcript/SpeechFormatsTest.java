package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Platforms that tell roles: Genesys Cloud, CCAI Insights, Harper Valley. */
class SpeechFormatsTest {

  @Test
  void genesysCloud() {
    String call =
        """
        {"conversationId":"g-1","mediaType":"call","conversationStartTime":1794819600000,
         "participants":[
           {"participantPurpose":"external","startTimeMs":1794819600000},
           {"participantPurpose":"ivr","startTimeMs":1794819600000,"endTimeMs":1794819605000},
           {"participantPurpose":"acd","startTimeMs":1794819605000},
           {"participantPurpose":"agent","userId":"u-1","startTimeMs":1794819610000,
            "endTimeMs":1794819620000},
           {"participantPurpose":"agent","userId":"u-2","startTimeMs":1794819620001}],
         "transcripts":[
           {"transcriptId":"t2","language":"en-us","phrases":[
             {"text":"two","startTimeMs":1794819621500,"participantPurpose":"internal"}]},
           {"transcriptId":"t1","language":"fr-fr","phrases":[
             {"text":"tapez un","startTimeMs":1794819601000,"participantPurpose":"internal"},
             {"text":"musique","startTimeMs":1794819606000,"participantPurpose":"internal"},
             {"startTimeMs":1794819609000,"participantPurpose":"internal"},
             {"text":"bonjour","decoratedText":"Bonjour !","startTimeMs":1794819611000,
              "participantPurpose":"internal"},
             {"text":"allô","startTimeMs":1794819612000,"participantPurpose":"external"}]}]}
        """;

    Reading reading = Reading.of(call);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 system null: tapez un",
            "1 system null: musique",
            "1 agent u-1: Bonjour !",
            "1 customer null: allô",
            "1 agent u-2: two");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("g-1");
    assertThat(reading.turns()).extracting(Turn::channel).containsOnly("phone");
    assertThat(reading.turns())
        .extracting(Turn::language)
        .containsExactly("fr", "fr", "fr", "fr", "en");
    assertThat(reading.turns().get(2).at())
        .isEqualTo(
            new TurnTime(
                "2026-11-16T09:00:11Z",
                LocalDateTime.of(2026, 11, 16, 9, 0, 11),
                Duration.ofSeconds(11)));
  }

  @Test
  void genesysCloudWithTimesSinceTheStartAndWithoutParticipants() {
    Reading reading =
        Reading.of(
            """
            {"conversationId":"g-2","transcripts":[{"phrases":[
              {"text":"a","startTimeMs":4200,"participantPurpose":"internal"},
              {"text":"b","startTimeMs":500,"participantPurpose":"external"},
              {"text":"c","startTimeMs":9000,"participantPurpose":"ivr"}]}]}
            """);

    assertThat(reading.lines())
        .containsExactly("1 customer null: b", "1 agent null: a", "1 system null: c");
    assertThat(reading.turns().get(1).at())
        .isEqualTo(new TurnTime("00:00:04.200", null, Duration.ofMillis(4200)));
  }

  @Test
  void genesysCloudDoesNotTellWhichOfTwoAgentsSpoke() {
    Reading reading =
        Reading.of(
            """
            {"conversationId":"g-3","participants":[
               {"participantPurpose":"agent","userId":"u-1","startTimeMs":0},
               {"participantPurpose":"agent","userId":"u-2","startTimeMs":5000},
               {"participantPurpose":"workflow","startTimeMs":0,"endTimeMs":5000}],
             "transcripts":[{"phrases":[
               {"text":"a","startTimeMs":1000,"participantPurpose":"internal"},
               {"text":"b","startTimeMs":6000,"participantPurpose":"internal"}]}]}
            """);

    assertThat(reading.lines()).containsExactly("1 agent u-1: a", "1 agent null: b");
  }

  @Test
  void ccaiInsights() {
    Reading reading =
        Reading.of(
            """
            {"conversation_info":{"categories":[{"display_name":"billing"}]},"entries":[
              {"start_timestamp_usec":1794819600000000,"text":"Welcome.","role":"AUTOMATED_AGENT",
               "user_id":9},
              {"start_timestamp_usec":1794819602500000,"text":"My bill","role":"END_USER",
               "user_id":1},
              {"start_timestamp_usec":1794819604000000,"text":"Not my job.","role":"AGENT",
               "user_id":"A12"}]}
            """);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 system 9: Welcome.", "1 customer 1: My bill", "1 agent A12: Not my job.");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("x");
    assertThat(reading.turns().get(1).at())
        .isEqualTo(
            new TurnTime(
                "2026-11-16T09:00:02.5Z",
                LocalDateTime.of(2026, 11, 16, 9, 0, 2, 500_000_000),
                Duration.ofMillis(2500)));
  }

  @Test
  void smallTimesOfCcaiInsightsAreSinceTheStart() {
    Reading reading =
        Reading.of(
            """
            {"entries":[{"start_timestamp_usec":5000000,"text":"Yes","role":"AGENT"}]}
            """);

    assertThat(reading.turns().get(0).at())
        .isEqualTo(new TurnTime("00:00:05", null, Duration.ofSeconds(5)));
  }

  @Test
  void conversationsOfCcaiInsights() {
    Reading reading =
        Reading.of(
            """
            {"conversations":[
            {"name":"projects/p/locations/l/conversations/c-1","languageCode":"fr-FR",
             "medium":"PHONE_CALL","startTime":"2026-11-16T09:00:00Z","agentId":"A12",
             "transcript":{"transcriptSegments":[
               {"text":"Bienvenue.","segmentParticipant":{"role":"AUTOMATED_AGENT"}},
               {"text":"bonjour","words":[{"word":"bonjour","startOffset":"1.500s"}],
                "segmentParticipant":{"role":"HUMAN_AGENT"}},
               {"text":"hello","languageCode":"en-US","words":[{"startOffset":"soon"}],
                "segmentParticipant":{"role":"END_USER"}}]}},
            {"name":"projects/p/locations/l/conversations/c-2","medium":"CHAT","agentId":"A12",
             "qualityMetadata":{"agentInfo":[
               {"agentId":"A12","team":"Nord"},{"agentId":"A31","teams":["Sud","Nuit"]}]},
             "transcript":{"transcriptSegments":[
               {"text":"a","messageTime":"2026-11-16T10:00:02Z",
                "segmentParticipant":{"role":"HUMAN_AGENT","userId":"A12"}},
               {"text":"b","segmentParticipant":{"role":"HUMAN_AGENT","userId":"A31"}},
               {"text":"c","segmentParticipant":{"role":"HUMAN_AGENT"}}]}},
            {"medium":"MEDIUM_UNSPECIFIED",
             "qualityMetadata":{"agentInfo":[{"agentId":"A07","team":"Nord"}]},
             "transcript":{"transcriptSegments":[
               {"text":"d","segmentParticipant":{"role":"HUMAN_AGENT"}},
               {"text":"e","segmentParticipant":{"role":"END_USER","userId":"A07"}}]}}]}
            """);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.turns())
        .extracting(
            Turn::conversation,
            Turn::role,
            Turn::who,
            Turn::team,
            Turn::channel,
            Turn::language,
            Turn::text)
        .containsExactly(
            tuple("c-1", Role.SYSTEM, null, null, "phone", "fr", "Bienvenue."),
            tuple("c-1", Role.AGENT, "A12", null, "phone", "fr", "bonjour"),
            tuple("c-1", Role.CUSTOMER, null, null, "phone", "en", "hello"),
            tuple("c-2", Role.AGENT, "A12", "Nord", "chat", null, "a"),
            tuple("c-2", Role.AGENT, "A31", "Sud", "chat", null, "b"),
            tuple("c-2", Role.AGENT, null, null, "chat", null, "c"),
            tuple("x", Role.AGENT, "A07", "Nord", null, null, "d"),
            tuple("x", Role.CUSTOMER, "A07", "Nord", null, null, "e"));
    assertThat(reading.turns().get(1).at())
        .isEqualTo(
            new TurnTime(
                "00:00:01.500",
                LocalDateTime.of(2026, 11, 16, 9, 0, 1, 500_000_000),
                Duration.ofMillis(1500)));
    assertThat(reading.turns().get(2).at())
        .isEqualTo(
            new TurnTime("2026-11-16T09:00:00Z", LocalDateTime.of(2026, 11, 16, 9, 0), null));
    assertThat(reading.turns().get(3).at())
        .isEqualTo(
            new TurnTime("2026-11-16T10:00:02Z", LocalDateTime.of(2026, 11, 16, 10, 0, 2), null));
  }

  @Test
  void theSegmentsOfHarperValleyAreOneCall() {
    String call =
        """
        [{"speaker_role":"agent","human_transcript":"this is the bank","transcript":"this is a tank",
          "start_ms":3990,"start_timestamp_ms":1794819603990,"index":1},
         {"speaker_role":"caller","transcript":"hi","start_ms":6000,
          "start_timestamp_ms":1794819606000,"index":2},
         {"speaker_role":"caller","transcript":"so","start_timestamp_ms":1794819607000,"index":3}]
        """;

    Reading reading = Reading.of(call);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly(
            "1 agent null: this is the bank", "3 customer null: hi", "5 customer null: so");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("x");
    assertThat(reading.turns())
        .extracting(Turn::at)
        .containsExactly(
            new TurnTime(
                "00:00:03.990",
                LocalDateTime.of(2026, 11, 16, 9, 0, 3, 990_000_000),
                Duration.ofMillis(3990)),
            new TurnTime(
                "00:00:06", LocalDateTime.of(2026, 11, 16, 9, 0, 6), Duration.ofSeconds(6)),
            new TurnTime("2026-11-16T09:00:07Z", LocalDateTime.of(2026, 11, 16, 9, 0, 7), null));
  }

  @Test
  void aBrokenSegmentIsNamedAndTheOthersRead() {
    Reading reading =
        Reading.of(
            """
            [{"speaker_role":"agent","transcript":"a"},
             {"transcript":"b"},
             {"speaker_role":"agent"},
             {"speaker_role":"agent","transcript":"c"}]
            """);

    assertThat(reading.lines())
        .containsExactly("1 agent null: a", "2 unknown null: b", "4 agent null: c");
    assertThat(reading.rendered())
        .isEqualTo("x:2: `speaker_role` is missing\nx:3: `transcript` is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{\"conversationId\":\"g\",\"transcripts\":{}} => `transcripts` is an object, not a list",
        "{\"conversationId\":7,\"transcripts\":[]} => `conversationId` is a number, not a string",
        "{\"conversationId\":\"g\",\"transcripts\":[]} => there is no turn in this file",
        "{\"conversationId\":\"g\",\"transcripts\":[{}]} => `transcripts[0].phrases` is missing",
        "{\"conversationId\":\"g\",\"transcripts\":[{\"phrases\":[{\"text\":\"a\"}]}]}"
            + " => `transcripts[0].phrases[0].participantPurpose` is missing",
        "{\"conversation_info\":{},\"entries\":7} => `entries` is a number, not a list",
        "{\"entries\":[{\"role\":\"AGENT\"}]} => `entries[0].text` is missing",
        "{\"entries\":[{\"role\":\"AGENT\",\"text\":\"a\",\"start_timestamp_usec\":\"1\"}]}"
            + " => `entries[0].start_timestamp_usec` is a string, not a number",
      })
  void whatIsMissingOrOfAWrongTypeIsAProblem(String file, String message) {
    assertThat(Reading.of(file).rendered()).contains(message);
  }

  @Test
  void everyFormatIsListedOnce() {
    List<String> names =
        Transcripts.formats().stream().map(format -> format.name().toString()).toList();

    assertThat(names).doesNotHaveDuplicates().contains("Genesys Cloud", "Deepgram", "whisper.cpp");
  }
}
