package dev.tenon.bench.limit;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.faults.OperatorFault;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** PostgreSQL's own measure of itself. It comes with PostgreSQL's client programs. */
record Pgbench(String program, DatabaseUrl database, int clients) {
  private static final Pattern COUNT = Pattern.compile("transactions actually processed: ([0-9]+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  /** The newest that this machine has. */
  static Pgbench found(DatabaseUrl database, int clients) {
    try (Stream<Path> installed = Files.list(Path.of("/usr/lib/postgresql"))) {
      return installed
          .filter(folder -> folder.getFileName().toString().matches("[0-9]+([.][0-9]+)?"))
          .map(version -> version.resolve("bin/pgbench"))
          .filter(Files::isExecutable)
          .max(Comparator.comparing(Pgbench::version))
          .map(program -> new Pgbench(program.toString(), database, clients))
          .orElseThrow(Pgbench::missing);
    } catch (IOException fault) {
      throw missing();
    }
  }

  /** Of a program below a folder that is named by its version, such as 15 or 9.6. */
  private static BigDecimal version(Path program) {
    return new BigDecimal(program.getName(program.getNameCount() - 3).toString());
  }

  private static OperatorFault missing() {
    return new OperatorFault(
        "`bench limit` needs pgbench, which comes with PostgreSQL: apt install postgresql-15");
  }

  /** What it did. */
  record Done(double perSecond, long transactions) {}

  /** Runs a script for a while, each statement prepared. */
  Done run(Script script, Duration time) throws IOException {
    Path file = Files.createTempFile("tenon-pgbench-", ".sql");
    try {
      Files.writeString(file, script.text());
      return run(command(script, file, time));
    } finally {
      Files.delete(file);
    }
  }

  private List<String> command(Script script, Path file, Duration time) {
    URI address = URI.create(database.jdbc().substring("jdbc:".length()));
    List<String> command =
        new ArrayList<>(
            List.of(
                program,
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(clients, Runtime.getRuntime().availableProcessors()),
                "--time=" + Math.max(1, time.toSeconds()),
                "--host=" + address.getHost(),
                "--port=" + address.getPort(),
                "--username=" + database.user(),
                "--file=" + file));
    script.variables().forEach((name, value) -> command.add("--define=" + name + "=" + value));
    command.add(address.getPath().substring(1));
    return command;
  }

  private Done run(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.password());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      // Its CPU time is counted once it has ended.
      return done(process.waitFor(), said);
    } catch (InterruptedException fault) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while pgbench ran", fault);
    }
  }

  private static Done done(int status, String said) throws IOException {
    Matcher rate = RATE.matcher(said);
    Matcher count = COUNT.matcher(said);
    if (status != 0 || !rate.find() || !count.find() || said.contains("ERROR")) {
      throw new IOException("pgbench failed: " + said);
    }
    return new Done(Double.parseDouble(rate.group(1)), Long.parseLong(count.group(1)));
  }
}
