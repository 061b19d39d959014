package dev.tenon.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.web.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AuditLogApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient admin = organization.admin().client();
  private final TestOrganization.Person member = organization.member();

  @Test
  void aRecordsHistoryTellsWhatChangedNewestFirst() {
    String id = project("WEB", "organization");
    member.client().patch("/projects/" + id, 1, "{\"title\": \"Renamed\"}").expect(200);
    Answer log =
        member
            .client()
            .get("/audit-log?entity_type=projects&record_id=" + id + "&count=true")
            .expect(200);
    assertThat(log.json().at("/items").findValuesAsString("action"))
        .containsExactly("update", "create");
    assertThat(log.number("/total")).isEqualTo(2);
    assertThat(log.text("/items/0/changes/title/0")).isEqualTo("WEB project");
    assertThat(log.text("/items/0/changes/title/1")).isEqualTo("Renamed");
    assertThat(log.text("/items/0/performed_by_user_id")).isEqualTo(member.userId().toString());
    assertThat(log.text("/items/0/performed_by_name")).isEqualTo("A member");
    assertThat(log.text("/items/0/performed_via")).isEqualTo("api_token");
  }

  @Test
  void theLogIsNarrowedByPersonActionAndTime() {
    project("WEB", "organization");
    Answer byMember = admin.get("/audit-log?user_id=" + member.userId()).expect(200);
    assertThat(byMember.json().at("/items").findValuesAsString("performed_by_user_id"))
        .isNotEmpty()
        .containsOnly(member.userId().toString());
    assertThat(actions(admin.get("/audit-log?action=create"))).isNotEmpty().containsOnly("create");
    String moment = byMember.text("/items/0/occurred_at");
    assertThat(actions(admin.get("/audit-log?since=" + moment))).isNotEmpty();
    assertThat(
            actions(
                admin.get(
                    "/audit-log?user_id=%s&until=2020-01-01T00:00:00Z".formatted(member.userId()))))
        .isEmpty();
    admin.get("/audit-log?since=yesterday").expect(400);
    admin.get("/audit-log?colour=red").expect(400);
  }

  @Test
  void aWalkReadsEachEntryOnce() {
    project("WEB", "organization");
    Set<String> seen = new HashSet<>();
    String path = "/audit-log?entity_type=task_statuses&limit=2";
    Answer page = admin.get(path).expect(200);
    while (true) {
      for (JsonNode entry : page.json().at("/items")) {
        assertThat(seen.add(entry.at("/id").stringValue())).isTrue();
      }
      if (page.json().at("/next").isNull()) {
        break;
      }
      page = admin.get(path + "&after=" + page.text("/next")).expect(200);
    }
    assertThat(seen).hasSize(5);
  }

  @Test
  void aCursorServesTheQueryItCameFromAlone() {
    project("WEB", "organization");
    String next = admin.get("/audit-log?action=create&limit=1").text("/next");
    admin.get("/audit-log?action=update&limit=1&after=" + next).expect(400);
  }

  @Test
  void aPrivateProjectsHistoryIsPrivate() {
    String id = project("SECRET", "private");
    String path = "/audit-log?entity_type=projects&record_id=" + id;
    assertThat(actions(member.client().get(path))).containsExactly("create");
    assertThat(actions(admin.get(path))).containsExactly("create");
    assertThat(actions(organization.member().client().get(path))).isEmpty();
  }

  @Test
  void whatHappenedOutsideProjectsIsForAdministrators() {
    admin.patch("/organization", 1, "{\"name\": \"Renamed\"}").expect(200);
    String path = "/audit-log?entity_type=organizations&action=update";
    assertThat(actions(admin.get(path))).containsExactly("update");
    assertThat(actions(member.client().get(path))).isEmpty();
  }

  @Test
  void anotherOrganizationReadsNothingOfIt() {
    String id = project("WEB", "organization");
    TestClient stranger = TestOrganization.make().admin().client();
    assertThat(actions(stranger.get("/audit-log?record_id=" + id))).isEmpty();
  }

  @Test
  void aDenialIsKept() {
    project("WEB", "organization");
    TestOrganization.Person other = organization.member();
    other.client().patch("/organization", 1, "{}").expect(403, "role_required");
    other.client().patch("/projects/WEB", 1, "{}").expect(403, "project_role_required");
    other.client(Scope.READ).post("/projects", "{}").expect(403, "scope_required");
    Answer log = admin.get("/audit-log?action=permission_denied&user_id=" + other.userId());
    assertThat(actions(log)).hasSize(3);
    assertThat(log.text("/items/0/changes/operation/1")).isEqualTo("createProject");
    assertThat(log.text("/items/1/changes/code/1")).isEqualTo("project_role_required");
    assertThat(log.text("/items/2/record_id")).isEqualTo(other.userId().toString());
  }

  private String project(String key, String visibility) {
    return member
        .client()
        .post(
            "/projects",
            "{\"key\": \"%s\", \"title\": \"%s project\", \"visibility\": \"%s\"}"
                .formatted(key, key, visibility))
        .expect(201)
        .text("/id");
  }

  private static List<String> actions(Answer answer) {
    return answer.expect(200).json().at("/items").findValuesAsString("action");
  }
}
