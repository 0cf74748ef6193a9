package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recognisers of speech, which know speakers or channels, but no roles. */
class RecogniserFormatsTest {

  private static final String DEEPGRAM_UTTERANCES =
      """
      {"metadata":{"request_id":"d-1","created":"2026-11-17T00:00:00Z","channels":1},
       "results":{"channels":[{"detected_language":"fr","alternatives":[{"transcript":"x"}]}],
        "utterances":[
         {"start":0.08,"channel":0,"speaker":0,"transcript":"Bonjour."},
         {"start":3.5,"channel":0,"speaker":1,"transcript":"Allô ?"}]}}
      """;

  private static final String DEEPGRAM_WORDS =
      """
      {"results":{"channels":[
        {"alternatives":[{"transcript":"ok so yes","words":[
          {"word":"ok","punctuated_word":"Ok,","start":0.0,"end":0.3},
          {"word":"so","start":0.4,"end":0.6},
          {"word":"yes","punctuated_word":"Yes.","start":5.0,"end":5.3}]}]},
        {"alternatives":[{"transcript":"my bill","words":[
          {"word":"my","start":2.0,"end":2.2},{"word":"bill","start":2.3,"end":2.5}]}]}]}}
      """;

  @Test
  void utterancesOfDeepgram() {
    Reading reading = with("speaker_0=agent:A12,speaker 1=customer", DEEPGRAM_UTTERANCES);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines())
        .containsExactly("1 agent A12: Bonjour.", "1 customer speaker_1: Allô ?");
    assertThat(reading.turns())
        .extracting(Turn::at)
        .containsExactly(
            new TurnTime("00:00:00.080", null, Duration.ofMillis(80)),
            new TurnTime("00:00:03.500", null, Duration.ofMillis(3500)));
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("d-1");
    assertThat(reading.turns()).extracting(Turn::language).containsOnly("fr");
  }

  @Test
  void whoIsNotMappedStaysUnknown() {
    Reading reading = Reading.of(DEEPGRAM_UTTERANCES);

    assertThat(reading.turns()).extracting(Turn::role).containsOnly(Role.UNKNOWN);
    assertThat(reading.turns()).extracting(Turn::label).containsExactly("speaker_0", "speaker_1");
    assertThat(reading.rendered())
        .contains("no speaker of x has a known role")
        .contains("--speakers 'speaker_0=agent,speaker_1=customer'");
  }

  @Test
  void channelsOfDeepgramByWords() {
    Reading reading = Reading.of(DEEPGRAM_WORDS);

    assertThat(labelled(reading))
        .containsExactly(
            "channel 0 00:00:00: Ok, so",
            "channel 1 00:00:02: my bill",
            "channel 0 00:00:05: Yes.");
    assertThat(reading.rendered()).contains("--channels 0=agent,1=customer");
    assertThat(reading.turns()).extracting(Turn::conversation).containsOnly("x");
  }

  @Test
  void channelsAreMapped() {
    ReadOptions options =
        ReadOptions.defaults()
            .withSpeakers(SpeakerMap.NONE.with(Reading.channels("0=agent:A1,1=customer")));

    assertThat(Reading.of(DEEPGRAM_WORDS, options).lines())
        .containsExactly("1 agent A1: Ok, so", "1 customer channel 1: my bill", "1 agent A1: Yes.");
  }

  @Test
  void paragraphsOfDeepgram() {
    Reading reading =
        Reading.of(
            """
            {"results":{"channels":[{"alternatives":[{"transcript":"x","words":[],
              "paragraphs":{"transcript":"x","paragraphs":[
                {"speaker":1,"start":1.5,"sentences":[{"text":"One."},{"text":"Two."}]},
                {"speaker":0,"start":4,"sentences":[{"text":"Three."}]}]}}]}]}}
            """);

    assertThat(labelled(reading))
        .containsExactly("speaker_1 00:00:01.500: One. Two.", "speaker_0 00:00:04: Three.");
  }

  @Test
  void deepgramWithoutAnyTimes() {
    assertThat(
            labelled(
                Reading.of(
                    """
                    {"results":{"channels":[{"alternatives":[{"transcript":"all of it"}]},
                      {"alternatives":[]}]}}
                    """)))
        .containsExactly("channel 0 -: all of it");
  }

  @Test
  void utterancesOfAssemblyAi() {
    String file =
        """
        {"id":"a-1","status":"completed","language_code":"en_us","text":"Hello. Hi.",
         "audio_url":"https://x/a.mp3?Expires=1&Signature=secret","utterances":[
          {"speaker":"A","start":170,"text":"Hello."},{"speaker":"B","start":900,"text":"Hi."}]}
        """;

    Reading reading = with("A=agent", file);

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.lines()).containsExactly("1 agent A: Hello.", "1 unknown B: Hi.");
    Turn second = reading.turns().get(1);
    assertThat(second.conversation()).isEqualTo("a-1");
    assertThat(second.language()).isEqualTo("en");
    assertThat(second.recording()).isEqualTo("https://x/a.mp3");
    assertThat(second.at()).isEqualTo(new TurnTime("00:00:00.900", null, Duration.ofMillis(900)));
  }

  @Test
  void assemblyAiByChannelAndWithoutUtterances() {
    String channels =
        """
        {"id":"a-2","utterances":[{"speaker":"1A","channel":"1","start":9,"text":"b"},
          {"speaker":"2A","channel":"2","start":5,"text":"a"}]}
        """;
    String whole =
        """
        {"id":"a-3","audio_url":"https://x/rec?id=7","text":"All.","utterances":null,
         "words":[{"text":"All.","start":250}]}
        """;

    assertThat(labelled(Reading.of(channels)))
        .containsExactly("channel 2 00:00:00.005: a", "channel 1 00:00:00.009: b");
    assertThat(labelled(Reading.of(whole))).containsExactly("channel 0 00:00:00.250: All.");
    assertThat(Reading.of(whole).turns().get(0).recording()).isEqualTo("https://x/rec?id=7");
  }

  @Test
  void phrasesOfAzure() {
    String file =
        """
        {"source":"https://store/calls/7.wav?sv=1&sig=secret","timestamp":"2026-11-17T00:00:00Z",
         "combinedRecognizedPhrases":[],"recognizedPhrases":[
          {"recognitionStatus":"Success","channel":0,"speaker":2,"locale":"fr-FR",
           "offset":"PT1M0.07S","nBest":[{"display":"Bonjour."},{"display":"Bon jour."}]},
          {"recognitionStatus":"Failure","channel":0,"offset":"PT2M","nBest":[]},
          {"recognitionStatus":"Failure","channel":0,"offset":"PT2M"},
          {"recognitionStatus":"Success","channel":0,"speaker":1,"offsetInTicks":5000000.0,
           "nBest":[{"display":"Allô ?"}]}]}
        """;

    Reading reading = Reading.of(file);

    assertThat(labelled(reading))
        .containsExactly("speaker_1 00:00:00.500: Allô ?", "speaker_2 00:01:00.070: Bonjour.");
    Turn first = reading.turns().get(0);
    assertThat(first.conversation()).isEqualTo("https://store/calls/7.wav");
    assertThat(first.recording()).isEqualTo("https://store/calls/7.wav");
    assertThat(first.language()).isEqualTo("fr");
  }

  @Test
  void azureByChannelAndFastTranscription() {
    assertThat(
            labelled(
                Reading.of(
                    """
                    {"recognizedPhrases":[
                      {"channel":0,"offset":"PT3S","nBest":[{"display":"b"}]},
                      {"channel":1,"offset":"PT1S","nBest":[{"display":"a"}]}]}
                    """)))
        .containsExactly("channel 1 00:00:01: a", "channel 0 00:00:03: b");
    assertThat(
            labelled(
                Reading.of(
                    """
                    {"combinedPhrases":[{"text":"a"}],"phrases":[
                      {"speaker":1,"offsetMilliseconds":80,"text":"a"}]}
                    """)))
        .containsExactly("speaker_1 00:00:00.080: a");
  }

  @Test
  void sentencesOfTwilio() {
    String page =
        """
        {"sentences":[
          {"media_channel":2,"sentence_index":1,"start_time":1.25,"transcript":"second"},
          {"media_channel":1,"sentence_index":0,"start_time":null,"transcript":"first"}],
         "meta":{"url":"https://x/v2/Transcripts/GT1/Sentences?Page=0"}}
        """;

    Reading reading = Reading.of(page + page.replace("Page=0", "Page=1"));

    assertThat(labelled(reading).subList(0, 2))
        .containsExactly("channel 1 -: first", "channel 2 00:00:01.250: second");
    assertThat(reading.turns()).hasSize(4).extracting(Turn::conversation).containsOnly("GT1");
  }

  @Test
  void monologuesOfRevAi() {
    String file =
        """
        {"monologues":[
          {"speaker":0,"elements":[
            {"type":"text","value":"Hello","ts":0.5},{"type":"punct","value":", "},
            {"type":"text","value":"Ann","ts":0.9},{"type":"punct","value":"."},
            {"type":"unknown","value":"<laugh>"}]},
          {"speaker":1,"elements":[
            {"type":"punct","value":"- "},{"type":"text","value":"my","ts":2},
            {"type":"text","value":"bill","ts":2.5}]}]}
        """;
    String named = file.replaceFirst("\\{", "{\"speakers\":[{\"id\":1,\"name\":\"Bob\"}],");

    assertThat(labelled(Reading.of(file)))
        .containsExactly("speaker_0 00:00:00.500: Hello, Ann.", "speaker_1 00:00:02: - my bill");
    assertThat(labelled(Reading.of(named))).last().isEqualTo("Bob 00:00:02: - my bill");
  }

  @Test
  void segmentsOfWhisperX() {
    Reading reading =
        Reading.of(
            """
            {"language":"fr","segments":[
              {"start":0.0,"end":1.9,"text":" Ce n'est pas mon","speaker":"SPEAKER_00"},
              {"start":1.9,"end":2.5,"text":"service.","speaker":"SPEAKER_00"},
              {"start":2.5,"end":3.0,"text":"Désolée.","speaker":"SPEAKER_00"},
              {"start":3.0,"end":3.5,"text":"ah bon","speaker":"SPEAKER_01"},
              {"start":5.0,"end":5.5,"text":"d'accord","speaker":"SPEAKER_01"},
              {"start":6.0,"end":6.5,"text":"hm"}]}
            """);

    assertThat(labelled(reading))
        .containsExactly(
            "SPEAKER_00 00:00:00: Ce n'est pas mon service.",
            "SPEAKER_00 00:00:02.500: Désolée.",
            "SPEAKER_01 00:00:03: ah bon",
            "SPEAKER_01 00:00:05: d'accord",
            " 00:00:06: hm");
    assertThat(reading.turns()).extracting(Turn::language).containsOnly("fr");
  }

  @Test
  void whisperWithoutDiarizationIsOneChannel() {
    assertThat(
            labelled(
                Reading.of(
                    """
                    {"text":" One. Two.","language":"english","segments":[
                      {"id":0,"start":0.0,"end":1.0,"text":" One."},
                      {"id":1,"start":1.0,"end":2.0,"text":" Two."}]}
                    """)))
        .containsExactly("channel 0 00:00:00: One.", "channel 0 00:00:01: Two.");
  }

  @Test
  void piecesOfWhisperCpp() {
    String file =
        """
        {"result":{"language":"en"},"transcription":[
          {"offsets":{"from":0,"to":240},"text":" Not my"},
          {"offsets":{"from":240,"to":500},"text":" depart"},
          {"offsets":{"from":500,"to":700},"text":"ment","speaker_turn_next":true},
          {"offsets":{"from":700,"to":900},"text":" Oh"}]}
        """;
    String stereo =
        """
        {"transcription":[
          {"offsets":{"from":0,"to":240},"text":" a","speaker":"0"},
          {"offsets":{"from":240,"to":500},"text":" b","speaker":"1"},
          {"offsets":{"from":500,"to":700},"text":" c","speaker":"?"}]}
        """;

    assertThat(labelled(Reading.of(file)))
        .containsExactly("channel 0 00:00:00: Not my department", "channel 0 00:00:00.700: Oh");
    assertThat(labelled(Reading.of(stereo)))
        .containsExactly("channel 0 00:00:00: a", "channel 1 00:00:00.240: b", " 00:00:00.500: c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '~',
      value = {
        "{\"results\":{\"channels\":7}} => `results.channels` is a number, not a list",
        "{\"results\":{\"channels\":[]}} => there is no turn in this file",
        "{\"results\":{\"utterances\":[{\"start\":\"0\"}]}}"
            + " => `results.utterances[0].start` is a string, not a number",
        "{\"results\":{\"utterances\":[{\"start\":0}]}}"
            + " => `results.utterances[0].transcript` is missing",
        "{\"metadata\":3,\"results\":{\"utterances\":[]}}"
            + " => `metadata` is a number, not an object",
        "{\"audio_url\":\"u\",\"status\":\"error\"} => `status` is \"error\"",
        "{\"audio_url\":\"u\",\"text\":null} => `text` is missing",
        "{\"utterances\":[{\"text\":5}]} => `utterances[0].text` is a number, not a string",
        "{\"recognizedPhrases\":{}} => `recognizedPhrases` is an object, not a list",
        "{\"recognizedPhrases\":[{\"offset\":\"7\",\"nBest\":[{\"display\":\"a\"}]}]}"
            + " => `recognizedPhrases[0].offset` is \"7\", not a time such as PT0.07S",
        "{\"recognizedPhrases\":[{\"offset\":\"PT9223372036854775807S\","
            + "\"nBest\":[{\"display\":\"a\"}]}]} => not a time such as PT0.07S",
        "{\"recognizedPhrases\":[{\"nBest\":[{}]}]}"
            + " => `recognizedPhrases[0].nBest[0].display` is missing",
        "{\"sentences\":[{\"transcript\":\"a\"}]} => `sentences[0].media_channel` is missing",
        "{\"sentences\":[{\"media_channel\":1}]} => `sentences[0].transcript` is missing",
        "{\"monologues\":[{\"speaker\":0}]} => `monologues[0].elements` is missing",
        "{\"segments\":[{\"start\":0}]} => `segments[0].text` is missing",
        "{\"transcription\":\"all\"} => `transcription` is a string, not a list",
        "{\"transcription\":[{\"text\":\"a\",\"offsets\":7}]}"
            + " => `transcription[0].offsets` is a number, not an object",
        "{\"segments\":[{\"start\":0,\"text\":\"a\"} => this is not valid JSON",
      })
  void whatIsMissingOrOfAWrongTypeIsAProblem(String file, String message) {
    assertThat(Reading.of(file).rendered()).contains(message);
  }

  @Test
  void signaturesAreNoPartOfTheAddressOfARecording() {
    assertThat(RecordingAddress.of("https://x/a.wav?X-Amz-Signature=1&b=2"))
        .isEqualTo("https://x/a.wav");
    assertThat(RecordingAddress.of("https://x/a.wav?b=2&sig=1")).isEqualTo("https://x/a.wav");
    assertThat(RecordingAddress.of("https://x/play?call=2")).isEqualTo("https://x/play?call=2");
    assertThat(RecordingAddress.of(" ")).isNull();
    assertThat(RecordingAddress.of(null)).isNull();
  }

  private static Reading with(String speakers, String file) {
    return Reading.of(
        file,
        ReadOptions.defaults().withSpeakers(SpeakerMap.NONE.with(Reading.speakers(speakers))));
  }

  /** Label, time and text of each turn. */
  private static List<String> labelled(Reading reading) {
    return reading.turns().stream()
        .map(t -> t.label() + " " + (t.at() == null ? "-" : t.at().text()) + ": " + t.text())
        .toList();
  }
}
