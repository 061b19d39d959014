package dev.tenon.teams;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient admin = organization.admin().client();
  private final TestClient member = organization.member().client();

  @Test
  void anAdministratorMakesATeamThatEverybodySees() {
    Answer made = admin.post("/teams", "{\"name\": \"Engineering\"}").expect(201);
    assertThat(made.number("/level")).isEqualTo(1);
    assertThat(made.json().at("/parent_team_id").isNull()).isTrue();
    assertThat(organization.viewer().client().get("/teams/" + made.text("/id")).text("/name"))
        .isEqualTo("Engineering");
    member.post("/teams", "{\"name\": \"Mine\"}").expect(403, "role_required");
  }

  @Test
  void teamsFormATreeThatIsReadFromAnyTeamDown() {
    String top = team("Engineering", null);
    String web = team("Web", top);
    team("Design", web);
    team("Sales", null);
    assertThat(names(member.get("/teams")))
        .containsExactly("Engineering", "Sales", "Web", "Design");
    assertThat(names(member.get("/teams?under=" + top)))
        .containsExactly("Engineering", "Web", "Design");
    assertThat(names(member.get("/teams?under=" + web))).containsExactly("Web", "Design");
    assertThat(names(member.get("/teams?under=" + UUID.randomUUID()))).isEmpty();
  }

  @Test
  void aTeamMovesWithTheTeamsBelowIt() {
    String engineering = team("Engineering", null);
    String sales = team("Sales", null);
    String web = team("Web", engineering);
    String design = team("Design", web);
    admin.patch("/teams/" + web, 1, parent(sales)).expect(200);
    assertThat(names(member.get("/teams?under=" + sales)))
        .containsExactly("Sales", "Web", "Design");
    assertThat(admin.patch("/teams/" + web, 2, "{\"parent_team_id\": null}").number("/level"))
        .isEqualTo(1);
    assertThat(member.get("/teams/" + design).number("/level")).isEqualTo(2);
  }

  @Test
  void aTeamIsNoPartOfItself() {
    String top = team("Engineering", null);
    String below = team("Web", team("Middle", top));
    admin.patch("/teams/" + top, 1, parent(below)).expect(409, "team_cycle");
    admin.patch("/teams/" + top, 1, parent(top)).expect(409, "team_cycle");
  }

  @Test
  void aTreeHasSixteenLevelsAtMost() {
    String parent = team("1", null);
    for (int level = 2; level <= 16; level++) {
      parent = team(Integer.toString(level), parent);
    }
    admin
        .post("/teams", "{\"name\": \"17\", \"parent_team_id\": \"%s\"}".formatted(parent))
        .expect(409, "too_deep");
  }

  @Test
  void aTeamHasOneTeamOfANameBelowIt() {
    String top = team("Engineering", null);
    team("Web", top);
    team("Web", null);
    admin.post("/teams", "{\"name\": \"WEB\"}").expect(409, "name_taken");
    String other = team("Other", null);
    admin.patch("/teams/" + other, 1, "{\"name\": \"engineering\"}").expect(409, "name_taken");
  }

  @Test
  void aTeamIsPartOfATeamOfItsOrganization() {
    String stranger =
        TestOrganization.make()
            .admin()
            .client()
            .post("/teams", "{\"name\": \"Other\"}")
            .expect(201)
            .text("/id");
    Answer refused =
        admin
            .post("/teams", "{\"name\": \"Web\", \"parent_team_id\": \"%s\"}".formatted(stranger))
            .expect(422, "invalid");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/parent_team_id");
    member.get("/teams/" + stranger).expect(404);
    admin.patch("/teams/" + stranger, 1, "{\"name\": \"Mine\"}").expect(404);
    admin.delete("/teams/" + stranger, 1).expect(404);
    admin.get("/teams/" + stranger + "/members").expect(404);
  }

  @Test
  void aStaleVersionChangesNothing() {
    String path = "/teams/" + team("Web", null);
    admin.patch(path, 1, "{\"description\": \"The site.\"}").expect(200);
    admin.patch(path, 1, "{\"name\": \"Late\"}").expect(412, "stale");
    admin.delete(path, 1).expect(412, "stale");
    admin.delete(path).expect(428, "precondition_required");
    assertThat(admin.get(path).text("/description")).isEqualTo("The site.");
  }

  @Test
  void theTeamsBelowADeletedOneRiseToTheTop() {
    String top = team("Engineering", null);
    String web = team("Web", top);
    String design = team("Design", web);
    admin.delete("/teams/" + top, 1).expect(204);
    member.get("/teams/" + top).expect(404);
    assertThat(member.get("/teams/" + web).number("/level")).isEqualTo(1);
    assertThat(member.get("/teams/" + design).number("/level")).isEqualTo(2);
  }

  @Test
  void aTeamStaysWhileOneBelowItHasTheNameOfAnotherAtTheTop() {
    String top = team("Engineering", null);
    team("Web", top);
    team("Web", null);
    admin.delete("/teams/" + top, 1).expect(409, "name_taken");
    member.get("/teams/" + top).expect(200);
  }

  @Test
  void peopleJoinATeamLeadItAndLeave() {
    TestOrganization.Person person = organization.member();
    String members = "/teams/" + team("Web", null) + "/members";
    assertThat(member.get(members).expect(200).json().at("/items").size()).isZero();
    String path = members + "/" + person.userId();
    admin.put(path, "{\"role\": \"member\"}").expect(200);
    assertThat(admin.put(path, "{\"role\": \"lead\"}").expect(200).text("/role")).isEqualTo("lead");
    Answer listed = member.get(members).expect(200);
    assertThat(listed.text("/items/0/user_id")).isEqualTo(person.userId().toString());
    assertThat(listed.json().at("/items").size()).isEqualTo(1);
    member.delete(path).expect(403, "role_required");
    admin.delete(path).expect(204);
    admin.delete(path).expect(404, "not_found");
  }

  @Test
  void strangersDoNotJoin() {
    UUID stranger = TestOrganization.make().admin().userId();
    String members = "/teams/" + team("Web", null) + "/members/";
    admin.put(members + stranger, "{\"role\": \"member\"}").expect(404, "not_found");
    admin
        .put(
            "/teams/" + UUID.randomUUID() + "/members/" + organization.admin().userId(),
            "{\"role\": \"member\"}")
        .expect(404, "not_found");
  }

  private String team(String name, @Nullable String parent) {
    return admin
        .post(
            "/teams",
            parent == null
                ? "{\"name\": \"%s\"}".formatted(name)
                : "{\"name\": \"%s\", \"parent_team_id\": \"%s\"}".formatted(name, parent))
        .expect(201)
        .text("/id");
  }

  private static String parent(String id) {
    return "{\"parent_team_id\": \"%s\"}".formatted(id);
  }

  private static List<String> names(Answer answer) {
    return answer.expect(200).json().at("/items").findValuesAsString("name");
  }
}
