package dev.tenon.tasks.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class BoardApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void newTasksComeLast() {
    make(3);
    assertThat(column("To do")).containsExactly("WEB-1", "WEB-2", "WEB-3");
    move("WEB-1", "{}").expect(200);
    make(1);
    assertThat(column("To do")).containsExactly("WEB-2", "WEB-3", "WEB-1", "WEB-4");
  }

  @Test
  void aTaskGoesRightBeforeOrAfterAnother() {
    make(4);
    move("WEB-4", "{\"before\": \"WEB-1\"}").expect(200);
    move("WEB-1", "{\"after\": \"WEB-3\"}").expect(200);
    move("WEB-2", "{\"before\": \"WEB-1\"}").expect(200);
    assertThat(column("To do")).containsExactly("WEB-4", "WEB-3", "WEB-2", "WEB-1");
    move("WEB-4", "{\"after\": \"WEB-4\"}").expect(422, "invalid");
    move("WEB-4", "{\"before\": \"WEB-1\", \"after\": \"WEB-2\"}").expect(422, "invalid");
    move("WEB-4", "{\"before\": \"WEB-9\"}").expect(404, "not_found");
  }

  @Test
  void aTaskGoesToAnotherColumn() {
    make(2);
    String done = status("Done");
    Answer moved = move("WEB-2", "{\"status_id\": \"" + done + "\"}").expect(200);
    assertThat(moved.text("/status/name")).isEqualTo("Done");
    assertThat(moved.text("/completed_at")).isNotEqualTo("null");
    move("WEB-1", "{\"status_id\": \"" + done + "\", \"before\": \"WEB-2\"}").expect(200);
    assertThat(column("Done")).containsExactly("WEB-1", "WEB-2");
    assertThat(column("To do")).isEmpty();
  }

  @Test
  void tasksOfOnePositionAreSpacedOutWhenOneGoesBetween() {
    for (int i = 0; i < 3; i++) {
      String body = "{\"title\": \"Paint\", \"position\": \"a0\"}";
      client.post("/projects/WEB/tasks", body).expect(201);
    }
    move("WEB-3", "{\"after\": \"WEB-1\"}").expect(200);
    assertThat(column("To do")).containsExactly("WEB-1", "WEB-3", "WEB-2");
  }

  @Test
  void manyMovesAtOnceToOnePlaceKeepDifferentPositions() throws Exception {
    make(10);
    List<Callable<String>> moves = new ArrayList<>();
    for (int number = 2; number <= 10; number++) {
      String key = "WEB-" + number;
      moves.add(() -> move(key, "{\"after\": \"WEB-1\"}").expect(200).text("/position"));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(moves).stream().map(Future::resultNow))
          .doesNotHaveDuplicates()
          .hasSize(9);
    }
    assertThat(column("To do")).startsWith("WEB-1").hasSize(10);
  }

  @Test
  void aColumnShowsItsFirstTasksAndHowManyThereAre() {
    make(5);
    Answer board = client.get("/projects/WEB/board?limit=2").expect(200);
    JsonNode todo = board.json().at("/columns/1");
    assertThat(todo.at("/name").stringValue()).isEqualTo("To do");
    assertThat(todo.at("/task_count").intValue()).isEqualTo(5);
    assertThat(todo.at("/tasks").size()).isEqualTo(2);
    assertThat(board.json().at("/columns").size()).isEqualTo(5);
    client.get("/projects/NONE/board").expect(404, "not_found");
  }

  @Test
  void aFilterHidesTasksButNotHowManyThereAre() {
    make(2);
    client.post("/projects/WEB/tasks", "{\"title\": \"Sand\", \"priority\": \"high\"}").expect(201);
    Answer board = client.get("/projects/WEB/board?filter=priority:high").expect(200);
    assertThat(board.number("/columns/1/task_count")).isEqualTo(3);
    assertThat(board.number("/columns/1/matching_count")).isEqualTo(1);
    assertThat(board.text("/columns/1/tasks/0/key")).isEqualTo("WEB-3");
    assertThat(board.json().at("/columns/1/tasks").size()).isEqualTo(1);
    client.get("/projects/WEB/board?filter=colour:red").expect(400, "filter");
  }

  @Test
  void aColumnIsWalkedOnFromWhereTheBoardEnds() {
    make(5);
    String path = "/projects/WEB/board/" + status("To do");
    String filter = "filter=paint";
    Answer board = client.get("/projects/WEB/board?limit=2&" + filter).expect(200);
    String next = board.text("/columns/1/next");
    Answer page = client.get(path + "?limit=2&" + filter + "&after=" + next).expect(200);
    assertThat(page.text("/items/0/key")).isEqualTo("WEB-3");
    assertThat(page.text("/items/1/key")).isEqualTo("WEB-4");
    Answer last = client.get(path + "?" + filter + "&after=" + page.text("/next")).expect(200);
    assertThat(last.text("/items/0/key")).isEqualTo("WEB-5");
    assertThat(last.text("/next")).isEqualTo("null");
    client.get(path + "?after=" + next).expect(400, "after");
    assertThat(board.text("/columns/2/next")).isEqualTo("null");
    client.get("/projects/WEB/board/" + status("Done")).expect(200);
  }

  @Test
  void whatIsNoColumnOfTheBoardIsNotFound() {
    client.post("/projects", "{\"key\": \"APP\", \"title\": \"App\"}").expect(201);
    client.get("/projects/APP/board/" + status("To do")).expect(404, "not_found");
    client.get("/projects/WEB/board/backlog").expect(404, "not_found");
  }

  @Test
  void aColumnSaysWhereItsTasksMayGo() {
    assertThat(client.get("/projects/WEB/board").json().at("/columns/1/leads_to").size())
        .isEqualTo(4);
    String todo = status("To do");
    String done = status("Done");
    organization
        .admin()
        .client()
        .put(
            "/projects/WEB/transitions",
            """
            {"transitions": [{"from_status_id": "%s", "to_status_id": "%s"}]}
            """
                .formatted(todo, done))
        .expect(200);
    JsonNode columns = client.get("/projects/WEB/board").json().at("/columns");
    for (JsonNode column : columns) {
      boolean leads = column.at("/status_id").stringValue().equals(todo);
      assertThat(column.at("/leads_to").size()).isEqualTo(leads ? 1 : 0);
    }
    assertThat(columns.at("/1/leads_to/0").stringValue()).isEqualTo(done);
  }

  @Test
  void whoMayOnlyReadMovesNothing() {
    make(1);
    TestClient viewer = organization.viewer().client();
    viewer.get("/projects/WEB/board").expect(200);
    viewer.put("/tasks/WEB-1/position", "{}").expect(403, "role_required");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get("/projects/WEB/board").expect(404, "not_found");
    stranger.put("/tasks/WEB-1/position", "{}").expect(404, "not_found");
  }

  private void make(int count) {
    IntStream.range(0, count)
        .forEach(_ -> client.post("/projects/WEB/tasks", "{\"title\": \"Paint\"}").expect(201));
  }

  private Answer move(String task, String place) {
    return client.put("/tasks/" + task + "/position", place);
  }

  private List<String> column(String name) {
    List<String> keys = new ArrayList<>();
    for (JsonNode column : client.get("/projects/WEB/board").expect(200).json().at("/columns")) {
      if (column.at("/name").stringValue().equals(name)) {
        column.at("/tasks").forEach(task -> keys.add(task.at("/key").stringValue()));
      }
    }
    return keys;
  }

  private String status(String name) {
    for (JsonNode column : client.get("/projects/WEB/board").expect(200).json().at("/columns")) {
      if (column.at("/name").stringValue().equals(name)) {
        return column.at("/status_id").stringValue();
      }
    }
    throw new AssertionError("no column " + name);
  }
}
