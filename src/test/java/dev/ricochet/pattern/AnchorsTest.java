package dev.ricochet.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ricochet.source.Position;
import dev.ricochet.text.CanonicalForm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which words of a pattern are looked for first, and the cheapest cut by which they are chosen. */
class AnchorsTest {

  private static final CanonicalForm FORM = CanonicalForm.of("en");

  @Test
  void wordsThatOftenComeTogetherAreNotLookedForFirst() {
    List<String> spoken =
        List.of("it is here", "it is", "is it a box", "so it is", "there we go", "so there");
    assertThat(anchor("it is a box", spoken)).containsExactly("is a");
    assertThat(anchor("it is (a | the) box", spoken)).containsExactly("is a / the");
    assertThat(anchor("(it is | a box) there", spoken)).containsExactly("box there", "is there");
  }

  @Test
  void aWordIsLookedForAloneWhereAnyOtherMayStandBesideIt() {
    List<String> spoken = List.of("we call a box", "we see it", "we see it");
    assertThat(anchor("we ...2 see ...2 box", spoken)).containsExactly("box");
    assertThat(anchor("we ...2 see ...2 (box | it)", spoken)).containsExactly("see");
  }

  @Test
  void withoutTextsLongWordsAreRareUnlessManyPatternsHaveThem() {
    String written = "card number please";
    assertThat(anchor(written, List.of(), List.of())).containsExactly("number please");
    List<String> others =
        IntStream.range(0, 300)
            .mapToObj(i -> "x" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " number please")
            .toList();
    assertThat(anchor(written, others, List.of())).containsExactly("card number");
  }

  private static List<String> anchor(String written, List<String> spoken) {
    return anchor(written, List.of(), spoken);
  }

  private static List<String> anchor(String written, List<String> others, List<String> spoken) {
    PatternSet.Builder builder = PatternSet.builder(FORM);
    for (String one : Stream.concat(Stream.of(written), others.stream()).toList()) {
      builder.add(Pattern.parse(one, Position.of("test"), Macros.NONE), Position.of("test"));
    }
    spoken.forEach(builder::addSample);
    CompiledPatterns compiled = builder.build().compiled();
    Requirements requirements = compiled.requirements();
    List<String> pairs = new ArrayList<>();
    for (int pair : requirements.anchor(0)) {
      String left =
          requirements.left(pair) == Requirements.ANYTHING
              ? ""
              : words(compiled, requirements.left(pair)) + " ";
      pairs.add(left + words(compiled, requirements.right(pair)));
    }
    pairs.sort(null);
    return pairs;
  }

  private static String words(CompiledPatterns compiled, int label) {
    Labels.OneOfWords question = (Labels.OneOfWords) compiled.questions().get(label);
    return String.join(" / ", new TreeSet<>(question.words()));
  }

  /** All cuts of small networks are tried. */
  @Test
  void noOtherCutIsCheaper() {
    Random random = new Random(7);
    for (int round = 0; round < 2000; round++) {
      int nodes = random.nextInt(2, 7);
      int edges = random.nextInt(1, 11);
      int[][] network = new int[edges][];
      MinimumCut cut = new MinimumCut(nodes);
      for (int i = 0; i < edges; i++) {
        network[i] = new int[] {random.nextInt(nodes), random.nextInt(nodes), random.nextInt(1, 9)};
        cut.add(network[i][0], network[i][1], network[i][2]);
      }
      int cheapest = Integer.MAX_VALUE;
      for (int chosen = 0; chosen < 1 << edges; chosen++) {
        if (parts(network, nodes, chosen)) {
          cheapest = Math.min(cheapest, cost(network, chosen));
        }
      }
      int found = Arrays.stream(cut.of(0, nodes - 1)).map(edge -> 1 << edge).sum();
      assertThat(parts(network, nodes, found)).isTrue();
      assertThat(cost(network, found)).isEqualTo(cheapest);
    }
  }

  @Test
  void whatIsNeverCutIsNot() {
    MinimumCut cut = new MinimumCut(3);
    cut.add(0, 1, MinimumCut.NEVER);
    cut.add(1, 2, 5);
    assertThat(cut.of(0, 2)).containsExactly(1);
    MinimumCut none = new MinimumCut(2);
    none.add(0, 1, MinimumCut.NEVER);
    none.add(0, 1, 5);
    assertThat(none.of(0, 1)).isEmpty();
  }

  private static int cost(int[][] network, int chosen) {
    int cost = 0;
    for (int i = 0; i < network.length; i++) {
      cost += (chosen & 1 << i) == 0 ? 0 : network[i][2];
    }
    return cost;
  }

  /** Whether no way is left from the first node to the last without the chosen edges. */
  private static boolean parts(int[][] network, int nodes, int chosen) {
    int reached = 1;
    for (int round = 0; round < nodes; round++) {
      for (int i = 0; i < network.length; i++) {
        if ((chosen & 1 << i) == 0 && (reached & 1 << network[i][0]) != 0) {
          reached |= 1 << network[i][1];
        }
      }
    }
    return (reached & 1 << (nodes - 1)) == 0;
  }
}
