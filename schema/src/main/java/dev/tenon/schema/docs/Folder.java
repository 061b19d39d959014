package dev.tenon.schema.docs;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.docs.page.Format;
import dev.tenon.schema.erd.svg.SvgDrawing;
import dev.tenon.schema.files.Staging;
import dev.tenon.schema.files.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that holds a dictionary. Its pages and diagrams of what is gone are stale, and removed;
 * they are known by their place and by what all of them hold. Other people's files are left alone,
 * wherever they are.
 */
public record Folder(Path path) {

  private static final int CONTEXT = 3;
  private static final int LONGEST_DIFFERENCE = 60;
  private static final String PAGE = "(tables|views|types)/[^/]+\\.";
  private static final String DIAGRAM = "diagrams/[^/]+\\.svg";

  /**
   * Makes the folder hold these files: all of them, or none when the program is stopped before.
   *
   * @throws DatabaseFailure when a file can't be written
   */
  public void write(SortedMap<String, String> files) {
    publish(files, true);
  }

  /**
   * The same of what was read in part: nobody knows what is gone, so that all other pages stay.
   *
   * @throws DatabaseFailure when a file can't be written
   */
  public void writeBeside(SortedMap<String, String> files) {
    publish(files, false);
  }

  private void publish(SortedMap<String, String> files, boolean whole) {
    var present = present(files);
    try (var staging = Staging.in(path)) {
      for (var each : files.entrySet()) {
        if (!each.getValue().equals(present.get(each.getKey()))) {
          staging.add(each.getKey(), each.getValue());
        }
      }
      staging.publish(
          present.keySet().stream()
              .filter(name -> whole && !files.containsKey(name))
              .map(path::resolve)
              .toList());
    } catch (IOException refused) {
      throw new DatabaseFailure(
          "Cannot write the pages in %s: %s.".formatted(path, TextFile.reason(refused)), refused);
    }
  }

  /**
   * What differs between the folder and these files, as unified differences; empty when nothing
   * does. Of a diagram only its name is told: it follows from what a page tells.
   *
   * @throws DatabaseFailure when a file can't be read
   */
  public List<String> differences(SortedMap<String, String> files) {
    var present = present(files);
    var names = new TreeSet<>(files.keySet());
    names.addAll(present.keySet());
    return names.stream()
        .flatMap(name -> difference(name, present.get(name), files.get(name)).stream())
        .toList();
  }

  private List<String> difference(String name, @Nullable String was, @Nullable String is) {
    if (is == null) {
      return List.of("%s is of something that is gone.".formatted(path.resolve(name)));
    }
    if (was == null) {
      return List.of("%s is missing.".formatted(path.resolve(name)));
    }
    if (was.equals(is)) {
      return List.of();
    }
    if (name.endsWith(".svg")) {
      return List.of("%s is stale.".formatted(path.resolve(name)));
    }
    var before = was.lines().toList();
    var lines =
        UnifiedDiffUtils.generateUnifiedDiff(
            path.resolve(name).toString(),
            "from the database",
            before,
            DiffUtils.diff(before, is.lines().toList()),
            CONTEXT);
    return lines.size() <= LONGEST_DIFFERENCE
        ? lines
        : Stream.concat(
                lines.stream().limit(LONGEST_DIFFERENCE),
                Stream.of("… %d more lines".formatted(lines.size() - LONGEST_DIFFERENCE)))
            .toList();
  }

  /** The dictionary's files that are there. */
  private Map<String, String> present(SortedMap<String, String> files) {
    var present = new TreeMap<String, String>();
    if (!Files.isDirectory(path)) {
      return present;
    }
    try (var found = Files.walk(path, 2)) {
      for (var file : found.filter(Files::isRegularFile).toList()) {
        var name = path.relativize(file).toString().replace('\\', '/');
        if (files.containsKey(name) || isOurs(name, file)) {
          present.put(name, TextFile.read(file));
        }
      }
      return present;
    } catch (IOException refused) {
      throw new DatabaseFailure(
          "Cannot read %s: %s.".formatted(path, TextFile.reason(refused)), refused);
    }
  }

  /** Read byte by byte, since nobody knows how others write. */
  private static boolean isOurs(String name, Path file) throws IOException {
    for (var format : Format.values()) {
      if (name.matches(PAGE + format.extension())) {
        return Files.readString(file, StandardCharsets.ISO_8859_1)
            .contains(format.write(Dictionary.TO_INDEX).strip());
      }
    }
    return name.matches(DIAGRAM)
        && SvgDrawing.isOne(Files.readString(file, StandardCharsets.ISO_8859_1));
  }
}
