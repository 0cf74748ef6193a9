package dev.ricochet.report;

import dev.ricochet.source.Message;
import dev.ricochet.source.Position;
import dev.ricochet.source.Problem;
import dev.ricochet.source.ProblemsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other runs out of a folder. It is a lock of the operating system on a hidden file, which
 * tells who holds it; where a run is killed, its lock goes with it.
 */
final class FolderLock implements AutoCloseable {

  static final String FILE = ".ricochet.lock";

  /** Beyond all content, since some systems let nobody read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** Only as often can another run end, and take its file away, between two steps of this one. */
  private static final int ATTEMPTS = 10;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder that exists.
   *
   * @param name how its owner calls it
   * @throws ProblemsException where another run holds the lock
   */
  static FolderLock of(Path folder, String name) throws IOException {
    Path file = folder.resolve(FILE);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      FolderLock lock = attempt(file);
      if (lock == null) {
        break;
      }
      if (lock.isInPlace()) {
        return lock;
      }
      lock.channel.close();
    }
    throw new ProblemsException(
        Problem.at(
            Position.of(name),
            Message.of("another run is writing here: process {0}", holder(file)),
            Message.of("wait until it is done, or choose another folder with -o")));
  }

  /** The lock, or null where another run holds it. */
  private static @Nullable FolderLock attempt(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isHeld(channel)) {
      channel.close();
      return null;
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(self().getBytes(StandardCharsets.UTF_8)));
    return new FolderLock(file, channel);
  }

  /** Tries to lock; whether another holds the lock, in this process or in another. */
  private static boolean isHeld(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** A file that its last holder took away after it was opened here keeps nobody out. */
  private boolean isInPlace() throws IOException {
    return Files.exists(file) && Files.readString(file).equals(self());
  }

  private static String self() {
    return String.valueOf(ProcessHandle.current().pid());
  }

  private static String holder(Path file) {
    try {
      String holder = Files.readString(file).strip();
      return holder.matches("\\d{1,10}") ? holder : "?";
    } catch (IOException e) {
      return "?";
    }
  }

  /** Lets others in. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(file);
    } finally {
      channel.close();
    }
  }
}
