package dev.tenon.bench.database;

import dev.tenon.bench.machine.Machine;
import dev.tenon.db.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server of the benchmarks runs with beyond what Tenon gives it; it stays durable. */
enum Tuning {
  /**
   * While a population is loaded: files that are new need no log of what is written to them, for
   * nobody copies this server's log.
   */
  LOADING {
    @Override
    String settings() {
      return """
      wal_level = minimal
      max_wal_senders = 0
      max_wal_size = '4GB'
      autovacuum = off
      # A connection for each table and month.
      max_connections = 100
      """;
    }
  },

  /**
   * While it is asked: with the share of the machine's memory that PostgreSQL's manual begins with
   * for a server of its own. Tenon's default is for a small installation, and would have the system
   * decide what of a large population stays in memory.
   */
  MEASURING {
    @Override
    String settings() {
      long megabytes = Machine.memory() >> 20;
      return """
      shared_buffers = '%dMB'
      effective_cache_size = '%dMB'
      """
          .formatted(megabytes / 4, megabytes / 2);
    }
  };

  private static final String OURS = "# Written by ./tenon bench at each start.\n";

  abstract String settings();

  /** Before the server starts; settings that somebody else has put there stay as they are. */
  void write(Path directory) {
    Path file = EmbeddedDatabase.folder(directory).resolve("tuning.conf");
    try {
      if (!Files.exists(file) || Files.readString(file).startsWith(OURS)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, OURS + settings());
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
