package dev.tenon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.bench.database.BenchServer;
import dev.tenon.bench.traffic.Kind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as somebody types it, for a moment, on populations that are hardly any. */
class CommandsTest {
  private static final String LAUNCHER = "tenon.launcher";

  @TempDir private static Path folder;

  /** Held all the time, so that no command has to start it. */
  private static BenchServer server;

  /** What a command said and how it ended. */
  private record Ran(int exit, String out, String err) {}

  @BeforeAll
  static void load() throws IOException {
    Path launcher = folder.resolve("tenon");
    Files.writeString(
        launcher,
        "#!/bin/sh\nexec '%s/bin/java' -cp '%s' dev.tenon.command.Tenon \"$@\"\n"
            .formatted(System.getProperty("java.home"), System.getProperty("java.class.path")));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
    System.setProperty(LAUNCHER, launcher.toString());
    Files.writeString(
        page(),
        """
        # Results

        <!-- load: written by ./tenon bench load -->
        <!-- end of load -->
        <!-- limit: written by ./tenon bench limit -->
        <!-- end of limit -->
        """);
    for (String tasks : List.of("300", "600")) {
      Ran load =
          run("load", "--tasks", tasks, "--until", "2026-11-01", "--write", page().toString());
      assertThat(load.exit()).as(load.err()).isZero();
    }
    server = BenchServer.in(data());
  }

  @AfterAll
  static void forget() {
    server.close();
    System.clearProperty(LAUNCHER);
  }

  @Test
  void runTellsOfBothLoops() {
    Ran run = measured("run", "bench_300");
    assertThat(run.out()).contains("Closed loop", "Open loop", "no errors", "| all ");
    assertThat(run.out()).doesNotContain("errors: ");
  }

  @Test
  void limitKeepsItsRatiosInThePageBesideWhatLoadKept() throws IOException {
    Ran limit = measured("limit", "bench_600", "--slice", "1", "--write", page().toString());
    String kept = Files.readString(page());
    assertThat(limit.out()).contains("| one task", "| create a task", "| tasks of a user");
    assertThat(kept).contains("| one task", "| 300 ", "| 600 ", "`./tenon bench load --tasks 300 ");
  }

  @Test
  void profileTellsWhereTheServersTimeGoes() {
    Ran profile = measured("profile", "bench_300");
    assertThat(profile.out()).contains("JSON of the answer", "rows into records", "in all");
  }

  @Test
  void soakTellsOfEachLook() {
    Ran soak = measured("soak", "bench_300", "--slice", "1");
    assertThat(soak.out()).contains("heap MB", "Too few looks");
  }

  @Test
  void scaleTellsOfEachSize() {
    Ran scale = run(briefly("scale", "bench_300", "bench_600", "--slice", "1"));
    // Whether so little is flat is chance.
    assertThat(scale.exit()).as(scale.err()).isBetween(0, 1);
    for (Kind kind : Kind.values()) {
      assertThat(scale.out()).contains("| " + kind.title());
    }
    assertThat(scale.out()).contains("bytes a task, audit log");
  }

  @Test
  void explainPlansEveryStatement() {
    Ran explain = run("explain", "bench_300");
    assertThat(explain.out()).contains("statements and lists were planned");
    assertThat(explain.exit()).as(explain.out()).isZero();
  }

  @Test
  void whatIsNotThereIsSaidBeforeAnythingIsMeasured() {
    Ran nothing = run(briefly("run", "bench_999"));
    assertThat(nothing.exit()).isOne();
    assertThat(nothing.err()).contains("bench_999").doesNotContain("\tat ");
  }

  private static Ran measured(String... words) {
    Ran ran = run(briefly(words));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("On a copy of " + words[1]);
    return ran;
  }

  private static String[] briefly(String... words) {
    List<String> all = new ArrayList<>(Arrays.asList(words));
    all.addAll(List.of("--seconds", "1", "--warm-up", "1", "--connections", "2", "--port", "9720"));
    all.addAll(List.of("--log", folder.resolve("tenon.log").toString()));
    return all.toArray(String[]::new);
  }

  private static Ran run(String... words) {
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

  private static Path data() {
    return folder.resolve("data");
  }

  private static Path page() {
    return folder.resolve("results.md");
  }
}
