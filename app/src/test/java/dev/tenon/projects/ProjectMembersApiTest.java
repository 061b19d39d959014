package dev.tenon.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectMembersApiTest {
  private static final String MEMBER = "{\"role\": \"member\"}";
  private static final String MANAGER = "{\"role\": \"manager\"}";
  private static final String VIEWER = "{\"role\": \"viewer\"}";

  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person creator = organization.member();
  private final TestOrganization.Person other = organization.member();
  private final TestClient manager = creator.client();

  @BeforeEach
  void aPrivateProject() {
    manager
        .post("/projects", "{\"key\": \"WEB\", \"title\": \"Web\", \"visibility\": \"private\"}")
        .expect(201);
  }

  @Test
  void whoIsAddedToAPrivateProjectSeesIt() {
    other.client().get("/projects/WEB/members").expect(404);
    Answer added = manager.put(path(other), MEMBER).expect(200);
    assertThat(added.text("/role")).isEqualTo("member");
    assertThat(added.text("/display_name")).isEqualTo("A member");
    Answer members = other.client().get("/projects/WEB/members").expect(200);
    assertThat(members.json().at("/items").size()).isEqualTo(2);
    assertThat(other.client().get("/projects/WEB").text("/your_role")).isEqualTo("member");
  }

  @Test
  void puttingAMemberAgainChangesTheirRole() {
    manager.put(path(other), MEMBER).expect(200);
    assertThat(manager.put(path(other), VIEWER).expect(200).text("/role")).isEqualTo("viewer");
    assertThat(manager.get("/projects/WEB/members").json().at("/items").size()).isEqualTo(2);
    assertThat(other.client().get("/projects/WEB").text("/your_role")).isEqualTo("viewer");
  }

  @Test
  void whoIsRemovedSeesItNoLonger() {
    manager.put(path(other), MEMBER).expect(200);
    manager.delete(path(other)).expect(204);
    manager.delete(path(other)).expect(404, "not_found");
    other.client().get("/projects/WEB").expect(404);
  }

  @Test
  void onlyManagersSayWhoIsInAProject() {
    manager.put(path(other), MEMBER).expect(200);
    TestClient member = other.client();
    member.put(path(other), MANAGER).expect(403, "project_role_required");
    member.delete(path(creator)).expect(403, "project_role_required");
    organization.admin().client().put(path(other), MANAGER).expect(200);
    member.delete(path(creator)).expect(204);
  }

  @Test
  void theLastManagerStays() {
    manager.put(path(creator), MEMBER).expect(409, "last_manager");
    manager.delete(path(creator)).expect(409, "last_manager");
    manager.put(path(creator), MANAGER).expect(200);
    manager.put(path(other), MANAGER).expect(200);
    manager.delete(path(creator)).expect(204);
  }

  @Test
  void theLeadStays() {
    manager
        .patch("/projects/WEB", 1, "{\"lead_user_id\": \"%s\"}".formatted(other.userId()))
        .expect(200);
    manager.delete(path(other)).expect(409, "leads_project");
    manager.put(path(other), VIEWER).expect(409, "leads_project");
    manager.patch("/projects/WEB", 2, "{\"lead_user_id\": null}").expect(200);
    manager.delete(path(other)).expect(204);
  }

  @Test
  void aViewerOfTheOrganizationOnlyViewsWhateverTheirRole() {
    TestOrganization.Person viewer = organization.viewer();
    manager.put(path(viewer), MANAGER).expect(200);
    assertThat(viewer.client().get("/projects/WEB").text("/your_role")).isEqualTo("viewer");
    viewer.client().put(path(other), MEMBER).expect(403, "role_required");
  }

  @Test
  void aStrangerIsNotAdded() {
    TestOrganization.Person stranger = TestOrganization.make().admin();
    manager.put(path(stranger), MEMBER).expect(404, "not_found");
    stranger.client().put(path(other), MEMBER).expect(404, "not_found");
    manager.put(path(other), "{\"role\": \"owner\"}").expect(422, "invalid");
  }

  private static String path(TestOrganization.Person person) {
    return "/projects/WEB/members/" + person.userId();
  }
}
