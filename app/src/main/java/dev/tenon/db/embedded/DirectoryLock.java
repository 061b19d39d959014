package dev.tenon.db.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Tenon at a time owns a data directory. The operating system lets go of the lock however the
 * process ends, so nothing has to be cleaned up after a crash.
 */
final class DirectoryLock implements AutoCloseable {
  /**
   * What this process holds. POSIX drops a file's lock when the process closes any descriptor of
   * it, so a directory that is ours must not be probed by opening its lock file again.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static DirectoryLock take(Path directory) throws IOException {
    Path file = directory.toRealPath().resolve("lock");
    if (!HELD.add(file)) {
      throw inUse(directory, file);
    }
    FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      HELD.remove(file);
      throw inUse(directory, file);
    }
    channel.truncate(0);
    channel.write(US_ASCII.encode(ProcessHandle.current().pid() + "\n"));
    return new DirectoryLock(file, channel);
  }

  static boolean isTaken(Path directory) throws IOException {
    Path lockFile = directory.resolve("lock");
    if (!Files.exists(lockFile)) {
      return false;
    }
    if (HELD.contains(lockFile.toRealPath())) {
      return true;
    }
    try (var channel = FileChannel.open(lockFile, READ, WRITE)) {
      return channel.tryLock() == null;
    }
  }

  private static OperatorFault inUse(Path directory, Path file) throws IOException {
    return new OperatorFault(
        "Another Tenon (process %s) is using %s. Stop it, or set TENON_DATA to another directory."
            .formatted(Files.readString(file, US_ASCII).strip(), directory.toAbsolutePath()));
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD.remove(file);
  }
}
