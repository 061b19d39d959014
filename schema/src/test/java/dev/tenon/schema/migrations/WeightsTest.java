package dev.tenon.schema.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WeightsTest {

  @Test
  void tablesOfOtherSchemasAreNotWaitedFor() throws SQLException {
    try (var database =
            ScratchDatabase.of(
                """
                create schema mine;
                create schema parts;
                create schema others;
                create table mine.few (id int);
                insert into mine.few values (1), (2);
                create table mine.bare (id int);
                create table mine.whole (id int) partition by range (id);
                create table parts.part partition of mine.whole for values from (0) to (10);
                insert into mine.whole select generate_series(1, 5);
                create table others.busy (id int);
                analyze mine.few, mine.whole;
                """);
        var session = ReadOnlySession.open(database.target());
        var other = database.connect();
        var statement = other.createStatement()) {
      var catalog =
          CatalogReader.read(session, new Scope(List.of("mine"), List.of()), Progress.SILENT);
      other.setAutoCommit(false);
      statement.execute("lock table others.busy in access exclusive mode");
      assertThat(Weights.of(session, catalog).rows())
          .isEqualTo(Map.of("mine.few", 2L, "mine.bare", 0L, "mine.whole", 5L));
      other.rollback();
    }
  }
}
