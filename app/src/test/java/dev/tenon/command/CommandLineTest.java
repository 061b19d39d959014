package dev.tenon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class CommandLineTest {
  @ParameterizedTest
  @MethodSource("commands")
  void eachCommandExplainsItself(List<String> command) {
    var said = new StringWriter();
    var arguments = Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new);

    int status = Tenon.commandLine().setOut(new PrintWriter(said)).execute(arguments);

    assertThat(status).isZero();
    assertThat(said.toString()).contains("Usage: tenon " + String.join(" ", command));
  }

  @Test
  void aWordThatIsNoCommandIsRefusedWithTheNearest() {
    var said = new StringWriter();

    int status = Tenon.commandLine().setErr(new PrintWriter(said)).execute("serv");

    assertThat(status).isEqualTo(2);
    assertThat(said.toString()).contains("serve");
  }

  @Test
  void preparingPrintsTheSqlOfTheRoles() {
    var said = new StringWriter();

    Tenon.commandLine().setOut(new PrintWriter(said)).execute("database", "prepare");

    assertThat(said.toString()).contains("tenon_owner", "tenon_app", "nobypassrls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import github --organization acme --project WEB", "import archive"})
  void aDirectoryIsNoArchive(String command, @TempDir Path directory) {
    var said = new StringWriter();
    var arguments =
        Stream.concat(Stream.of(command.split(" ")), Stream.of(directory.toString()))
            .toArray(String[]::new);

    int status = Tenon.commandLine().setErr(new PrintWriter(said)).execute(arguments);

    assertThat(status).isEqualTo(1);
    assertThat(said.toString()).contains("no file " + directory);
  }

  static Stream<List<String>> commands() {
    return below(Tenon.commandLine(), List.of());
  }

  private static Stream<List<String>> below(CommandLine parent, List<String> path) {
    return parent.getSubcommands().entrySet().stream()
        .flatMap(entry -> {
          List<String> here = Stream.concat(path.stream(), Stream.of(entry.getKey())).toList();
          return Stream.concat(Stream.of(here), below(entry.getValue(), here));
        });
  }
}
