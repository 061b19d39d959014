package dev.tenon.schema.command.terminal;

import dev.tenon.schema.database.Progress;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** One line on standard error that is written over at each step, and gone at the end. */
public final class TerminalProgress implements Progress, AutoCloseable {

  private static final String ERASE = "\r\u001b[K";

  private final PrintStream out;
  private final boolean seen;

  private TerminalProgress(PrintStream out, boolean seen) {
    this.out = out;
    this.seen = seen;
  }

  /** Silent when standard error isn't a terminal. */
  public static TerminalProgress onStandardError() {
    return new TerminalProgress(System.err, isTerminal(2));
  }

  @Override
  public void at(String what, int done, int all) {
    if (seen) {
      out.printf("%s%3d%%  %s", ERASE, all == 0 ? 100 : done * 100 / all, what);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (seen) {
      out.print(ERASE);
      out.flush();
    }
  }

  /** Whether standard output (1) or standard error (2) is looked at by a person. */
  public static boolean isTerminal(int descriptor) {
    var device = Path.of("/proc/self/fd/" + descriptor);
    try {
      return Files.isSymbolicLink(device)
          ? Files.readSymbolicLink(device).toString().matches("/dev/(pts/|tty).*")
          : Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    } catch (IOException unreadable) {
      return false;
    }
  }
}
