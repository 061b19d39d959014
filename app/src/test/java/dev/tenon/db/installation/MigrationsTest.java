package dev.tenon.db.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.faults.OperatorFault;
import dev.tenon.testing.TestInstallation;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

final class MigrationsTest {
  /** The last version before indexes are built outside of a transaction. */
  private static final String BEFORE = "93";

  private final TestInstallation installation;

  MigrationsTest() throws SQLException {
    installation = TestInstallation.prepared();
  }

  @Test
  void oneThatBreaksOffOutsideOfATransactionBeginsAnew() throws SQLException {
    Flyway.configure()
        .dataSource(installation.owner().dataSource())
        .locations("classpath:db/migration")
        .defaultSchema("public")
        .target(BEFORE)
        .load()
        .migrate();
    run("create table tasks_letters_idx ()");
    assertThatThrownBy(() -> Migrations.migrate(installation.owner()))
        .isInstanceOf(OperatorFault.class)
        .hasMessageContaining("tasks_letters_idx");
    assertThat(Migrations.pending(installation.owner())).isNotEmpty();
    assertThat(indexes()).as("what had been built is left").isEqualTo(1);

    run("drop table tasks_letters_idx");
    Migrations.migrate(installation.owner());

    assertThat(Migrations.pending(installation.owner())).isEmpty();
    assertThat(indexes()).isEqualTo(3);
  }

  private void run(String sql) throws SQLException {
    try (var connection = installation.owner().dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** How many of the indexes are there and in use. */
  private int indexes() throws SQLException {
    String count =
        """
        select count(*)
          from pg_class c
          join pg_index i on i.indexrelid = c.oid
         where c.relname in ('tasks_words_idx', 'tasks_letters_idx', 'comments_words_idx')
           and i.indisvalid
        """;
    try (var connection = installation.owner().dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(count)) {
      row.next();
      return row.getInt(1);
    }
  }
}
