package dev.tenon.tasks.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkApiTest {
  private static final String CREATE =
      "{\"op\": \"create\", \"project\": \"WEB\", \"draft\": {\"title\": \"Paint\"}}";

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
    client.post("/projects/WEB/labels", "{\"name\": \"bug\"}").expect(201);
  }

  @Test
  void fiveHundredTasksAreMadeAtOnceInTheirOrder() {
    Answer answer = bulk(Collections.nCopies(500, CREATE)).expect(200);
    assertThat(answer.json().at("/created").size()).isEqualTo(500);
    assertThat(answer.text("/created/0/key")).isEqualTo("WEB-1");
    assertThat(answer.text("/created/499/key")).isEqualTo("WEB-500");
    List<String> tooMany = Collections.nCopies(501, CREATE);
    bulk(tooMany).expect(422, "invalid");
  }

  @Test
  void operationsOfAllKindsHoldTogether() {
    bulk(List.of(CREATE, CREATE, CREATE)).expect(200);
    client.delete("/tasks/WEB-3", 1).expect(204);
    Answer answer =
        bulk(List.of(
                """
                {"op": "create", "project": "WEB",
                 "draft": {"title": "Sell", "labels": ["bug"], "parent": "WEB-1",
                           "assignees": [{"user_id": "%s", "role": "lead"}]}}
                """
                    .formatted(organization.admin().userId()),
                update("WEB-1", 1, "{\"title\": \"Paint all\"}"),
                "{\"op\": \"delete\", \"task\": \"WEB-2\", \"version\": 1}",
                "{\"op\": \"restore\", \"task\": \"WEB-3\"}"))
            .expect(200);
    assertThat(answer.number("/changed")).isEqualTo(3);
    assertThat(client.get("/tasks/WEB-4").text("/labels/0/name")).isEqualTo("bug");
    assertThat(client.get("/tasks/WEB-4").text("/assignees/0/role")).isEqualTo("lead");
    assertThat(client.get("/tasks/WEB-1").text("/title")).isEqualTo("Paint all");
    client.get("/tasks/WEB-2").expect(404);
    client.get("/tasks/WEB-3").expect(200);
  }

  @Test
  void peopleAndLabelsArePutOnManyAndWhoLeadsATaskStillDoes() {
    bulk(List.of(CREATE, CREATE)).expect(200);
    String ada = organization.admin().userId().toString();
    client.put("/tasks/WEB-1/assignees/" + ada, "{\"role\": \"lead\"}").expect(200);
    bulk(List.of(
            assign("WEB-1", ada),
            assign("WEB-2", ada),
            assign("WEB-2", ada),
            "{\"op\": \"label\", \"task\": \"WEB-1\", \"label\": \"bug\"}",
            "{\"op\": \"label\", \"task\": \"WEB-2\", \"label\": \"bug\"}"))
        .expect(200);
    assertThat(client.get("/tasks/WEB-1").text("/assignees/0/role")).isEqualTo("lead");
    assertThat(client.get("/tasks/WEB-2").text("/assignees/0/role")).isEqualTo("contributor");
    assertThat(client.get("/tasks/WEB-2").text("/labels/0/name")).isEqualTo("bug");
  }

  @Test
  void aLabelThatIsNotThereIsPutOnNone() {
    bulk(List.of(CREATE, CREATE)).expect(200);
    Answer answer =
        bulk(List.of(
                "{\"op\": \"label\", \"task\": \"WEB-1\", \"label\": \"bug\"}",
                "{\"op\": \"label\", \"task\": \"WEB-2\", \"label\": \"fog\"}"))
            .expect(422);
    assertThat(answer.text("/errors/0/pointer")).startsWith("/operations/1");
    assertThat(client.get("/tasks/WEB-1").json().at("/labels").size()).isZero();
  }

  private static String assign(String task, String user) {
    return "{\"op\": \"assign\", \"task\": \"%s\", \"user_id\": \"%s\"}".formatted(task, user);
  }

  @Test
  void oneRefusedOperationUndoesAllAndIsNamed() {
    bulk(List.of(CREATE)).expect(200);
    List<String> operations = new ArrayList<>(Collections.nCopies(17, CREATE));
    operations.add(
        """
        {"op": "create", "project": "WEB",
         "draft": {"title": "Late", "due_date": "2001-01-01T00:00:00Z"}}
        """);
    operations.add(CREATE);
    assertFault(bulk(operations).expect(422, "invalid"), "/operations/17/due_date");
    assertFault(
        bulk(List.of(CREATE, update("WEB-1", 9, "{}"))).expect(409, "stale"), "/operations/1");
    assertFault(
        bulk(List.of(CREATE, update("WEB-77", 1, "{}"))).expect(404, "not_found"), "/operations/1");
    assertFault(
        bulk(List.of(CREATE, CREATE.replace("WEB", "NONE"))).expect(404, "not_found"),
        "/operations/1");
    assertFault(
        bulk(List.of(CREATE.replace("Paint\"", "Paint\", \"labels\": [\"no\"]")))
            .expect(422, "invalid"),
        "/operations/0/labels");
    client.get("/tasks/WEB-2").expect(404);
    assertThat(bulk(List.of(CREATE)).text("/created/0/key")).isEqualTo("WEB-2");
  }

  @Test
  void anOperationHasWhatItsKindTakes() {
    assertFault(
        bulk(List.of(CREATE, "{\"op\": \"delete\"}")).expect(422, "invalid"), "/operations/1");
    assertFault(
        bulk(List.of("{\"op\": \"create\", \"project\": \"WEB\", \"draft\": {\"title\": 1}}"))
            .expect(422, "invalid"),
        "/operations/0/draft/title");
  }

  private static String update(String task, int version, String patch) {
    return "{\"op\": \"update\", \"task\": \"%s\", \"version\": %d, \"patch\": %s}"
        .formatted(task, version, patch);
  }

  private Answer bulk(List<String> operations) {
    return client.post("/tasks/bulk", "{\"operations\": [" + String.join(",", operations) + "]}");
  }

  private static void assertFault(Answer answer, String pointer) {
    assertThat(answer.text("/errors/0/pointer")).as(answer.response().body()).isEqualTo(pointer);
  }
}
