package dev.tenon.bench.report;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import picocli.CommandLine.Model.CommandSpec;

/** What a command does meanwhile, for whoever waits for it; on standard error. */
public final class Steps {
  private final PrintWriter out;
  private final Instant begin = Instant.now();

  private Steps(PrintWriter out) {
    this.out = out;
  }

  public static Steps of(CommandSpec spec) {
    return new Steps(spec.commandLine().getErr());
  }

  /** Tells what begins now, and when that is. */
  public void begin(String step) {
    out.printf("%5d s  %s%n", Duration.between(begin, Instant.now()).toSeconds(), step);
    out.flush();
  }
}
