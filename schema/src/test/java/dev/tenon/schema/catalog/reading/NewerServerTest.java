package dev.tenon.schema.catalog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.Rights.Membership;
import dev.tenon.schema.catalog.table.Column;
import org.junit.jupiter.api.Test;

/** What PostgreSQL 15 doesn't know yet. */
final class NewerServerTest {

  @Test
  void aVirtualColumnIsComputedButNotStored() {
    try (var database =
        ScratchDatabase.of("create table t (a int, b int generated always as (a * 2) virtual)")) {
      assertThat(
              database
                  .catalog()
                  .table("public.t")
                  .flatMap(table -> table.column("b"))
                  .map(Column::generated))
          .contains(new Column.Generated("(a * 2)", false));
    }
  }

  @Test
  void aConstraintMayGoUnenforced() {
    try (var database =
        ScratchDatabase.of(
            """
            create table p (id int primary key);
            create table c (
              p int references p not enforced,
              q int check (q > 0) not enforced,
              r int not null)
            """)) {
      var table = database.catalog().table("public.c").orElseThrow();
      assertThat(table.foreignKeys()).singleElement().extracting("enforced").isEqualTo(false);
      assertThat(table.checks()).singleElement().extracting("enforced").isEqualTo(false);
    }
  }

  @Test
  void aMembershipTellsWhetherRightsComeWithIt() {
    try (var database = ScratchDatabase.create()) {
      var group = database.name() + "_group";
      var member = database.name() + "_member";
      database.run("create role " + group);
      database.run("create role " + member);
      database.run("grant " + group + " to " + member + " with inherit false, set true");
      assertThat(database.catalog().rights().memberships())
          .contains(new Membership(group, member, false, false, true));
    }
  }
}
