package dev.tenon.schema.migrations.files;

import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.script.Script;
import dev.tenon.schema.files.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder of migrations in the order in which they apply: files named as Flyway wants them ({@code
 * V050__what.sql}, then {@code R__what.sql}), or else any SQL files by name.
 */
public final class Folder {

  private static final Pattern VERSIONED =
      Pattern.compile("V(?<version>\\d+(?:[._]\\d+)*)__.*\\.sql");
  private static final Pattern REPEATABLE = Pattern.compile("R__.*\\.sql");
  private static final Pattern UNDONE = Pattern.compile("U\\d.*\\.sql");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(?<name>[^}]+)}");
  private static final Comparator<Migration> ORDER =
      Comparator.comparing(
              Migration::version, Comparator.nullsLast(Comparator.<Version>naturalOrder()))
          .thenComparing(Migration::name);

  private final Path path;
  private final Map<String, String> placeholders;

  private Folder(Path path, Map<String, String> placeholders) {
    this.path = path;
    this.placeholders = placeholders;
  }

  /**
   * Reads all migrations of a folder and of those within it.
   *
   * @param placeholders what stands for {@code ${name}} in the files
   * @throws DatabaseFailure when it can't be read, or holds none
   */
  public static List<Migration> read(Path path, Map<String, String> placeholders) {
    return new Folder(path, placeholders).migrations();
  }

  private List<Migration> migrations() {
    var files = files();
    var flyway = files.stream().filter(Folder::isFlyways).toList();
    var chosen = flyway.isEmpty() ? files : flyway;
    if (chosen.isEmpty()) {
      throw new DatabaseFailure("There is no .sql file in %s.".formatted(path));
    }
    return chosen.stream().map(this::migration).sorted(ORDER).toList();
  }

  private List<Path> files() {
    try (var found = Files.walk(path)) {
      return found
          .filter(file -> file.toString().endsWith(".sql"))
          .filter(file -> !UNDONE.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new DatabaseFailure(
          "Cannot read the folder %s: %s.".formatted(path, TextFile.reason(unreadable)),
          unreadable);
    }
  }

  private static boolean isFlyways(Path file) {
    var name = file.getFileName().toString();
    return VERSIONED.matcher(name).matches() || REPEATABLE.matcher(name).matches();
  }

  private Migration migration(Path file) {
    var name = file.getFileName().toString();
    var text = TextFile.read(file).replaceFirst("^\\uFEFF", "");
    var versioned = VERSIONED.matcher(name);
    boolean isRepeatable = REPEATABLE.matcher(name).matches();
    // In other files, ${…} is whatever PostgreSQL makes of it.
    boolean isFlyways = isRepeatable || versioned.matches();
    return new Migration(
        name,
        versioned.matches() ? Version.of(versioned.group("version")) : null,
        isRepeatable,
        runsInTransaction(file),
        Script.omissions(name, text),
        Migration.checksum(text),
        Script.statements(isFlyways ? filled(text, name) : text));
  }

  private String filled(String text, String name) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> {
          var value = placeholders.get(found.group("name"));
          if (value == null) {
            throw new DatabaseFailure(
                "%s has the placeholder %s: give it by --placeholder %s=VALUE."
                    .formatted(name, found.group(), found.group("name")));
          }
          return Matcher.quoteReplacement(value);
        });
  }

  /** Flyway's {@code <file>.conf} may say that the file runs without a transaction. */
  private static boolean runsInTransaction(Path file) {
    var beside = file.resolveSibling(file.getFileName() + ".conf");
    return !Files.exists(beside)
        || TextFile.read(beside)
            .lines()
            .map(line -> line.replace(" ", ""))
            .noneMatch(line -> line.equalsIgnoreCase("executeInTransaction=false"));
  }
}
