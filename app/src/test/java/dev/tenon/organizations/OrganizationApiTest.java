package dev.tenon.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import org.junit.jupiter.api.Test;

class OrganizationApiTest {
  private final TestOrganization organization = TestOrganization.make();

  @Test
  void everyMemberReadsTheirOwnOrganization() {
    Answer answer = organization.viewer().client().get("/organization").expect(200);
    assertThat(answer.text("/id")).isEqualTo(organization.id().toString());
    assertThat(answer.text("/subscription_tier")).isEqualTo("free");
    assertThat(answer.header("ETag")).startsWith("\"1-");
  }

  @Test
  void aSessionServesAsWellAsAToken() {
    assertThat(organization.admin().session().get("/organization").expect(200).text("/slug"))
        .isEqualTo(organization.slug());
  }

  @Test
  void anUnchangedOrganizationIsNotSentTwice() {
    TestClient client = organization.admin().client();
    String tag = client.get("/organization").header("ETag");
    Answer again = client.with("If-None-Match", tag).get("/organization").expect(304);
    assertThat(again.response().body()).isEmpty();
  }

  @Test
  void anAdministratorRenamesItAndTheVersionRises() {
    TestClient client = organization.admin().client();
    Answer answer = client.patch("/organization", 1, "{\"name\": \"Renamed\"}").expect(200);
    assertThat(answer.text("/name")).isEqualTo("Renamed");
    assertThat(answer.text("/slug")).isEqualTo(organization.slug());
    assertThat(answer.number("/version")).isEqualTo(2);
  }

  @Test
  void anAdministratorSeesWhatTheTierAllowsAndHowMuchIsUsed() {
    organization.member();
    Answer answer = organization.admin().client().get("/organization/limits").expect(200);
    assertThat(answer.text("/tier")).isEqualTo("free");
    assertThat(answer.number("/members")).isEqualTo(2);
    assertThat(answer.number("/max_members")).isEqualTo(100);
    assertThat(answer.number("/projects")).isZero();
    organization.member().client().get("/organization/limits").expect(403, "role_required");
  }

  @Test
  void aStaleVersionIsRefusedAndNothingChanges() {
    TestClient client = organization.admin().client();
    client.patch("/organization", 1, "{\"name\": \"First\"}").expect(200);
    client.patch("/organization", 1, "{\"name\": \"Second\"}").expect(412, "stale");
    assertThat(client.get("/organization").text("/name")).isEqualTo("First");
  }

  @Test
  void aChangeMustSayOfWhichVersion() {
    organization
        .admin()
        .client()
        .send("PATCH", "/organization", "{}")
        .expect(428, "precondition_required");
  }

  @Test
  void onlyAdministratorsChangeIt() {
    organization.member().client().patch("/organization", 1, "{}").expect(403, "role_required");
  }

  @Test
  void aSlugThatAnotherOrganizationHasIsRefused() {
    String taken = TestOrganization.make().slug();
    organization
        .admin()
        .client()
        .patch("/organization", 1, "{\"slug\": \"" + taken + "\"}")
        .expect(409, "slug_taken");
  }

  @Test
  void allFaultsOfAPatchAreToldAtOnce() {
    Answer answer =
        organization
            .admin()
            .client()
            .patch(
                "/organization",
                1,
                "{\"name\": \" \", \"slug\": \"A\", \"time_zone\": \"Mars\", \"color\": 1}")
            .expect(422, "invalid");
    assertThat(answer.json().at("/errors").size()).isEqualTo(4);
  }

  @Test
  void nobodyReadsItWithoutProof() {
    TestClient.anonymous().get("/organization").expect(401, "sign_in");
    TestClient.anonymous()
        .with("Authorization", "Bearer nonsense")
        .get("/organization")
        .expect(401, "token_refused");
  }
}
