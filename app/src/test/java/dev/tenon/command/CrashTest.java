package dev.tenon.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Db;
import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.embedded.EmbeddedDatabase;
import dev.tenon.json.Json;
import dev.tenon.testing.TestOrganization;
import dev.tenon.web.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills everything in the middle of the work: what was acknowledged was done, and done once. */
final class CrashTest {
  private static final int CLIENTS = 100;

  private static final Sql TASKS =
      Sql.of(
          """
          select t.id, t.number,
                 (select count(*)
                    from audit.audit_logs l
                   where l.organization_id = :organization_id
                     and l.entity_type = 'tasks'
                     and l.record_id = t.id
                     and l.action = 'create')::integer as log_entries
            from tasks t
           where t.organization_id = :organization_id
           order by t.number
          """);

  private static final Sql COUNTER =
      Sql.of(
          """
          select last_task_number
            from projects
           where organization_id = :organization_id
          """);

  @TempDir private Path data;

  private record Stored(UUID id, int number, int logEntries) {}

  @Test
  void noAcknowledgedTaskIsLostAndNoNumberIsUsedTwice() throws Exception {
    Map<UUID, Integer> acknowledged = new ConcurrentHashMap<>();
    Tenant tenant;
    UsedData.in(data);
    try (var tenon = TenonProcess.serve(busy())) {
      tenon.ignoreLog();
      TestOrganization organization = TestOrganization.make(db());
      tenant = organization.admin().tenant();
      String token = organization.admin().token(Scope.ADMIN);
      tenon.post("/api/v1/projects", token, "{\"key\": \"CRASH\", \"title\": \"Crash\"}");
      var enough = new CountDownLatch(CLIENTS * 3);
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int client = 0; client < CLIENTS; client++) {
          clients.execute(() -> createUntilItDies(tenon, token, acknowledged, enough));
        }
        enough.await();
        ProcessHandle database = postmaster();
        tenon.kill();
        database.destroyForcibly();
        database.onExit().join();
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(CLIENTS * 3);

    try (var _ = TenonProcess.serve(data)) {
      Db db = db();
      List<Stored> stored = db.list(tenant, TASKS.bound(), Stored.class);
      Map<UUID, Integer> numbers = new ConcurrentHashMap<>();
      stored.forEach(task -> numbers.put(task.id(), task.number()));
      assertThat(numbers).containsAllEntriesOf(acknowledged);
      assertThat(stored).extracting(Stored::logEntries).containsOnly(1);
      assertThat(stored)
          .extracting(Stored::number)
          .containsExactlyElementsOf(IntStream.rangeClosed(1, stored.size()).boxed().toList());
      assertThat(db.one(tenant, COUNTER.bound(), row -> row.number("last_task_number")))
          .hasValue(stored.size());
    }
  }

  private static void createUntilItDies(
      TenonProcess tenon, String token, Map<UUID, Integer> acknowledged, CountDownLatch enough) {
    try {
      while (true) {
        HttpResponse<String> answer =
            tenon.post("/api/v1/projects/CRASH/tasks", token, "{\"title\": \"Survive\"}");
        if (answer.statusCode() == 201) {
          var task = Json.MAPPER.readTree(answer.body());
          acknowledged.put(
              UUID.fromString(task.at("/id").stringValue()), task.at("/number").intValue());
          enough.countDown();
        }
      }
    } catch (IOException | InterruptedException dead) {
      // As intended: the server is gone.
    }
  }

  /** Without a limit to what one caller asks. */
  private Map<String, String> busy() {
    return Map.of("TENON_DATA", data.toString(), "TENON_REQUESTS_PER_MINUTE", "1000000");
  }

  private Db db() {
    return Db.open(EmbeddedDatabase.running(data).orElseThrow().application().dataSource());
  }

  private ProcessHandle postmaster() throws IOException {
    return ProcessHandle.of(TenonProcess.postmaster(data)).orElseThrow();
  }
}
