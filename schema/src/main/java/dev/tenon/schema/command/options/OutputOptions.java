package dev.tenon.schema.command.options;

import dev.tenon.schema.files.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the result goes, or what it is held against. */
public final class OutputOptions extends WritingOptions {

  @Option(
      names = "--check",
      description = "Write nothing; exit with 1 when the file named by --out is stale.")
  private boolean check;

  /**
   * Writes the text, or compares it under {@code --check}.
   *
   * @return the command's exit code
   * @throws dev.tenon.schema.database.DatabaseFailure when the file can't be read or written
   */
  public int deliver(String text) {
    if (!check) {
      write(text);
      return ExitCode.OK;
    }
    return compare(
        text, file().orElseThrow(() -> wrong("--check compares with a file: name it with --out.")));
  }

  private int compare(String text, Path file) {
    var err = commandLine().getErr();
    if (!Files.exists(file)) {
      err.printf("%s does not exist: run the same without --check to write it.%n", file);
      err.flush();
      return ExitCode.FOUND;
    }
    var committed = TextFile.read(file);
    if (committed.equals(text)) {
      return ExitCode.OK;
    }
    err.println(firstDifference(file, committed.lines().toList(), text.lines().toList()));
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
}
