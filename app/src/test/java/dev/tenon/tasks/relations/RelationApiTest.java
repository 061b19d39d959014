package dev.tenon.tasks.relations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelationApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();

  @BeforeEach
  void makeTasks() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    for (int i = 0; i < 3; i++) {
      client.post("/projects/WEB/tasks", "{\"title\": \"Paint\"}").expect(201);
    }
  }

  @Test
  void aRelationIsSeenFromBothSides() {
    assertThat(relate("WEB-1", "WEB-2", "blocks").expect(200).text("/task/key")).isEqualTo("WEB-2");
    assertThat(list("WEB-1").text("/items/0/kind")).isEqualTo("blocks");
    assertThat(list("WEB-2").text("/items/0/kind")).isEqualTo("blocked_by");
    assertThat(list("WEB-2").text("/items/0/task/key")).isEqualTo("WEB-1");
    relate("WEB-2", "WEB-1", "blocked_by").expect(200);
    assertThat(list("WEB-2").json().at("/items").size()).isEqualTo(1);
  }

  @Test
  void aPairRelatesInOneWayOnly() {
    relate("WEB-1", "WEB-2", "blocks").expect(200);
    relate("WEB-1", "WEB-2", "duplicated_by").expect(200);
    assertThat(list("WEB-1").json().at("/items").size()).isEqualTo(1);
    assertThat(list("WEB-2").text("/items/0/kind")).isEqualTo("duplicates");
  }

  @Test
  void noTaskBlocksItself() {
    relate("WEB-1", "WEB-2", "blocks").expect(200);
    relate("WEB-2", "WEB-3", "blocks").expect(200);
    relate("WEB-3", "WEB-1", "blocks").expect(409, "relation_cycle");
    relate("WEB-1", "WEB-1", "relates").expect(409, "relation_cycle");
    relate("WEB-1", "WEB-9", "relates").expect(404, "not_found");
  }

  @Test
  void anEndedRelationIsGone() {
    relate("WEB-1", "WEB-2", "relates").expect(200);
    client.delete("/tasks/WEB-2/relations/WEB-1").expect(204);
    client.delete("/tasks/WEB-2/relations/WEB-1").expect(404, "not_found");
    assertThat(list("WEB-1").text("/items")).isEqualTo("[]");
  }

  @Test
  void relationsToWhatTheCallerDoesNotSeeAreNotShown() {
    String secret = "{\"key\": \"SEC\", \"title\": \"Secret\", \"visibility\": \"private\"}";
    client.post("/projects", secret).expect(201);
    client.post("/projects/SEC/tasks", "{\"title\": \"a\"}").expect(201);
    relate("WEB-1", "SEC-1", "relates").expect(200);
    TestClient other = organization.member().client();
    assertThat(other.get("/tasks/WEB-1/relations").expect(200).text("/items")).isEqualTo("[]");
    other.put("/tasks/WEB-2/relations/SEC-1", "{\"kind\": \"relates\"}").expect(404, "not_found");
    assertThat(list("WEB-1").json().at("/items").size()).isEqualTo(1);
  }

  private Answer relate(String one, String other, String kind) {
    return client.put("/tasks/" + one + "/relations/" + other, "{\"kind\": \"" + kind + "\"}");
  }

  private Answer list(String task) {
    return client.get("/tasks/" + task + "/relations").expect(200);
  }
}
