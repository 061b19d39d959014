package dev.tenon.tasks.mine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MyWorkApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person person = organization.member();
  private final TestClient client = person.client();
  private final TestClient other = organization.member().client();

  @BeforeEach
  void makeProjects() {
    for (String key : List.of("WEB", "OPS")) {
      client
          .post("/projects", "{\"key\": \"%s\", \"title\": \"A project\"}".formatted(key))
          .expect(201);
    }
  }

  @Test
  void whatIsDueFirstComesFirstWithTheRoleOnIt() {
    task("WEB", null, "contributor");
    task("OPS", Instant.now().plus(Duration.ofDays(30)), "lead");
    task("WEB", Instant.now().plus(Duration.ofDays(20)), "reviewer");
    Answer work = client.get("/my-work?count=true").expect(200);
    assertThat(keys(work)).containsExactly("WEB-2", "OPS-1", "WEB-1");
    assertThat(work.text("/items/0/role")).isEqualTo("reviewer");
    assertThat(work.text("/items/0/section")).isEqualTo("later");
    assertThat(work.text("/items/2/section")).isEqualTo("no_date");
    assertThat(work.text("/total")).isEqualTo("3");
    assertThat(keys(client.get("/my-work?limit=1&filter=project:OPS").expect(200)))
        .containsExactly("OPS-1");
  }

  @Test
  void onlyOpenTasksOfOnesOwnAreWork() {
    task("WEB", null, "lead");
    task("WEB", null, "lead");
    client.send("PUT", "/tasks/WEB-2/closure", null).expect(200);
    other.post("/projects/WEB/tasks", "{\"title\": \"Nobody's\"}").expect(201);
    assertThat(keys(client.get("/my-work").expect(200))).containsExactly("WEB-1");
    assertThat(keys(other.get("/my-work").expect(200))).isEmpty();
    client.delete("/projects/WEB", 1).expect(204);
    assertThat(keys(client.get("/my-work").expect(200))).isEmpty();
  }

  private void task(String project, @Nullable Instant due, String role) {
    client
        .post(
            "/projects/" + project + "/tasks",
            """
            {"title": "T", "due_date": %s, "assignees": [{"user_id": "%s", "role": "%s"}]}
            """
                .formatted(due == null ? "null" : "\"" + due + "\"", person.userId(), role))
        .expect(201);
  }

  private static List<String> keys(Answer work) {
    return work.json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/task/key").asString())
        .toList();
  }
}
