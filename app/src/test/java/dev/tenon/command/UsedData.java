package dev.tenon.command;

import dev.tenon.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Data directories as a Tenon leaves them that was started and stopped and did nothing else. To
 * make one takes seconds, so one is made for all, and copied.
 */
final class UsedData {
  private static final CopyOption[] AS_IT_IS = {
    StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS
  };

  private UsedData() {}

  /** Made when somebody asks for the first. */
  private static final class Original {
    private static final Path DATA = make();

    private static Path make() {
      try {
        Path data = Files.createDirectories(TestDatabase.folder().resolve("used"));
        TenonProcess.serve(data).close();
        return data;
      } catch (IOException fault) {
        throw new UncheckedIOException(fault);
      }
    }
  }

  /** Makes a directory that is empty, or not there yet, such a one. */
  static Path in(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(Original.DATA)) {
      for (Path each : all.toList()) {
        Path copy = directory.resolve(Original.DATA.relativize(each).toString());
        if (Files.notExists(copy)) {
          Files.copy(each, copy, AS_IT_IS);
        }
      }
    }
    return directory;
  }
}
