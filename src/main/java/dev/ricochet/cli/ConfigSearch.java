package dev.ricochet.cli;

import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.Problems;
import dev.ricochet.source.Sources;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the {@code ricochet.yaml} that belongs to inputs. */
final class ConfigSearch {

  private final Path workingDirectory;

  /**
   * @param workingDirectory where relative paths begin, and where a file is looked for last
   */
  ConfigSearch(Path workingDirectory) {
    this.workingDirectory = workingDirectory;
  }

  /**
   * The file beside the inputs: in a folder that is given, or in the folder of a file; else the one
   * in the working directory. Inputs that have different ones beside them are a problem.
   *
   * @return its path from the working directory, or null where there is none
   */
  @Nullable Path beside(List<String> inputs, Problems problems) {
    Map<Path, Path> found = new LinkedHashMap<>();
    for (String input : inputs) {
      Path file = folder(input).resolve(Sources.SETTINGS).normalize();
      if (isFile(file)) {
        found.putIfAbsent(workingDirectory.resolve(file).toAbsolutePath().normalize(), file);
      }
    }
    if (found.size() > 1) {
      problems.add(
          Problem.at(
              Position.of(
                  found.values().stream().map(Path::toString).collect(Collectors.joining(", "))),
              "the inputs have different settings beside them",
              "give them one after the other, or choose with --config"));
    }
    Path here = Path.of(Sources.SETTINGS);
    return found.values().stream().findFirst().orElse(isFile(here) ? here : null);
  }

  private boolean isFile(Path file) {
    return Files.isRegularFile(workingDirectory.resolve(file));
  }

  /**
   * The folder that an input is, or the nearest one above it; of {@code -} the working directory.
   */
  private Path folder(String input) {
    try {
      Path folder = Path.of(input);
      while (folder != null && !Files.isDirectory(workingDirectory.resolve(folder))) {
        folder = folder.getParent();
      }
      return folder == null ? Path.of("") : folder;
    } catch (InvalidPathException e) {
      return Path.of("");
    }
  }
}
