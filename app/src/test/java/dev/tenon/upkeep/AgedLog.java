package dev.tenon.upkeep;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.testing.TestInstallation;
import dev.tenon.testing.TestOrganization;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** An installation whose audit log has old months, and its hourly upkeep. */
record AgedLog(
    TestInstallation installation,
    HikariDataSource pool,
    Upkeep upkeep,
    TestOrganization organization)
    implements AutoCloseable {
  static final int ENTRIES = 3;

  /** A month that nobody keeps, and one that everybody does. */
  static AgedLog make() throws SQLException {
    TestInstallation installation = TestInstallation.make();
    HikariDataSource pool = Pool.open(installation.application().dataSource(), 2);
    Db db = Db.open(pool);
    AgedLog log =
        new AgedLog(
            installation,
            pool,
            new Upkeep(db, Generators.timeBasedEpochGenerator()::generate),
            TestOrganization.make(db));
    log.grow(14);
    log.grow(5);
    return log;
  }

  TestOrganization another() {
    return TestOrganization.make(Db.open(pool));
  }

  /** Makes the month of so many months ago, with its entries. */
  void grow(int monthsAgo) throws SQLException {
    String moment = "now() - interval '%d months'".formatted(monthsAgo);
    asSuperuser(
        "set role tenon_owner",
        "select audit.create_partition((%s)::date)".formatted(moment),
        "reset role");
    enter(moment, ENTRIES);
  }

  /** Writes entries of a moment, an expression of SQL. */
  void enter(String moment, int entries) throws SQLException {
    asSuperuser(
        """
        insert into audit.audit_logs (
          organization_id, id, occurred_at, entity_type, record_id, action, changes)
        select '%s', public.uuid_v7(), %s, 'aged', public.uuid_v7(), 'create', '{"n": [null, 1]}'
          from generate_series(1, %d)
        """
            .formatted(organization.id(), moment, entries));
  }

  /** The months that have left, the oldest first. */
  List<String> detached() throws SQLException {
    return list(
        """
        select c.relname
          from pg_class c
         where c.relnamespace = 'audit'::regnamespace
           and c.relkind = 'r'
           and not c.relispartition
         order by c.relname
        """);
  }

  String one(String query) throws SQLException {
    return list(query).getFirst();
  }

  List<String> list(String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (var connection = installation.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set time zone 'UTC'");
      try (var rows = statement.executeQuery(query)) {
        while (rows.next()) {
          values.add(rows.getString(1));
        }
      }
    }
    return values;
  }

  void asSuperuser(String... statements) throws SQLException {
    try (var connection = installation.superuser().dataSource().getConnection();
        var statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
