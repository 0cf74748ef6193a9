package dev.ricochet.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeReaderTest {

  private final FileProblems problems = new FileProblems("x");

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T09:12:31, 2026-11-16T09:12:31, 2026-11-16",
    "2026-11-16T09:12:31Z, 2026-11-16T09:12:31Z, 2026-11-16",
    "2026-11-16T23:12:31.5+01:00, 2026-11-16T23:12:31.5+01:00, 2026-11-16",
    "2026-11-16 09:12:31.123+0000, 2026-11-16T09:12:31.123Z, 2026-11-16",
    "2026-11-16T09:12:31+01:00[Europe/Paris], 2026-11-16T09:12:31+01:00, 2026-11-16",
    "2026-11-16 09:12 UTC, 2026-11-16T09:12:00Z, 2026-11-16",
    "2026/11/16 9:12, 2026-11-16T09:12:00, 2026-11-16",
    "2026-11-16, 2026-11-16, 2026-11-16",
    "16/11/2026 09:12, 2026-11-16T09:12:00, 2026-11-16",
    "16.11.2026 09:12:31, 2026-11-16T09:12:31, 2026-11-16",
    "2026-11-16T09:12:00+00:00, 2026-11-16T09:12:00Z, 2026-11-16",
    "16/11/2026 à 9h12, 2026-11-16T09:12:00, 2026-11-16",
    "'6.1.2026, 09:12:31', 2026-01-06T09:12:31, 2026-01-06",
    "16-11-2026, 2026-11-16, 2026-11-16",
    "09:12:31, 09:12:31,",
    "9h12, 09:12,",
    "'00:00:04,2', 00:00:04.200,",
    "31, 00:00:31,",
    "3725.25, 01:02:05.250,",
    "1794820351, 2026-11-16T09:12:31Z, 2026-11-16",
    "1794820351250, 2026-11-16T09:12:31.25Z, 2026-11-16",
  })
  void usualTimesAreRead(String text, String read, @Nullable String date) {
    TurnTime time = read(text, null);

    assertThat(problems.count()).isZero();
    assertThat(time.text()).isEqualTo(read);
    assertThat(time.date()).isEqualTo(date == null ? null : java.time.LocalDate.parse(date));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-16T23:12:31Z, 2026-11-17T00:12:31+01:00, 2026-11-17",
    "1794820351, 2026-11-16T10:12:31+01:00, 2026-11-16",
    "2026-11-16 23:12, 2026-11-16T23:12:00, 2026-11-16",
  })
  void momentsAreToldInTheZoneThatIsAskedFor(String text, String read, String date) {
    ReadOptions options = ReadOptions.defaults().withZone(ReadOptions.parseZone("Europe/Paris"));

    TimeReader.Reading reading = new TimeReader(options).read(text, x(), problems);

    assertThat(reading).isNotNull();
    assertThat(reading.text()).isEqualTo(read);
    assertThat(reading.moment().toLocalDate()).hasToString(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hier",
        "31/02/2026",
        "2026-13-01",
        "16/11/26",
        "09:61:00",
        "25/10/2026 24:30",
        "11/16/2026",
        "3/4/2026 9:12 PM",
        "1:2",
        "-3",
        "2026-11-16T09:12:31+25:00",
      })
  void aTimeThatMayMeanAnythingIsAProblem(String text) {
    assertThat(new TimeReader(ReadOptions.defaults()).read(text, Position.of("x", 7), problems))
        .isNull();
    assertThat(rendered()).startsWith("x:7: the time \"" + text + "\" ").contains("--date-pattern");
  }

  @ParameterizedTest
  @CsvSource({
    "MM/dd/yyyy hh:mm a, 11/16/2026 9:12 PM, ",
    "M/d/yyyy h:mm a, 11/16/2026 9:12 pm, 2026-11-16T21:12:00",
    "d MMMM yyyy HH:mm, 16 novembre 2026 09:12, 2026-11-16T09:12:00",
    "d MMMM yyyy HH:mm, 16 November 2026 09:12, 2026-11-16T09:12:00",
    "dd/MM/yy, 16/11/26, 2026-11-16",
    "dd/MM/yyyy, 30/02/2026, ",
    "HHmmss, 091231, 09:12:31",
    "yyyy-MM-dd HH:mm XXX, 2026-11-16 09:12 +01:00, 2026-11-16T09:12:00+01:00",
  })
  void theUserMaySayHowTimesAreWritten(String pattern, String text, @Nullable String read) {
    if (read == null) {
      ReadOptions options =
          ReadOptions.defaults().withDatePattern(ReadOptions.parseDatePattern(pattern));
      assertThat(new TimeReader(options).read(text, x(), problems)).isNull();
      assertThat(rendered()).contains("does not fit --date-pattern");
    } else {
      assertThat(read(text, ReadOptions.parseDatePattern(pattern)).text()).isEqualTo(read);
    }
  }

  /**
   * Brackets, as Java writes them behind a zone, say nothing; but what has them is read by
   * patterns.
   */
  @Property(tries = 5000)
  void whatIsReadDigitByDigitIsReadAsThePatternsReadIt(@ForAll("nearlyUsual") String text) {
    for (ZoneId zone : new @Nullable ZoneId[] {null, ReadOptions.parseZone("Europe/Paris")}) {
      TimeReader times = new TimeReader(ReadOptions.defaults().withZone(zone));

      assertThat(times.read(text, x(), problems)).isEqualTo(times.read(text + "[]", x(), problems));
    }
  }

  @Provide
  Arbitrary<String> nearlyUsual() {
    Arbitrary<String> sign = Arbitraries.of("-", "/", ".", ":");
    Arbitrary<String> two =
        Arbitraries.of("00", "01", "09", "12", "13", "23", "30", "31", "60", "x1");
    Arbitrary<String> year = Arbitraries.of("2026", "0000", "0999", "9999", "20x6");
    Arbitrary<String> date =
        Arbitraries.oneOf(
            Combinators.combine(year, sign, two, sign, two).as(TimeReaderTest::join),
            Combinators.combine(two, sign, two, sign, year).as(TimeReaderTest::join));
    Arbitrary<String> seconds =
        Arbitraries.oneOf(
            Arbitraries.just(""), two.map(s -> ":" + s), two.map(s -> ":" + s + ".5"));
    Arbitrary<String> offset =
        Arbitraries.of(
            "", "Z", "+00:00", "-00:00", "+01:00", "-03:30", "+19:00", "+0100", " Z", "+1:00");
    Arbitrary<String> minutes = Combinators.combine(two, two).as((h, m) -> h + ":" + m);
    return Combinators.combine(date, Arbitraries.of("T", " ", "à"), minutes, seconds, offset)
        .as(TimeReaderTest::join);
  }

  private static String join(String a, String b, String c, String d, String e) {
    return a + b + c + d + e;
  }

  private TurnTime read(String text, @Nullable DateTimeFormatter pattern) {
    TimeReader.Reading reading =
        new TimeReader(ReadOptions.defaults().withDatePattern(pattern)).read(text, x(), problems);
    assertThat(reading).as(rendered()).isNotNull();
    return new TurnTime(reading.text(), reading.moment(), reading.elapsed());
  }

  private String rendered() {
    Problems all = new Problems();
    problems.addTo(all);
    return String.join("\n", all.list().stream().map(Problem::render).toList());
  }

  private static Position x() {
    return Position.of("x", 1);
  }
}
