package dev.tenon.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.command.TenonProcess.Outcome;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.db.embedded.Logins;
import dev.tenon.imports.Import;
import dev.tenon.imports.ImportedOrganizations;
import dev.tenon.imports.Imports;
import dev.tenon.jobs.Jobs;
import dev.tenon.organizations.Slug;
import dev.tenon.projects.ProjectKey;
import dev.tenon.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports and exports by real processes, as an operator runs them. */
final class ImportProcessTest {
  private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();
  private static final String ARCHIVE =
      """
      {"repo": "bridges/span", "pulls": [], "issues": [
        {"number": 3, "title": "The deck sways", "state": "OPEN", "author": "ada",
         "createdAt": "2024-01-02T03:04:05Z"}]}
      """;

  @TempDir private Path folder;

  @Test
  void importsTwiceExportsAndRestoresElsewhere() throws Exception {
    Path archive = Files.writeString(folder.resolve("span.json"), ARCHIVE);
    Path cut = Files.writeString(folder.resolve("cut.json"), ARCHIVE.substring(0, 90));
    Path export = folder.resolve("span.zip");
    UsedData.in(folder.resolve("here"));
    UsedData.in(folder.resolve("there"));

    Outcome first = github("here", archive);
    assertThat(first.output()).contains("2 changes in span/SPAN");
    assertThat(github("here", archive).output()).contains("0 changes in span/SPAN");
    Outcome refused = github("here", cut);
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.output()).contains("cut.json was not imported. Line 2", "truncated");

    Outcome written = tenon("here", "export", "span", "--out", export.toString());
    assertThat(written.output()).contains("rows of");
    Outcome restored = tenon("there", "import", "archive", export.toString());
    assertThat(restored.status()).as(restored.output()).isZero();
    assertThat(github("there", archive).output()).contains("0 changes in span/SPAN");
    assertThat(tenon("there", "import", "archive", export.toString()).output())
        .contains("span is here already");
  }

  @Test
  void anImportIsBegunAgainAfterItsProcessWasKilled() throws Exception {
    Path data = UsedData.in(folder.resolve("killed"));
    UUID organization;
    UUID id;
    try (var killed = TenonProcess.serve(data);
        Connection blocker = logins(data).superuser().dataSource().getConnection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table imported_tasks in access exclusive mode");
      try (HikariDataSource pool = pool(data)) {
        Db db = Db.open(pool);
        organization =
            new ImportedOrganizations(db, Clock.systemUTC(), IDS::generate)
                .create(new Slug("span"), "Span");
        id =
            imports(db, pool)
                .upload(
                    tenant(organization),
                    new ProjectKey("SPAN"),
                    "span.json",
                    Files.writeString(folder.resolve("span.json"), ARCHIVE))
                .id();
      }
      Await.until(() -> somebodyWaits(blocker));
      killed.kill();
    }

    try (var _ = TenonProcess.serve(data);
        HikariDataSource pool = pool(data)) {
      Imports imports = imports(Db.open(pool), pool);
      assertThat(imports.get(tenant(organization), id).state()).isEqualTo(Import.State.RUNNING);
      // As if it had been dead for longer than the test wants to wait.
      age(pool);
      Await.until(() -> imports.get(tenant(organization), id).finishedAt() != null);

      Import done = imports.get(tenant(organization), id);
      assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
      assertThat(done.createdCount()).isEqualTo(2);
    }
  }

  private Outcome github(String data, Path archive) throws Exception {
    return tenon(
        data,
        "import",
        "github",
        archive.toString(),
        "--organization",
        "span",
        "--project",
        "SPAN");
  }

  private Outcome tenon(String data, String... command) throws Exception {
    return TenonProcess.run(Map.of("TENON_DATA", folder.resolve(data).toString()), command);
  }

  private static Imports imports(Db db, HikariDataSource pool) {
    return new Imports(db, IDS::generate, new Jobs(pool, List.of(), List.of()));
  }

  private static Tenant tenant(UUID organization) {
    return Tenant.system(organization, Via.IMPORT, IDS.generate());
  }

  private static HikariDataSource pool(Path data) {
    return Pool.open(logins(data).application().dataSource(), 2);
  }

  private static Logins logins(Path data) {
    return EmbeddedDatabase.running(data).orElseThrow();
  }

  private static boolean somebodyWaits(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select exists (select from pg_locks where not granted)")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private static void age(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update jobs.scheduled_tasks
             set last_heartbeat = now() - interval '1 hour'
          """);
    }
  }
}
