package dev.tenon.schema.cardinality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MeasuringTest {

  private static final String TABLES =
      """
      create table parents (tenant int, id int, primary key (tenant, id));
      create table children (tenant int not null, parent int, nth int,
        foreign key (tenant, parent) references parents);
      create index on children (tenant, parent);
      insert into parents select 1, i from generate_series(1, 30) i;
      """;

  @Test
  void childrenAreCountedForEveryParentThoseWithoutAnyIncluded() {
    try (var database =
        ScratchDatabase.of(
            TABLES
                + """
                insert into children select 1, 1, i from generate_series(1, 50) i;
                insert into children select 1, i, 1 from generate_series(2, 11) i;
                insert into children values (1, null, 0)
                """)) {
      var measured = measure(database, 1_000).getFirst();
      assertThat(measured)
          .isInstanceOfSatisfying(
              Measurement.Counted.class,
              counted -> assertThat(counted.counts()).isEqualTo(new Counts(30, 11, 60, 0, 50, 1)));
      assertThat(measured.summary()).isEqualTo("0 · 2 · 50");
      assertThat(measured.contradiction()).isEmpty();
    }
  }

  @Test
  void aParentThatNeverHasTwoChildrenContradictsOneToMany() {
    try (var database =
        ScratchDatabase.of(
            TABLES + "insert into children select 1, i, 1 from generate_series(1, 25) i")) {
      assertThat(measure(database, 1_000).getFirst().contradiction())
          .contains(Contradiction.NEVER_MANY);
    }
  }

  @Test
  void fewRowsContradictNothing() {
    try (var database = ScratchDatabase.of(TABLES + "insert into children values (1, 1, 1)")) {
      assertThat(measure(database, 1_000).getFirst().contradiction()).isEmpty();
    }
  }

  @Test
  void aReferenceThatIsNeverMissingContradictsOptional() {
    try (var database =
        ScratchDatabase.of(
            TABLES + "insert into children select 1, 1 + i % 3, i from generate_series(1, 25) i")) {
      assertThat(measure(database, 1_000).getFirst().contradiction())
          .contains(Contradiction.NEVER_MISSING);
    }
  }

  @Test
  void aKeyToAPartitionIsMeasuredByTheRowsOfThatPart() {
    try (var database =
        ScratchDatabase.of(
            """
            create table days (id int primary key) partition by range (id);
            create table early partition of days for values from (0) to (100);
            create table late partition of days for values from (100) to (200);
            create table notes (day int not null references early);
            insert into days select i from generate_series(90, 180) i;
            insert into notes select 90 + i % 10 from generate_series(1, 50) i
            """)) {
      var measured = measure(database, 1_000);
      assertThat(measured)
          .singleElement()
          .isInstanceOfSatisfying(
              Measurement.Counted.class,
              counted -> assertThat(counted.counts()).isEqualTo(new Counts(10, 10, 50, 5, 5, 0)));
      assertThat(Report.text(measured))
          .startsWith("public.notes (day) → public.days, its partition public.early alone ");
      assertThat(Report.json(measured))
          .contains("\"parent\" : \"public.days\"", "\"partition\" : \"public.early\"");
    }
  }

  @Test
  void aPartitionedTableIsAsLargeAsItsPartsWhichAloneAreAnalyzed() {
    try (var database =
        ScratchDatabase.of(
            """
            create table parents (id int primary key);
            create table children (id int not null, parent int not null references parents)
              partition by range (id);
            create table children_1 partition of children for values from (0) to (1000);
            create index on children (parent);
            insert into parents select i from generate_series(1, 5) i;
            insert into children select i, 1 + i % 5 from generate_series(1, 30) i;
            analyze children_1;
            """)) {
      assertThat(measure(database, 10).getFirst()).isNotInstanceOf(Measurement.Counted.class);
      assertThat(measure(database, 30).getFirst()).isInstanceOf(Measurement.Counted.class);
    }
  }

  @Test
  void largeTablesAreSampledWhereAnIndexFindsTheChildren() {
    try (var database =
        ScratchDatabase.of(
            TABLES
                + """
                insert into children select 1, i, 1 from generate_series(1, 25) i;
                analyze
                """)) {
      var measured = measure(database, 10).getFirst();
      assertThat(measured).isInstanceOf(Measurement.Sampled.class);
      assertThat(measured.summary()).isEqualTo("≈ 0 · 0.8 · 1");
      assertThat(measured.contradiction()).isEmpty();
    }
  }

  @Test
  void withoutAnIndexTheStatisticsOfAnalyzeTellAnAverage() {
    try (var database =
        ScratchDatabase.of(
            """
            create table parents (id int primary key);
            create table children (parent int references parents);
            insert into parents select generate_series(1, 30);
            insert into children select 1 + i % 30 from generate_series(1, 90) i;
            insert into children select null from generate_series(1, 30);
            analyze
            """)) {
      var measured = measure(database, 10).getFirst();
      assertThat(measured).isInstanceOf(Measurement.Estimated.class);
      assertThat(measured.summary()).isEqualTo("≈ 3");
    }
  }

  @Test
  void rowsThatPoliciesHideAreNotMistakenForMissing() {
    try (var database = ScratchDatabase.of(TABLES)) {
      var reader = "reader_" + database.name();
      database.run(
          """
          alter table children enable row level security;
          create role %1$s login;
          grant select on parents, children to %1$s
          """
              .formatted(reader));
      assertThat(measure(database, reader, 1_000))
          .singleElement()
          .isInstanceOfSatisfying(
              Measurement.Unknown.class,
              unknown -> assertThat(unknown.reason()).contains("row-level security"));
      database.run("drop owned by " + reader + "; drop role " + reader);
    }
  }

  @Test
  void theReportsTellHowEachNumberWasFound() {
    try (var database =
        ScratchDatabase.of(
            TABLES + "insert into children select 1, i, 1 from generate_series(1, 25) i")) {
      var measured = measure(database, 1_000);
      assertThat(Report.text(measured))
          .contains("public.children (tenant, parent) → public.parents", "all 30 parents counted")
          .contains("! declared 1:N, in fact 1:1");
      assertThat(Report.json(measured))
          .contains("\"declared_children\" : \"0..n\"", "\"most\" : 1", "\"contradiction\"");
    }
  }

  private static List<Measurement> measure(ScratchDatabase database, long limit) {
    return measure(database, "postgres", limit);
  }

  private static List<Measurement> measure(ScratchDatabase database, String user, long limit) {
    try (var session = ReadOnlySession.open(database.target(user))) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      return Measuring.measure(session, catalog, limit, Progress.SILENT);
    }
  }
}
