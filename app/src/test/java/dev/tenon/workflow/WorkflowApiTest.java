package dev.tenon.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Sql;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkflowApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person creator = organization.member();
  private final TestClient manager = creator.client();
  private final TestClient other = organization.member().client();
  private UUID projectId = new UUID(0, 0);

  @BeforeEach
  void aProject() {
    projectId =
        UUID.fromString(
            manager
                .post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}")
                .expect(201)
                .text("/id"));
  }

  @Test
  void aProjectBeginsWithTheUsualStatuses() {
    assertThat(names(manager.get("/projects/WEB/statuses").expect(200)))
        .containsExactly("Backlog", "To do", "In progress", "Done", "Cancelled");
  }

  @Test
  void aProjectBeginsWithTheStatusesThatItIsGiven() {
    manager
        .post(
            "/projects",
            """
            {"key": "OWN", "title": "Own", "statuses": [
              {"name": "Open", "category": "unstarted"},
              {"name": "Doing", "category": "started", "wip_limit": 3},
              {"name": "Closed", "category": "completed"}]}
            """)
        .expect(201);
    Answer statuses = manager.get("/projects/OWN/statuses").expect(200);
    assertThat(names(statuses)).containsExactly("Open", "Doing", "Closed");
    assertThat(statuses.number("/items/1/wip_limit")).isEqualTo(3);
  }

  @Test
  void aNewStatusComesLastUnlessItSaysWhere() {
    Answer made =
        manager
            .post("/projects/WEB/statuses", "{\"name\": \"Review\", \"category\": \"started\"}")
            .expect(201);
    assertThat(made.number("/position")).isEqualTo(5);
    assertThat(made.header("Location")).isEqualTo("/api/v1/statuses/" + made.text("/id"));
    assertThat(other.get("/statuses/" + made.text("/id")).expect(200).text("/name"))
        .isEqualTo("Review");
    manager
        .post(
            "/projects/WEB/statuses",
            "{\"name\": \"First\", \"category\": \"backlog\", \"position\": 0}")
        .expect(201);
  }

  @Test
  void aProjectHasOneStatusOfAName() {
    manager
        .post("/projects/WEB/statuses", "{\"name\": \"DONE\", \"category\": \"completed\"}")
        .expect(409, "name_taken");
    manager
        .patch("/statuses/" + status("Backlog"), 1, "{\"name\": \"done\"}")
        .expect(409, "name_taken");
  }

  @Test
  void aStatusChanges() {
    String path = "/statuses/" + status("In progress");
    Answer changed = manager.patch(path, 1, "{\"name\": \"Doing\", \"wip_limit\": 4}").expect(200);
    assertThat(changed.text("/name")).isEqualTo("Doing");
    assertThat(changed.number("/wip_limit")).isEqualTo(4);
    assertThat(changed.text("/category")).isEqualTo("started");
    manager.patch(path, 1, "{\"wip_limit\": null}").expect(412, "stale");
    assertThat(manager.patch(path, 2, "{\"wip_limit\": null}").json().at("/wip_limit").isNull())
        .isTrue();
    manager.patch(path, 3, "{\"wip_limit\": 0}").expect(422, "invalid");
  }

  @Test
  void onlyManagersChangeAWorkflow() {
    String path = "/statuses/" + status("Backlog");
    String draft = "{\"name\": \"Mine\", \"category\": \"started\"}";
    other.post("/projects/WEB/statuses", draft).expect(403, "project_role_required");
    other.patch(path, 1, "{\"name\": \"Mine\"}").expect(403, "project_role_required");
    other.delete(path, 1).expect(403, "project_role_required");
    other
        .put("/projects/WEB/transitions", "{\"transitions\": []}")
        .expect(403, "project_role_required");
    other
        .put("/projects/WEB/statuses/order", "{\"statuses\": [\"%s\"]}".formatted(projectId))
        .expect(403, "project_role_required");
  }

  @Test
  void anArchivedProjectsWorkflowStays() {
    manager.send("PUT", "/projects/WEB/archive", null).expect(200);
    manager
        .patch("/statuses/" + status("Backlog"), 1, "{\"name\": \"Mine\"}")
        .expect(409, "project_archived");
  }

  @Test
  void anotherOrganizationsStatusIsNotThere() {
    String path = "/statuses/" + status("Backlog");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get(path).expect(404);
    stranger.patch(path, 1, "{\"name\": \"Mine\"}").expect(404);
    stranger.delete(path, 1).expect(404);
    stranger.get("/projects/" + projectId + "/statuses").expect(404);
    stranger.get("/projects/" + projectId + "/transitions").expect(404);
  }

  @Test
  void aPrivateProjectsStatusIsNotThereForOthers() {
    String path = "/statuses/" + status("Backlog");
    manager.patch("/projects/WEB", 1, "{\"visibility\": \"private\"}").expect(200);
    other.get(path).expect(404);
    other.delete(path, 1).expect(404);
  }

  @Test
  void aDeletedProjectsStatusIsNotThere() {
    String path = "/statuses/" + status("Backlog");
    manager.delete("/projects/WEB", 1).expect(204);
    manager.get(path).expect(404);
    manager.patch(path, 1, "{\"name\": \"Mine\"}").expect(404);
  }

  @Test
  void statusesArePutInOrder() {
    List<String> turned = ids(manager.get("/projects/WEB/statuses")).reversed();
    Answer ordered = manager.put("/projects/WEB/statuses/order", order(turned)).expect(200);
    assertThat(ids(ordered)).isEqualTo(turned);
    assertThat(ids(manager.get("/projects/WEB/statuses"))).isEqualTo(turned);
  }

  @Test
  void anOrderNamesEachStatusOnce() {
    List<String> all = ids(manager.get("/projects/WEB/statuses"));
    for (List<String> wrong :
        List.of(
            all.subList(1, 5),
            List.of(all.get(0), all.get(0), all.get(1), all.get(2), all.get(3)),
            List.of(all.get(0), all.get(1), all.get(2), all.get(3), projectId.toString()))) {
      manager.put("/projects/WEB/statuses/order", order(wrong)).expect(422, "invalid");
    }
  }

  @Test
  void anEmptyStatusIsDeleted() {
    String path = "/statuses/" + status("Backlog");
    manager.delete(path).expect(428, "precondition_required");
    manager.delete(path, 5).expect(412, "stale");
    manager.delete(path, 1).expect(204);
    manager.get(path).expect(404);
  }

  @Test
  void aStatusWithTasksGoesOnceTheyHaveGoneElsewhere() {
    UUID task = task("To do");
    String path = "/statuses/" + status("To do");
    manager.delete(path, 1).expect(409, "status_in_use");
    manager.delete(path + "?move_to=" + status("In progress"), 1).expect(204);
    assertThat(statusOf(task)).isEqualTo(status("In progress"));
  }

  @Test
  void tasksLeaveADeletedStatusWhateverMovesAreAllowed() {
    UUID task = task("To do");
    manager.put("/projects/WEB/transitions", transitions("To do", "In progress")).expect(200);
    manager
        .delete("/statuses/" + status("To do") + "?move_to=" + status("Cancelled"), 1)
        .expect(204);
    assertThat(statusOf(task)).isEqualTo(status("Cancelled"));
    assertThat(manager.get("/projects/WEB/transitions").json().at("/items").size()).isZero();
  }

  @Test
  void tasksGoToAStatusOfTheirOwnProjectAlone() {
    task("To do");
    manager.post("/projects", "{\"key\": \"APP\", \"title\": \"App\"}").expect(201);
    String elsewhere = manager.get("/projects/APP/statuses").text("/items/0/id");
    String path = "/statuses/" + status("To do");
    manager.delete(path + "?move_to=" + elsewhere, 1).expect(400, "move_to");
    manager.delete(path + "?move_to=" + status("To do"), 1).expect(409, "status_in_use");
  }

  @Test
  void theLastStatusStays() {
    for (String name : List.of("Backlog", "In progress", "Done", "Cancelled")) {
      manager.delete("/statuses/" + status(name), 1).expect(204);
    }
    manager.delete("/statuses/" + status("To do"), 1).expect(409, "last_status");
  }

  @Test
  void allowedMovesAreReplacedAsAWhole() {
    assertThat(other.get("/projects/WEB/transitions").expect(200).json().at("/items").size())
        .isZero();
    manager
        .put(
            "/projects/WEB/transitions", transitions("To do", "In progress", "In progress", "Done"))
        .expect(200);
    Answer replaced =
        manager
            .put(
                "/projects/WEB/transitions", transitions("In progress", "Done", "Backlog", "To do"))
            .expect(200);
    assertThat(replaced.json().at("/items").size()).isEqualTo(2);
    assertThat(replaced.text("/items/0/from_status_id")).isEqualTo(status("Backlog"));
    assertThat(replaced.text("/items/1/to_status_id")).isEqualTo(status("Done"));
    assertThat(
            manager
                .put("/projects/WEB/transitions", "{\"transitions\": []}")
                .expect(200)
                .json()
                .at("/items")
                .size())
        .isZero();
  }

  @Test
  void aMoveLeadsToAnotherStatusOfTheProject() {
    manager.put("/projects/WEB/transitions", transitions("Done", "Done")).expect(422, "invalid");
    Answer unknown =
        manager
            .put(
                "/projects/WEB/transitions",
                """
                {"transitions": [{"from_status_id": "%s", "to_status_id": "%s"}]}
                """
                    .formatted(status("Done"), projectId))
            .expect(422, "invalid");
    assertThat(unknown.text("/errors/0/code")).isEqualTo("unknown_status");
  }

  private String status(String name) {
    return StreamSupport.stream(
            manager.get("/projects/WEB/statuses").json().at("/items").spliterator(), false)
        .filter(status -> status.at("/name").stringValue().equals(name))
        .map(status -> status.at("/id").stringValue())
        .findFirst()
        .orElseThrow();
  }

  /** The moves from the first to the second of the names, from the third to the fourth, … */
  private String transitions(String... names) {
    List<String> moves = new ArrayList<>();
    for (int i = 0; i < names.length; i += 2) {
      moves.add(
          "{\"from_status_id\": \"%s\", \"to_status_id\": \"%s\"}"
              .formatted(status(names[i]), status(names[i + 1])));
    }
    return "{\"transitions\": [" + String.join(", ", moves) + "]}";
  }

  private UUID task(String status) {
    UUID id = UUID.randomUUID();
    TestServer.db()
        .update(
            creator.tenant(),
            Sql.of(
                    """
                    insert into tasks (organization_id, id, project_id, number, title, status_id)
                    values (:organization_id, :id, :project_id, 1, 'A task', :status_id)
                    """)
                .bind("id", id)
                .bind("project_id", projectId)
                .bind("status_id", UUID.fromString(status(status))));
    return id;
  }

  private String statusOf(UUID task) {
    return TestServer.db()
        .one(
            creator.tenant(),
            Sql.of(
                    """
                    select status_id
                      from tasks
                     where organization_id = :organization_id
                       and id = :id
                    """)
                .bind("id", task),
            row -> row.text("status_id"))
        .orElseThrow();
  }

  private static String order(List<String> ids) {
    return "{\"statuses\": [\"" + String.join("\", \"", ids) + "\"]}";
  }

  private static List<String> names(Answer answer) {
    return answer.json().at("/items").findValuesAsString("name");
  }

  private static List<String> ids(Answer answer) {
    return answer.json().at("/items").findValuesAsString("id");
  }
}
