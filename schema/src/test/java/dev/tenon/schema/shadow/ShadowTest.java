package dev.tenon.schema.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.diff.Comparison;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShadowTest {

  @Test
  void aCloneDoesNotDifferFromItsOriginal() {
    try (var original =
        ScratchDatabase.with(
            ShadowTest.class, "/dev/tenon/schema/catalog/reading/everything.sql")) {
      assertClonedWhole(original);
    }
  }

  @Test
  void norDoesOneOfWhatTheCatalogAloneDoesNotTell() {
    try (var original = ScratchDatabase.with(ShadowTest.class, "uncommon.sql")) {
      assertClonedWhole(original);
    }
  }

  @Test
  void whatCanNotBeMadeIsToldAndTheRestIsThere() {
    try (var original =
            ScratchDatabase.of(
                """
                create table a (id int);
                create view gone as select id from a;
                create view kept as select id from a;
                """);
        var session = ReadOnlySession.open(original.target());
        var shadow = Shadow.on(original.target())) {
      var catalog = original.run("create extension citext; create table b (c citext)").catalog();
      var withoutExtension =
          new Catalog(
              catalog.server(),
              catalog.schemas(),
              List.of(),
              catalog.tables(),
              catalog.views(),
              catalog.sequences(),
              catalog.routines(),
              catalog.enumerations(),
              catalog.domains(),
              catalog.composites(),
              catalog.rights(),
              catalog.gaps());
      assertThat(shadow.clone(withoutExtension, session, Progress.SILENT))
          .extracting(gap -> gap.concept())
          .contains("table public.b")
          .doesNotContain("table public.a");
      assertThat(shadow.catalog().table("public.a")).isPresent();
    }
  }

  @Test
  void aForeignTableIsToldToHaveAStandIn() {
    try (var original =
            ScratchDatabase.of(
                """
                create extension postgres_fdw;
                create server far foreign data wrapper postgres_fdw options (host 'it''s far');
                create user mapping for public server far options (user 'me', password 'secret');
                create foreign table far_away (id int not null default 1 check (id > 0)) server far
                  options (table_name 'near');
                comment on foreign table far_away is 'Elsewhere.';
                """);
        var session = ReadOnlySession.open(original.target());
        var shadow = Shadow.on(original.target())) {
      assertThat(shadow.clone(original.catalog(), session, Progress.SILENT))
          .singleElement()
          .satisfies(gap -> {
            assertThat(gap.concept()).isEqualTo("foreign table public.far_away");
            assertThat(gap.sentence()).startsWith("nothing stands behind it on the shadow");
          });
      assertThat(shadow.catalog().table("public.far_away"))
          .isEqualTo(original.catalog().table("public.far_away"));
    }
  }

  @Test
  void theRolesOfAServerThatStaysAreLeftAsTheyAre() {
    try (var original = ScratchDatabase.of("create table a (id int)")) {
      var name = original.name();
      original.run(
          "create role %1$s_a createrole; create role %1$s_b; grant %1$s_a to %1$s_b"
              .formatted(name));
      var catalog = original.catalog();
      original.run("revoke %1$s_a from %1$s_b; alter role %1$s_a nocreaterole".formatted(name));
      var before = original.catalog().rights();
      try (var session = ReadOnlySession.open(original.target());
          var shadow = Shadow.on(original.target())) {
        assertThat(shadow.clone(catalog, session, Progress.SILENT))
            .extracting(Gap::concept)
            .containsExactly(
                "role %s_a".formatted(name), "membership of %1$s_b in %1$s_a".formatted(name));
        assertThat(shadow.catalog().rights().roles()).isEqualTo(before.roles());
        assertThat(shadow.catalog().rights().memberships()).isEqualTo(before.memberships());
      }
      original.run("drop role %1$s_a; drop role %1$s_b".formatted(name));
    }
  }

  @Test
  void itsDatabaseIsGoneWhenClosed() {
    try (var server = ScratchDatabase.create()) {
      var shadow = Shadow.on(server.target());
      shadow.close();
      assertThat(catalogFails(shadow)).contains("does not exist");
    }
  }

  private static void assertClonedWhole(ScratchDatabase original) {
    try (var session = ReadOnlySession.open(original.target());
        var shadow = Shadow.on(original.target())) {
      var catalog = original.catalog();
      assertThat(shadow.clone(catalog, session, Progress.SILENT)).isEmpty();
      assertThat(Comparison.of(catalog, shadow.catalog()).differences()).isEmpty();
    }
  }

  private static String catalogFails(Shadow shadow) {
    try {
      return shadow.catalog().toString();
    } catch (DatabaseFailure failure) {
      return String.valueOf(failure.getMessage());
    }
  }
}
