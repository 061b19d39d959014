package dev.tenon.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.db.installation.PrepareScript;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A scratch server of the oldest PostgreSQL that Tenon supports, as Debian installs it, prepared as
 * an administrator would. Where it is not installed, tests that need it are skipped, except in CI.
 */
public final class OldestPostgres implements AutoCloseable {
  private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
  private static final String PASSWORD = "for this test alone";

  private final Path directory;
  private final String address;

  private OldestPostgres(Path directory, String address) {
    this.directory = directory;
    this.address = address;
  }

  /**
   * Starts a server with an empty database.
   *
   * @param directory of the test, where the server keeps its data
   */
  public static OldestPostgres start(Path directory)
      throws IOException, InterruptedException, SQLException {
    if (!Files.isExecutable(PROGRAMS.resolve("postgres"))) {
      String missing = "PostgreSQL 15 is not installed (apt install postgresql-15)";
      if ("true".equals(System.getenv("CI"))) {
        fail(missing);
      }
      abort(missing);
    }
    Path data = data(directory);
    Path password = Files.writeString(directory.resolve("password"), PASSWORD);
    run(
        directory,
        "initdb",
        "--pgdata=" + data,
        "--username=postgres",
        "--auth=scram-sha-256",
        "--pwfile=" + password,
        "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--no-sync");
    int port = freePort();
    run(
        directory,
        "pg_ctl",
        "--pgdata=" + data,
        "--wait",
        "--log=" + directory.resolve("log"),
        "--options=-p %d -h 127.0.0.1 -k '' -F".formatted(port),
        "start");
    var server =
        new OldestPostgres(directory, "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port));
    server.prepare();
    return server;
  }

  public DatabaseUrl as(String role) {
    return new DatabaseUrl(address, role, PASSWORD);
  }

  /** The superuser at another database of the server. */
  public DatabaseUrl at(String database) {
    return new DatabaseUrl(
        address.substring(0, address.lastIndexOf('/') + 1) + database, "postgres", PASSWORD);
  }

  /**
   * Has psql carry a script out.
   *
   * @return its exit status
   */
  public int psql(DatabaseUrl url, String script) throws IOException, InterruptedException {
    Path file = Files.writeString(directory.resolve("script.sql"), script);
    return client("psql", url, "--no-psqlrc", "--quiet", "--file=" + file);
  }

  /**
   * Has pg_dump write a database down as a script.
   *
   * @return the script
   */
  public Path dump(DatabaseUrl url) throws IOException, InterruptedException {
    Path script = directory.resolve("dump.sql");
    if (client("pg_dump", url, "--file=" + script) != 0) {
      fail(said("pg_dump"));
    }
    return script;
  }

  /** What psql or pg_dump said when it was last run. */
  public String said(String program) throws IOException {
    return Files.readString(output(directory, program));
  }

  /** Runs a program that connects, and returns its exit status. */
  private int client(String program, DatabaseUrl url, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(PROGRAMS.resolve(program).toString()));
    command.addAll(List.of(arguments));
    command.addAll(
        List.of("--username=" + url.user(), "--dbname=" + url.jdbc().substring("jdbc:".length())));
    ProcessBuilder client =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output(directory, program).toFile());
    client.environment().put("PGPASSWORD", PASSWORD);
    return client.start().waitFor();
  }

  private void prepare() throws SQLException {
    try (Connection connection = as("postgres").dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(PrepareScript.text());
      for (String role : List.of("tenon_owner", "tenon_app")) {
        statement.execute("alter role %s password '%s'".formatted(role, PASSWORD));
      }
    }
  }

  private static Path data(Path directory) {
    return directory.resolve("data");
  }

  private static Path output(Path directory, String program) {
    return directory.resolve(program + ".output");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void run(Path directory, String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      // PostgreSQL refuses to be root; in a user namespace it is nobody.
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(PROGRAMS.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path output = output(directory, program);
    int status =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start()
            .waitFor();
    if (status != 0) {
      fail("%s failed: %s".formatted(command, Files.readString(output)));
    }
  }

  @Override
  public void close() throws IOException {
    try {
      run(directory, "pg_ctl", "--pgdata=" + data(directory), "--mode=immediate", "stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
