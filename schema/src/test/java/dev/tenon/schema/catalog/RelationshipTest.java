package dev.tenon.schema.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RelationshipTest {

  private static final String PARENTS =
      "create table parents (tenant int, id int, primary key (tenant, id));";

  @Test
  void aMandatoryKeyHasOneParentAndAnyNumberOfChildren() {
    expect(
        "create table children (tenant int not null, parent int not null, "
            + "foreign key (tenant, parent) references parents)",
        Cardinality.ONE,
        Cardinality.ZERO_OR_MORE);
  }

  @Test
  void aNullableColumnMakesTheParentOptional() {
    expect(
        "create table children (tenant int not null, parent int, "
            + "foreign key (tenant, parent) references parents)",
        Cardinality.ZERO_OR_ONE,
        Cardinality.ZERO_OR_MORE);
  }

  @Test
  void aUniqueKeyWithinTheForeignKeyAllowsOneChild() {
    expect(
        "create table children (tenant int not null, parent int not null unique, "
            + "foreign key (tenant, parent) references parents)",
        Cardinality.ONE,
        Cardinality.ZERO_OR_ONE);
  }

  @Test
  void aUniqueIndexOfTheRowsThatReferAllowsOneChild() {
    expect(
        """
        create table children (tenant int, parent int,
          foreign key (tenant, parent) references parents);
        create unique index on children (tenant, parent)
          where tenant is not null and parent is not null
        """,
        Cardinality.ZERO_OR_ONE,
        Cardinality.ZERO_OR_ONE);
  }

  @Test
  void aUniqueIndexOfOtherRowsPromisesNothing() {
    expect(
        """
        create table children (tenant int not null, parent int not null, gone boolean,
          foreign key (tenant, parent) references parents);
        create unique index on children (tenant, parent) where not gone
        """,
        Cardinality.ONE,
        Cardinality.ZERO_OR_MORE);
  }

  @Test
  void aMandatoryKeyBackToAnOwnChildAsksForAtLeastOne() {
    expect(
        """
        create table children (tenant int not null, parent int not null, id int,
          primary key (tenant, parent, id),
          foreign key (tenant, parent) references parents);
        alter table parents add first int not null,
          add foreign key (tenant, id, first) references children (tenant, parent, id)
        """,
        Cardinality.ONE,
        Cardinality.ONE_OR_MORE);
  }

  @Test
  void aMandatoryKeyToSomebodysChildAsksForNothing() {
    expect(
        """
        create table children (tenant int not null, parent int not null, id int unique,
          foreign key (tenant, parent) references parents);
        alter table parents add favourite int not null references children (id)
        """,
        Cardinality.ONE,
        Cardinality.ZERO_OR_MORE);
  }

  @Test
  void aSelfReferenceHasTheTableAtBothEndsAndNoNeighbour() {
    try (var database =
        ScratchDatabase.of("create table nodes (id int primary key, up int references nodes)")) {
      var catalog = database.catalog();
      var nodes = catalog.table("public.nodes").orElseThrow();
      assertThat(catalog.relationshipsFrom(nodes)).isEqualTo(catalog.relationshipsTo(nodes));
      assertThat(catalog.relationships().getFirst().children()).isEqualTo(Cardinality.ZERO_OR_MORE);
      assertThat(catalog.neighbours(nodes)).isEmpty();
    }
  }

  @Test
  void anIndexServesAKeyWhoseColumnsLeadItInAnyOrder() {
    try (var database =
        ScratchDatabase.of(
            PARENTS
                + """
                create table children (tenant int, parent int, at int,
                  foreign key (tenant, parent) references parents);
                create index serving on children (parent, tenant, at);
                create index not_null on children (tenant, parent) where parent is not null;
                create index other_rows on children (tenant, parent) where at > 0;
                create index too_short on children (tenant);
                create index apart on children (tenant, at, parent)
                """)) {
      assertThat(database.catalog().relationships().getFirst().servingIndexes())
          .extracting(index -> index.name().name())
          .containsExactly("not_null", "serving");
    }
  }

  @Test
  void viewsThatReadTheSameOverAndOverAreWalkedOnce() {
    var layers =
        new StringBuilder("create view a0 as select 1 as n; create view b0 as select 1 as n;");
    for (var i = 1; i <= 40; i++) {
      for (var side : List.of("a", "b")) {
        layers.append(
            "create view %1$s%2$d as select n from a%3$d union all select n from b%3$d limit 1;"
                .formatted(side, i, i - 1));
      }
    }
    try (var database = ScratchDatabase.of(layers.toString())) {
      assertThat(database.catalog().viewDepths()).containsEntry(new Name("public", "a40"), 41);
    }
  }

  private static void expect(String children, Cardinality parents, Cardinality perParent) {
    try (var database = ScratchDatabase.of(PARENTS + children)) {
      var catalog = database.catalog();
      var key =
          catalog.relationshipsFrom(catalog.table("public.children").orElseThrow()).getFirst();
      assertThat(key.parents()).isEqualTo(parents);
      assertThat(key.children()).isEqualTo(perParent);
    }
  }
}
