package dev.tenon.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.web.Scope;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ApiTokenApiTest {
  private final TestOrganization organization = TestOrganization.make();

  private static String draft(String scopes) {
    return "{\"name\": \"robot\", \"scopes\": [%s]}".formatted(scopes);
  }

  private static TestClient with(Answer made) {
    return TestClient.anonymous().with("Authorization", "Bearer " + made.text("/secret"));
  }

  @Test
  void aTokenOpensWhatItsScopesSayAndIsShownOnce() {
    TestClient session = organization.admin().session();
    Answer made = session.post("/tokens", draft("\"read\"")).expect(201);
    assertThat(made.text("/secret")).startsWith(made.text("/token/prefix"));
    with(made).get("/organization").expect(200);
    with(made).patch("/organization", 1, "{}").expect(403, "scope_required");
    Answer list = session.get("/tokens").expect(200);
    assertThat(list.response().body()).doesNotContain(made.text("/secret"));
    assertThat(list.text("/items/0/last_used_at")).isNotEqualTo("null");
  }

  @Test
  void aTokenThatIsTakenBackOpensNothing() {
    TestClient session = organization.admin().session();
    Answer made = session.post("/tokens", draft("\"read\"")).expect(201);
    session.delete("/tokens/" + made.text("/token/id")).expect(204);
    with(made).get("/organization").expect(401, "token_refused");
    session.delete("/tokens/" + made.text("/token/id")).expect(404);
  }

  @Test
  void aTokenMakesNoWiderOne() {
    TestClient write = organization.admin().client(Scope.WRITE);
    write.post("/tokens", draft("\"read\"")).expect(403, "scope_required");
    write.get("/tokens").expect(403, "scope_required");
  }

  @Test
  void aTokenMadeByATokenDoesNotOutliveIt() {
    TestClient token = organization.admin().client();
    Answer made = token.post("/tokens", draft("\"read\"")).expect(201);
    assertThat(Instant.parse(made.text("/token/expires_at")))
        .isBefore(Instant.now().plus(2, ChronoUnit.DAYS));
    token
        .post(
            "/tokens",
            "{\"name\": \"robot\", \"scopes\": [\"read\"], \"expires_at\": \"%s\"}"
                .formatted(Instant.now().plus(2, ChronoUnit.DAYS)))
        .expect(422, "invalid");
  }

  @Test
  void aTokenLastsAYearAtMost() {
    Answer refused =
        organization
            .admin()
            .session()
            .post(
                "/tokens",
                "{\"name\": \"robot\", \"scopes\": [\"read\"], \"expires_at\": \"%s\"}"
                    .formatted(Instant.now().plus(400, ChronoUnit.DAYS)))
            .expect(422, "invalid");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/expires_at");
  }

  @Test
  void membersSeeTheirOwnTokensAndAdministratorsAll() {
    TestClient member = organization.member().session();
    TestClient viewer = organization.viewer().session();
    Answer made = member.post("/tokens", draft("\"write\"")).expect(201);
    viewer.post("/tokens", draft("\"read\"")).expect(201);
    assertThat(member.get("/tokens").number("/total")).isEqualTo(1);
    viewer.delete("/tokens/" + made.text("/token/id")).expect(404);
    TestClient admin = organization.admin().session();
    assertThat(admin.get("/tokens").number("/total")).isEqualTo(2);
    admin.delete("/tokens/" + made.text("/token/id")).expect(204);
    with(made).get("/organization").expect(401);
  }

  @Test
  void anotherOrganizationsTokenIsNotThere() {
    Answer made = organization.admin().session().post("/tokens", draft("\"read\"")).expect(201);
    TestOrganization.make()
        .admin()
        .session()
        .delete("/tokens/" + made.text("/token/id"))
        .expect(404);
    with(made).get("/organization").expect(200);
  }

  @Test
  void aTokensSecretIsNotReplayed() {
    TestClient session = organization.admin().session().with("Idempotency-Key", "once");
    session.post("/tokens", draft("\"read\"")).expect(201);
    session.post("/tokens", draft("\"read\"")).expect(409, "done_already");
  }
}
