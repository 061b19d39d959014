package dev.tenon.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpkeepTest {
  private final Upkeep upkeep =
      new Upkeep(TestServer.db(), Generators.timeBasedEpochGenerator()::generate);
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.admin().client();

  @BeforeEach
  void makeAProject() {
    client.post("/projects", "{\"key\": \"UP\", \"title\": \"Upkeep\"}").expect(201);
  }

  @Test
  void whatIsInTheTrashForTooLongIsGoneAndItsLogStays() throws Exception {
    UUID task = task("Old");
    client.delete("/tasks/UP-1", 1).expect(204);
    age("tasks", task, "deleted_at = now() - interval '31 days'");

    upkeep.run();

    client.put("/tasks/" + task + "/restoration", "{}").expect(404);
    assertThat(count("select count(*) from tasks where id = ?", task)).isZero();
    assertThat(
            count(
                "select count(*) from audit.audit_logs where record_id = ? and action = 'delete'"
                    + " and performed_via = 'job'",
                task))
        .isEqualTo(1);
  }

  @Test
  void whatIsNewInTheTrashAndWhatIsNotInItStays() {
    task("Live");
    UUID deleted = task("Deleted");
    client.delete("/tasks/UP-2", 1).expect(204);

    upkeep.run();

    client.get("/tasks/UP-1").expect(200);
    assertThat(client.send("PUT", "/tasks/" + deleted + "/restoration", null).status())
        .isEqualTo(200);
  }

  @Test
  void idempotencyKeysAreForgottenAfterADay() throws Exception {
    client
        .with("Idempotency-Key", "k")
        .post("/projects/UP/tasks", "{\"title\": \"Once\"}")
        .expect(201);
    age("idempotency_keys", organization.id(), "created_at = now() - interval '25 hours'");

    upkeep.run();

    assertThat(
            count(
                "select count(*) from idempotency_keys where organization_id = ?",
                organization.id()))
        .isZero();
  }

  @Test
  void theNextMonthsOfTheAuditLogAreReady() throws Exception {
    upkeep.run();
    assertThat(
            count(
                "select count(*) from pg_inherits where inhparent = 'audit.audit_logs'::regclass"
                    + " and ?::uuid is not null",
                organization.id()))
        .isGreaterThanOrEqualTo(5);
  }

  private UUID task(String title) {
    return UUID.fromString(
        client
            .post("/projects/UP/tasks", "{\"title\": \"" + title + "\"}")
            .expect(201)
            .text("/id"));
  }

  /** Sets a clock back, as nobody but the superuser can. */
  private static void age(String table, UUID id, String change) throws Exception {
    String column = table.equals("idempotency_keys") ? "organization_id" : "id";
    try (Connection connection = TestDatabase.superuser().getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update " + table + " set " + change + " where " + column + " = ?")) {
      update.setObject(1, id);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static long count(String query, UUID id) throws Exception {
    try (Connection connection = TestDatabase.superuser().getConnection();
        PreparedStatement select = connection.prepareStatement(query)) {
      select.setObject(1, id);
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
