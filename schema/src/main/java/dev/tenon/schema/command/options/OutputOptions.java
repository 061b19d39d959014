package dev.tenon.schema.command.options;

import dev.tenon.schema.database.DatabaseFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the result goes, or what it is held against. */
public final class OutputOptions {

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file, not to standard output.")
  private @Nullable Path file;

  @Option(
      names = "--check",
      description = "Write nothing; exit with 1 when the file named by --out is stale.")
  private boolean check;

  /** The file's name, when one is given. */
  public Optional<String> file() {
    return Optional.ofNullable(file).map(Path::toString);
  }

  /**
   * Writes the text, or compares it under {@code --check}. A file is replaced in one step, so that
   * an interruption leaves the old one.
   *
   * @return the command's exit code
   * @throws DatabaseFailure when the file can't be read or written
   */
  public int deliver(String text) {
    var out = mixee().commandLine().getOut();
    if (file == null) {
      if (check) {
        throw new ParameterException(
            mixee().commandLine(), "--check compares with a file: name it with --out.");
      }
      out.print(text);
      out.flush();
      return ExitCode.OK;
    }
    if (check) {
      return compare(text, file);
    }
    OutputFile.write(text, file);
    return ExitCode.OK;
  }

  private int compare(String text, Path file) {
    var err = mixee().commandLine().getErr();
    try {
      var committed = Files.readString(file);
      if (committed.equals(text)) {
        return ExitCode.OK;
      }
      err.println(firstDifference(file, committed.lines().toList(), text.lines().toList()));
    } catch (NoSuchFileException missing) {
      err.printf("%s does not exist: run the same without --check to write it.%n", file);
    } catch (IOException refused) {
      throw new DatabaseFailure("Cannot read %s: %s.".formatted(file, refused), refused);
    }
    err.flush();
    return ExitCode.FOUND;
  }

  private static String firstDifference(Path file, List<String> was, List<String> is) {
    var line = 0;
    while (line < was.size() && line < is.size() && was.get(line).equals(is.get(line))) {
      line++;
    }
    return """
    %s is stale: run the same without --check to renew it. The first difference, in line %d:
    - %s
    + %s\
    """
        .formatted(file, line + 1, lineOf(was, line), lineOf(is, line));
  }

  private static String lineOf(List<String> lines, int line) {
    return line < lines.size() ? lines.get(line) : "";
  }

  private CommandSpec mixee() {
    if (command == null) {
      throw new IllegalStateException("the options are not part of a command");
    }
    return command;
  }
}
