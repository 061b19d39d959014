package dev.tenon.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Sql;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person admin = organization.admin();

  @Test
  void everybodySeesThePeopleOfTheirOrganizationByName() {
    TestOrganization.Person viewer = organization.viewer();
    Answer answer = viewer.client().get("/users?limit=1").expect(200);
    assertThat(answer.text("/items/0/display_name")).isEqualTo("A viewer");
    Answer rest = viewer.client().get("/users?after=" + answer.text("/next")).expect(200);
    assertThat(rest.text("/items/0/id")).isEqualTo(admin.userId().toString());
    assertThat(rest.text("/next")).isEqualTo("null");
  }

  @Test
  void peopleAreFoundByRoleAndByWhatTheyAreCalled() {
    organization.member();
    TestClient client = admin.client();
    assertThat(client.get("/users?filter=role:admin&count=true").number("/total")).isEqualTo(1);
    assertThat(client.get("/users?filter=MEMBER&count=true").number("/total")).isEqualTo(1);
    assertThat(client.get("/users?filter=active:false&count=true").number("/total")).isZero();
    client.get("/users?filter=rank:high").expect(400, "filter");
  }

  @Test
  void anotherOrganizationsPeopleAreNotThere() {
    admin.client().get("/users/" + TestOrganization.make().admin().userId()).expect(404);
    admin.client().get("/users/nobody").expect(404);
  }

  @Test
  void oneChangesOnesOwnNameTimeZoneAndLanguage() {
    TestOrganization.Person viewer = organization.viewer();
    Answer answer =
        viewer
            .client(Scope.WRITE)
            .patch(
                "/users/" + viewer.userId(),
                1,
                """
                {"display_name": "Vera", "time_zone": "Europe/Vienna", "locale": "de-AT"}
                """)
            .expect(200);
    assertThat(answer.text("/display_name")).isEqualTo("Vera");
    assertThat(answer.text("/time_zone")).isEqualTo("Europe/Vienna");
    assertThat(answer.number("/version")).isEqualTo(2);
  }

  @Test
  void nobodyButAnAdministratorChangesRolesOrOthers() {
    TestOrganization.Person member = organization.member();
    String self = "/users/" + member.userId();
    member.client().patch(self, 1, "{\"role\": \"admin\"}").expect(403, "role_required");
    member.client().patch(self, 1, "{\"manager_user_id\": null}").expect(403, "role_required");
    member
        .client()
        .patch("/users/" + admin.userId(), 1, "{\"display_name\": \"Mallory\"}")
        .expect(403, "role_required");
    admin.client(Scope.WRITE).patch(self, 1, "{\"role\": \"admin\"}").expect(403, "role_required");
  }

  @Test
  void aChangedRoleHoldsFromTheNextRequestOnAndIsInTheLog() {
    TestOrganization.Person member = organization.member();
    TestClient client = member.client();
    admin.client().patch("/users/" + member.userId(), 1, "{\"role\": \"viewer\"}").expect(200);
    client.post("/projects", "{\"key\": \"P\", \"title\": \"P\"}").expect(403, "role_required");
    List<String> changes =
        TestServer.db()
            .list(
                admin.tenant(),
                Sql.of(
                        """
                        select changes ->> 'role' as role
                          from audit.audit_logs
                         where organization_id = :organization_id
                           and entity_type = 'users'
                           and record_id = :id
                           and action = 'update'
                           and performed_by_user_id = :admin
                        """)
                    .bind("id", member.userId())
                    .bind("admin", admin.userId()),
                row -> row.text("role"));
    assertThat(changes).containsExactly("[\"member\", \"viewer\"]");
  }

  @Test
  void aStaleVersionIsRefused() {
    String self = "/users/" + admin.userId();
    admin.client().patch(self, 1, "{\"display_name\": \"Ada\"}").expect(200);
    admin.client().patch(self, 1, "{\"display_name\": \"Eve\"}").expect(412, "stale");
    admin.client().send("PATCH", self, "{}").expect(428);
  }

  @Test
  void theLastAdministratorNeitherLeavesNorStepsDown() {
    String self = "/users/" + admin.userId();
    admin.client().patch(self, 1, "{\"role\": \"member\"}").expect(409, "last_admin");
    admin.client().put(self + "/deactivation", "").expect(409, "last_admin");
    TestOrganization.Person other = organization.member();
    admin.client().patch("/users/" + other.userId(), 1, "{\"role\": \"admin\"}").expect(200);
    admin.client().patch(self, 1, "{\"role\": \"member\"}").expect(200);
  }

  @Test
  void nobodyIsTheirOwnManagerNorThroughOthers() {
    TestOrganization.Person one = organization.member();
    TestOrganization.Person other = organization.member();
    TestClient client = admin.client();
    String manager = "{\"manager_user_id\": \"%s\"}";
    client.patch("/users/" + one.userId(), 1, manager.formatted(one.userId())).expect(409);
    client.patch("/users/" + one.userId(), 1, manager.formatted(other.userId())).expect(200);
    client
        .patch("/users/" + other.userId(), 1, manager.formatted(one.userId()))
        .expect(409, "own_manager");
    client
        .patch(
            "/users/" + one.userId(),
            2,
            manager.formatted(TestOrganization.make().admin().userId()))
        .expect(422, "invalid");
  }

  @Test
  void whoIsDeactivatedIsShutOutAtOnceAndComesBackWithAllTheyHad() {
    TestOrganization.Person member = organization.member();
    TestClient token = member.client();
    TestClient session = member.session();
    String deactivation = "/users/" + member.userId() + "/deactivation";
    Answer answer = admin.client().put(deactivation, "").expect(200);
    assertThat(answer.text("/deactivated_at")).isNotEqualTo("null");
    token.get("/organization").expect(401, "token_refused");
    session.get("/organization").expect(403, "organization_required");
    assertThat(admin.client().put(deactivation, "").expect(200).number("/version"))
        .isEqualTo(answer.number("/version"));
    admin.client().delete(deactivation).expect(200);
    token.get("/organization").expect(200);
    session.get("/organization").expect(200);
  }
}
