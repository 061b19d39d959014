package dev.tenon.bench.report;

import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The part of a page that one command writes, between two comments that name it; the rest stays as
 * it is. Whether the page has it is known before anything is measured.
 */
public final class Section {
  private final Path page;
  private final String begin;
  private final String end;

  private Section(Path page, String name) {
    this.page = page;
    this.begin = "<!-- " + name + ": written by ./tenon bench " + name + " -->\n";
    this.end = "<!-- end of " + name + " -->\n";
  }

  /** The section of that name. */
  public static Section of(Path page, String name) {
    if (!Files.isWritable(page)) {
      throw new OperatorFault("There is no page %s to write to.".formatted(page));
    }
    Section section = new Section(page, name);
    section.from(section.read());
    return section;
  }

  /** What it says now. */
  public String text() {
    String whole = read();
    return whole.substring(from(whole), whole.indexOf(end)).strip();
  }

  /** Puts a text in place of what it said before. */
  public void write(String text) {
    String whole = read();
    try {
      Files.writeString(
          page,
          whole.substring(0, from(whole))
              + "\n"
              + text.strip()
              + "\n\n"
              + whole.substring(whole.indexOf(end)));
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Keeps a drawing beside the page; answers how the page refers to it. */
  public String draw(String name, String svg) {
    try {
      Path folder = Files.createDirectories(page.resolveSibling("benchmarks"));
      Files.writeString(folder.resolve(name + ".svg"), svg);
      return "benchmarks/" + name + ".svg";
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private String read() {
    try {
      return Files.readString(page);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Where its text begins. */
  private int from(String whole) {
    int at = whole.indexOf(begin);
    if (at < 0 || whole.indexOf(end) < at) {
      throw new OperatorFault(
          "%s has no such section: it begins with %s and ends with %s"
              .formatted(page, begin.strip(), end.strip()));
    }
    return at + begin.length();
  }
}
