package dev.tenon.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the embedded server runs. Both files are Tenon's and written anew at each start; an
 * operator's own settings belong in {@code tuning.conf} beside the data directory, which is read
 * last.
 */
final class ServerConfiguration {
  private static final String SETTINGS =
      """
      # Written by Tenon at each start. Your own settings belong in ../tuning.conf.

      # Closed: loopback alone, a password for everyone (pg_hba.conf), nothing changed from SQL.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      password_encryption = 'scram-sha-256'
      allow_alter_system = off

      # Durable: what was acknowledged is there after a power cut.
      fsync = on
      synchronous_commit = on
      full_page_writes = on

      # Sized for a machine that Tenon shares: the pool (8), command-line tools and a person with
      # psql fit well below max_connections; the caches suit 2 GB of memory and upwards.
      max_connections = 50
      shared_buffers = '256MB'
      effective_cache_size = '1GB'
      maintenance_work_mem = '128MB'
      work_mem = '8MB'
      # Disks without moving parts: an index read costs hardly more than a sequential one.
      random_page_cost = 1.1
      # Statements are short; compiling them costs more than it saves.
      jit = off

      timezone = 'UTC'
      log_timezone = 'UTC'
      lc_messages = 'C'
      datestyle = 'iso, ymd'
      default_text_search_config = 'pg_catalog.english'

      # A week of logs, readable by their owner alone. `terse` leaves out the DETAIL lines, which
      # hold values of rows.
      logging_collector = on
      log_directory = 'log'
      log_filename = 'postgresql-%a.log'
      log_truncate_on_rotation = on
      log_rotation_age = '1d'
      log_rotation_size = 0
      log_file_mode = 0600
      log_line_prefix = '%m [%p] %u@%d '
      log_error_verbosity = terse
      log_min_error_statement = panic

      include_if_exists = '../tuning.conf'
      """;

  private static final String ACCESS =
      """
      # Written by Tenon at each start. Who may connect: anyone on this machine with a password.
      # TYPE  DATABASE  USER  ADDRESS       METHOD
      host    all       all   127.0.0.1/32  scram-sha-256
      """;

  private ServerConfiguration() {}

  static void write(Path data) throws IOException {
    Files.writeString(data.resolve("postgresql.conf"), SETTINGS);
    Files.writeString(data.resolve("pg_hba.conf"), ACCESS);
  }
}
