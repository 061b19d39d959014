package dev.tenon.schema.command.options;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file in one step, so that an interruption leaves the old one. */
public final class OutputFile {

  private OutputFile() {}

  /**
   * Writes to the file, or to standard output where none is named.
   *
   * @throws DatabaseFailure when the file can't be written
   */
  public static void deliver(String text, @Nullable Path file, PrintWriter out) {
    if (file != null) {
      write(text, file);
      return;
    }
    out.print(text);
    out.flush();
  }

  /**
   * Replaces the file, and makes its folder.
   *
   * @throws DatabaseFailure when it can't be written
   */
  public static void write(String text, Path file) {
    var folder = file.toAbsolutePath().getParent();
    try {
      Files.createDirectories(folder);
      var fresh = file.resolveSibling("." + file.getFileName() + ".tmp");
      try {
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException refused) {
      throw new DatabaseFailure("Cannot write %s: %s.".formatted(file, refused), refused);
    }
  }
}
