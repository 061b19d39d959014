package dev.tenon.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TaskListsApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person person = organization.member();
  private final TestClient client = person.client();

  @BeforeEach
  void makeTasks() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects", "{\"key\": \"APP\", \"title\": \"App\"}").expect(201);
    client.post("/projects/WEB/labels", "{\"name\": \"bug\"}").expect(201);
    make("WEB", "{\"title\": \"Paint the wall\", \"priority\": \"low\", \"labels\": [\"Bug\"]}");
    make("WEB", "{\"title\": \"Sell 100%\", \"priority\": \"urgent\", \"estimate\": 3}");
    make(
        "WEB",
        """
        {"title": "Rest", "description": "After painting", "due_date": "2100-05-05T12:00:00Z",
         "parent": "WEB-1", "assignees": [{"user_id": "%s", "role": "reviewer"}]}
        """
            .formatted(person.userId()));
    make("APP", "{\"title\": \"Elsewhere\"}");
    client.send("PUT", "/tasks/WEB-2/closure", null).expect(200);
  }

  @Test
  void theNewestComeFirst() {
    assertThat(keys("/tasks")).containsExactly("APP-1", "WEB-3", "WEB-2", "WEB-1");
    assertThat(keys("/projects/web/tasks")).containsExactly("WEB-3", "WEB-2", "WEB-1");
    client.get("/projects/NONE/tasks").expect(404, "not_found");
  }

  @Test
  void everyWordOfTheVocabularyFindsItsTasks() {
    assertFound("status:open", "APP-1", "WEB-3", "WEB-1");
    assertFound("status:closed", "WEB-2");
    assertFound("status:done", "WEB-2");
    assertFound("status:started");
    assertFound("priority>=low", "WEB-2", "WEB-1");
    assertFound("assignee:me", "WEB-3");
    assertFound("reviewer:" + person.email(), "WEB-3");
    assertFound("lead:any");
    assertFound("assignee:none", "APP-1", "WEB-2", "WEB-1");
    assertFound("label:BUG", "WEB-1");
    assertFound("-label:bug project:web", "WEB-3", "WEB-2");
    assertFound("project:APP", "APP-1");
    assertFound("parent:WEB-1", "WEB-3");
    assertFound("parent:none project:web", "WEB-2", "WEB-1");
    assertFound("creator:me", "APP-1", "WEB-3", "WEB-2", "WEB-1");
    assertFound("title:sell", "WEB-2");
    assertFound("number>2", "WEB-3");
    assertFound("estimate:3", "WEB-2");
    assertFound("due:2100-05", "WEB-3");
    assertFound("start:any");
    assertFound("created:today number:1", "APP-1", "WEB-1");
    assertFound("updated<2001");
    assertFound("completed:any", "WEB-2");
    assertFound("kind:issue");
    assertFound("painted", "WEB-3", "WEB-1");
    assertFound("\"100%\"", "WEB-2");
  }

  @Test
  void anUnknownNameIsToldWithTheKnownOnes() {
    Answer answer = client.get("/tasks?filter=" + encoded("label:bgu")).expect(400, "filter");
    assertThat(answer.text("/errors/0/code")).isEqualTo("unknown_value");
    assertThat(answer.text("/detail")).contains("did you mean 'bug'?");
  }

  @Test
  void everySortWalksOverAll() {
    for (String sort : TaskLists.TASKS.sorts().names()) {
      for (String direction : List.of("", "-")) {
        assertThat(walk("/tasks?limit=1&sort=" + direction + sort))
            .as(direction + sort)
            .containsExactlyInAnyOrder("APP-1", "WEB-3", "WEB-2", "WEB-1");
      }
    }
    assertThat(keys("/tasks?sort=-priority")).startsWith("WEB-2", "WEB-1");
    assertThat(keys("/tasks?sort=due_date")).startsWith("WEB-3");
  }

  @Test
  void tasksAreCountedOnlyWhenAskedFor() {
    assertThat(client.get("/tasks?limit=1").text("/total")).isEqualTo("null");
    assertThat(client.get("/tasks?limit=1&count=true").number("/total")).isEqualTo(4);
  }

  @Test
  void theTrashShowsWhatTheCallerMayRestore() {
    client.delete("/tasks/WEB-1", 1).expect(204);
    assertThat(keys("/trash/tasks")).containsExactly("WEB-1");
    String viewer = "/trash/tasks";
    assertThat(organization.viewer().client().get(viewer).expect(200).text("/items"))
        .isEqualTo("[]");
    assertThat(client.get("/tasks/WEB-3").text("/parent")).isEqualTo("null");
    client.send("PUT", "/tasks/WEB-1/restoration", null).expect(200);
    assertThat(keys("/trash/tasks")).isEmpty();
    assertThat(client.get("/tasks/WEB-1").text("/labels/0/name")).isEqualTo("bug");
    assertThat(client.get("/tasks/WEB-3").text("/parent/key")).isEqualTo("WEB-1");
  }

  private void assertFound(String filter, String... keys) {
    assertThat(keys("/tasks?filter=" + encoded(filter))).as(filter).containsExactly(keys);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private void make(String project, String body) {
    client.post("/projects/" + project + "/tasks", body).expect(201);
  }

  private List<String> keys(String path) {
    List<String> keys = new ArrayList<>();
    for (JsonNode item : client.get(path).expect(200).json().at("/items")) {
      keys.add(item.at("/key").stringValue());
    }
    return keys;
  }

  private List<String> walk(String path) {
    List<String> keys = new ArrayList<>();
    String next = "";
    while (!next.equals("null")) {
      Answer page = client.get(next.isEmpty() ? path : path + "&after=" + next).expect(200);
      keys.add(page.text("/items/0/key"));
      next = page.text("/next");
    }
    return keys;
  }
}
