package dev.tenon.bench.report;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The page in which results are kept. Each command writes a section of its own, between two
 * comments that name it, and leaves the rest as it is.
 */
public record Document(Path file) {

  /** Puts a section's text in place of what it said before. */
  public void write(String section, String text) {
    String begin = "<!-- " + section + ": written by ./tenon bench " + section + " -->\n";
    String end = "<!-- end of " + section + " -->\n";
    try {
      String page = Files.readString(file);
      int from = page.indexOf(begin);
      int to = page.indexOf(end);
      if (from < 0 || to < from) {
        throw new OperatorFault(
            "%s has no section %s: it begins with %s".formatted(file, section, begin.strip()));
      }
      Files.writeString(
          file,
          page.substring(0, from + begin.length())
              + "\n"
              + text.strip()
              + "\n\n"
              + page.substring(to));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Keeps a drawing beside the page; answers how the page refers to it. */
  public String draw(String name, String svg) {
    try {
      Path folder = Files.createDirectories(file.resolveSibling("benchmarks"));
      Files.writeString(folder.resolve(name + ".svg"), svg);
      return "benchmarks/" + name + ".svg";
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
