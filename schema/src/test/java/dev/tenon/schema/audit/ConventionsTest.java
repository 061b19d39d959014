package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.audit.rule.Severity;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a single fixture can't show: rules that judge by what else is there. */
final class ConventionsTest {

  @Test
  void aSchemaThatNeverKeepsAZoneIsToldOnce() {
    var findings =
        findings("timestamp-no-tz", "create table visits (began timestamp, ended timestamp)");
    assertThat(findings).extracting(Finding::object).containsExactly("public");
    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFORMATION);
  }

  @Test
  void countersOfADayAccuseNobody() {
    var findings =
        findings(
            "index-unused",
            """
            create table orders (id int primary key, customer int);
            insert into orders select i, i from generate_series(1, 5000) i;
            create index orders_customer on orders (customer);
            select pg_stat_reset();
            select count(*) from orders;
            select pg_stat_force_next_flush()
            """);
    assertThat(findings).extracting(Finding::severity).containsExactly(Severity.INFORMATION);
    assertThat(findings.getFirst().detail()).contains("in less than a day");
  }

  @Test
  void bloatIsMeasuredWhereTheExtensionIsThere() {
    var churned =
        """
        create schema tools;
        create extension pgstattuple schema tools;
        create table churned (id int, filler text);
        insert into churned select i, repeat('x', 200) from generate_series(1, 200000) i;
        delete from churned where id % 10 > 0;
        select pg_stat_force_next_flush()
        """;
    assertThat(findings("bloat", churned).getFirst().detail()).endsWith("as measured.");
  }

  @Test
  void aRoleThatPoliciesHideRowsFromIsNotToldThatTheyAreMissing() {
    try (var database =
        ScratchDatabase.of(
            """
            create table parents (id int primary key);
            create table children (id int primary key, parent_id int);
            insert into parents values (1);
            insert into children values (1, 1);
            alter table parents enable row level security
            """)) {
      var reader = "reader_" + database.name();
      database.run(
          "create role %1$s login; grant select on parents, children to %1$s".formatted(reader));
      var result = audit(database, reader, "orphan-rows");
      assertThat(result.findings()).isEmpty();
      assertThat(result.unsearched())
          .singleElement()
          .satisfies(refused -> assertThat(refused.reason()).contains("row-level security"));
      database.run("drop owned by %1$s; drop role %1$s".formatted(reader));
    }
  }

  @Test
  void referencesThatCouldNotBeLookedAtAreNotSaidToBeWhole() {
    try (var database =
        ScratchDatabase.of(
            """
            create table parents (id int primary key);
            create table seen (parent_id int);
            create table hidden (parent_id int);
            insert into seen values (7);
            alter table seen add foreign key (parent_id) references parents not valid;
            alter table hidden add foreign key (parent_id) references parents not valid
            """)) {
      var reader = "reader_" + database.name();
      database.run(
          "create role %1$s login; grant select on parents, seen to %1$s".formatted(reader));
      var result = audit(database, reader, "orphan-rows");
      assertThat(result.findings()).hasSize(1);
      assertThat(result.searched()).isEmpty();
      assertThat(result.unsearched())
          .singleElement()
          .satisfies(refused ->
              assertThat(refused.reason())
                  .startsWith(
                      "1 of 2 references were not looked at, the first for this: public.hidden"));
      database.run("drop owned by %1$s; drop role %1$s".formatted(reader));
    }
  }

  private static List<Finding> findings(String rule, String sql) {
    try (var database = ScratchDatabase.of(sql)) {
      return audit(database, "postgres", rule).findings();
    }
  }

  private static Result audit(ScratchDatabase database, String user, String id) {
    try (var session = ReadOnlySession.open(database.target(user))) {
      var rules = Rules.all().stream().filter(rule -> rule.id().equals(id)).toList();
      return Audit.of(
          session,
          CatalogReader.read(session, Scope.ALL, Progress.SILENT),
          new Assumptions("none", null, Assumptions.USUAL_VAULTS, true),
          rules,
          Instant.EPOCH,
          Progress.SILENT);
    }
  }
}
