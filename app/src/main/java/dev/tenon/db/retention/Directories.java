package dev.tenon.db.retention;

import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Directories whose entries outlast a power cut. A file that was forced to the disk is lost with
 * its name, and the name is its directory's.
 */
final class Directories {
  private Directories() {}

  /** Makes a directory, and those above it that are missing. */
  static void make(Path directory) throws IOException {
    Path whole = directory.toAbsolutePath().normalize();
    if (Files.isDirectory(whole)) {
      return;
    }
    Path above = whole.getParent();
    if (above != null) {
      make(above);
    }
    Files.createDirectory(whole);
    force(whole);
  }

  /** Forces the name of a file or directory to the disk, which its directory keeps. */
  static void force(Path named) throws IOException {
    Path directory = named.toAbsolutePath().normalize().getParent();
    if (directory != null) {
      try (FileChannel channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }
}
