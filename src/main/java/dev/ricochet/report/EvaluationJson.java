package dev.ricochet.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.ricochet.audit.AuditResult;
import dev.ricochet.audit.Detection;
import dev.ricochet.audit.Explanation;
import dev.ricochet.audit.Finding;
import dev.ricochet.audit.PhraseEntry;
import dev.ricochet.source.Message;
import dev.ricochet.stats.Dimension;
import dev.ricochet.stats.Evaluation;
import dev.ricochet.stats.Interval;
import dev.ricochet.stats.JudgedFinding;
import dev.ricochet.stats.JudgedMark;
import dev.ricochet.stats.Proportion;
import dev.ricochet.stats.Recovery;
import dev.ricochet.stats.Score;
import dev.ricochet.transcript.Mark;
import dev.ricochet.transcript.Turn;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How good the audit is, as one JSON document: the scores of families and categories, those of
 * families for each style, channel and language, and every error. Rates are from 0 to 1.
 */
public final class EvaluationJson {

  private static final String SCHEMA = "ricochet/evaluation/1";

  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  /**
   * Writes the document and flushes the stream, which stays open.
   *
   * @param version of the program
   * @param result the audit that was evaluated
   * @param evaluation how its findings agree with the marks
   * @param misses the marks in which nothing of their category was found
   */
  public static void write(
      String version,
      AuditResult result,
      Evaluation evaluation,
      List<ExplainedMiss> misses,
      OutputStream out)
      throws IOException {
    JsonGenerator json = Json.indented(out);
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("version", version);
    json.writeArrayFieldStart("lexicons");
    for (String lexicon : result.lexicons()) {
      json.writeString(lexicon);
    }
    json.writeEndArray();
    json.writeNumberField("conversations", result.conversations());
    json.writeNumberField("turns", result.turns());
    json.writeNumberField("marks", evaluation.marks().size());
    json.writeNumberField("marks_left_out", evaluation.leftOut());
    json.writeNumberField("findings", evaluation.findings().size());
    new EvaluationJson(json).write(evaluation, misses);
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }

  private void write(Evaluation evaluation, List<ExplainedMiss> misses) throws IOException {
    writeScores("families", evaluation.families());
    writeScores("categories", evaluation.categories());
    writeRecovery(evaluation.recovery());
    json.writeObjectFieldStart("by");
    for (Dimension dimension : Dimension.values()) {
      json.writeObjectFieldStart(dimension.word());
      for (Map.Entry<String, List<Score>> value : evaluation.familiesBy(dimension).entrySet()) {
        writeScores(value.getKey(), value.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeArrayFieldStart("missed");
    for (ExplainedMiss miss : misses) {
      writeMiss(miss);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("false");
    for (JudgedFinding wrong : evaluation.wrong()) {
      writeFalse(wrong);
    }
    json.writeEndArray();
  }

  private void writeScores(String name, List<Score> scores) throws IOException {
    json.writeObjectFieldStart(name);
    for (Score score : scores) {
      json.writeObjectFieldStart(score.name());
      json.writeNumberField("marks", score.marks());
      json.writeNumberField("found", score.found());
      json.writeNumberField("missed", score.missed());
      json.writeNumberField("findings", score.findings());
      json.writeNumberField("right", score.right());
      json.writeNumberField("false", score.wrong());
      writeRate("precision", score.precision());
      writeRate("recall", score.recall());
      writeRate("f1", score.f1(), score.f1Interval());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void writeRecovery(Recovery recovery) throws IOException {
    if (recovery.accuracy() == null) {
      return;
    }
    json.writeObjectFieldStart("recovered");
    json.writeNumberField("marked_recovered", recovery.recovered());
    json.writeNumberField("marked_recovered_right", recovery.recoveredRight());
    json.writeNumberField("marked_bare", recovery.bare());
    json.writeNumberField("marked_bare_right", recovery.bareRight());
    writeRate("accuracy", recovery.accuracy());
    json.writeEndObject();
  }

  private void writeRate(String name, @Nullable Proportion rate) throws IOException {
    if (rate != null) {
      writeRate(name, rate.share(), rate.interval());
    }
  }

  private void writeRate(String name, @Nullable Double rate, @Nullable Interval interval)
      throws IOException {
    if (rate != null && interval != null) {
      json.writeNumberField(name, Figures.share(rate));
      json.writeNumberField(name + "_low", Figures.share(interval.low()));
      json.writeNumberField(name + "_high", Figures.share(interval.high()));
    }
  }

  private void writeMiss(ExplainedMiss miss) throws IOException {
    JudgedMark missed = miss.missed();
    Mark mark = missed.mark();
    Turn turn = missed.turn().turn();
    json.writeStartObject();
    writePlace(turn, missed.number(), missed.turn().style());
    json.writeStringField("category", mark.category());
    json.writeStringField("quote", turn.text().substring(mark.start(), mark.end()));
    json.writeNumberField("start", mark.start());
    json.writeNumberField("end", mark.end());
    if (mark.recovered() != null) {
      json.writeBooleanField("recovered", mark.recovered());
    }
    json.writeStringField("text", turn.text());
    json.writeArrayFieldStart("found_as");
    for (Finding finding : missed.met()) {
      json.writeString(finding.category());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("dropped");
    for (Detection detection : miss.dropped()) {
      json.writeStartObject();
      writePhrase(detection.entry(), detection.pattern());
      json.writeStringField("verdict", detection.verdict().inWords().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (miss.nearest().isPresent()) {
      writeNear(miss.nearest().get(), turn.text());
    }
    json.writeEndObject();
  }

  private void writeNear(Explanation.Near near, String text) throws IOException {
    json.writeObjectFieldStart("nearest");
    writePhrase(near.entry(), near.pattern());
    json.writeStringField("found", text.substring(near.start(), near.end()));
    json.writeNumberField("missing", near.missing());
    json.writeArrayFieldStart("expected");
    for (Message expected : near.expected()) {
      json.writeString(expected.toString());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePhrase(PhraseEntry entry, String pattern) throws IOException {
    json.writeStringField("category", entry.category().name());
    json.writeStringField("phrase", entry.phrase().id());
    json.writeStringField("pattern", pattern);
  }

  private void writeFalse(JudgedFinding wrong) throws IOException {
    Finding finding = wrong.finding();
    json.writeStartObject();
    writePlace(wrong.turn().turn(), finding.turn(), wrong.turn().style());
    json.writeStringField("category", finding.category());
    json.writeStringField("phrase", finding.phrase());
    json.writeStringField("quote", finding.quote());
    json.writeNumberField("start", finding.start());
    json.writeNumberField("end", finding.end());
    json.writeStringField("text", wrong.turn().turn().text());
    json.writeArrayFieldStart("marked_as");
    for (Mark mark : wrong.met()) {
      json.writeString(mark.category());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void writePlace(Turn turn, int number, @Nullable String style) throws IOException {
    json.writeStringField("conversation", turn.conversation());
    json.writeNumberField("turn", number);
    json.writeStringField("speaker", turn.role().word());
    Json.optional(json, "language", turn.language());
    Json.optional(json, "channel", turn.channel());
    Json.optional(json, "style", style);
    json.writeStringField("source", turn.position().file());
    if (turn.position().line() != null) {
      json.writeNumberField("line", turn.position().line());
    }
  }
}
