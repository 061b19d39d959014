package dev.tenon.bench.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** One server for all tests of a JVM, and a database for whoever asks. */
public final class TestBench {
  private static final Path DIRECTORY =
      Path.of("target", "bench-test-" + ProcessHandle.current().pid());
  private static final BenchServer SERVER = start();
  private static final BenchDatabase TEMPLATE = SERVER.create("bench_test_template");
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private TestBench() {}

  public static BenchServer server() {
    return SERVER;
  }

  /** The directory of that server. */
  public static Path directory() {
    return DIRECTORY;
  }

  /** A new database, migrated and empty. */
  public static BenchDatabase empty() {
    String name = "bench_test_" + DATABASES.incrementAndGet();
    SERVER.execute("create database " + name + " template " + TEMPLATE.name());
    return SERVER.database(name);
  }

  private static BenchServer start() {
    BenchServer server = BenchServer.in(DIRECTORY);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> discard(server)));
    return server;
  }

  private static void discard(BenchServer server) {
    server.close();
    try (var files = Files.walk(DIRECTORY)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
