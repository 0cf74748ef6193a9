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
import java.util.regex.Pattern;

/**
 * Keeps other runs out of a folder. It is a lock of the operating system on a hidden file, which
 * tells who holds it; where a run is killed, its lock goes with it. The file stays: if it were
 * taken away, two runs could each lock one of that name.
 *
 * <p>On POSIX systems a process loses its lock as soon as it closes any stream on the file, so the
 * holder never opens it a second time.
 */
final class FolderLock implements AutoCloseable {

  static final String FILE = ".ricochet.lock";

  /** Beyond all content, since some systems let nobody read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private static final Pattern PROCESS = Pattern.compile("[0-9]{1,10}");

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
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
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (isHeld(channel)) {
      channel.close();
      throw new ProblemsException(
          Problem.at(
              Position.of(name),
              Message.of("another run is writing here: process {0}", holder(file)),
              Message.of("wait until it is done, or choose another folder with -o")));
    }
    String self = String.valueOf(ProcessHandle.current().pid());
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)));
    return new FolderLock(channel);
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

  private static String holder(Path file) {
    try {
      String holder = Files.readString(file).strip();
      return PROCESS.matcher(holder).matches() ? holder : "?";
    } catch (IOException e) {
      return "?";
    }
  }

  /** Lets others in. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
