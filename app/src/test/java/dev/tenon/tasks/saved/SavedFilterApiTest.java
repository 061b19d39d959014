package dev.tenon.tasks.saved;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedFilterApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient manager = organization.member().client();
  private final TestClient member = organization.member().client();
  private final TestClient admin = organization.admin().client();

  @BeforeEach
  void makeProject() {
    manager.post("/projects", "{\"key\": \"WEB\", \"title\": \"Web site\"}").expect(201);
  }

  @Test
  void aFilterIsKeptAndWorksAsItsTextDoes() {
    Answer made =
        member
            .post(
                "/filters",
                "{\"name\": \"Mine\", \"filter\": \"assignee:me -status:closed\", \"sort\": \"-due_date\"}")
            .expect(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/filters/" + made.text("/id"));
    assertThat(member.get("/filters").expect(200).json().at("/items/0")).isEqualTo(made.json());
    assertThat(made.text("/project")).isEqualTo("null");
  }

  @Test
  void whatTheFilterLanguageDoesNotUnderstandIsNotKept() {
    Answer refused =
        member
            .post("/filters", "{\"name\": \"Typo\", \"filter\": \"lable:bug\"}")
            .expect(422, "invalid");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/filter");
    assertThat(refused.text("/errors/0/message")).contains("did you mean 'label'");
    assertThat(
            member
                .post("/filters", "{\"name\": \"Typo\", \"filter\": \"\", \"sort\": \"colour\"}")
                .expect(422, "invalid")
                .text("/errors/0/pointer"))
        .isEqualTo("/sort");
    String kept = keep(member, "Fine", false).text("/id");
    member.patch("/filters/" + kept, 1, "{\"filter\": \"due<\"}").expect(422, "invalid");
  }

  @Test
  void aPrivateFilterIsItsOwnersAlone() {
    String path = "/filters/" + keep(member, "Secret", false).text("/id");
    for (TestClient other : new TestClient[] {manager, admin}) {
      other.get(path).expect(404, "not_found");
      other.patch(path, 1, "{\"name\": \"Taken\"}").expect(404, "not_found");
      other.delete(path, 1).expect(404, "not_found");
      assertThat(other.get("/filters?project=WEB").expect(200).text("/items")).isEqualTo("[]");
    }
    assertThat(manager.get("/audit-log?entity_type=saved_filters").expect(200).text("/items"))
        .doesNotContain("Secret", "label:");
  }

  @Test
  void aSharedFilterIsSeenByAllAndChangedByItsOwnerAndManagers() {
    String path = "/filters/" + keep(member, "Ours", true).text("/id");
    TestClient other = organization.member().client();
    assertThat(other.get("/filters?project=WEB").expect(200).text("/items/0/name"))
        .isEqualTo("Ours");
    other.patch(path, 1, "{\"name\": \"Mine\"}").expect(403, "project_role_required");
    member.patch(path, 1, "{\"name\": \"Still ours\"}").expect(200);
    manager.patch(path, 2, "{\"shared\": false}").expect(403, "owner_required");
    other.delete(path, 2).expect(403, "project_role_required");
    manager.patch(path, 1, "{\"name\": \"Late\"}").expect(412, "stale");
    manager.delete(path, 2).expect(204);
  }

  @Test
  void onlyWhoWorksInAProjectSharesAFilterThere() {
    TestOrganization.Person guest = organization.member();
    manager.put("/projects/WEB/members/" + guest.userId(), "{\"role\": \"viewer\"}").expect(200);
    guest.client().post("/filters", draft("Shared", true)).expect(403, "project_role_required");
    String own = keep(guest.client(), "Own", false).text("/id");
    guest
        .client()
        .patch("/filters/" + own, 1, "{\"shared\": true}")
        .expect(403, "project_role_required");
    member
        .post("/filters", "{\"name\": \"All\", \"filter\": \"\", \"shared\": true}")
        .expect(422, "invalid");
  }

  @Test
  void aNameIsTakenOnceByAPersonInAProject() {
    keep(member, "Bugs", false);
    member.post("/filters", draft("bugs", false)).expect(409, "name_taken");
    keep(manager, "Bugs", false);
    member.post("/filters", "{\"name\": \"Bugs\", \"filter\": \"\"}").expect(201);
    member.post("/filters", "{\"name\": \"bugs\", \"filter\": \"\"}").expect(409, "name_taken");
  }

  @Test
  void aPersonKeepsSoManyFiltersAndNoMore() {
    for (int i = 0; i < 200; i++) {
      keep(member, "Filter " + i, false);
    }
    member.post("/filters", draft("One more", false)).expect(409, "limit_reached");
    keep(manager, "Another's", false);
  }

  private static Answer keep(TestClient client, String name, boolean shared) {
    return client.post("/filters", draft(name, shared)).expect(201);
  }

  private static String draft(String name, boolean shared) {
    return "{\"name\": \"%s\", \"filter\": \"priority>=high\", \"project\": \"WEB\", \"shared\": %s}"
        .formatted(name, shared);
  }
}
