package dev.tenon.bench.machine;

import java.util.concurrent.atomic.AtomicBoolean;

/** What is to be ended once: by whoever holds it, or when this process is told to stop. */
public final class AtExit implements AutoCloseable {
  private final Runnable end;
  private final AtomicBoolean ended = new AtomicBoolean();
  private final Thread hook = new Thread(this::end, "stop");

  private AtExit(Runnable end) {
    this.end = end;
  }

  /** Has something ended, whatever happens to this process short of being killed. */
  public static AtExit run(Runnable end) {
    AtExit exit = new AtExit(end);
    Runtime.getRuntime().addShutdownHook(exit.hook);
    return exit;
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      end.run();
    }
  }

  @Override
  public void close() {
    end();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException stopping) {
      // The process stops already, and has run it or found it done.
    }
  }
}
