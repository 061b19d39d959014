package dev.tenon.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountApiTest {
  private final Newcomer nora = new Newcomer();

  @Test
  void whoSignsUpIsSignedInAsTheAdministratorOfTheirOrganization() {
    Answer answer = nora.signUp().expect(201);
    assertThat(answer.text("/membership/organization_slug")).isEqualTo(nora.slug());
    assertThat(answer.text("/membership/role")).isEqualTo("admin");
    assertThat(nora.with(answer).get("/organization").expect(200).text("/name"))
        .isEqualTo("Nora's");
  }

  @Test
  void theSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    String cookie = nora.signUp().expect(201).header("Set-Cookie");
    assertThat(cookie)
        .startsWith("tenon_session=tnn_s_")
        .endsWith("; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax");
  }

  @Test
  void anEmailThatHasAnAccountIsRefusedInWhateverCase() {
    nora.signUp().expect(201);
    signUp(nora.email().toUpperCase(Locale.ROOT), Newcomer.PASSWORD, "other-" + nora.slug())
        .expect(409, "email_taken");
  }

  @Test
  void aSlugThatAnotherOrganizationHasLeavesNoAccountBehind() {
    TestOrganization other = TestOrganization.make();
    signUp(nora.email(), Newcomer.PASSWORD, other.slug()).expect(409, "slug_taken");
    nora.signUp().expect(201);
  }

  @ParameterizedTest
  @CsvSource({
    "short, too_short",
    "PassWord1234, format",
    "aaaaaaaaaaaaaaaa, format",
  })
  void aPasswordThatIsEasyToGuessIsRefused(String password, String code) {
    Answer answer = signUp(nora.email(), password, nora.slug()).expect(422, "invalid");
    assertThat(answer.text("/errors/0/pointer")).isEqualTo("/password");
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void aPasswordThatIsTheEmailIsRefused() {
    assertThat(
            signUp(nora.email(), nora.email(), nora.slug())
                .expect(422, "invalid")
                .text("/errors/0/code"))
        .isEqualTo("guessable");
  }

  private Answer signUp(String email, String password, String slug) {
    return nora.stranger()
        .post(
            "/sign-up",
            """
            {"email": "%s", "password": "%s", "display_name": "N", "organization_name": "N",
             "organization_slug": "%s"}
            """
                .formatted(email, password, slug));
  }

  @Test
  void anAccountFoundsAFurtherOrganizationAndSeesBothByName() {
    TestClient client = nora.signedUp();
    client
        .post(
            "/organizations",
            "{\"name\": \"Another\", \"slug\": \"another-%s\", \"display_name\": \"Nora\"}"
                .formatted(nora.slug()))
        .expect(201);
    Answer mine = client.get("/organizations").expect(200);
    assertThat(mine.text("/items/0/organization_name")).isEqualTo("Another");
    assertThat(mine.text("/items/1/organization_name")).isEqualTo("Nora's");
    assertThat(mine.number("/total")).isEqualTo(2);
  }

  @Test
  void anApiTokenFoundsNothing() {
    TestClient token = TestOrganization.make().admin().client();
    token.get("/organizations").expect(403, "session_required");
    token
        .post("/organizations", "{\"name\": \"A\", \"slug\": \"a\", \"display_name\": \"A\"}")
        .expect(403, "session_required");
  }
}
