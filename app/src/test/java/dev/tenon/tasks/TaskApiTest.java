package dev.tenon.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TaskApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void aTaskOfATitleAloneBeginsUnstarted() {
    Answer made = make("{\"title\": \"Paint it\"}").expect(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/tasks/" + made.text("/id"));
    assertThat(made.text("/key")).isEqualTo("WEB-1");
    assertThat(made.text("/status/category")).isEqualTo("unstarted");
    assertThat(made.text("/priority")).isEqualTo("none");
    assertThat(made.text("/labels")).isEqualTo("[]");
    assertThat(made.text("/assignees")).isEqualTo("[]");
    assertThat(made.text("/created_by/display_name")).isEqualTo("A member");
    assertThat(client.get("/tasks/" + made.text("/id")).expect(200).json()).isEqualTo(made.json());
  }

  @Test
  void aTaskIsFoundByItsKeyInEitherCase() {
    String id = make("{\"title\": \"Paint it\"}").text("/id");
    assertThat(client.get("/tasks/web-1").expect(200).text("/id")).isEqualTo(id);
    client.get("/tasks/WEB-2").expect(404, "not_found");
    client.get("/tasks/WEB-0").expect(404, "not_found");
    client.get("/tasks/nonsense").expect(404, "not_found");
  }

  @Test
  void aTaskIsMadeWithEverythingAtOnce() {
    make("{\"title\": \"The whole\"}").expect(201);
    String me = organization.admin().userId().toString();
    Answer made =
        make("""
        {"title": "A part", "description": "*All* of it", "priority": "high",
         "parent": "web-1", "start_date": "2100-01-01T00:00:00Z",
         "due_date": "2100-02-01T00:00:00Z", "estimate": 2.5, "position": "b1",
         "assignees": [{"user_id": "%s", "role": "lead"}]}
        """
                .formatted(me))
            .expect(201);
    assertThat(made.text("/parent/key")).isEqualTo("WEB-1");
    assertThat(made.text("/estimate")).isEqualTo("2.50");
    assertThat(made.text("/position")).isEqualTo("b1");
    assertThat(made.text("/due_date")).isEqualTo("2100-02-01T00:00:00Z");
    assertThat(made.text("/assignees/0/user_id")).isEqualTo(me);
    assertThat(made.text("/assignees/0/role")).isEqualTo("lead");
  }

  @Test
  void numbersOfTasksMadeAtOnceHaveNoGaps() throws Exception {
    Callable<Integer> make =
        () -> make("{\"title\": \"One of many\"}").expect(201).number("/number");
    List<Integer> numbers;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      numbers =
          threads.invokeAll(IntStream.range(0, 50).mapToObj(_ -> make).toList()).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();
    }
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, 50).boxed().toList());
  }

  @Test
  void aRefusedTaskTakesNoNumber() {
    make("{\"title\": \"Too late\", \"due_date\": \"2001-01-01T00:00:00Z\"}")
        .expect(422, "invalid");
    assertThat(make("{\"title\": \"Paint it\"}").expect(201).number("/number")).isEqualTo(1);
  }

  @Test
  void datesThatContradictAreRefusedWhereTheyStand() {
    assertFault("/due_date", "{\"title\": \"a\", \"due_date\": \"2001-01-01T00:00:00Z\"}");
    assertFault(
        "/start_date",
        """
        {"title": "a", "start_date": "2100-01-02T00:00:00Z", "due_date": "2100-01-01T00:00:00Z"}
        """);
  }

  @Test
  void whatATaskNamesMustBeThere() {
    assertFault("/parent", "{\"title\": \"a\", \"parent\": \"WEB-99\"}");
    assertFault(
        "/parent", "{\"title\": \"a\", \"parent\": \"00000000-0000-0000-0000-000000000000\"}");
    assertFault("/parent", "{\"title\": \"a\", \"parent\": \"99\"}");
    assertFault(
        "/status_id",
        "{\"title\": \"a\", \"status_id\": \"00000000-0000-0000-0000-000000000000\"}");
    assertFault("/labels", "{\"title\": \"a\", \"labels\": [\"nowhere\"]}");
    String stranger = TestOrganization.make().admin().userId().toString();
    assertFault(
        "/assignees", "{\"title\": \"a\", \"assignees\": [{\"user_id\": \"" + stranger + "\"}]}");
    assertThat(make("{\"title\": \"Paint it\"}").number("/number")).isEqualTo(1);
  }

  @Test
  void aChangeChangesWhatItNamesAndNoMore() {
    make("{\"title\": \"Paint it\", \"description\": \"Black\", \"estimate\": 3}");
    Answer changed =
        client
            .patch("/tasks/WEB-1", 1, "{\"title\": \"Paint all\", \"estimate\": null}")
            .expect(200);
    assertThat(changed.text("/title")).isEqualTo("Paint all");
    assertThat(changed.text("/description")).isEqualTo("Black");
    assertThat(changed.text("/estimate")).isEqualTo("null");
    assertThat(changed.number("/version")).isEqualTo(2);
    client.patch("/tasks/WEB-1", 1, "{\"title\": \"Late\"}").expect(412, "stale");
    client.patch("/tasks/WEB-2", 1, "{\"title\": \"Nothing\"}").expect(404, "not_found");
    client.send("PATCH", "/tasks/WEB-1", "{}").expect(428, "precondition_required");
  }

  @Test
  void aTaskBecomesNoPartOfItself() {
    make("{\"title\": \"a\"}");
    make("{\"title\": \"b\", \"parent\": \"WEB-1\"}");
    client.patch("/tasks/WEB-1", 1, "{\"parent\": \"WEB-2\"}").expect(409, "parent_cycle");
    client.patch("/tasks/WEB-1", 1, "{\"parent\": \"WEB-1\"}").expect(409, "parent_cycle");
    Answer freed = client.patch("/tasks/WEB-2", 1, "{\"parent\": null}").expect(200);
    assertThat(freed.text("/parent")).isEqualTo("null");
  }

  @Test
  void aDeletedTaskIsGoneUntilItIsRestored() {
    make("{\"title\": \"a\"}");
    client.delete("/tasks/WEB-1", 9).expect(412, "stale");
    client.delete("/tasks/WEB-1", 1).expect(204);
    client.get("/tasks/WEB-1").expect(404, "not_found");
    client.delete("/tasks/WEB-1", 2).expect(404, "not_found");
    assertThat(client.send("PUT", "/tasks/WEB-1/restoration", null).expect(200).text("/title"))
        .isEqualTo("a");
    client.send("PUT", "/tasks/WEB-1/restoration", null).expect(200);
    client.get("/tasks/WEB-1").expect(200);
  }

  @Test
  void whoMayOnlyReadChangesNothing() {
    make("{\"title\": \"a\"}");
    TestClient viewer = organization.viewer().client();
    viewer.get("/tasks/WEB-1").expect(200);
    viewer.post("/projects/WEB/tasks", "{\"title\": \"a\"}").expect(403, "role_required");
    TestOrganization.Person reader = organization.member();
    client.put("/projects/WEB/members/" + reader.userId(), "{\"role\": \"viewer\"}").expect(200);
    TestClient limited = reader.client();
    String code = "project_role_required";
    limited.post("/projects/WEB/tasks", "{\"title\": \"a\"}").expect(403, code);
    limited.patch("/tasks/WEB-1", 1, "{}").expect(403, code);
    limited.delete("/tasks/WEB-1", 1).expect(403, code);
    limited.send("PUT", "/tasks/WEB-1/restoration", null).expect(403, code);
  }

  @Test
  void tasksOfAPrivateProjectAreThereForItsMembersOnly() {
    String secret = "{\"key\": \"SEC\", \"title\": \"Secret\", \"visibility\": \"private\"}";
    client.post("/projects", secret).expect(201);
    String id = client.post("/projects/SEC/tasks", "{\"title\": \"a\"}").expect(201).text("/id");
    TestClient other = organization.member().client();
    other.get("/tasks/SEC-1").expect(404, "not_found");
    other.get("/tasks/" + id).expect(404, "not_found");
    other.patch("/tasks/" + id, 1, "{}").expect(404, "not_found");
    other.delete("/tasks/" + id, 1).expect(404, "not_found");
    other.post("/projects/SEC/tasks", "{\"title\": \"a\"}").expect(404, "not_found");
    organization.admin().client().get("/tasks/SEC-1").expect(200);
  }

  @Test
  void anotherOrganizationSeesNothing() {
    String id = make("{\"title\": \"a\"}").text("/id");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get("/tasks/" + id).expect(404, "not_found");
    stranger.get("/tasks/WEB-1").expect(404, "not_found");
    stranger.patch("/tasks/" + id, 1, "{}").expect(404, "not_found");
    stranger.delete("/tasks/" + id, 1).expect(404, "not_found");
    stranger.send("PUT", "/tasks/" + id + "/restoration", null).expect(404, "not_found");
  }

  @Test
  void anArchivedProjectIsReadOnly() {
    make("{\"title\": \"a\"}");
    client.send("PUT", "/projects/WEB/archive", null).expect(200);
    client.get("/tasks/WEB-1").expect(200);
    make("{\"title\": \"b\"}").expect(409, "project_archived");
    client.patch("/tasks/WEB-1", 1, "{}").expect(409, "project_archived");
    client.delete("/tasks/WEB-1", 1).expect(409, "project_archived");
  }

  private Answer make(String body) {
    return client.post("/projects/WEB/tasks", body);
  }

  private void assertFault(String pointer, String body) {
    assertThat(make(body).expect(422, "invalid").text("/errors/0/pointer")).isEqualTo(pointer);
  }
}
