package dev.tenon.bench.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** A command as somebody typed it, so that whoever reads a result can type it too. */
public final class Typed {
  /** Where things are on one machine, which changes no result. */
  private static final Set<String> PLACES = Set.of("--data", "--port", "--log");

  private Typed() {}

  /** The whole line. */
  public static String line(CommandSpec spec) {
    return line(spec.root().commandLine().getParseResult().originalArgs());
  }

  static String line(List<String> arguments) {
    List<String> words = new ArrayList<>(List.of("./tenon", "bench"));
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
      String word = rest.next();
      if (PLACES.contains(word)) {
        rest.next();
      } else if (PLACES.stream().noneMatch(place -> word.startsWith(place + "="))) {
        words.add(withoutFolder(word));
      }
    }
    return String.join(" ", words);
  }

  /** A file's name alone, where it was said by where it is on one machine. */
  private static String withoutFolder(String word) {
    Path file = Path.of(word);
    Path name = file.getFileName();
    return file.isAbsolute() && name != null ? name.toString() : word;
  }
}
