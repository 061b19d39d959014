package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.audit.Result.Unsearched;
import dev.tenon.schema.audit.rule.Hit;
import dev.tenon.schema.audit.rule.Outcome;
import dev.tenon.schema.audit.rule.Rule;
import dev.tenon.schema.audit.rule.RulePage;
import dev.tenon.schema.audit.rule.Search;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import dev.tenon.schema.migrations.Weights;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AuditTest {

  @Test
  void noRuleWaitsForWhatOthersHaveLocked() throws SQLException {
    try (var database =
            ScratchDatabase.of(
                """
                create table notes (a int default 1);
                create table lines (b int);
                create view seen as select a from notes;
                """);
        var other = database.connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table notes in access exclusive mode");
      var result = audit(database, Assumptions.NONE, Rules.all());
      assertThat(result.notes())
          .contains("Another session has locked public.notes: rules may not have looked there.");
      assertThat(result.findings())
          .extracting(Finding::object)
          .contains("public.lines")
          .noneMatch(object -> object.contains("notes"));
      assertThat(result.unsearched())
          .extracting(Unsearched::reason)
          .noneMatch(sentence -> sentence.contains("lock"));
    }
  }

  @Test
  void whatALockedTableRefersToIsNotSaidToStandAlone() throws SQLException {
    try (var database =
            ScratchDatabase.of(
                """
                create table authors (id int primary key);
                create table books (author_id int references authors);
                create table shops (id int primary key);
                create table shelves (shop_id int references shops);
                create table alone (id int primary key);
                """);
        var other = database.connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table books in access exclusive mode");
      var isolated =
          Rules.all().stream().filter(rule -> rule.id().equals("table-isolated")).toList();
      assertThat(audit(database, Assumptions.NONE, isolated).findings())
          .extracting(Finding::object)
          .containsExactly("public.alone");
    }
  }

  @Test
  void whatWasLockedWhenTheSearchBeganIsToldThoughItIsFreeByItsEnd() throws SQLException {
    try (var database = ScratchDatabase.of("create table notes (a int)");
        var other = database.connect();
        var lock = other.createStatement()) {
      other.setAutoCommit(false);
      lock.execute("lock table notes in access exclusive mode");
      Search freeing =
          subject -> {
            try {
              other.rollback();
            } catch (SQLException lost) {
              throw new IllegalStateException(lost);
            }
            return new Outcome.Searched(List.of());
          };
      assertThat(audit(database, Assumptions.NONE, List.of(rule("freeing", "", freeing))).notes())
          .contains("Another session has locked public.notes: rules may not have looked there.");
    }
  }

  @Test
  void aRuleThatFailsIsToldAndTheOthersGoOn() {
    try (var database = ScratchDatabase.of("create table notes (words text)")) {
      var result =
          audit(
              database,
              Assumptions.NONE,
              List.of(
                  rule(
                      "a-division",
                      "",
                      sql(
                          "select null as severity, (1 / 0)::text as object, '' as detail, '' as remedy")),
                  rule("b-typo", "", sql("selekt")),
                  keyless()));
      assertThat(result.unsearched())
          .extracting(Unsearched::reason)
          .containsExactly(
              "Reading test failed: division by zero.",
              "Reading test failed: syntax error at or near \")\".");
      assertThat(result.findings())
          .singleElement()
          .satisfies(finding -> assertThat(finding.object()).isEqualTo("public.notes"));
    }
  }

  @Test
  void aRuleThatTakesTooLongIsCutOff() {
    try (var database = ScratchDatabase.create();
        var session = ReadOnlySession.open(database.target())) {
      session.ask(
          new Sql("limit", "select set_config('statement_timeout', '50', true) as limit"),
          Map.of());
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      var slow =
          rule(
              "slow",
              "",
              sql(
                  "select null as severity, pg_sleep(60)::text as object, '' as detail, '' as remedy"));
      var result =
          Audit.of(
              session, catalog, Assumptions.NONE, List.of(slow), Instant.EPOCH, Progress.SILENT);
      assertThat(result.unsearched())
          .extracting(Unsearched::reason)
          .containsExactly(
              "canceling statement due to statement timeout. Allow a longer --timeout.");
    }
  }

  @Test
  void whatARuleNeedsAndLacksIsSaid() {
    try (var database = ScratchDatabase.of("create table notes (words text)")) {
      var nothing = sql("select null as severity, '' as object, '' as detail, '' as remedy");
      var result =
          audit(
              database,
              Assumptions.NONE,
              List.of(
                  rule("a", "needs: statistics\n", nothing),
                  rule("b", "needs: pg_stat_statements\n", nothing),
                  rule("c", "needs: rows\n", nothing),
                  rule("d", "needs: tenant-column\n", nothing),
                  rule("e", "needs: application-role\n", nothing)));
      assertThat(result.searched()).isEmpty();
      assertThat(result.unsearched())
          .extracting(Unsearched::reason)
          .allMatch(reason -> reason.endsWith("."))
          .doesNotHaveDuplicates()
          .contains("It reads the tables' rows, which only --data allows.");
      assertThat(result.notes())
          .anyMatch(note -> note.startsWith("No tenancy was found"))
          .anyMatch(note -> note.startsWith("The counters of use"));
    }
  }

  @Test
  void noPartitionStaysLockedWhileOthersAreAskedAbout() {
    try (var database =
            ScratchDatabase.of(
                """
                create table events (at date not null primary key) partition by range (at);
                create table events_1 partition of events for values from ('2026-01-01') to ('2026-02-01');
                create table events_2 partition of events for values from ('2026-02-01') to ('2026-03-01');
                insert into events select date '2026-01-01' + i from generate_series(0, 40) i;
                create table notes (id int primary key);
                insert into notes values (1);
                analyze events;
                select pg_stat_force_next_flush();
                """);
        var session = ReadOnlySession.open(database.target())) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      assertThat(Weights.of(session, catalog).empty("public.events")).isFalse();
      var result =
          Audit.of(session, catalog, Assumptions.NONE, Rules.all(), Instant.EPOCH, Progress.SILENT);
      assertThat(result.searched()).extracting(RulePage::id).contains("index-unused", "vacuum-lag");
      var locked =
          new Sql(
              "locks",
              """
              select l.relation::regclass::text as relation
                from pg_locks l
                join pg_class c on c.oid = l.relation
                join pg_namespace n on n.oid = c.relnamespace
               where l.pid = pg_backend_pid()
                 and n.nspname = 'public'
              """);
      assertThat(session.ask(locked, Map.of())).isEqualTo(new Answer.Rows(List.of()));
    }
  }

  @Test
  void aFingerprintStaysWhateverNumbersTheDetailTells() {
    try (var database =
        ScratchDatabase.of("create table a (); insert into a default values; create table b ()")) {
      var counting =
          rule(
              "counting",
              "",
              sql(
                  """
                  select null as severity, t.name as object,
                         (select count(*) from tables) || ' tables' as detail, 'none' as remedy
                    from tables t
                  """));
      var before = audit(database, Assumptions.NONE, List.of(counting)).findings();
      database.run("create table c ()");
      var after = audit(database, Assumptions.NONE, List.of(counting)).findings();
      assertThat(before).extracting(Finding::detail).containsOnly("2 tables");
      assertThat(after).extracting(Finding::detail).containsOnly("3 tables");
      assertThat(after)
          .extracting(Finding::fingerprint)
          .hasSize(3)
          .doesNotHaveDuplicates()
          .containsAll(before.stream().map(Finding::fingerprint).toList());
    }
  }

  @Test
  void twoHitsOnOneObjectHaveFingerprintsOfTheirOwn() {
    Search twice =
        subject ->
            new Outcome.Searched(
                List.of(new Hit(null, "x", "one", "fix"), new Hit(null, "x", "two", "fix")));
    try (var database = ScratchDatabase.create()) {
      assertThat(audit(database, Assumptions.NONE, List.of(rule("twice", "", twice))).findings())
          .extracting(Finding::fingerprint)
          .hasSize(2)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void partitionsInheritedKeysAndExtensionsAreLeftOut() {
    try (var database =
        ScratchDatabase.of(
            """
            create extension pg_trgm;
            create table months (at date, id int, primary key (at, id)) partition by range (at);
            create table months_1 partition of months for values from ('2026-01-01') to ('2026-02-01');
            create table parents (id int primary key);
            create table children (at date, id int, foreign key (at, id) references months);
            """)) {
      var seen = new ArrayList<String>();
      for (var table : List.of("tables", "keys", "foreign_keys", "indexes", "routines")) {
        var all =
            rule(
                "all",
                "",
                sql(
                    "select null as severity, name as object, '' as detail, '' as remedy from "
                        + table));
        audit(database, Assumptions.NONE, List.of(all))
            .findings()
            .forEach(finding -> seen.add(finding.object()));
      }
      assertThat(seen)
          .containsExactlyInAnyOrder(
              "public.months",
              "public.parents",
              "public.children",
              "months_pkey",
              "parents_pkey",
              "children_at_id_fkey",
              "public.months_pkey",
              "public.parents_pkey");
    }
  }

  @Test
  void allRulesRunOnAnEmptyDatabase() {
    try (var database = ScratchDatabase.create()) {
      var result = audit(database, Assumptions.NONE, Rules.all());
      assertThat(result.findings()).isEmpty();
      assertThat(result.unsearched()).allMatch(each -> !each.rule().needs().isEmpty());
    }
  }

  private static Result audit(ScratchDatabase database, Assumptions assumptions, List<Rule> rules) {
    try (var session = ReadOnlySession.open(database.target())) {
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      return Audit.of(session, catalog, assumptions, rules, Instant.EPOCH, Progress.SILENT);
    }
  }

  private static Rule keyless() {
    return Rules.all().stream()
        .filter(rule -> rule.id().equals("pk-missing"))
        .findFirst()
        .orElseThrow();
  }

  private static Search sql(String text) {
    return new SqlSearch(new Sql("test", text));
  }

  private static Rule rule(String id, String facts, Search search) {
    return new Rule(
        RulePage.parse(
            "# %s: A rule\n\nseverity: warning\narea: keys\n%s\n## What\n\nx\n\n## Why\n\nx\n\n## How to mend\n\nx\n\n## When to ignore\n\nx\n"
                .formatted(id, facts)),
        search);
  }
}
