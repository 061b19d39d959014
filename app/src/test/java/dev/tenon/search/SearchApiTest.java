package dev.tenon.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SearchApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.member().client();

  @BeforeEach
  void makeProject() {
    client.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void titlesGoBeforeDescriptionsAndThoseBeforeComments() {
    task("Repair the roof", "");
    task("Call somebody", "The roof leaks.");
    task("Weather", "");
    client.post("/tasks/WEB-3/comments", "{\"body\": \"On the roof it rains.\"}").expect(201);
    task("Cellar", "It is dry.");
    assertThat(keys(search("roof"))).containsExactly("WEB-1", "WEB-2", "WEB-3");
    assertThat(keys(search("roofs -leaks"))).containsExactly("WEB-1", "WEB-3");
    assertThat(keys(search("\"roof leaks\""))).containsExactly("WEB-2");
  }

  @Test
  void whatMatchesIsToldByStructureAndNotByMarkup() {
    task("A <b>roof</b> & more", "Rain. Then <i onclick='x()'>the roof</i> came down.");
    Answer found = search("roof");
    assertThat(matches(found.json().at("/items/0/title"))).containsExactly("roof");
    assertThat(text(found.json().at("/items/0/title"))).isEqualTo("A <b>roof</b> & more");
    assertThat(matches(found.json().at("/items/0/excerpt/text"))).containsExactly("roof");
    assertThat(found.text("/items/0/excerpt/comment_id")).isEqualTo("null");
  }

  @Test
  void noTextForgesAMatch() {
    task("\uE000Forged\uE001 roof", "");
    Answer found = search("roof");
    assertThat(matches(found.json().at("/items/0/title"))).containsExactly("roof");
  }

  @Test
  void aCommentThatAnswersIsNamed() {
    task("Weather", "");
    String comment =
        client
            .post("/tasks/WEB-1/comments", "{\"body\": \"Thunder in the valley\"}")
            .expect(201)
            .text("/id");
    Answer found = search("thunder");
    assertThat(found.text("/items/0/excerpt/comment_id")).isEqualTo(comment);
    assertThat(matches(found.json().at("/items/0/excerpt/text"))).containsExactly("Thunder");
    client.delete("/comments/" + comment, 1).expect(204);
    assertThat(keys(search("thunder"))).isEmpty();
  }

  @Test
  void pagesAreWalkedWithoutRepeatingOrMissing() {
    for (int i = 0; i < 7; i++) {
      task("Paint wall " + i, i % 2 == 0 ? "paint" : "");
    }
    List<String> walked = new ArrayList<>();
    String after = "";
    do {
      Answer page = client.get("/search?words=paint&limit=3" + after).expect(200);
      walked.addAll(keys(page));
      after = page.text("/next").equals("null") ? "" : "&after=" + encoded(page.text("/next"));
    } while (!after.isEmpty());
    assertThat(walked)
        .containsExactlyInAnyOrder("WEB-1", "WEB-2", "WEB-3", "WEB-4", "WEB-5", "WEB-6", "WEB-7");
    assertThat(client.get("/search?words=paint&limit=1&count=true").text("/total")).isEqualTo("7");
  }

  @Test
  void aSearchIsNarrowedByTheFilterLanguage() {
    task("Paint door", "");
    task("Paint wall", "");
    client.send("PUT", "/tasks/WEB-2/closure", null).expect(200);
    assertThat(keys(client.get("/search?words=paint&filter=status:open").expect(200)))
        .containsExactly("WEB-1");
    client.get("/search?words=paint&filter=colour:red").expect(400, "filter");
    client.get("/search?words=%20").expect(400, "parameter_required");
    client.get("/search?words=" + "a".repeat(201)).expect(400);
  }

  @Test
  void whatIsHiddenOrGoneIsNotFound() {
    client
        .post(
            "/projects",
            "{\"key\": \"OPS\", \"title\": \"Secret roof\", \"visibility\": \"private\"}")
        .expect(201);
    client.post("/projects/OPS/tasks", "{\"title\": \"Secret roof\"}").expect(201);
    client.post("/tasks/OPS-1/comments", "{\"body\": \"Secret gutter\"}").expect(201);
    assertThat(keys(search("secret"))).containsExactly("OPS-1");
    TestClient colleague = organization.member().client();
    for (String words : List.of("secret", "gutter")) {
      assertThat(keys(colleague.get("/search?count=true&words=" + words).expect(200))).isEmpty();
      assertThat(colleague.get("/search?count=true&words=" + words).text("/total")).isEqualTo("0");
    }
    for (String words : List.of("secret", "OPS", "OPS-1")) {
      assertThat(keys(colleague.get("/destinations?words=" + words).expect(200))).isEmpty();
      assertThat(keys(client.get("/destinations?words=" + words))).isNotEmpty();
      TestClient stranger = TestOrganization.make().admin().client();
      assertThat(keys(stranger.get("/destinations?words=" + words).expect(200))).isEmpty();
      assertThat(keys(stranger.get("/search?words=" + words).expect(200))).isEmpty();
    }
    client.delete("/tasks/OPS-1", 1).expect(204);
    assertThat(keys(search("secret"))).isEmpty();
    assertThat(keys(client.get("/destinations?words=OPS-1").expect(200))).isEmpty();
  }

  @Test
  void ofManyFindsTheBestAreListedAndAFilterTakesFromMore() throws SQLException {
    write("WEB", 260);
    task("Marble, at last", "");
    List<String> found = keys(client.get("/search?words=marble&limit=200&count=true").expect(200));
    assertThat(found).hasSize(200).doesNotHaveDuplicates();
    assertThat(client.get("/search?words=marble&count=true").text("/total")).isEqualTo("200");
    for (String number : List.of("1", "130", "260")) {
      assertThat(keys(client.get("/search?words=marble&filter=number:" + number).expect(200)))
          .containsExactly("WEB-" + number);
    }
    assertThat(keys(search("\"marble, at last\""))).containsExactly("WEB-261");
    assertThat(keys(search("marbl"))).hasSize(50);
  }

  @Test
  void whatIsHiddenTakesNoPlaceFromWhatIsSeen() throws SQLException {
    client
        .post("/projects", "{\"key\": \"OPS\", \"title\": \"Ops\", \"visibility\": \"private\"}")
        .expect(201);
    write("OPS", 260);
    task("One marble", "");
    TestClient colleague = organization.member().client();
    assertThat(keys(colleague.get("/search?words=marble").expect(200))).containsExactly("WEB-1");
  }

  @Test
  void aKeyLeadsToItsTaskBeforeAnythingElse() {
    task("Say hello", "");
    task("After WEB-1, say goodbye", "");
    Answer found = client.get("/destinations?words=web-1").expect(200);
    assertThat(keys(found)).containsExactly("WEB-1", "WEB-2");
    assertThat(found.text("/items/0/kind")).isEqualTo("task");
  }

  @Test
  void beginningsOfWordsLeadToTitlesWithOpenTasksFirst() {
    task("Paint the wall", "");
    task("Paint the garden wall", "");
    client.send("PUT", "/tasks/WEB-2/closure", null).expect(200);
    assertThat(keys(client.get("/destinations?words=pai%20wal").expect(200)))
        .containsExactly("WEB-1", "WEB-2");
    assertThat(keys(client.get("/destinations?words=we").expect(200))).containsExactly("WEB");
    assertThat(keys(client.get("/destinations?words=site").expect(200))).containsExactly("WEB");
    assertThat(keys(client.get("/destinations?words=%25%25%25").expect(200))).isEmpty();
  }

  private void task(String title, String description) {
    client
        .post(
            "/projects/WEB/tasks",
            "{\"title\": \"%s\", \"description\": \"%s\"}".formatted(title, description))
        .expect(201);
  }

  /** So many tasks of a project that all say the same. */
  private void write(String project, int tasks) throws SQLException {
    try (Connection connection = TestDatabase.superuser().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                with p as (
                  update projects
                     set last_task_number = ?
                   where organization_id = ?
                     and key = ?
                  returning organization_id, id)
                insert into tasks (organization_id, id, project_id, number, title, status_id)
                select p.organization_id, uuid_v7(), p.id, n, 'Marble ' || n,
                       (select s.id
                          from task_statuses s
                         where s.project_id = p.id
                         order by s.position
                         limit 1)
                  from p, generate_series(1, ?) as n
                """)) {
      statement.setInt(1, tasks);
      statement.setObject(2, organization.id());
      statement.setString(3, project);
      statement.setInt(4, tasks);
      statement.execute();
    }
  }

  private Answer search(String words) {
    return client.get("/search?words=" + encoded(words)).expect(200);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static List<String> keys(Answer found) {
    return found.json().at("/items").valueStream().map(item -> item.at("/key").asString()).toList();
  }

  private static List<String> matches(JsonNode segments) {
    return segments
        .valueStream()
        .filter(segment -> segment.at("/match").booleanValue())
        .map(segment -> segment.at("/text").asString())
        .toList();
  }

  private static String text(JsonNode segments) {
    return String.join(
        "", segments.valueStream().map(segment -> segment.at("/text").asString()).toList());
  }
}
