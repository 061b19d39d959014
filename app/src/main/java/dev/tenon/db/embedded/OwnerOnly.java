package dev.tenon.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and directories that nobody but their owner can look into, from their first moment on. */
final class OwnerOnly {
  private OwnerOnly() {}

  static Path directory(Path path) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    if (!Files.isDirectory(path)) {
      Files.createDirectory(
          path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    return path;
  }

  /** An empty file; one left over by a start that was cut short is replaced. */
  static Path temporaryFile(Path path) throws IOException {
    Files.deleteIfExists(path);
    return Files.createFile(
        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }
}
