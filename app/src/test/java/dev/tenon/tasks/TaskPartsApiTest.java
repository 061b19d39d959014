package dev.tenon.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskPartsApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person member = organization.member();
  private final TestClient client = member.client();

  @BeforeEach
  void makeTask() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/tasks", "{\"title\": \"Paint\"}").expect(201);
  }

  @Test
  void aTaskHasOneLeadAtMost() {
    assign(organization.admin(), "lead").expect(200);
    assign(member, "lead").expect(409, "lead_taken");
    assertThat(assign(member, "reviewer").expect(200).text("/role")).isEqualTo("reviewer");
    assign(organization.admin(), "contributor").expect(200);
    assign(member, "lead").expect(200);
    Answer task = client.get("/tasks/WEB-1");
    assertThat(task.text("/assignees/0/user_id")).isEqualTo(member.userId().toString());
    assertThat(task.json().at("/assignees").size()).isEqualTo(2);
  }

  @Test
  void whoIsTakenOffIsNotThereToTakeOffAgain() {
    assign(member, "lead").expect(200);
    client.delete("/tasks/WEB-1/assignees/" + member.userId()).expect(204);
    client.delete("/tasks/WEB-1/assignees/" + member.userId()).expect(404, "not_found");
  }

  @Test
  void onlyThoseWhoSeeAPrivateProjectWorkInIt() {
    String secret = "{\"key\": \"SEC\", \"title\": \"Secret\", \"visibility\": \"private\"}";
    client.post("/projects", secret).expect(201);
    client.post("/projects/SEC/tasks", "{\"title\": \"a\"}").expect(201);
    TestOrganization.Person outsider = organization.member();
    String path = "/tasks/SEC-1/assignees/";
    client.put(path + outsider.userId(), "{}").expect(409, "not_assignable");
    client.put(path + organization.admin().userId(), "{}").expect(200);
    client.put("/projects/SEC/members/" + outsider.userId(), "{\"role\": \"viewer\"}").expect(200);
    client.put(path + outsider.userId(), "{}").expect(200);
    client.put(path + TestOrganization.make().admin().userId(), "{}").expect(409, "not_assignable");
  }

  @Test
  void aLabelIsPutOnOnceAndTakenOff() {
    client.post("/projects/WEB/labels", "{\"name\": \"bug\", \"color\": \"ff0000\"}").expect(201);
    assertThat(client.send("PUT", "/tasks/WEB-1/labels/BUG", null).expect(200).text("/name"))
        .isEqualTo("bug");
    String id = client.send("PUT", "/tasks/WEB-1/labels/bug", null).expect(200).text("/id");
    assertThat(client.get("/tasks/WEB-1").json().at("/labels").size()).isEqualTo(1);
    client.delete("/tasks/WEB-1/labels/" + id).expect(204);
    client.delete("/tasks/WEB-1/labels/" + id).expect(404, "not_found");
    client.send("PUT", "/tasks/WEB-1/labels/other", null).expect(404, "not_found");
  }

  @Test
  void aLabelNamedLikeAnothersIdIsNotMistakenForIt() {
    String id =
        client
            .post("/projects/WEB/labels", "{\"name\": \"bug\", \"color\": \"ff0000\"}")
            .expect(201)
            .text("/id");
    client
        .post("/projects/WEB/labels", "{\"name\": \"" + id + "\", \"color\": \"00ff00\"}")
        .expect(201);
    assertThat(client.send("PUT", "/tasks/WEB-1/labels/" + id, null).expect(200).text("/name"))
        .isEqualTo("bug");
    Answer task =
        client
            .post("/projects/WEB/tasks", "{\"title\": \"One\", \"labels\": [\"" + id + "\"]}")
            .expect(201);
    assertThat(task.json().at("/labels").size()).isEqualTo(1);
  }

  @Test
  void aTaskIsClosedOnceAndOpenedAgain() {
    Answer closed = client.send("PUT", "/tasks/WEB-1/closure", null).expect(200);
    assertThat(closed.text("/status/category")).isEqualTo("completed");
    assertThat(closed.text("/completed_at")).isNotEqualTo("null");
    assertThat(client.send("PUT", "/tasks/WEB-1/closure", null).expect(200).json())
        .isEqualTo(closed.json());
    Answer open = client.delete("/tasks/WEB-1/closure").expect(200);
    assertThat(open.text("/status/category")).isEqualTo("unstarted");
    assertThat(open.text("/completed_at")).isEqualTo("null");
    client.delete("/tasks/WEB-1/closure").expect(200);
    assertThat(client.get("/tasks/WEB-1").number("/version")).isEqualTo(3);
  }

  @Test
  void aMoveThatTheProjectDoesNotAllowIsRefusedWithThoseItAllows() {
    String todo = client.get("/tasks/WEB-1").text("/status/id");
    String started = status("In progress");
    client
        .put(
            "/projects/WEB/transitions",
            "{\"transitions\": [{\"from_status_id\": \"%s\", \"to_status_id\": \"%s\"}]}"
                .formatted(todo, started))
        .expect(200);
    Answer refused =
        client.send("PUT", "/tasks/WEB-1/closure", null).expect(409, "transition_not_allowed");
    assertThat(refused.text("/detail")).contains("In progress");
    client
        .patch("/tasks/WEB-1", 1, "{\"status_id\": \"" + status("Done") + "\"}")
        .expect(409, "transition_not_allowed");
    client.patch("/tasks/WEB-1", 1, "{\"status_id\": \"" + started + "\"}").expect(200);
  }

  private String status(String name) {
    for (var one : client.get("/projects/WEB/statuses").expect(200).json().at("/items")) {
      if (one.at("/name").stringValue().equals(name)) {
        return one.at("/id").stringValue();
      }
    }
    throw new AssertionError("no status " + name);
  }

  private Answer assign(TestOrganization.Person person, String role) {
    return client.put("/tasks/WEB-1/assignees/" + person.userId(), "{\"role\": \"" + role + "\"}");
  }
}
