package dev.tenon.identity.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.Sql;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationApiTest {
  private final TestOrganization organization = TestOrganization.make();
  private final TestClient admin = organization.admin().client();
  private final Newcomer nora = new Newcomer();

  private Answer invite(String role) {
    return admin.post(
        "/invitations", "{\"email\": \"%s\", \"role\": \"%s\"}".formatted(nora.email(), role));
  }

  private static String path(Answer invitation) {
    return "/invitations/by-token/" + invitation.text("/token");
  }

  private static String acceptance() {
    return "{\"display_name\": \"Nora\", \"password\": \"%s\"}".formatted(Newcomer.PASSWORD);
  }

  @Test
  void aNewcomerAcceptsAndIsSignedInAsWhatTheyWereInvitedTo() {
    Answer invitation = invite("viewer").expect(201);
    assertThat(invitation.text("/link"))
        .isEqualTo("http://localhost:8080/invitations/" + invitation.text("/token"));
    assertThat(invitation.text("/mailed")).isEqualTo("false");
    Answer shown = nora.stranger().get(path(invitation)).expect(200);
    assertThat(shown.text("/role")).isEqualTo("viewer");
    assertThat(shown.text("/account_exists")).isEqualTo("false");
    Answer accepted =
        nora.stranger().post(path(invitation) + "/acceptance", acceptance()).expect(201);
    assertThat(accepted.text("/membership/role")).isEqualTo("viewer");
    assertThat(nora.with(accepted).get("/organization").expect(200).text("/id"))
        .isEqualTo(organization.id().toString());
    nora.signIn(Newcomer.PASSWORD).expect(201);
  }

  @Test
  void aLinkIsGoodOnce() {
    Answer invitation = invite("member");
    nora.stranger().post(path(invitation) + "/acceptance", acceptance()).expect(201);
    nora.stranger().get(path(invitation)).expect(404);
    nora.stranger().post(path(invitation) + "/acceptance", acceptance()).expect(404);
    assertThat(admin.get("/invitations").number("/total")).isZero();
  }

  @Test
  void aLinkThatWasTakenBackOpensNothing() {
    Answer invitation = invite("member");
    String id = admin.get("/invitations").expect(200).text("/items/0/id");
    assertThat(id).isEqualTo(invitation.text("/invitation/id"));
    admin.delete("/invitations/" + id).expect(204);
    nora.stranger().get(path(invitation)).expect(404);
    nora.stranger().post(path(invitation) + "/acceptance", acceptance()).expect(404);
    admin.delete("/invitations/" + id).expect(404);
  }

  @Test
  void whoHasAnAccountSignsInAndThenAccepts() {
    TestClient session = nora.signedUp();
    Answer invitation = invite("member").expect(201);
    nora.stranger()
        .post(path(invitation) + "/acceptance", acceptance())
        .expect(409, "sign_in_first");
    Answer accepted =
        session.post(path(invitation) + "/acceptance", "{\"display_name\": \"N\"}").expect(201);
    TestClient here = nora.with(accepted);
    assertThat(here.get("/organization").text("/id")).isEqualTo(organization.id().toString());
    assertThat(here.get("/organizations").number("/total")).isEqualTo(2);
    session.get("/organization").expect(401, "session_over");
  }

  @Test
  void aMemberIsNotInvitedNorJoinsTwice() {
    TestOrganization.Person member = organization.member();
    admin
        .post("/invitations", "{\"email\": \"%s\", \"role\": \"viewer\"}".formatted(member.email()))
        .expect(409, "already_member");
    Answer invitation = invite("viewer");
    member
        .session()
        .post(path(invitation) + "/acceptance", "{\"display_name\": \"M\"}")
        .expect(409, "already_member");
    nora.stranger().get(path(invitation)).expect(200);
  }

  @Test
  void anApiTokenAcceptsNothing() {
    Answer invitation = invite("viewer");
    TestOrganization.make()
        .admin()
        .client()
        .post(path(invitation) + "/acceptance", "{\"display_name\": \"M\"}")
        .expect(403, "session_required");
  }

  @Test
  void anImportedPersonIsClaimedWithAllTheyWrote() {
    UUID imported = UUID.randomUUID();
    TestServer.db()
        .update(
            organization.admin().tenant(),
            Sql.of(
                    """
                    insert into users (organization_id, id, display_name, imported_login, role)
                    values (:organization_id, :id, 'octocat', 'octocat', 'member')
                    """)
                .bind("id", imported));
    Answer invitation =
        admin
            .post(
                "/invitations",
                "{\"email\": \"%s\", \"role\": \"member\", \"user_id\": \"%s\"}"
                    .formatted(nora.email(), imported))
            .expect(201);
    Answer accepted =
        nora.stranger().post(path(invitation) + "/acceptance", acceptance()).expect(201);
    assertThat(accepted.text("/membership/user_id")).isEqualTo(imported.toString());
  }

  @Test
  void nobodyClaimsAPersonWhoHasAnAccount() {
    admin
        .post(
            "/invitations",
            "{\"email\": \"%s\", \"role\": \"member\", \"user_id\": \"%s\"}"
                .formatted(nora.email(), organization.member().userId()))
        .expect(422, "invalid");
  }

  @Test
  void onlyAdministratorsInvite() {
    organization
        .member()
        .client()
        .post("/invitations", "{\"email\": \"a@example.com\", \"role\": \"admin\"}")
        .expect(403, "role_required");
    organization.member().client().get("/invitations").expect(403, "role_required");
  }

  @Test
  void anotherOrganizationsInvitationIsNotThere() {
    Answer invitation = invite("member");
    TestOrganization.make()
        .admin()
        .client()
        .delete("/invitations/" + invitation.text("/invitation/id"))
        .expect(404);
    nora.stranger().get(path(invitation)).expect(200);
  }

  @Test
  void aPasswordMustBeGivenForANewAccount() {
    Answer invitation = invite("member");
    Answer refused =
        nora.stranger()
            .post(path(invitation) + "/acceptance", "{\"display_name\": \"Nora\"}")
            .expect(422, "invalid");
    assertThat(refused.text("/errors/0/pointer")).isEqualTo("/password");
  }
}
