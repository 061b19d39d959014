package dev.tenon.bench.database;

import dev.tenon.db.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the server of the benchmarks runs with while a population is loaded, and at no other time.
 * It stays durable; but files that are new need no log of what is written to them, for nobody
 * copies this server's log.
 */
final class LoadTuning {
  private static final String SETTINGS =
      """
      # Written by ./tenon bench load, and taken away by the next command.
      wal_level = minimal
      max_wal_senders = 0
      max_wal_size = '4GB'
      autovacuum = off
      # A connection for each table and month.
      max_connections = 100
      """;

  private LoadTuning() {}

  /** Before the server starts; settings that somebody else has put there stay as they are. */
  static void add(Path directory) {
    Path file = file(directory);
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.writeString(file, SETTINGS);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** Before the server starts again, for whatever is not a load. */
  static void remove(Path directory) {
    Path file = file(directory);
    try {
      if (Files.exists(file) && Files.readString(file).equals(SETTINGS)) {
        Files.delete(file);
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static Path file(Path directory) {
    return EmbeddedDatabase.folder(directory).resolve("tuning.conf");
  }
}
