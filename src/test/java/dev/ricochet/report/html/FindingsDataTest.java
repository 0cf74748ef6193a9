package dev.ricochet.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ricochet.audit.Finding;
import dev.ricochet.source.Wording;
import dev.ricochet.stats.Analysis;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingsDataTest {

  private static final Analysis WEEKS = LargeAudit.of(1, 2, 2, 20);
  private static final Words WORDS = new Words(Wording.ENGLISH, List.of());

  @Test
  void of_very_many_findings_the_first_are_shown() throws IOException {
    List<Finding> few = WEEKS.result().findings();
    FindingsData data =
        FindingsData.of(
            () -> IntStream.range(0, 60_000).mapToObj(i -> few.get(i % few.size())), WORDS);
    StringOutput out = new StringOutput();
    data.writeTo(out);
    JsonNode written = new ObjectMapper().readTree(out.toString());

    assertThat(data.total()).isEqualTo(60_000);
    assertThat(data.shown()).isEqualTo(50_000);
    assertThat(written.get("findings")).hasSize(50_000);
    assertThat(written.get("agents")).hasSize(data.agents().size());
  }

  @Test
  void names_of_what_is_not_shown_cannot_be_chosen() {
    List<Finding> all = WEEKS.result().findings();
    Finding last = all.get(all.size() - 1);
    FindingsData data =
        FindingsData.of(
            () -> IntStream.rangeClosed(0, 50_000).mapToObj(i -> i < 50_000 ? all.get(0) : last),
            WORDS);

    assertThat(last.who()).isNotEqualTo(all.get(0).who());
    assertThat(data.agents()).containsExactly(all.get(0).who());
  }
}
