package dev.ricochet.report;

import dev.ricochet.source.ExplainedException;
import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import dev.ricochet.source.Sources;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder into which a set of files is written whole or not at all: each is first written beside
 * its place under a name of its own, and only when all are complete and on the disk are they moved
 * into place, each in one step. Until then files of an earlier run stay as they were. No two runs
 * write into a folder at a time.
 */
public final class OutputFolder implements AutoCloseable {

  private final Path folder;
  private final String name;
  private final boolean made;
  private final FolderLock lock;

  /**
   * @param made whether the folder was not there before
   */
  private OutputFolder(Path folder, String name, boolean made, FolderLock lock) {
    this.folder = folder;
    this.name = name;
    this.made = made;
    this.lock = lock;
  }

  /** What goes into a file. */
  public interface Content {
    /** Writes it all; the stream is closed by the folder. */
    void write(OutputStream out) throws IOException;
  }

  /**
   * Makes the folder where it is missing, and keeps other runs out of it, so that nobody waits for
   * a long audit to learn that it cannot be written.
   *
   * @param folder the folder
   * @param name how its owner calls it
   * @throws ProblemsException where nothing can be written there, or another run does
   */
  public static OutputFolder open(Path folder, String name) {
    try {
      refuseBadPlace(folder);
      boolean made = !Files.exists(folder);
      Files.createDirectories(folder);
      return new OutputFolder(folder, name, made, FolderLock.of(folder, name));
    } catch (IOException e) {
      throw failure(name, e);
    }
  }

  private static void refuseBadPlace(Path folder) throws IOException {
    Path standing = folder.toAbsolutePath();
    while (standing.getParent() != null && !Files.exists(standing, LinkOption.NOFOLLOW_LINKS)) {
      standing = standing.getParent();
    }
    if (!Files.isDirectory(standing)) {
      throw new FileAlreadyExistsException(standing.toString());
    }
    if (!Files.isWritable(standing)) {
      throw new AccessDeniedException(standing.toString());
    }
  }

  /** Lets other runs in; a folder that was made for nothing is taken away. */
  @Override
  public void close() {
    try {
      if (made && holdsNothing()) {
        Files.deleteIfExists(folder.resolve(FolderLock.FILE));
        Files.deleteIfExists(folder);
      }
      lock.close();
    } catch (IOException e) {
      throw failure(name, e);
    }
  }

  private boolean holdsNothing() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> file.endsWith(FolderLock.FILE));
    }
  }

  /** How its owner calls it. */
  public String name() {
    return name;
  }

  /**
   * Writes all files, or none.
   *
   * @param files what goes into each, by file name
   * @throws ProblemsException where one cannot be written; nothing is left of the others
   */
  public void write(Map<String, Content> files) {
    Map<Path, Path> parts = new LinkedHashMap<>();
    String current = name;
    try {
      for (Map.Entry<String, Content> file : files.entrySet()) {
        current = name + "/" + file.getKey();
        refuseFolder(folder.resolve(file.getKey()));
        Path part = folder.resolve(partName(file.getKey()));
        part.toFile().deleteOnExit();
        parts.put(part, folder.resolve(file.getKey()));
        fill(part, file.getValue());
      }
      for (Map.Entry<Path, Path> part : parts.entrySet()) {
        current = name + "/" + part.getValue().getFileName();
        Files.move(part.getKey(), part.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw failure(current, e);
    } finally {
      parts.keySet().forEach(OutputFolder::deleteQuietly);
    }
  }

  /**
   * A hidden name that no other run uses; {@code createTempFile} would hide the file from others.
   */
  private static String partName(String name) {
    long pid = ProcessHandle.current().pid();
    return "." + name + "-" + pid + "-" + Long.toHexString(System.nanoTime()) + ".part";
  }

  private static void refuseFolder(Path target) throws IOException {
    if (Files.isDirectory(target)) {
      throw new ExplainedException("a folder of that name is in the way");
    }
  }

  private static void fill(Path part, Content content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.write(out);
      out.flush();
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  private static ProblemsException failure(String name, IOException e) {
    return new ProblemsException(
        Problem.at(
            Position.of(name),
            Message.of("this cannot be written: {0}", reason(e)),
            Message.of("choose another folder with -o, or make room and rights there")));
  }

  private static Message reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return Message.of("permission denied");
    }
    if (e instanceof FileAlreadyExistsException) {
      return Message.of("a file is in the way of the folder");
    }
    if (e instanceof NoSuchFileException) {
      return Message.of("no folder can be made there");
    }
    return Sources.reason(e);
  }
}
