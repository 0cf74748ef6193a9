package dev.ricochet.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.ricochet.audit.Finding;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Findings as the script of the page reads them: what repeats stands in lists, and a finding is an
 * array that points into these. They are read twice and never held, since there may be more than
 * fit in memory. The document may stand within {@code <script>}, since it holds no {@code <}.
 */
final class FindingsData implements Content {

  /** A page with more would be slow to open; the tables have them all. */
  private static final int MOST = 50_000;

  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  /** {@code <} ends scripts, and a script of old reads U+2028 and U+2029 as ends of lines. */
  private static final class ScriptEscapes extends CharacterEscapes {
    private static final long serialVersionUID = 1;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes['<'] = ESCAPE_STANDARD;
      codes['>'] = ESCAPE_STANDARD;
      codes['&'] = ESCAPE_STANDARD;
      return codes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return c == 0x2028 || c == 0x2029 ? new SerializedString(String.format("\\u%04x", c)) : null;
    }
  }

  /** Values that repeat, each with its place in the list. */
  private static final class Numbered {
    private final Map<String, Integer> places = new LinkedHashMap<>();

    int place(@Nullable String value) {
      if (value == null || value.isEmpty()) {
        return -1;
      }
      Integer next = places.size();
      Integer known = places.putIfAbsent(Words.plain(value), next);
      return known == null ? next : known;
    }

    void write(String name, Function<String, String> shown, JsonGenerator json) throws IOException {
      json.writeArrayFieldStart(name);
      for (String value : places.keySet()) {
        json.writeString(shown.apply(value));
      }
      json.writeEndArray();
    }
  }

  /** Text that a template writes as it stands. */
  private static final class Verbatim extends Writer {

    private final TemplateOutput out;

    private Verbatim(TemplateOutput out) {
      this.out = out;
    }

    @Override
    public void write(char[] text, int start, int length) {
      out.writeContent(new String(text, start, length));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private final Supplier<Stream<Finding>> findings;
  private final Words words;
  private final SortedSet<String> teams = new TreeSet<>();
  private final SortedSet<String> agents = new TreeSet<>();
  private final SortedSet<String> categories = new TreeSet<>();
  private final SortedSet<String> weeks = new TreeSet<>();
  private int shown;
  private int total;

  private FindingsData(Supplier<Stream<Finding>> findings, Words words) {
    this.findings = findings;
    this.words = words;
  }

  /**
   * The findings of a page.
   *
   * @param findings gives them anew each time, in the same order
   */
  static FindingsData of(Supplier<Stream<Finding>> findings, Words words) {
    FindingsData data = new FindingsData(findings, words);
    findings.get().forEach(data::count);
    return data;
  }

  private void count(Finding finding) {
    total++;
    if (shown < MOST) {
      shown++;
      teams.add(name(finding.team()));
      agents.add(name(Moment.who(finding)));
      categories.add(name(finding.category()));
      weeks.add(name(finding.period()));
    }
  }

  private static String name(@Nullable String name) {
    return name == null ? "" : Words.plain(name);
  }

  /** How many findings are in it. */
  int shown() {
    return shown;
  }

  /** How many there are. */
  int total() {
    return total;
  }

  /** The teams in it; the empty one is where there is no team. */
  SortedSet<String> teams() {
    return teams;
  }

  /** Who said what is in it; the empty name is that of whom the page does not name. */
  SortedSet<String> agents() {
    return agents;
  }

  SortedSet<String> categories() {
    return categories;
  }

  /** The weeks in it; the empty one is where there is no date. */
  SortedSet<String> weeks() {
    return weeks;
  }

  @Override
  public void writeTo(TemplateOutput out) {
    try (JsonGenerator json = FACTORY.createGenerator(new Verbatim(out))) {
      json.setCharacterEscapes(new ScriptEscapes());
      write(findings.get().limit(shown).iterator(), words, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Iterator<Finding> findings, Words words, JsonGenerator json)
      throws IOException {
    Numbered teams = new Numbered();
    Numbered agents = new Numbered();
    Numbered weeks = new Numbered();
    Numbered categories = new Numbered();
    Numbered conversations = new Numbered();
    Numbered channels = new Numbered();
    Numbered roles = new Numbered();
    json.writeStartObject();
    json.writeArrayFieldStart("findings");
    while (findings.hasNext()) {
      Finding finding = findings.next();
      json.writeStartArray();
      json.writeNumber(categories.place(finding.category()));
      json.writeNumber(kind(finding));
      json.writeNumber(teams.place(finding.team()));
      json.writeNumber(agents.place(Moment.who(finding)));
      json.writeNumber(weeks.place(finding.period()));
      json.writeNumber(conversations.place(finding.conversation()));
      json.writeNumber(finding.turn());
      json.writeNumber(channels.place(words.channel(finding.channel())));
      json.writeNumber(roles.place(words.speaker(finding.speaker())));
      json.writeString(words.time(finding.at()));
      json.writeString(Words.plain(finding.before()));
      json.writeString(Words.plain(finding.quote()));
      json.writeString(Words.plain(finding.after()));
      String recording = Moment.recording(finding);
      if (recording != null) {
        json.writeString(recording);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    teams.write("teams", Function.identity(), json);
    agents.write("agents", Function.identity(), json);
    weeks.write("weeks", Function.identity(), json);
    categories.write("categories", Function.identity(), json);
    categories.write("titles", words::category, json);
    conversations.write("conversations", Function.identity(), json);
    channels.write("channels", Function.identity(), json);
    roles.write("roles", Function.identity(), json);
    writeTexts(words, json);
    json.writeEndObject();
  }

  /** 0 for a bare deflection, 1 for a recovered one, 2 for all that is none. */
  private static int kind(Finding finding) {
    return finding.recovered() == null ? 2 : finding.recovered() ? 1 : 0;
  }

  private static void writeTexts(Words words, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("texts");
    for (Map.Entry<String, String> text : texts(words).entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  private static Map<String, String> texts(Words words) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(
        "count",
        words.wording().say("Findings: {0} of {1}; page {2} of {3}.", "{0}", "{1}", "{2}", "{3}"));
    texts.put("none", words.wording().say("No finding fits. Take a filter away."));
    texts.put("turn", words.wording().say("turn {0}", "{0}"));
    texts.put("listen", words.wording().say("listen"));
    texts.put("bare", words.wording().say("left bare"));
    texts.put("recovered", words.wording().say("recovered"));
    texts.put("unsaid", words.wording().say("(words not shown)"));
    texts.put("noTeam", words.team(""));
    texts.put("noAgent", words.agent(""));
    return texts;
  }
}
