package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import dev.tenon.schema.database.Target;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** {@code schema migrations} on a folder of a test's own, and what it said. */
final class MigrationsRun {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final Supplier<Path> folder;

  /** In a folder that is there once a test begins. */
  MigrationsRun(Supplier<Path> folder) {
    this.folder = folder;
  }

  void write(String file, String sql) throws IOException {
    Files.writeString(folder.get().resolve(file), sql);
  }

  String out() {
    return out.toString();
  }

  String err() {
    return err.toString();
  }

  /** Forgets what was said. */
  void forget() {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
  }

  /** What is said of one file on these tables, as the file breaks no gate. */
  String rehearsed(String tables, String file, String sql) throws IOException {
    write(file, sql);
    try (var database = ScratchDatabase.of(tables)) {
      assertThat(run(database)).isEqualTo(ExitCode.OK);
    }
    return out();
  }

  int run(ScratchDatabase database, String... more) {
    return run(Optional.of(database.target()), database, more);
  }

  int run(Optional<Target> own, ScratchDatabase server, String... more) {
    var url =
        "postgresql://postgres@" + server.target().toString().replaceFirst("^postgresql://", "");
    return run(own, Stream.concat(Stream.of("--shadow", url), Stream.of(more)));
  }

  int run(Optional<Target> own, Stream<String> options) {
    return execute(own, Stream.concat(Stream.of("migrations", folder.get().toString()), options));
  }

  int execute(Optional<Target> own, Stream<String> arguments) {
    return SchemaCommand.commandLine(timeout -> own)
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments.toArray(String[]::new));
  }
}
