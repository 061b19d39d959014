package dev.tenon.schema.migrations.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.Golden;
import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.audit.Assumptions;
import dev.tenon.schema.audit.Finding;
import dev.tenon.schema.audit.rule.Area;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.migrations.Plan;
import dev.tenon.schema.migrations.Rehearsal;
import dev.tenon.schema.migrations.Uses;
import dev.tenon.schema.migrations.files.Folder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule against its fixture: a schema, migrations, and what it must find of them. */
final class RuleTest {

  private static final Path FIXTURES =
      Path.of("src/test/resources/dev/tenon/schema/migrations/rules");

  @ParameterizedTest
  @MethodSource("dev.tenon.schema.migrations.rules.Rule#all")
  void findsWhatItsFixtureHoldsAndNothingElse(Rule rule) throws IOException {
    var found = findings(rule.page().id()).stream().filter(each -> each.rule().equals(rule.page()));
    var text =
        found
            .map(each ->
                "%s %s\n  %s\n  → %s\n"
                    .formatted(each.severity().word(), each.object(), each.detail(), each.remedy()))
            .collect(Collectors.joining());
    assertThat(text).isNotEmpty();
    Golden.assertMatches(RuleTest.class, rule.page().id() + "/findings.txt", text);
  }

  @ParameterizedTest
  @MethodSource("dev.tenon.schema.migrations.rules.Rule#all")
  void hasAPageInTheAreaOfMigrations(Rule rule) {
    assertThat(rule.page().area()).isEqualTo(Area.MIGRATIONS);
  }

  private static List<Finding> findings(String id) throws IOException {
    var folder = FIXTURES.resolve(id);
    var statements = folder.resolve("statements.sql");
    var uses =
        Files.exists(statements)
            ? Uses.ofScript("statements.sql", Files.readString(statements))
            : Uses.UNKNOWN;
    try (var target = ScratchDatabase.of(Files.readString(folder.resolve("before.sql")));
        var session = ReadOnlySession.open(target.target())) {
      var catalog = target.catalog();
      var plan =
          new Plan(
              Folder.read(folder, Map.of()),
              null,
              null,
              false,
              0,
              uses,
              tenantColumn(catalog),
              "",
              target.target());
      var rehearsal = Rehearsal.on(session, catalog, plan, Progress.SILENT);
      assertThat(rehearsal.judged().lacking()).isEmpty();
      return Judge.judge(rehearsal, catalog.server(), 1).findings();
    }
  }

  private static @Nullable String tenantColumn(Catalog catalog) {
    return Assumptions.NONE.tenantColumn(catalog).orElse(null);
  }
}
