package dev.ricochet.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/**
 * What is made once of something that is shipped, so that it need not be made at each start. The
 * build writes it into a file beside what it is made of; where there is no such file, as in a
 * workshop before the build, it is made when it is asked for.
 *
 * @param resource the file's path among the resources, from the root on: {@code
 *     lexicons/fr.compiled}
 * @param making how it is made
 */
public record Compiled(String resource, Supplier<PackedOutput> making) {

  /** Reads the file, or makes what would be in it. */
  public PackedInput read() {
    try (InputStream in = Compiled.class.getResourceAsStream("/" + resource)) {
      return in == null ? making.get().read() : PackedInput.of(in);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /**
   * Makes the file.
   *
   * @param root the folder of the resources
   */
  public void writeInto(Path root) throws IOException {
    Path file = root.resolve(resource);
    Files.createDirectories(file.resolveSibling("."));
    try (OutputStream out = Files.newOutputStream(file)) {
      making.get().writeTo(out);
    }
  }
}
