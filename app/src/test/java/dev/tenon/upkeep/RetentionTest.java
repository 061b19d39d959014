package dev.tenon.upkeep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.db.retention.DetachedMonths;
import dev.tenon.db.retention.MonthFile;
import dev.tenon.faults.OperatorFault;
import dev.tenon.testing.TestInstallation;
import dev.tenon.testing.TestOrganization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an audit log that grows old. Each test has an installation of its own. */
class RetentionTest {
  private static final int OLD_MONTHS = 14;
  private static final int ENTRIES = 3;

  @TempDir private Path directory;
  private TestInstallation installation;
  private HikariDataSource pool;
  private Upkeep upkeep;
  private TestOrganization organization;

  @BeforeEach
  void growOld() throws SQLException {
    installation = TestInstallation.make();
    pool = Pool.open(installation.application().dataSource(), 2);
    Db db = Db.open(pool);
    upkeep = new Upkeep(db, Generators.timeBasedEpochGenerator()::generate);
    organization = TestOrganization.make(db);
    asSuperuser(
        "set role tenon_owner",
        "select audit.create_partition((now() - interval '%d months')::date)".formatted(OLD_MONTHS),
        "select audit.create_partition((now() - interval '5 months')::date)",
        "reset role",
        entries(OLD_MONTHS),
        entries(5));
  }

  @AfterEach
  void close() {
    pool.close();
  }

  @Test
  void aMonthThatNobodyKeepsLeavesTheLogAndALaterOneStays() throws SQLException {
    upkeep.run();

    assertThat(detached()).hasSize(1);
    assertThat(one("select count(*) from audit.audit_logs where entity_type = 'aged'"))
        .isEqualTo(Integer.toString(ENTRIES));
    assertThat(one("select count(*) from audit." + detached().getFirst()))
        .isEqualTo(Integer.toString(ENTRIES));
  }

  @Test
  void nothingLeavesWhileOneOrganizationKeepsItsLogForEver() throws SQLException {
    TestOrganization other = TestOrganization.make(Db.open(pool));
    asSuperuser(
        "update organizations set subscription_tier = 'enterprise' where id = '%s'"
            .formatted(other.id()));

    upkeep.run();

    assertThat(detached()).isEmpty();
  }

  @Test
  void whatLeftIsReadByNoRoleOfTheApplication() throws SQLException {
    upkeep.run();
    String month = detached().getFirst();

    try (var connection = installation.application().dataSource().getConnection();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("select from audit." + month))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anArchiveHoldsEveryEntryAndIsVerified() throws Exception {
    upkeep.run();
    String month = detached().getFirst();
    List<String> entries =
        list(
            "select to_jsonb(a)::text from audit.%s a order by organization_id, occurred_at, id"
                .formatted(month));

    DetachedMonths.Archived archived =
        new DetachedMonths(installation.owner()).archive(directory).getFirst();

    assertThat(lines(archived.file().path())).startsWith(entries.toArray(String[]::new));
    assertThat(archived.seal().entries()).isEqualTo(ENTRIES);
    assertThat(archived.file().verify()).isEqualTo(archived.seal());
    assertThat(detached()).isEmpty();
  }

  @Test
  void anArchiveThatWasChangedIsRefused() throws Exception {
    upkeep.run();
    MonthFile file = new DetachedMonths(installation.owner()).archive(directory).getFirst().file();
    List<String> lines = new ArrayList<>(lines(file.path()));

    lines.set(1, lines.get(1).replace("\"aged\"", "\"aegd\""));
    write(file.path(), lines);
    assertThatThrownBy(file::verify)
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("was changed");

    write(file.path(), lines.subList(0, 2));
    assertThatThrownBy(file::verify)
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("cut short");
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws Exception {
    upkeep.run();
    Path taken = directory.resolve(detached().getFirst().replace('_', '-') + ".jsonl.gz");
    Files.writeString(taken, "mine");

    assertThatThrownBy(() -> new DetachedMonths(installation.owner()).archive(directory))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("is there already");
    assertThat(taken).hasContent("mine");
    assertThat(detached()).hasSize(1);
  }

  private String entries(int monthsAgo) {
    return """
    insert into audit.audit_logs (
      organization_id, id, occurred_at, entity_type, record_id, action, changes)
    select '%s', public.uuid_v7(), now() - interval '%d months', 'aged', public.uuid_v7(),
           'create', '{"n": [null, 1]}'
      from generate_series(1, %d)
    """
        .formatted(organization.id(), monthsAgo, ENTRIES);
  }

  private List<String> detached() throws SQLException {
    return list(
        """
        select c.relname
          from pg_class c
         where c.relnamespace = 'audit'::regnamespace
           and c.relkind = 'r'
           and not c.relispartition
        """);
  }

  private String one(String query) throws SQLException {
    return list(query).getFirst();
  }

  private List<String> list(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var connection = installation.superuser().dataSource().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }

  private void asSuperuser(String... statements) throws SQLException {
    try (var connection = installation.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static void write(Path file, List<String> lines) throws IOException {
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }
  }
}
