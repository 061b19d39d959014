package dev.tenon.bench.load;

import java.io.PrintWriter;
import java.util.function.IntConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** A bar where somebody watches; elsewhere a line for every tenth. */
final class LoadProgress implements IntConsumer, AutoCloseable {
  private final PrintWriter out;
  private final int total;
  private final @Nullable ProgressBar bar;
  private final long begun = System.nanoTime();
  private long done;

  LoadProgress(PrintWriter out, int total) {
    this.out = out;
    this.total = total;
    this.bar =
        Boolean.getBoolean("tenon.terminal")
            ? new ProgressBarBuilder().setTaskName("Tasks").setInitialMax(total).build()
            : null;
  }

  @Override
  public void accept(int more) {
    long tenths = done * 10 / total;
    done += more;
    if (bar != null) {
      bar.stepTo(done);
      return;
    }
    if (done * 10 / total > tenths) {
      long seconds = Math.max(1, (System.nanoTime() - begun) / 1_000_000_000L);
      out.printf("%,d of %,d tasks, %,d a second%n", done, total, done / seconds);
      if (done == total) {
        out.println("making the indexes");
      }
      out.flush();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
