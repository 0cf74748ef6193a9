package dev.ricochet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.lexicon.Severity;
import dev.ricochet.source.Position;
import dev.ricochet.transcript.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredFindingsTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 1000})
  void order_does_not_depend_on_how_many_fit_in_memory(int inMemory) {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      placed.add(new Placed(i / 4, finding(i / 2 % 2, i % 2, "texte n° " + i, i % 3 == 0)));
    }
    List<Finding> expected = placed.stream().map(Placed::finding).toList();
    Collections.shuffle(placed, new Random(17));
    try (ExternalSorter<Placed> sorter = sorter(inMemory)) {
      placed.forEach(sorter::add);
      List<Finding> sorted = StoredFindings.of(sorter);
      assertThat(sorted).isEqualTo(expected);
      assertThat(sorted.stream().map(Finding::quote)).hasSize(200).last().isEqualTo("texte n° 199");
      assertThat(sorted.get(3)).isEqualTo(expected.get(3));
      assertThat(sorted).hasSize(200);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 1000})
  void those_with_captures_are_found_whether_or_not_they_lie_on_disk(int inMemory) {
    try (ExternalSorter<Placed> sorter = sorter(inMemory)) {
      for (int i = 0; i < 200; i++) {
        sorter.add(new Placed(i * 7 % 200, finding(i % 2, 0, "texte n° " + i, i % 3 == 0)));
      }
      List<Finding> sorted = StoredFindings.of(sorter);
      List<Finding> captured = new ArrayList<>();
      result(sorted).forEachCaptured(captured::add);
      assertThat(captured)
          .hasSize(67)
          .containsExactlyInAnyOrderElementsOf(
              sorted.stream().filter(f -> !f.captures().isEmpty()).toList());
    }
  }

  private static AuditResult result(List<Finding> findings) {
    return new AuditResult(
        findings,
        List.of(),
        List.of(),
        List.of(),
        Collections.emptySortedMap(),
        200,
        200,
        List.of());
  }

  @Test
  void no_finding_is_an_empty_list() {
    try (ExternalSorter<Placed> sorter = sorter(1)) {
      assertThat(StoredFindings.of(sorter)).isEmpty();
    }
  }

  private static ExternalSorter<Placed> sorter(int inMemory) {
    return new ExternalSorter<>(inMemory, new FindingCodec());
  }

  private static Finding finding(int turn, int start, String quote, boolean full) {
    return new Finding(
        "c",
        turn,
        full ? "00:00:31" : null,
        full ? "2026-W47" : "",
        full ? "phone" : null,
        "fr",
        Role.AGENT,
        full ? "A12" : null,
        full ? "Nord" : null,
        "deflection/stalling",
        "deflection.fr",
        "demain",
        Severity.HIGH,
        quote,
        start,
        start + quote.length(),
        full ? Boolean.TRUE : null,
        full ? new TreeMap<>(Map.of("blamed", "le siège", "when", "")) : new TreeMap<>(),
        "ah 🙂 ",
        "",
        full ? "https://rec.example/17.mp3#t=31" : null,
        full ? Position.of("calls.csv", 1L << 33, 7) : Position.of("calls.csv"),
        "00c0ffee",
        full
            ? List.of(new NearbyTurn(0, Role.CUSTOMER, "allô"), new NearbyTurn(2, Role.SYSTEM, ""))
            : List.of());
  }
}
