package dev.tenon.pages.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.zaxxer.hikari.HikariDataSource;
import dev.tenon.App;
import dev.tenon.db.Db;
import dev.tenon.db.Pool;
import dev.tenon.identity.EmailAddress;
import dev.tenon.identity.passwords.PasswordResets;
import dev.tenon.settings.SignUp;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.Reader;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestInstallation;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.server.Server;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** No form is shown that can't be sent: of sign-ups, invitations and links for passwords. */
final class ToldBeforeAFormTest {
  private static final Reader STRANGER = Reader.stranger();

  @Test
  void onlyTheFirstOfAnInstallationIsOfferedToSignUpWhereItsSettingSaysSo() throws Exception {
    TestInstallation empty = TestInstallation.make();
    try (HikariDataSource pool = Pool.open(empty.application().dataSource(), 2);
        App app =
            new App(
                pool,
                Clock.systemUTC(),
                TestServer.installation(SignUp.FIRST, TestServer.UNLIMITED));
        Server server = app.serve()) {
      Reader stranger = STRANGER.at(URI.create("http://localhost:" + server.port()));
      assertThat(page(stranger, "/sign-in")).contains("href=\"/sign-up\"");
      assertThat(page(stranger, "/sign-up")).contains("name=\"organization_name\"");
      TestOrganization.make(Db.open(pool));
      assertThat(page(stranger, "/sign-in")).doesNotContain("/sign-up");
      assertThat(page(stranger, "/sign-up"))
          .doesNotContain("name=\"organization_name\"")
          .contains("Ask an administrator of yours for an invitation");
    }
  }

  @Test
  void anInvitationThatWasTakenBackSaysSo() {
    TestClient admin = TestOrganization.make().admin().client();
    TestClient.Answer invited = invite(admin, new Newcomer());
    admin.delete("/invitations/" + invited.text("/invitation/id")).expect(204);
    assertThat(ended("/invitations/" + invited.text("/token"))).contains("It was taken back.");
  }

  @Test
  void anInvitationThatWasAcceptedSaysSoInsteadOfItsForm() {
    String path =
        "/invitations/"
            + invite(TestOrganization.make().admin().client(), new Newcomer()).text("/token");
    assertThat(page(STRANGER, path)).contains("name=\"display_name\"");
    Map<String, String> form = Map.of("display_name", "Nora", "password", Newcomer.PASSWORD);
    STRANGER.submit(path, form).expect(303);
    assertThat(ended(path)).contains("It was accepted already.");
    assertThat(STRANGER.submit(path, form).expect(404).response().body())
        .contains("It was accepted already.");
    assertThat(STRANGER.reading("de").open(path).expect(404).response().body())
        .contains("Sie wurde schon angenommen.");
  }

  @Test
  void aLinkOfNobodysSaysNothingOfInvitations() {
    assertThat(ended("/invitations/tnn_i_nothing")).contains("There is no invitation behind");
  }

  @Test
  void aLinkForAPasswordIsGoodOnceAndOneOfNobodysIsToldLikeAUsedOne() {
    Newcomer newcomer = new Newcomer();
    newcomer.signUp().expect(201);
    String path = "/password-resets/" + reset(newcomer);
    assertThat(page(STRANGER, path)).contains("name=\"new_password\"");
    STRANGER.submit(path, Map.of("new_password", "a lantern beside the kestrel")).expect(303);
    assertThat(ended(path)).isEqualTo(ended("/password-resets/tnn_r_nothing"));
    assertThat(ended(path)).contains("This link is of no use any more").doesNotContain("<form");
  }

  private static TestClient.Answer invite(TestClient admin, Newcomer newcomer) {
    return admin
        .post(
            "/invitations", "{\"email\": \"%s\", \"role\": \"member\"}".formatted(newcomer.email()))
        .expect(201);
  }

  private static String reset(Newcomer newcomer) {
    return new PasswordResets(
            TestServer.db(), Clock.systemUTC(), Generators.timeBasedEpochGenerator()::generate)
        .request(new EmailAddress(newcomer.email()), UUID.randomUUID())
        .orElseThrow()
        .value();
  }

  private static String page(Reader reader, String path) {
    return reader.open(path).expect(200).response().body();
  }

  private static String ended(String path) {
    return STRANGER.open(path).expect(404).response().body();
  }
}
