package dev.tenon.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CpuTest {
  /** One child after another, each of which uses some hundredths of a second. */
  private static final String CHILDREN =
      "for i in $(seq 40); do head -c 60000000 /dev/zero | md5sum > /dev/null; done";

  /** The counter's step is a hundredth of a second, and several are added up. */
  private static final double STEPS = 0.03;

  @Test
  void whatAChildUsedIsNotForgottenWhileItEnds() throws IOException {
    Process parent = new ProcessBuilder("sh", "-c", CHILDREN).start();
    try {
      double most = 0;
      while (parent.isAlive()) {
        double now = Cpu.secondsWithChildren(parent.pid());
        if (parent.isAlive()) {
          assertThat(now).isGreaterThan(most - STEPS);
        }
        most = Math.max(most, now);
      }
      assertThat(most).isGreaterThan(0.5);
    } finally {
      parent.destroyForcibly();
    }
  }
}
