package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.Result;
import dev.tenon.schema.audit.baseline.Baseline;
import dev.tenon.schema.audit.baseline.Verdict;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which findings are let stand. */
public class BaselineOptions extends Options {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Findings that are let stand, each for a reason.")
  private @Nullable Path baseline;

  /**
   * The file that was named, or no waivers; asked for before any work is done, since the file may
   * be of no use.
   */
  public final Baseline known() {
    return baseline == null ? Baseline.EMPTY : Baseline.read(baseline);
  }

  /** Parts what counts today from what is let stand. */
  public Verdict verdict(Baseline known, Result result) {
    return known.judge(result, LocalDate.now(ZoneOffset.UTC));
  }
}
