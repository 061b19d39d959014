package dev.tenon.schema.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The files in which rules have something to find. */
final class Fixture {

  private static final Path FOLDER = Path.of("src/test/resources/dev/tenon/schema/audit/rules");

  private Fixture() {}

  /** A fixture's statements; a rule without one fails its test. */
  static String of(String rule) {
    try {
      return Files.readString(FOLDER.resolve(rule + ".sql"));
    } catch (IOException missing) {
      throw new UncheckedIOException("the rule " + rule + " has no fixture", missing);
    }
  }

  /** The names of the files of one kind, without their ending. */
  static Set<String> named(String ending) {
    try (var files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
