package dev.tenon.schema.command.options;

import dev.tenon.schema.audit.report.Ink;
import dev.tenon.schema.command.terminal.TerminalInk;
import dev.tenon.schema.files.TextFile;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the result goes. */
public class WritingOptions extends Options {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, not to standard output.")
  private @Nullable Path file;

  /** The file, when one is named. */
  public final Optional<Path> file() {
    return Optional.ofNullable(file);
  }

  /** Colours where the result goes to a terminal. */
  public final Ink ink() {
    return file == null ? TerminalInk.ofStandardOutput() : Ink.PLAIN;
  }

  /**
   * Writes the result. A file is replaced in one step, so that an interruption leaves the old one.
   *
   * @throws dev.tenon.schema.database.DatabaseFailure when the file can't be written
   */
  public final void write(String text) {
    if (file != null) {
      TextFile.replace(file, text);
      return;
    }
    var out = commandLine().getOut();
    out.print(text);
    out.flush();
  }
}
