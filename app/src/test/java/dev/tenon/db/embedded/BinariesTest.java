package dev.tenon.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BinariesTest {
  @Test
  void aDirectoryMayBeSaidInARoundaboutWay(@TempDir Path parent) throws IOException {
    Path unpacked = Binaries.in(parent.resolve(".").resolve("data").resolve("..").resolve("data"));

    assertThat(unpacked).hasParent(parent.toRealPath().resolve("data"));
    assertThat(unpacked.resolve("bin/postgres")).isExecutable();
  }
}
