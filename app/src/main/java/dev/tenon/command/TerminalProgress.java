package dev.tenon.command;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A progress bar where somebody watches, and nothing where the output is read by a program. */
final class TerminalProgress implements AutoCloseable {
  private final @Nullable ProgressBar bar;

  private TerminalProgress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Begins with a bar of this name on standard error, if standard output is a terminal. */
  static TerminalProgress of(String name) {
    if (!Boolean.getBoolean("tenon.terminal")) {
      return new TerminalProgress(null);
    }
    return new TerminalProgress(
        new ProgressBarBuilder().setTaskName(name).clearDisplayOnFinish().build());
  }

  void at(int done, int total) {
    if (bar != null) {
      bar.maxHint(total);
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
