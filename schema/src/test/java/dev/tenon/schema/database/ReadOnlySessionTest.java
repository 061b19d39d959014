package dev.tenon.schema.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.schema.ScratchDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReadOnlySessionTest {

  private static final Sql ONE = new Sql("one", "select 1 as n");

  @Test
  void aQuestionThatTakesTooLongIsRefusedAndTheNextIsAnswered() {
    try (var database = ScratchDatabase.create();
        var session = open(database, Duration.ofMillis(100))) {
      assertThat(session.ask(new Sql("sleep", "select pg_sleep(600)"), Map.of()))
          .isEqualTo(
              new Answer.Refused(
                  "canceling statement due to statement timeout. Allow a longer --timeout."));
      assertThat(session.ask(ONE, Map.of())).isInstanceOf(Answer.Rows.class);
    }
  }

  @Test
  void aQuestionBeyondTheServersVersionIsRefused() {
    try (var database = ScratchDatabase.create();
        var session = open(database, Duration.ofSeconds(30))) {
      assertThat(session.ask(new Sql("newer", "select * from pg_stat_tomorrow"), Map.of()))
          .isEqualTo(
              new Answer.Refused(
                  "relation \"pg_stat_tomorrow\" does not exist."
                      + " This server lacks what the question needs."));
    }
  }

  @Test
  void allQuestionsSeeTheSameMoment() {
    try (var database = ScratchDatabase.of("create table notes (id int)");
        var session = open(database, Duration.ofSeconds(30))) {
      var count = new Sql("count", "select count(*) as n from public.notes");
      var before = session.ask(count, Map.of());
      database.run("insert into notes values (1)");
      assertThat(session.ask(count, Map.of())).isEqualTo(before);
    }
  }

  @Test
  void valuesAreBoundByName() {
    try (var database = ScratchDatabase.create();
        var session = open(database, Duration.ofSeconds(30))) {
      var sql = new Sql("bound", "select cardinality(:names) as n, :one::int + :one::int as two");
      assertThat(session.ask(sql, Map.of("names", List.of("a", "b", "c"), "one", 1)).toString())
          .contains("{\"n\":3,\"two\":2}");
      assertThatThrownBy(() -> session.ask(sql, Map.of("one", 1)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(":names");
    }
  }

  @Test
  void aServerThatEndsLongTransactionsLetsThisOneLast() {
    try (var database = ScratchDatabase.create()) {
      for (var setting : List.of("idle_in_transaction_session_timeout", "transaction_timeout")) {
        database.run("alter database %s set %s = '1h'".formatted(database.name(), setting));
      }
      var limits =
          new Sql(
              "limits",
              """
              select current_setting('idle_in_transaction_session_timeout') as idle,
                     current_setting('transaction_timeout') as whole
              """);
      try (var session = open(database, Duration.ofSeconds(30))) {
        assertThat(session.ask(limits, Map.of()).toString())
            .contains("{\"idle\":\"0\",\"whole\":\"0\"}");
      }
    }
  }

  @Test
  void aSessionThatTheServerHasEndedCanBeClosed() {
    try (var database = ScratchDatabase.create()) {
      var session = open(database, Duration.ofSeconds(30));
      var whose = new Sql("pid", "select pg_backend_pid() as pid");
      var pid = ((Answer.Rows) session.ask(whose, Map.of())).rows().getFirst().get("pid").asInt();
      database.run("select pg_terminate_backend(%d, 5000)".formatted(pid));
      assertThatCode(session::close).doesNotThrowAnyException();
    }
  }

  private static ReadOnlySession open(ScratchDatabase database, Duration limit) {
    return ReadOnlySession.open(new Target(database.target().url(), "postgres", null, limit));
  }
}
