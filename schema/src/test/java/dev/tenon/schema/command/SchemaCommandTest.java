package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.command.options.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the command line as a whole. */
final class SchemaCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void theListOfCommandsIsMadeOfWholeSentences() {
    assertThat(run("--help")).isEqualTo(ExitCode.OK);
    var commands = out.toString();
    var list =
        commands.substring(commands.indexOf("Commands:"), commands.indexOf("Exit codes:")).strip();
    for (var command : list.split("\\n  (?=\\w)", -1)) {
      assertThat(command.strip()).matches("(?s)Commands:|.*\\.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"catalog", "erd", "docs", "audit", "score", "diff", "migrations", "access"})
  void everyCommandsHelpTellsTheExitCodesOfThese(String command) {
    assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("3    the database or a file could not be reached");
  }

  @Test
  void whatHelpSaysOfACommandIsSentencesThatAnyTerminalCanWrap() {
    SchemaCommand.commandLine(timeout -> Optional.empty())
        .getSubcommands()
        .forEach((name, command) -> {
          var usage = command.getCommandSpec().usageMessage();
          assertThat(usage.description())
              .as(name)
              .allMatch(line -> line.isEmpty() || line.startsWith("  ") || line.endsWith("."));
          assertThat(command.getUsageMessage()).as(name).doesNotContain("=<", " null ");
        });
  }

  @Test
  void aMistakeIsToldInTwoLines() {
    assertThat(run("audit", "--fail-on", "sometimes")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("ERROR, WARNING, INFORMATION, NEVER"))
        .endsWith("schema audit --help tells how it is used.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "2147484"})
  void aTimeoutThatPostgresqlCannotHoldIsRefused(String seconds) {
    assertThat(run("catalog", "--url", "postgresql://localhost:1/x", "--timeout=" + seconds))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--timeout must be from 1 to 2147483 seconds.");
  }

  private int run(String... arguments) {
    return SchemaCommand.commandLine(timeout -> Optional.empty())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
