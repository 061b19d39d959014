package dev.tenon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.bench.Terminal.Ran;
import dev.tenon.bench.traffic.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two commands that compare, beside pgbench and from size to size, as somebody types them. */
class ComparingCommandsTest {
  @TempDir private static Path folder;

  private static Terminal terminal;

  @BeforeAll
  static void sitDown() throws IOException {
    terminal = Terminal.in(folder, 9721);
  }

  @AfterAll
  static void leave() {
    terminal.close();
  }

  @Test
  void limitKeepsItsRatiosInThePageBesideWhatLoadKept() throws IOException {
    Ran limit =
        terminal.measured(
            "limit", "bench_600", "--slice", "1", "--write", terminal.page().toString());
    String kept = Files.readString(terminal.page());
    assertThat(limit.out()).contains("| one task", "| create a task", "| tasks of a user");
    assertThat(kept).contains("| one task", "| 300 ", "| 600 ", "`./tenon bench load --tasks 300 ");
  }

  @Test
  void scaleTellsOfEachSize() {
    Ran scale = terminal.briefly("scale", "bench_300", "bench_600", "--slice", "1");
    // Whether so little is flat is chance.
    assertThat(scale.exit()).as(scale.err()).isBetween(0, 1);
    for (Kind kind : Kind.values()) {
      assertThat(scale.out()).contains("| " + kind.title());
    }
    assertThat(scale.out()).contains("| the first time", "bytes a task, audit log");
  }
}
