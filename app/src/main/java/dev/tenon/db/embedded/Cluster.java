package dev.tenon.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** PostgreSQL's data directory and the programs that make, start and stop a server on it. */
final class Cluster {
  private static final String STOP_SECONDS = "60";

  private final Path data;
  private final Path programs;
  private final Unprivileged unprivileged;

  Cluster(Path data, Path binaries, Unprivileged unprivileged) {
    this.data = data.toAbsolutePath();
    this.programs = binaries.toAbsolutePath().resolve("bin");
    this.unprivileged = unprivileged;
  }

  boolean exists() {
    return Files.isDirectory(data);
  }

  /**
   * Makes the data directory, whole or not at all: a start that is cut short leaves nothing behind
   * that looks like a database.
   */
  void initialise(String superuserPassword) throws IOException {
    Path partial = OwnerOnly.directory(data.resolveSibling(data.getFileName() + ".new"));
    Directories.deleteContents(partial);
    Path passwordFile = OwnerOnly.temporaryFile(data.resolveSibling("initdb.password"));
    Files.writeString(passwordFile, superuserPassword, UTF_8);
    unprivileged.own(partial);
    unprivileged.own(passwordFile);
    try {
      run(
          program("initdb"),
          "--pgdata=" + partial,
          "--username=" + Passwords.SUPERUSER,
          "--pwfile=" + passwordFile,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          // The C library's collations change under a database when its machine is upgraded;
          // PostgreSQL's own do not.
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--lc-ctype=" + characterTypes());
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(partial, data, ATOMIC_MOVE);
  }

  /** Starts a server on the loopback port and returns when it takes connections. */
  ServerProcess start(int port) throws IOException {
    unprivileged.own(data);
    ServerConfiguration.write(data);
    Path firstWords = data.resolve("start.log");
    Files.deleteIfExists(firstWords);
    try {
      run(
          program("pg_ctl"),
          "--pgdata=" + data,
          "--log=" + firstWords,
          "--wait",
          "--timeout=600",
          "--options=-p " + port,
          "start");
    } catch (IOException e) {
      String words = Files.exists(firstWords) ? Files.readString(firstWords, UTF_8) : "";
      throw new IOException(e.getMessage() + "\n" + words.strip(), e);
    }
    return running().orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
  }

  /** The server that runs on this data directory, if one does, whoever started it. */
  Optional<ServerProcess> running() throws IOException {
    return ServerProcess.on(data);
  }

  /** Ends the connections, writes everything out and stops. */
  void stop() throws IOException {
    run(
        program("pg_ctl"),
        "--pgdata=" + data,
        "--mode=fast",
        "--wait",
        "--timeout=" + STOP_SECONDS,
        "stop");
  }

  private String program(String name) {
    return programs.resolve(name).toString();
  }

  private void run(String... command) throws IOException {
    Path output = OwnerOnly.temporaryFile(data.resolveSibling("command.log"));
    var builder =
        new ProcessBuilder(unprivileged.command(command))
            .directory(programs.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    try {
      int status = builder.start().waitFor();
      if (status != 0) {
        throw new IOException(
            "%s failed (%d): %s"
                .formatted(
                    Path.of(command[0]).getFileName(), status, Files.readString(output).strip()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for " + List.of(command), e);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static String characterTypes() {
    return System.getProperty("os.name").startsWith("Mac") ? "UTF-8" : "C.UTF-8";
  }
}
