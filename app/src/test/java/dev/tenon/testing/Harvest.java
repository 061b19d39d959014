package dev.tenon.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import javax.sql.DataSource;

/**
 * The statements that the platform sends while the tests use it, whatever puts them together. Each
 * JVM of the tests leaves its own in {@code target/statements} when it ends, as a script; what is
 * run after all of them judges them. Those of earlier runs are thrown away.
 */
public final class Harvest {
  private static final Path FOLDER = Path.of("target", "statements").toAbsolutePath();
  private static final Set<String> TEXTS = new ConcurrentSkipListSet<>();

  private Harvest() {}

  /** The same pool, but for the notes that are taken of what is prepared on its connections. */
  static DataSource from(DataSource pool) {
    discardOlderThan(ProcessHandle.current().parent().flatMap(run -> run.info().startInstant()));
    Runtime.getRuntime().addShutdownHook(new Thread(Harvest::keep));
    return watched(
        DataSource.class,
        pool,
        (_, _, result) ->
            result instanceof Connection connection
                ? watched(Connection.class, connection, Harvest::note)
                : result);
  }

  /** What the tests before this one's JVM have left, a script for each of theirs. */
  public static List<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    if (Files.isDirectory(FOLDER)) {
      try (var files = Files.newDirectoryStream(FOLDER, "*.sql")) {
        for (Path file : files) {
          scripts.add(Files.readString(file));
        }
      }
    }
    return scripts;
  }

  private static void discardOlderThan(Optional<Instant> run) {
    if (run.isEmpty() || !Files.isDirectory(FOLDER)) {
      return;
    }
    try (var files = Files.newDirectoryStream(FOLDER, "*.sql")) {
      for (Path file : files) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(run.get())) {
          Files.deleteIfExists(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object note(String method, Object[] arguments, Object result) {
    if (method.equals("prepareStatement")) {
      TEXTS.add(((String) arguments[0]).strip());
    }
    return result;
  }

  private static <T> T watched(Class<T> type, T watched, Watcher watcher) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          try {
            Object result = method.invoke(watched, arguments);
            return result == null ? null : watcher.seen(method.getName(), arguments, result);
          } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
          }
        };
    return type.cast(
        Proxy.newProxyInstance(Harvest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static void keep() {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(
          FOLDER.resolve(ProcessHandle.current().pid() + ".sql"), String.join(";\n\n", TEXTS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Is told of each call that returned something, and returns what the caller is to have. */
  @FunctionalInterface
  private interface Watcher {
    Object seen(String method, Object[] arguments, Object result);
  }
}
