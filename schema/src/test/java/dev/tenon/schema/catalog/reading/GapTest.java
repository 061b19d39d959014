package dev.tenon.schema.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.Schema;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GapTest {

  @Test
  void whatMayNotBeReadIsToldAndTheRestIsRead() {
    try (var database = ScratchDatabase.of("create table notes (id int primary key)")) {
      var role = database.name() + "_reader";
      database.run("create role " + role + " login");
      database.run("revoke select on pg_catalog.pg_policy from public");
      var catalog = database.catalog(role);
      assertThat(catalog.gaps())
          .singleElement()
          .satisfies(gap -> {
            assertThat(gap.concept()).isEqualTo("policies");
            assertThat(gap.sentence())
                .isEqualTo(
                    "permission denied for table pg_policy."
                        + " Connect as a role that may read it, or have it granted.");
          });
      assertThat(catalog.table("public.notes")).isPresent();
      assertThat(catalog.table("public.notes").orElseThrow().primaryKey()).isNotNull();
    }
  }

  @Test
  void aRoleWithoutRightsStillReadsTheWholeSchema() {
    try (var database = ScratchDatabase.with(GapTest.class, "everything.sql")) {
      var role = database.name() + "_stranger";
      database.run("create role " + role + " login");
      var stranger = database.catalog(role);
      assertThat(stranger.gaps()).isEmpty();
      assertThat(Snapshot.write(stranger)).isEqualTo(Snapshot.write(database.catalog()));
    }
  }

  @Test
  void whatOthersHaveLockedIsToldAndTheRestIsRead() throws SQLException {
    try (var database =
            ScratchDatabase.of(
                """
                create table notes (id int primary key, title text default 'none' check (title <> ''));
                create table lines (id int primary key, note int references notes, n int default 1);
                create table more () inherits (notes);
                create view titles as select title from notes;
                create view numbers as select n from lines;
                """);
        var other = database.connect()) {
      other.setAutoCommit(false);
      execute(other, "lock table only notes in access exclusive mode");
      var catalog = database.catalog();
      assertThat(catalog.gaps())
          .singleElement()
          .satisfies(gap -> {
            assertThat(gap.concept()).isEqualTo("public.notes, public.titles");
            assertThat(gap.sentence()).startsWith("Another session holds a lock on it");
          });
      assertThat(catalog.tables())
          .extracting(table -> table.name().name())
          .containsExactly("lines", "more");
      assertThat(catalog.views()).extracting(view -> view.name().name()).containsExactly("numbers");
      assertThat(
              catalog.table("public.lines").orElseThrow().column("n").orElseThrow().defaultValue())
          .isEqualTo("1");
      other.rollback();
      assertThat(database.catalog().gaps()).isEmpty();
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void schemasAreChosenByNameAndPattern() {
    try (var database =
            ScratchDatabase.of(
                "create schema sales; create schema sales_old; create schema stock");
        var session = ReadOnlySession.open(database.target())) {
      var scope = new Scope(List.of("s*"), List.of("*_old"));
      assertThat(CatalogReader.read(session, scope, Progress.SILENT).schemas())
          .extracting(Schema::name)
          .containsExactly("sales", "stock");
    }
  }
}
