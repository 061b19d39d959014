package dev.tenon.projects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.web.Scope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProjectApiTest {
  private static final String WEB = "{\"key\": \"WEB\", \"title\": \"Web site\"}";
  private static final String SECRET =
      "{\"key\": \"SECRET\", \"title\": \"Secret\", \"visibility\": \"private\"}";

  private final TestOrganization organization = TestOrganization.make();
  private final TestOrganization.Person member = organization.member();

  @Test
  void aMemberMakesAProjectAndManagesIt() {
    Answer made = member.client().post("/projects", WEB).expect(201);
    assertThat(made.header("Location")).isEqualTo("/api/v1/projects/" + made.text("/id"));
    assertThat(made.text("/key")).isEqualTo("WEB");
    assertThat(made.text("/status")).isEqualTo("active");
    assertThat(made.text("/visibility")).isEqualTo("organization");
    assertThat(made.text("/your_role")).isEqualTo("manager");
    assertThat(made.text("/created_by_user_id")).isEqualTo(member.userId().toString());
  }

  @Test
  void aProjectIsFoundByItsIdAndByItsKeyInEitherCase() {
    TestClient client = member.client();
    String id = client.post("/projects", WEB).text("/id");
    assertThat(client.get("/projects/" + id).expect(200).text("/key")).isEqualTo("WEB");
    assertThat(client.get("/projects/web").expect(200).text("/id")).isEqualTo(id);
    client.get("/projects/OTHER").expect(404, "not_found");
    client.get("/projects/" + UUID.randomUUID()).expect(404, "not_found");
    client.get("/projects/no-project").expect(404, "not_found");
  }

  @Test
  void aKeyIsGivenOnce() {
    member.client().post("/projects", WEB).expect(201);
    Answer answer = member.client().post("/projects", WEB).expect(409, "key_taken");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/key");
  }

  @Test
  void whatIsWrongWithAProjectIsSaid() {
    Answer answer =
        member
            .client()
            .post("/projects", "{\"key\": \"web\", \"title\": \" \", \"visibility\": \"none\"}")
            .expect(422, "invalid");
    assertThat(answer.json().at("/errors").size()).isEqualTo(3);
  }

  @Test
  void twoStatusesOfOneNameAreRefusedAndNothingIsMade() {
    Answer answer =
        member
            .client()
            .post(
                "/projects",
                """
                {"key": "WEB", "title": "Web", "statuses": [
                  {"name": "Open", "category": "unstarted"},
                  {"name": "OPEN", "category": "completed"}]}
                """)
            .expect(422, "invalid");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/statuses");
    member.client().get("/projects/WEB").expect(404);
  }

  @Test
  void viewersAndReadingTokensMakeNone() {
    organization.viewer().client().post("/projects", WEB).expect(403, "role_required");
    member.client(Scope.READ).post("/projects", WEB).expect(403, "scope_required");
  }

  @Test
  void theTiersNumberOfProjectsIsTold() {
    TestClient client = member.client();
    int made = 0;
    Answer answer = create(client, made);
    while (answer.status() == 201) {
      answer = create(client, ++made);
    }
    answer.expect(409, "limit_reached");
    assertThat(answer.text("/detail")).contains(" " + made + " projects");
  }

  @Test
  void whoLeadsAProjectManagesIt() {
    TestOrganization.Person lead = organization.member();
    String id =
        member
            .client()
            .post(
                "/projects",
                """
                {"key": "LED", "title": "Led", "visibility": "private", "lead_user_id": "%s"}
                """
                    .formatted(lead.userId()))
            .expect(201)
            .text("/id");
    Answer seen = lead.client().get("/projects/" + id).expect(200);
    assertThat(seen.text("/your_role")).isEqualTo("manager");
    assertThat(seen.text("/lead_user_id")).isEqualTo(lead.userId().toString());
  }

  @Test
  void aLeadMustBeOfTheOrganization() {
    UUID stranger = TestOrganization.make().admin().userId();
    Answer answer =
        member
            .client()
            .post(
                "/projects",
                "{\"key\": \"LED\", \"title\": \"Led\", \"lead_user_id\": \"%s\"}"
                    .formatted(stranger))
            .expect(422, "invalid");
    assertThat(answer.text("/errors/0/code")).isEqualTo("unknown_user");
    member.client().get("/projects/LED").expect(404);
  }

  @Test
  void aPrivateProjectIsSeenByItsMembersAndAdministratorsAlone() {
    member.client().post("/projects", SECRET).expect(201);
    assertThat(member.client().get("/projects/SECRET").expect(200).text("/your_role"))
        .isEqualTo("manager");
    assertThat(organization.admin().client().get("/projects/SECRET").text("/your_role"))
        .isEqualTo("manager");
    TestClient outsider = organization.member().client();
    outsider.get("/projects/SECRET").expect(404, "not_found");
    outsider.patch("/projects/SECRET", 1, "{\"title\": \"Mine\"}").expect(404, "not_found");
    assertThat(outsider.get("/projects").expect(200).json().at("/items").size()).isZero();
  }

  @Test
  void anotherOrganizationsProjectIsNotThere() {
    String id = member.client().post("/projects", WEB).text("/id");
    TestClient stranger = TestOrganization.make().admin().client();
    stranger.get("/projects/" + id).expect(404, "not_found");
    stranger.get("/projects/WEB").expect(404, "not_found");
    stranger.patch("/projects/" + id, 1, "{\"title\": \"Mine\"}").expect(404, "not_found");
  }

  @Test
  void aManagerChangesAProject() {
    TestClient client = member.client();
    client.post("/projects", WEB).expect(201);
    Answer changed =
        client
            .patch("/projects/WEB", 1, "{\"key\": \"SITE\", \"description\": \"The *site*.\"}")
            .expect(200);
    assertThat(changed.text("/key")).isEqualTo("SITE");
    assertThat(changed.text("/title")).isEqualTo("Web site");
    assertThat(changed.text("/description")).isEqualTo("The *site*.");
    assertThat(changed.number("/version")).isEqualTo(2);
    client.patch("/projects/SITE", 1, "{\"title\": \"Late\"}").expect(412, "stale");
  }

  @Test
  void aKeyThatIsTakenCannotBeChangedTo() {
    TestClient client = member.client();
    client.post("/projects", WEB).expect(201);
    client.post("/projects", "{\"key\": \"APP\", \"title\": \"App\"}").expect(201);
    client.patch("/projects/APP", 1, "{\"key\": \"WEB\"}").expect(409, "key_taken");
  }

  @Test
  void aMemberWhoDoesNotManageAProjectCannotChangeIt() {
    member.client().post("/projects", WEB).expect(201);
    TestClient other = organization.member().client();
    assertThat(other.get("/projects/WEB").text("/your_role")).isEqualTo("member");
    other.patch("/projects/WEB", 1, "{\"title\": \"Mine\"}").expect(403, "project_role_required");
    assertThat(organization.viewer().client().get("/projects/WEB").text("/your_role"))
        .isEqualTo("viewer");
  }

  @Test
  void aProjectThatIsMadePrivateLeavesTheSightOfOthers() {
    member.client().post("/projects", WEB).expect(201);
    TestClient other = organization.member().client();
    other.get("/projects/WEB").expect(200);
    member.client().patch("/projects/WEB", 1, "{\"visibility\": \"private\"}").expect(200);
    other.get("/projects/WEB").expect(404);
    member.client().get("/projects/WEB").expect(200);
  }

  @Test
  void aNewLeadManagesTheProject() {
    member.client().post("/projects", SECRET).expect(201);
    TestOrganization.Person lead = organization.member();
    member
        .client()
        .patch("/projects/SECRET", 1, "{\"lead_user_id\": \"%s\"}".formatted(lead.userId()))
        .expect(200);
    assertThat(lead.client().get("/projects/SECRET").expect(200).text("/your_role"))
        .isEqualTo("manager");
    member.client().patch("/projects/SECRET", 2, "{\"lead_user_id\": null}").expect(200);
    assertThat(member.client().get("/projects/SECRET").json().at("/lead_user_id").isNull())
        .isTrue();
  }

  private static Answer create(TestClient client, int number) {
    return client.post(
        "/projects", "{\"key\": \"P%d\", \"title\": \"Project %d\"}".formatted(number, number));
  }
}
