package dev.tenon.schema.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.command.options.ExitCode;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AuditCommandTest {

  private static final String KEYLESS = "create table notes (words text)";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder = Path.of("");

  @Test
  void aFindingIsToldWithItsRemedy() {
    try (var database = ScratchDatabase.of(KEYLESS)) {
      assertThat(audit(database)).isEqualTo(ExitCode.OK);
      assertThat(out.toString())
          .contains("error  pk-missing  Table without primary key", "public.notes")
          .contains("→ alter table public.notes add column id");
    }
  }

  @Test
  void theThresholdDecidesTheExitCode() {
    try (var database = ScratchDatabase.of(KEYLESS)) {
      assertThat(audit(database, "--rules", "pk-missing", "--check")).isEqualTo(ExitCode.FOUND);
      assertThat(audit(database, "--rules", "pk-missing", "--fail-on", "error"))
          .isEqualTo(ExitCode.FOUND);
      assertThat(audit(database, "--rules", "pk-missing", "--fail-on", "never"))
          .isEqualTo(ExitCode.OK);
      assertThat(audit(database, "--without", "*", "--check")).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aGateThatHasNothingToJudgeStaysShut() {
    try (var database = ScratchDatabase.of(KEYLESS)) {
      assertThat(audit(database, "--schemas", "pubic", "--check")).isEqualTo(ExitCode.PARTIAL);
      assertThat(err.toString()).contains("No table was found");
      assertThat(audit(database, "--schemas", "pubic")).isEqualTo(ExitCode.OK);
    }
  }

  @Test
  void aSchemaOfRoutinesAloneIsJudged() {
    try (var database =
        ScratchDatabase.of("create function one() returns int language sql as 'select 1'")) {
      var rule = new String[] {"--rules", "function-search-path", "--check"};
      assertThat(audit(database, rule)).isEqualTo(ExitCode.OK);
      database.run("alter function one() security definer");
      assertThat(audit(database, rule)).isEqualTo(ExitCode.FOUND);
    }
  }

  @Test
  void aFilledInBaselineLetsAnOldSchemaPass() throws Exception {
    var baseline = folder.resolve("baseline.json");
    var file = baseline.toString();
    try (var database = ScratchDatabase.of(KEYLESS)) {
      assertThat(audit(database, "--rules", "pk-missing", "--write-baseline", file))
          .isEqualTo(ExitCode.OK);
      assertThat(audit(database, "--rules", "pk-missing", "--baseline", file, "--check"))
          .isEqualTo(ExitCode.FOUND);
      assertThat(out.toString()).contains("has no reason, and so doesn't count");

      Files.writeString(
          baseline,
          Files.readString(baseline)
              .replace("\"reason\" : \"\"", "\"reason\" : \"read as a whole\"")
              .replace("\"owner\" : \"\"", "\"owner\" : \"data team\""));
      assertThat(audit(database, "--rules", "pk-missing", "--baseline", file, "--check"))
          .isEqualTo(ExitCode.OK);

      database.run("create table more (words text)");
      assertThat(audit(database, "--rules", "pk-missing", "--baseline", file, "--check"))
          .isEqualTo(ExitCode.FOUND);
    }
  }

  @Test
  void rulesAreListedAndExplainedWithoutADatabase() {
    assertThat(run(Optional.empty(), "audit", "--list")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("error        keys           pk-missing");
    assertThat(run(Optional.empty(), "audit", "--explain", "pk-missing")).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("# pk-missing: ", "## How to mend");
  }

  @Test
  void anUnknownRuleOrRoleIsNamed() {
    try (var database = ScratchDatabase.create()) {
      assertThat(audit(database, "--rules", "pk-mising")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("There is no rule \"pk-mising\"", "--list");
      assertThat(audit(database, "--application-role", "nobody")).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).contains("There is no role \"nobody\"");
    }
  }

  @Test
  void theScoreFallsWithEachFindingAndCanBeHeldUp() {
    try (var database = ScratchDatabase.of(KEYLESS)) {
      assertThat(run(database, "score", "--rules", "pk-missing")).isEqualTo(ExitCode.OK);
      assertThat(out.toString()).contains("keys              9", "1 error,", "tables / (tables");
      assertThat(run(database, "score", "--rules", "pk-missing", "--check", "10"))
          .isEqualTo(ExitCode.FOUND);
    }
  }

  @Test
  void aScoreOfNothingOpensNoGate() {
    try (var database = ScratchDatabase.create()) {
      assertThat(run(database, "score")).isEqualTo(ExitCode.OK);
      assertThat(run(database, "score", "--check", "1")).isEqualTo(ExitCode.PARTIAL);
    }
  }

  private int audit(ScratchDatabase database, String... arguments) {
    return run(
        database,
        Stream.concat(Stream.of("audit"), Arrays.stream(arguments)).toArray(String[]::new));
  }

  private int run(ScratchDatabase database, String... arguments) {
    return run(Optional.of(database), arguments);
  }

  private int run(Optional<ScratchDatabase> database, String... arguments) {
    return SchemaCommand.commandLine(timeout -> database.map(ScratchDatabase::target))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }
}
