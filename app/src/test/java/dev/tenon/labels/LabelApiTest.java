package dev.tenon.labels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LabelApiTest {
  private static final String BUG = "{\"name\": \"bug\", \"color\": \"d73a4a\"}";

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient manager = organization.member().client();
  private final TestClient member = organization.member().client();

  @BeforeEach
  void aProject() {
    manager.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\"}").expect(201);
  }

  @Test
  void whoWorksInAProjectMakesItsLabels() {
    Answer made = member.post("/projects/WEB/labels", BUG).expect(201);
    assertThat(made.text("/name")).isEqualTo("bug");
    assertThat(made.text("/color")).isEqualTo("d73a4a");
    assertThat(made.text("/description")).isEmpty();
    assertThat(made.header("Location")).isEqualTo("/api/v1/labels/" + made.text("/id"));
    assertThat(member.get("/labels/" + made.text("/id")).expect(200).text("/name"))
        .isEqualTo("bug");
    assertThat(
            member.post("/projects/WEB/labels", "{\"name\": \"plain\"}").expect(201).text("/color"))
        .isEqualTo("808080");
  }

  @Test
  void viewersMakeNone() {
    organization.viewer().client().post("/projects/WEB/labels", BUG).expect(403, "role_required");
    TestOrganization.Person watcher = organization.member();
    manager.put("/projects/WEB/members/" + watcher.userId(), "{\"role\": \"viewer\"}").expect(200);
    watcher.client().post("/projects/WEB/labels", BUG).expect(403, "project_role_required");
  }

  @Test
  void aProjectHasOneLabelOfAName() {
    member.post("/projects/WEB/labels", BUG).expect(201);
    member.post("/projects/WEB/labels", "{\"name\": \"Bug\"}").expect(409, "name_taken");
    String id = member.post("/projects/WEB/labels", "{\"name\": \"idea\"}").text("/id");
    member.patch("/labels/" + id, 1, "{\"name\": \"BUG\"}").expect(409, "name_taken");
  }

  @Test
  void aColorIsSixHexadecimalDigits() {
    for (String color : new String[] {"red", "#d73a4a", "D73A4A", "d73a4"}) {
      member
          .post("/projects/WEB/labels", "{\"name\": \"x\", \"color\": \"%s\"}".formatted(color))
          .expect(422, "invalid");
    }
  }

  @Test
  void aLabelChanges() {
    String path = "/labels/" + member.post("/projects/WEB/labels", BUG).text("/id");
    Answer changed = member.patch(path, 1, "{\"color\": \"000000\"}").expect(200);
    assertThat(changed.text("/color")).isEqualTo("000000");
    assertThat(changed.text("/name")).isEqualTo("bug");
    member.patch(path, 1, "{\"color\": \"ffffff\"}").expect(412, "stale");
    member.send("PATCH", path, "{}").expect(428, "precondition_required");
  }

  @Test
  void aManagerDeletesALabelAndItsNameIsFree() {
    String path = "/labels/" + member.post("/projects/WEB/labels", BUG).text("/id");
    member.delete(path, 1).expect(403, "project_role_required");
    manager.delete(path, 9).expect(412, "stale");
    manager.delete(path, 1).expect(204);
    manager.get(path).expect(404);
    assertThat(manager.get("/projects/WEB/labels").json().at("/items").size()).isZero();
    member.post("/projects/WEB/labels", BUG).expect(201);
  }

  @Test
  void labelsAreListedByNamePageByPage() {
    for (String name : new String[] {"c", "a", "b"}) {
      member.post("/projects/WEB/labels", "{\"name\": \"%s\"}".formatted(name)).expect(201);
    }
    Answer first = member.get("/projects/WEB/labels?limit=2").expect(200);
    assertThat(first.json().at("/items").findValuesAsString("name")).containsExactly("a", "b");
    Answer second = member.get("/projects/WEB/labels?limit=2&after=" + first.text("/next"));
    assertThat(second.json().at("/items").findValuesAsString("name")).containsExactly("c");
    manager.post("/projects", "{\"key\": \"APP\", \"title\": \"App\"}").expect(201);
    manager.get("/projects/APP/labels?limit=2&after=" + first.text("/next")).expect(400);
    assertThat(manager.get("/projects/APP/labels").json().at("/items").size()).isZero();
  }

  @Test
  void anArchivedProjectsLabelsStay() {
    String path = "/labels/" + member.post("/projects/WEB/labels", BUG).text("/id");
    manager.send("PUT", "/projects/WEB/archive", null).expect(200);
    member.post("/projects/WEB/labels", "{\"name\": \"x\"}").expect(409, "project_archived");
    member.patch(path, 1, "{\"name\": \"x\"}").expect(409, "project_archived");
    manager.delete(path, 1).expect(409, "project_archived");
  }

  @Test
  void aPrivateOrDeletedProjectsLabelsAreNotThere() {
    String path = "/labels/" + member.post("/projects/WEB/labels", BUG).text("/id");
    manager.patch("/projects/WEB", 1, "{\"visibility\": \"private\"}").expect(200);
    member.get(path).expect(404);
    member.get("/projects/WEB/labels").expect(404);
    member.patch(path, 1, "{\"name\": \"x\"}").expect(404);
    manager.get(path).expect(200);
    manager.delete("/projects/WEB", 2).expect(204);
    manager.get(path).expect(404);
  }

  @Test
  void anotherOrganizationsLabelIsNotThere() {
    String path = "/labels/" + member.post("/projects/WEB/labels", BUG).text("/id");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get(path).expect(404);
    stranger.patch(path, 1, "{\"name\": \"x\"}").expect(404);
    stranger.delete(path, 1).expect(404);
  }
}
