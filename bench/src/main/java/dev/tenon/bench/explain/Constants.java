package dev.tenon.bench.explain;

import dev.tenon.db.Sql;
import dev.tenon.filters.FilterFault;
import dev.tenon.lists.Listed;
import dev.tenon.schema.access.plan.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The statements that the application's classes hold in constants, and the lists: those without a
 * filter, in their usual order, a page long.
 */
final class Constants {
  private static final int PAGE = 51;

  private Constants() {}

  /** All of them, by name: the class and the constant that hold them. */
  static List<Query> all() {
    List<Query> statements = new ArrayList<>();
    for (String name : classes()) {
      for (Field field : named(name).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          statement(field, statements);
        }
      }
    }
    return statements;
  }

  private static void statement(Field field, List<Query> statements) {
    Class<?> type = field.getType();
    if (type != Sql.class && type != Listed.class) {
      return;
    }
    String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
    try {
      field.setAccessible(true);
      String text =
          field.get(null) instanceof Listed<?> list ? page(list) : String.valueOf(field.get(null));
      statements.add(Query.of(name, text));
    } catch (IllegalAccessException fault) {
      throw new IllegalStateException(name, fault);
    }
  }

  private static String page(Listed<?> list) {
    try {
      return "%s\n%s\n and %s\n order by %s\n limit %d"
          .formatted(
              list.columns(),
              list.rows(),
              list.narrowed().sql(),
              list.sorts().parse(list.usualSort()).orderBy(),
              PAGE);
    } catch (FilterFault fault) {
      throw new IllegalStateException(list.name(), fault);
    }
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The names of the application's classes, from the folder or archive that they came in. */
  private static List<String> classes() {
    try {
      Path source = Path.of(Sql.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(source)) {
        return classes(source);
      }
      try (FileSystem archive =
          FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
        return classes(archive.getPath("/"));
      }
    } catch (URISyntaxException fault) {
      throw new IllegalStateException(fault);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static List<String> classes(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("dev/tenon"))) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
          .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
          .sorted()
          .toList();
    }
  }
}
