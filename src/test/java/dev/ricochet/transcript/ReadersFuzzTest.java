package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Readers are given whatever bytes: they end, they throw nothing, and what they do not read they
 * report. Without {@code JAZZER_FUZZ=1} only the inputs that were kept are tried.
 */
class ReadersFuzzTest {

  private static final String CSV = "conversation_id,speaker,agent,date,text\n";
  private static final String JSON = "{\"conversation\":\"c\",\"turns\":[";
  private static final String VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Julie>";
  private static final String LOG = "[09:12:31] Agent A12: bonjour\n";
  private static final String SRT = "1\n00:00:01,000 --> 00:00:02,000\nAgent: ";
  private static final String WHATSAPP = "16/11/2026, 09:12 - Julie Martin: bonjour\n";
  private static final String MAIL =
      "From: Julie Martin <julie@firm.example>\nMessage-ID: <m1@firm.example>\n";
  private static final String MAILBOX = "From julie@firm.example Mon Nov 16 09:12:31 2026\n" + MAIL;

  @FuzzTest(maxDuration = "60s")
  void csv(byte[] bytes) {
    read(CSV, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void json(byte[] bytes) {
    read(JSON, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void vtt(byte[] bytes) {
    read(VTT, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void log(byte[] bytes) {
    read(LOG, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void srt(byte[] bytes) {
    read(SRT, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void whatsApp(byte[] bytes) {
    read(WHATSAPP, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void mail(byte[] bytes) {
    read(MAIL, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void mailbox(byte[] bytes) {
    read(MAILBOX, bytes);
  }

  @FuzzTest(maxDuration = "60s")
  void anything(byte[] bytes) {
    read("", bytes);
  }

  private static void read(String before, byte[] bytes) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(StandardCharsets.UTF_8));
    all.writeBytes(bytes);
    Problems problems = new Problems();
    int[] turns = {0};
    Transcripts.read(
        new Bytes(all.toByteArray()), ReadOptions.defaults(), turn -> turns[0]++, problems);
    assertThat(turns[0] > 0 || problems.size() > 0).as("a turn or a problem").isTrue();
    assertThat(problems.list()).extracting(Problem::render).allMatch(text -> text.length() < 5000);
  }

  private record Bytes(byte[] bytes) implements Source {
    @Override
    public String name() {
      return "x";
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public OptionalLong size() {
      return OptionalLong.of(bytes.length);
    }
  }
}
