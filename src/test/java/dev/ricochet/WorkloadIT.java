package dev.ricochet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generates the workload of the benchmarks, small, and audits it. */
class WorkloadIT {

  @TempDir Path temporary;

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "fr contiguous clean 8f51d71e5d75ef3f",
        "fr interleaved recognised 604c26ac0a75c508",
        "en contiguous recognised c7eaf2067f02bd4e",
        "en interleaved clean 30887d0f4d737504",
      })
  void theSameBytesOnEveryMachine(String language, String order, String speech, String sha256)
      throws Exception {
    Path calls = temporary.resolve("calls.csv");

    run(
        "src/bench/generate calls --size 300k -o",
        calls.toString(),
        "--language " + language + " --order " + order + " --speech " + speech);

    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(calls));
    assertThat(HexFormat.of().formatHex(digest)).startsWith(sha256);
  }

  @ParameterizedTest
  @CsvSource({"fr", "en"})
  void phrasesAndPatternsAreSoundLexicons(String language) throws Exception {
    String folder = temporary.toString();

    run("src/bench/generate phrases --count 300 -o", folder, "--language " + language);
    run("src/bench/generate patterns --count 50 -o", folder, "--language " + language);

    assertThat(run("target/ricochet lexicon check", folder + "/phrases-300.yaml", ""))
        .contains("300 phrases", "all as they must be");
    assertThat(run("target/ricochet lexicon check", folder + "/patterns-50.yaml", ""))
        .contains("50 phrases", "all as they must be");
    assertThat(temporary.resolve("patterns-50.tokensregex")).content().hasLineCount(50);
  }

  @Test
  void fewerPhrasesAreTheFirstOfMore() throws Exception {
    String folder = temporary.toString();

    run("src/bench/generate phrases --count 120 -o", folder, "");
    run("src/bench/generate phrases --count 200 -o", folder, "");

    List<String> few = Files.readAllLines(temporary.resolve("phrases-120.txt"));
    List<String> more = Files.readAllLines(temporary.resolve("phrases-200.txt"));
    assertThat(few).isEqualTo(more.subList(0, 120));
    assertThat(more).doesNotHaveDuplicates();
  }

  @Test
  void whatIsPlantedIsFound() throws Exception {
    String folder = temporary.toString();
    Path calls = temporary.resolve("calls.csv");
    run("src/bench/generate phrases --count 100 -o", folder, "");
    run(
        "src/bench/generate calls --size 1m -o",
        calls.toString(),
        "--plant " + folder + "/phrases-100.txt");

    String findings =
        run(
            "target/ricochet audit --lang fr --format jsonl --quiet --config none",
            calls.toString(),
            "-l " + folder + "/phrases-100.yaml");

    int turns = Files.readAllLines(calls).size() - 1;
    assertThat(findings.lines()).hasSizeBetween(turns / 60, turns / 30);
  }

  /** Runs a command in the root of the repository; all but the middle is parted at blanks. */
  private String run(String command, String path, String options)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(path);
    if (!options.isEmpty()) {
      words.addAll(List.of(options.split(" ")));
    }
    Path out = Files.createTempFile(temporary, "out", ".txt");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("LC_ALL", "C.UTF-8");
    int exit = builder.redirectOutput(out.toFile()).start().waitFor();
    String printed = Files.readString(out);
    assertThat(exit).as(printed).isZero();
    return printed;
  }
}
