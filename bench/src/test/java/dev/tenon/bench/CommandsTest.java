package dev.tenon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.bench.Terminal.Ran;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command as somebody types it, for a moment, on populations that are hardly any. */
class CommandsTest {
  @TempDir private static Path folder;

  private static Terminal terminal;

  @BeforeAll
  static void sitDown() throws IOException {
    terminal = Terminal.in(folder, 9720);
  }

  @AfterAll
  static void leave() {
    terminal.close();
  }

  @Test
  void runTellsOfBothLoops() {
    Ran run = terminal.measured("run", "bench_300");
    assertThat(run.out()).contains("Closed loop", "Open loop", "no errors", "| all ");
    assertThat(run.out()).doesNotContain("errors: ");
  }

  @Test
  void profileTellsWhereTheServersTimeGoes() {
    Ran profile = terminal.measured("profile", "bench_300");
    assertThat(profile.out()).contains("JSON of the answer", "rows into records", "in all");
  }

  @Test
  void soakTellsOfEachLook() {
    Ran soak = terminal.measured("soak", "bench_300", "--slice", "1");
    assertThat(soak.out()).contains("heap MB", "Too few looks");
  }

  @Test
  void explainPlansEveryStatement() {
    Ran explain = terminal.run("explain", "bench_300");
    assertThat(explain.out()).contains("statements and lists were planned");
    assertThat(explain.exit()).as(explain.out()).isZero();
  }

  @Test
  void whatIsNotThereIsSaidBeforeAnythingIsMeasured() {
    Ran nothing = terminal.briefly("run", "bench_999");
    assertThat(nothing.exit()).isOne();
    assertThat(nothing.err()).contains("bench_999").doesNotContain("\tat ");
  }
}
