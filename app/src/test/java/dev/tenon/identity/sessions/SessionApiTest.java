package dev.tenon.identity.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Sql;
import dev.tenon.db.Tenant;
import dev.tenon.db.Via;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionApiTest {
  private final Newcomer nora = new Newcomer();

  @Test
  void theRightPasswordOpensASession() {
    nora.signUp().expect(201);
    Answer answer = nora.signIn(Newcomer.PASSWORD).expect(201);
    assertThat(answer.text("/email")).isEqualTo(nora.email());
    Answer session = nora.with(answer).get("/session").expect(200);
    assertThat(session.text("/id")).isEqualTo(answer.text("/id"));
    assertThat(session.text("/via")).isEqualTo("session");
    assertThat(session.text("/membership/organization_slug")).isEqualTo(nora.slug());
  }

  @Test
  void aWrongPasswordAndAnUnknownEmailAreToldAlike() {
    nora.signUp().expect(201);
    Answer wrong = nora.signIn("not my password at all").expect(401, "sign_in_refused");
    Answer unknown = new Newcomer().signIn(Newcomer.PASSWORD).expect(401, "sign_in_refused");
    assertThat(wrong.text("/detail")).isEqualTo(unknown.text("/detail"));
    assertThat(wrong.header("Set-Cookie")).isEmpty();
  }

  @Test
  void signingOutEndsTheSessionAndTakesTheCookie() {
    TestClient client = nora.signedUp();
    assertThat(client.delete("/session").expect(204).header("Set-Cookie"))
        .startsWith("tenon_session=; Max-Age=0; Path=/");
    client.get("/organization").expect(401, "session_over");
  }

  @Test
  void signingInEndsTheSessionThatTheBrowserHad() {
    TestClient before = nora.signedUp();
    before
        .post(
            "/session",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(nora.email(), Newcomer.PASSWORD))
        .expect(201);
    before.get("/organization").expect(401, "session_over");
  }

  @Test
  void nobodyIsToldToSignIn() {
    TestClient.anonymous().get("/session").expect(401, "sign_in");
    TestClient.anonymous().with("Cookie", "tenon_session=stale").get("/session").expect(401);
  }

  @Test
  void aTokenIsToldWhomItStandsFor() {
    TestOrganization.Person member = TestOrganization.make().member();
    Answer answer = member.client(Scope.WRITE, Scope.READ).get("/session").expect(200);
    assertThat(answer.text("/via")).isEqualTo("api_token");
    assertThat(answer.text("/scopes")).isEqualTo("[\"read\",\"write\"]");
    assertThat(answer.text("/membership/user_id")).isEqualTo(member.userId().toString());
    assertThat(answer.text("/expires_at")).isEqualTo("null");
  }

  @Test
  void aSessionMovesBetweenTheOrganizationsOfItsAccount() {
    TestClient client = nora.signedUp();
    String other = "other-" + nora.slug();
    client
        .post(
            "/organizations",
            "{\"name\": \"Other\", \"slug\": \"%s\", \"display_name\": \"N\"}".formatted(other))
        .expect(201);
    client.put("/session/organization", "{\"organization\": \"%s\"}".formatted(other)).expect(200);
    assertThat(client.get("/organization").expect(200).text("/slug")).isEqualTo(other);
    Answer here =
        nora.stranger()
            .post(
                "/session",
                "{\"email\": \"%s\", \"password\": \"%s\", \"organization\": \"%s\"}"
                    .formatted(nora.email(), Newcomer.PASSWORD, nora.slug()))
            .expect(201);
    assertThat(here.text("/membership/organization_slug")).isEqualTo(nora.slug());
  }

  @Test
  void nobodyEntersAnOrganizationThatIsNotTheirs() {
    TestClient client = nora.signedUp();
    TestOrganization other = TestOrganization.make();
    for (String organization : List.of(other.slug(), other.id().toString(), "no-such-slug")) {
      client
          .put("/session/organization", "{\"organization\": \"%s\"}".formatted(organization))
          .expect(404);
    }
    assertThat(client.get("/organization").text("/slug")).isEqualTo(nora.slug());
  }

  @Test
  void oneSeesWhereOneIsSignedInAndEndsASessionElsewhere() {
    TestClient here = nora.signedUp();
    Answer there = nora.signIn(Newcomer.PASSWORD);
    Answer list = here.get("/sessions").expect(200);
    assertThat(list.number("/total")).isEqualTo(2);
    assertThat(list.json().at("/items").values())
        .filteredOn(item -> item.at("/current").booleanValue())
        .hasSize(1);
    here.delete("/sessions/" + there.text("/id")).expect(204);
    nora.with(there).get("/organization").expect(401, "session_over");
    here.delete("/sessions/" + there.text("/id")).expect(404);
  }

  @Test
  void oneSignsOutEverywhereElse() {
    TestClient here = nora.signedUp();
    TestClient there = nora.with(nora.signIn(Newcomer.PASSWORD));
    here.delete("/sessions").expect(204);
    there.get("/organization").expect(401, "session_over");
    here.get("/organization").expect(200);
  }

  @Test
  void nobodyEndsAnothersSession() {
    Answer mine = nora.signUp();
    new Newcomer().signedUp().delete("/sessions/" + mine.text("/id")).expect(404);
    nora.with(mine).get("/organization").expect(200);
  }

  @Test
  void guessingIsCutShortForAnAccountWhereverItComesFrom() {
    nora.signUp().expect(201);
    for (int i = 0; i < 10; i++) {
      new Newcomer()
          .stranger()
          .post("/session", "{\"email\": \"%s\", \"password\": \"guess\"}".formatted(nora.email()))
          .expect(401);
    }
    Answer refused = nora.signIn(Newcomer.PASSWORD).expect(429, "too_many_requests");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 900);
  }

  @Test
  void guessingIsCutShortForAnAddressWhicheverAccountItTries() {
    for (int i = 0; i < 100; i++) {
      nora.stranger()
          .post(
              "/session",
              "{\"email\": \"%d@%s.org\", \"password\": \"x\"}".formatted(i, nora.slug()))
          .expect(401);
    }
    nora.signIn(Newcomer.PASSWORD).expect(429, "too_many_requests");
    new Newcomer().signIn(Newcomer.PASSWORD).expect(401);
  }

  @Test
  void signingInAndOutAndFailingToIsInTheOrganizationsLog() {
    Answer signedUp = nora.signUp();
    nora.signIn("not my password at all").expect(401);
    TestClient client = nora.with(nora.signIn(Newcomer.PASSWORD));
    client.delete("/session").expect(204);
    Tenant tenant =
        Tenant.system(
            UUID.fromString(signedUp.text("/membership/organization_id")),
            Via.JOB,
            UUID.randomUUID());
    List<String> actions =
        TestServer.db()
            .list(
                tenant,
                Sql.of(
                        """
                        select action
                          from audit.audit_logs
                         where organization_id = :organization_id
                           and action like 'sign%'
                         order by occurred_at
                        """)
                    .bound(),
                row -> row.text("action"));
    assertThat(actions).containsExactly("sign_in", "sign_in_failed", "sign_in", "sign_out");
  }
}
