package dev.tenon.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinariesTest {
  @Test
  void aDirectoryMayBeSaidInARoundaboutWay(@TempDir Path parent) throws IOException {
    Path unpacked = Binaries.in(parent.resolve(".").resolve("data").resolve("..").resolve("data"));

    assertThat(unpacked).hasParent(parent.toRealPath().resolve("data"));
    assertThat(unpacked.resolve("bin/postgres")).isExecutable();
  }

  @Test
  void twoProcessesMayUnpackAtOnce(@TempDir Path parent) throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Path>> both = Collections.nCopies(2, () -> Binaries.in(parent));
      for (Future<Path> each : threads.invokeAll(both)) {
        assertThat(each.get().resolve("bin/postgres")).isExecutable();
      }
    }
    assertThat(parent).isDirectoryNotContaining("glob:**/unpacking-*");
  }
}
