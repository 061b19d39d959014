package dev.tenon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.bench.database.BenchServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where somebody types commands: in a checkout of their own, which has hardly any tasks in {@code
 * bench_300} and {@code bench_600}, and a page for results.
 */
final class Terminal implements AutoCloseable {
  private static final String LAUNCHER = "tenon.launcher";

  private final Path folder;
  private final String port;

  /** Held all the time, so that no command has to start it. */
  private final BenchServer server;

  /** What a command said and how it ended. */
  record Ran(int exit, String out, String err) {}

  private Terminal(Path folder, String port) {
    this.folder = folder;
    this.port = port;
    for (String tasks : List.of("300", "600")) {
      Ran load =
          run("load", "--tasks", tasks, "--until", "2026-11-01", "--write", page().toString());
      assertThat(load.exit()).as(load.err()).isZero();
    }
    server = BenchServer.in(data());
  }

  /**
   * @param folder where the checkout is made
   * @param port where its commands serve
   */
  static Terminal in(Path folder, int port) throws IOException {
    Path launcher = folder.resolve("tenon");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' dev.tenon.command.Tenon \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    System.setProperty(LAUNCHER, launcher.toString());
    Files.writeString(
        folder.resolve("results.md"),
        """
        # Results

        <!-- load: written by ./tenon bench load -->
        <!-- end of load -->
        <!-- limit: written by ./tenon bench limit -->
        <!-- end of limit -->
        """);
    return new Terminal(folder, String.valueOf(port));
  }

  /** Types a command that measures on a copy, which must end well. */
  Ran measured(String... words) {
    Ran ran = briefly(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("On a copy of " + words[1]);
    return ran;
  }

  /** Types a command that measures, so that it takes no longer than it must. */
  Ran briefly(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--seconds", "1", "--warm-up", "1", "--connections", "2", "--port", port));
    all.addAll(List.of("--log", folder.resolve("tenon.log").toString()));
    return run(all.toArray(String[]::new));
  }

  /** Types a command. */
  Ran run(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--data", data().toString()));
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit =
        Bench.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(all.toArray(String[]::new));
    return new Ran(exit, out.toString(), err.toString());
  }

  /** Where commands write their results. */
  Path page() {
    return folder.resolve("results.md");
  }

  private Path data() {
    return folder.resolve("data");
  }

  @Override
  public void close() {
    server.close();
    System.clearProperty(LAUNCHER);
  }
}
