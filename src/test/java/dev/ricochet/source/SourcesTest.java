package dev.ricochet.source;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

  @TempDir Path folder;
  private final Problems problems = new Problems();

  @BeforeEach
  void files() throws IOException {
    for (String file :
        List.of("calls/b.csv", "calls/a.csv", "calls/deep/c.csv", "calls/note.txt", "top.csv")) {
      write(file);
    }
    write("calls/.hidden.csv");
    write("calls/.git/config");
  }

  @Test
  void aFolderIsReadWithAllItContainsInTheOrderOfNames() {
    assertThat(find("calls"))
        .containsExactly("calls/a.csv", "calls/b.csv", "calls/deep/c.csv", "calls/note.txt");
    assertThat(find("calls/")).first().isEqualTo("calls/a.csv");
    assertThat(find(".")).contains("calls/a.csv", "top.csv");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aPatternMeansWhatItMeansInAShell() {
    assertThat(find("calls/*.csv")).containsExactly("calls/a.csv", "calls/b.csv");
    assertThat(find("calls/[ab].csv")).containsExactly("calls/a.csv", "calls/b.csv");
    assertThat(find("*/deep/?.csv")).containsExactly("calls/deep/c.csv");
    assertThat(find("**/*.csv"))
        .containsExactly("calls/a.csv", "calls/b.csv", "calls/deep/c.csv", "top.csv");
    assertThat(find("calls/de*")).containsExactly("calls/deep/c.csv");
    assertThat(problems.list()).isEmpty();
  }

  @Test
  void aFileWhoseNameLooksLikeAPatternIsThatFile() throws IOException {
    write("calls/[a].csv");

    assertThat(find("calls/[a].csv")).containsExactly("calls/[a].csv");
  }

  @Test
  void whatIsNamedTwiceIsReadOnce() {
    assertThat(find("top.csv", "./top.csv", "*.csv", "-", "-"))
        .containsExactly("top.csv", "<stdin>");
  }

  @Test
  void whatIsNotThereIsAProblemAndAllProblemsAreReported() throws IOException {
    Files.createDirectory(folder.resolve("empty"));

    assertThat(find("missing.csv", "empty", "x*.csv", "nowhere/*.csv", "[", "", "top.csv"))
        .containsExactly("top.csv");
    assertThat(problems.list())
        .extracting(Problem::render)
        .containsExactly(
            "missing.csv: there is no such file or folder",
            "empty: there is no file in this folder\n"
                + "  help: hidden files and folders are left out",
            "x*.csv: no file matches this pattern",
            "nowhere/*.csv: no file matches this pattern",
            "[: this is no pattern of files: Missing ']",
            "\"\": this is no name of a file");
  }

  @Test
  void linksAreFollowedAndTheirFaultsReported() throws IOException {
    Files.createSymbolicLink(folder.resolve("calls/broken"), Path.of("gone"));
    Files.createSymbolicLink(folder.resolve("calls/loop"), folder.resolve("calls"));
    Files.createSymbolicLink(folder.resolve("calls/same.csv"), Path.of("a.csv"));
    Files.createSymbolicLink(folder.resolve("self"), Path.of("self"));

    assertThat(find("calls", "self")).doesNotContain("calls/same.csv").contains("calls/a.csv");
    assertThat(problems.list())
        .extracting(Problem::render)
        .startsWith(
            "calls/loop: this link leads back to a folder above it",
            "calls/broken: this link leads to a file that is not there")
        .last(as(STRING))
        .startsWith("self: this cannot be read: Too many levels of symbolic links");
  }

  @Test
  void aPipeOrDeviceIsAProblem() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/dev/null")));
    Path pipe = folder.resolve("calls/pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);

    assertThat(find("/dev/null", "calls/pipe")).isEmpty();
    assertThat(problems.list())
        .extracting(problem -> problem.message().toString())
        .containsOnly("this is a pipe or a device, not a file");
  }

  @Test
  void whatMayNotBeReadIsAProblem() throws IOException {
    Path file = folder.resolve("top.csv");
    Path deep = folder.resolve("calls/deep");
    assumeTrue(file.toFile().setReadable(false) && deep.toFile().setReadable(false));
    boolean root = Files.isReadable(file);

    assertThat(find("top.csv", "calls/deep").isEmpty()).isEqualTo(!root);
    assertThat(problems.list())
        .extracting(Problem::render)
        .isEqualTo(
            root
                ? List.of()
                : List.of(
                    "top.csv: this cannot be read: permission denied",
                    "calls/deep: this cannot be read: permission denied"));
    assertThat(deep.toFile().setReadable(true)).isTrue();
  }

  @Test
  void theStandardInputIsReadOnce() throws IOException {
    Source stdin = Sources.find(List.of("-"), folder, bytes("hello"), problems).get(0);

    assertThat(stdin.size()).isEmpty();
    assertThat(new String(stdin.open().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(catchThrowable(stdin::open)).hasMessage("the standard input can be read only once");
  }

  @Test
  void aFileKnowsItsSize() {
    Source file = Sources.find(List.of("top.csv"), folder, bytes(""), problems).get(0);

    assertThat(file.size()).hasValue("top.csv".length());
  }

  private List<String> find(String... arguments) {
    return Sources.find(List.of(arguments), folder, bytes(""), problems).stream()
        .map(Source::name)
        .toList();
  }

  private void write(String file) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, file);
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
