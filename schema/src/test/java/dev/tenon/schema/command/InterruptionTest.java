package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process of its own, which runs a migration that never ends, and is told to stop. */
final class InterruptionTest {

  private static final long MINUTES = 3;

  @TempDir private Path folder = Path.of("");

  @Test
  void whoeverIsStoppedLeavesNeitherServerNorFilesBehind() throws Exception {
    var temporary = Files.createDirectory(folder.resolve("tmp"));
    var signs = Files.createDirectory(folder.resolve("signs"));
    var migrations = Files.createDirectory(folder.resolve("migrations"));
    Files.writeString(
        migrations.resolve("V1__long.sql"),
        "copy (select 1) to '%s'; select pg_sleep(3600);".formatted(signs.resolve("runs")));

    var child = start(temporary, migrations);
    try {
      awaitSign(signs);
      var server = postmaster(temporary);
      assertThat(server.isAlive()).isTrue();

      child.destroy();

      assertThat(child.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(server.onExit().get(MINUTES, TimeUnit.MINUTES).isAlive()).isFalse();
      assertThat(temporary).isEmptyDirectory();
    } finally {
      child.destroyForcibly();
    }
  }

  private static Process start(Path temporary, Path migrations) throws IOException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "migrations",
                migrations.toString(),
                "--from-nothing",
                "--since",
                "1"))
        .redirectOutput(Redirect.DISCARD)
        .redirectError(Redirect.DISCARD)
        .start();
  }

  private static void awaitSign(Path signs) throws IOException, InterruptedException {
    try (var watch = signs.getFileSystem().newWatchService()) {
      signs.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      if (!Files.exists(signs.resolve("runs"))) {
        assertThat(watch.poll(MINUTES, TimeUnit.MINUTES)).as("the migration runs").isNotNull();
      }
    }
  }

  private static ProcessHandle postmaster(Path temporary) throws IOException {
    try (var files = Files.walk(temporary)) {
      var note =
          files
              .filter(file -> file.getFileName().toString().equals("postmaster.pid"))
              .findFirst()
              .orElseThrow();
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(note).getFirst().strip()))
          .orElseThrow();
    }
  }
}
