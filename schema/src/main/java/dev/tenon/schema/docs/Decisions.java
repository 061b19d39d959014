package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.table.Comment;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.docs.page.Line;
import dev.tenon.schema.files.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The decision records that comments name by {@code @adr}.
 *
 * @param links from the dictionary's folder to each record, by its number
 */
public record Decisions(Map<String, String> links) {

  public static final Decisions UNKNOWN = new Decisions(Map.of());

  public Decisions {
    links = Map.copyOf(links);
  }

  /**
   * The records of a folder, whose files begin with their numbers: {@code 0007-title.md}.
   *
   * @throws DatabaseFailure when the folder can't be read
   */
  public static Decisions in(Path folder, Path dictionary) {
    var from = dictionary.toAbsolutePath().normalize();
    try (var files = Files.list(folder.toAbsolutePath().normalize())) {
      var links = new TreeMap<String, String>();
      files
          .filter(file -> file.getFileName().toString().matches("\\d+-.*"))
          .forEach(file ->
              links.put(
                  file.getFileName().toString().replaceFirst("-.*", ""),
                  from.relativize(file).toString().replace('\\', '/')));
      return new Decisions(links);
    } catch (IOException unreadable) {
      throw new DatabaseFailure(
          "Cannot read the decisions in %s: %s.".formatted(folder, TextFile.reason(unreadable)),
          unreadable);
    }
  }

  /** The decisions behind something, as links where the records are known. */
  Line behind(Comment comment, String up) {
    var line = Line.EMPTY;
    for (var tag : comment.tags()) {
      if (!tag.name().equals("adr")) {
        continue;
      }
      for (var number : tag.value().split("[,\\s]+", -1)) {
        line = line.and(line.words().isEmpty() ? "" : ", ");
        var link = links.get(number);
        line = link == null ? line.and("ADR " + number) : line.andFile("ADR " + number, up + link);
      }
    }
    return line;
  }
}
