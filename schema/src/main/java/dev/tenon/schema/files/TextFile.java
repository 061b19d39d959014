package dev.tenon.schema.files;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Reads and writes whole files. */
public final class TextFile {

  private TextFile() {}

  /**
   * The text of a file.
   *
   * @throws DatabaseFailure when it can't be read
   */
  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException refused) {
      throw new DatabaseFailure("Cannot read %s: %s.".formatted(file, reason(refused)), refused);
    }
  }

  /**
   * Replaces the file in one step, so that an interruption leaves the old one, and makes its
   * folder. What a link leads to is replaced or made, not the link; what is no file, such as a pipe
   * or {@code /dev/stdout}, is written to. A file that is replaced keeps its permissions.
   *
   * @throws DatabaseFailure when it can't be written
   */
  public static void replace(Path file, String text) {
    if (file.getFileName() == null || file.toString().isEmpty() || Files.isDirectory(file)) {
      throw new DatabaseFailure(
          "Cannot write \"%s\": it is no file's name, or a folder's.".formatted(file));
    }
    try {
      boolean isThere = Files.exists(file);
      if (isThere ? !Files.isRegularFile(file) : Files.isSymbolicLink(file)) {
        Files.writeString(file, text);
      } else {
        stage(isThere ? file.toRealPath() : file.toAbsolutePath(), text);
      }
    } catch (IOException refused) {
      throw new DatabaseFailure("Cannot write %s: %s.".formatted(file, reason(refused)), refused);
    }
  }

  private static void stage(Path file, String text) throws IOException {
    try (var staging = Staging.in(Objects.requireNonNull(file.getParent()))) {
      staging.add(Objects.requireNonNull(file.getFileName()).toString(), text);
      staging.publish(List.of());
    }
  }

  /** What went wrong, in words that need no knowledge of this program. */
  public static String reason(IOException refused) {
    return switch (refused) {
      case NoSuchFileException missing -> "there is no " + missing.getFile();
      case AccessDeniedException denied -> denied.getFile() + " may not be used by this user";
      case FileAlreadyExistsException taken -> taken.getFile() + " is no folder";
      case DirectoryNotEmptyException full -> full.getFile() + " is a folder";
      case CharacterCodingException odd -> "it is no UTF-8 text";
      case FileSystemException other when other.getReason() != null ->
          other.getFile() + ": " + other.getReason();
      default -> Objects.requireNonNullElse(refused.getMessage(), refused.toString());
    };
  }
}
