package dev.tenon.tasks.past;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskHistoryApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person person = organization.member();
  private final TestClient client = person.client();

  @BeforeEach
  void makeTask() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client
        .post("/projects/WEB/tasks", "{\"title\": \"Paint\", \"description\": \"one\\ntwo\"}")
        .expect(201);
  }

  @Test
  void whoChangedWhatIsToldByNames() {
    client.send("PUT", "/tasks/WEB-1/closure", null).expect(200);
    Answer history = client.get("/tasks/WEB-1/history").expect(200);
    assertThat(history.text("/items/0/by_name")).isEqualTo("A member");
    assertThat(history.text("/items/0/subject")).isEqualTo("task");
    assertThat(history.text("/items/0/fields/0/field")).isEqualTo("status");
    assertThat(history.text("/items/0/fields/0/after")).isEqualTo("Done");
    assertThat(history.text("/items/1/action")).isEqualTo("create");
    assertThat(history.text("/items/1/fields")).isEqualTo("[]");
  }

  @Test
  void ofALongTextTheDifferenceIsTold() {
    client.patch("/tasks/WEB-1", 1, "{\"description\": \"one\\n2\"}").expect(200);
    Answer history = client.get("/tasks/WEB-1/history?limit=1").expect(200);
    assertThat(history.text("/items/0/fields/0/before")).isEqualTo("null");
    assertThat(history.text("/items/0/fields/0/difference"))
        .isEqualTo(
            "[{\"kind\":\"same\",\"text\":\"one\"},{\"kind\":\"gone\",\"text\":\"two\"},"
                + "{\"kind\":\"come\",\"text\":\"2\"}]");
    assertThat(history.text("/next")).isNotEqualTo("null");
  }

  @Test
  void whatHangsOnATaskIsPartOfItsHistory() {
    client.put("/tasks/WEB-1/assignees/" + person.userId(), "{\"role\": \"lead\"}").expect(200);
    assertLatest("assignee", "create", "A member");
    client.post("/projects/WEB/labels", "{\"name\": \"bug\"}").expect(201);
    client.send("PUT", "/tasks/WEB-1/labels/bug", null).expect(200);
    assertLatest("label", "create", "bug");
    client.delete("/tasks/WEB-1/labels/bug").expect(204);
    assertLatest("label", "delete", "bug");
    client.post("/projects/WEB/tasks", "{\"title\": \"Other\"}").expect(201);
    client.put("/tasks/WEB-1/relations/WEB-2", "{\"kind\": \"blocks\"}").expect(200);
    assertLatest("relation", "create", "WEB-2");
    client.post("/tasks/WEB-1/comments", "{\"body\": \"Well\"}").expect(201);
    Answer latest = client.get("/tasks/WEB-1/history").expect(200);
    assertThat(latest.text("/items/0/subject")).isEqualTo("comment");
    assertThat(latest.text("/items/0/comment_id")).isNotEqualTo("null");
  }

  @Test
  void aMoveWithinAColumnIsNoNews() {
    client.post("/projects/WEB/tasks", "{\"title\": \"Other\"}").expect(201);
    client.put("/tasks/WEB-1/position", "{\"after\": \"WEB-2\"}").expect(200);
    assertThat(client.get("/tasks/WEB-1/history").json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void aHistoryTellsNothingOfWhatItsReaderMayNotSee() {
    client
        .post("/projects", "{\"key\": \"OPS\", \"title\": \"Secret\", \"visibility\": \"private\"}")
        .expect(201);
    client.post("/projects/OPS/tasks", "{\"title\": \"Secret\"}").expect(201);
    client.put("/tasks/WEB-1/relations/OPS-1", "{\"kind\": \"relates\"}").expect(200);
    TestClient colleague = organization.member().client();
    Answer history = colleague.get("/tasks/WEB-1/history").expect(200);
    assertThat(history.text("/items/0/subject")).isEqualTo("relation");
    assertThat(history.text("/items/0/name")).isEqualTo("null");
    colleague.get("/tasks/OPS-1/history").expect(404, "not_found");
    TestOrganization.make().admin().client().get("/tasks/WEB-1/history").expect(404, "not_found");
  }

  private void assertLatest(String subject, String action, String name) {
    Answer history = client.get("/tasks/WEB-1/history").expect(200);
    assertThat(history.text("/items/0/subject")).isEqualTo(subject);
    assertThat(history.text("/items/0/action")).isEqualTo(action);
    assertThat(history.text("/items/0/name")).isEqualTo(name);
  }
}
