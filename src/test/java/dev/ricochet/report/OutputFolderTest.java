package dev.ricochet.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ricochet.source.ProblemsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  private static final OutputFolder.Content FULL_DISK =
      out -> {
        out.write('h');
        throw new IOException("No space left on device");
      };

  @TempDir Path folder;

  @Test
  void files_are_written_in_a_new_folder() throws IOException {
    Path reports = folder.resolve("2026/47");
    try (OutputFolder output = OutputFolder.open(reports, "2026/47")) {
      output.write(files("a.csv", text("one"), "b.csv", text("two")));
    }
    assertThat(reports.resolve("a.csv")).hasContent("one");
    assertThat(reports.resolve("b.csv")).hasContent("two");
    assertThat(namesIn(reports)).containsExactly("a.csv", "b.csv");
  }

  @Test
  void where_one_file_fails_the_earlier_files_stay() throws IOException {
    try (OutputFolder reports = OutputFolder.open(folder, "reports")) {
      reports.write(files("a.csv", text("old"), "b.csv", text("old")));
      assertThatThrownBy(() -> reports.write(files("a.csv", text("new"), "b.csv", FULL_DISK)))
          .isInstanceOf(ProblemsException.class)
          .hasMessage(
              """
              reports/b.csv: this cannot be written: No space left on device
                help: choose another folder with -o, or make room and rights there\
              """);
    }
    assertThat(folder.resolve("a.csv")).hasContent("old");
    assertThat(folder.resolve("b.csv")).hasContent("old");
    assertThat(namesIn(folder)).containsExactly("a.csv", "b.csv");
  }

  @Test
  void a_folder_in_the_place_of_a_file() throws IOException {
    Files.createDirectory(folder.resolve("b.csv"));
    try (OutputFolder reports = OutputFolder.open(folder, "reports")) {
      assertThatThrownBy(() -> reports.write(files("a.csv", text("new"), "b.csv", text("new"))))
          .hasMessageStartingWith(
              "reports/b.csv: this cannot be written: a folder of that name is in the way");
    }
    assertThat(namesIn(folder)).containsExactly("b.csv");
  }

  @Test
  void a_file_in_the_place_of_the_folder() throws IOException {
    Files.createFile(folder.resolve("reports"));
    for (String name : new String[] {"reports", "reports/47"}) {
      assertThatThrownBy(() -> OutputFolder.open(folder.resolve(name), name))
          .hasMessageStartingWith(
              name + ": this cannot be written: a file is in the way of the folder");
    }
  }

  @Test
  void a_folder_that_was_made_for_nothing_is_taken_away() throws IOException {
    OutputFolder.open(folder.resolve("47"), "47").close();
    assertThat(folder.resolve("47")).doesNotExist();
  }

  @Test
  void two_runs_at_once() {
    try (OutputFolder first = OutputFolder.open(folder, "reports")) {
      assertThatThrownBy(() -> OutputFolder.open(folder, first.name()))
          .hasMessage(
              """
              reports: another run is writing here: process %d
                help: wait until it is done, or choose another folder with -o\
              """
                  .formatted(ProcessHandle.current().pid()));
    }
    OutputFolder.open(folder, "reports").close();
  }

  @Test
  void what_a_killed_run_leaves_keeps_nobody_out() throws IOException {
    Files.writeString(folder.resolve(FolderLock.FILE), "4711");
    OutputFolder.open(folder, "reports").close();
    assertThat(namesIn(folder)).isEmpty();
  }

  private static OutputFolder.Content text(String text) {
    return out -> out.write(text.getBytes(UTF_8));
  }

  private static Map<String, OutputFolder.Content> files(
      String first, OutputFolder.Content a, String second, OutputFolder.Content b) {
    Map<String, OutputFolder.Content> files = new LinkedHashMap<>();
    files.put(first, a);
    files.put(second, b);
    return files;
  }

  private static Stream<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(p -> p.getFileName().toString())
          .filter(name -> !name.equals(FolderLock.FILE))
          .sorted()
          .toList()
          .stream();
    }
  }
}
