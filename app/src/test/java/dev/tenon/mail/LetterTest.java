package dev.tenon.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.tenon.App;
import dev.tenon.Installation;
import dev.tenon.db.Pool;
import dev.tenon.json.Json;
import dev.tenon.settings.MailServer;
import dev.tenon.testing.Newcomer;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Scope;
import dev.tenon.web.server.Server;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Letters, through a mail server of the test's own. */
class LetterTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern LINK = Pattern.compile("http://localhost:8080(\\S+)");

  private final GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
  private final Newcomer nora = new Newcomer();
  private App app;
  private Server server;

  @BeforeEach
  void start() {
    mail.start();
    Installation quiet = TestServer.installation();
    Installation writing =
        new Installation(
            quiet.host(),
            quiet.port(),
            quiet.baseUrl(),
            quiet.trustedProxies(),
            quiet.requestsPerMinute(),
            quiet.signUp(),
            Optional.of(new MailServer("localhost", mail.getSmtp().getPort(), false, "", "")),
            "tenon@localhost",
            quiet.passwordCost());
    app = new App(Pool.open(TestDatabase.application(), 2), Clock.systemUTC(), writing);
    server = app.serve();
  }

  @AfterEach
  void stop() {
    server.close();
    app.close();
    mail.stop();
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/api/v1" + path))
            .header("Content-Type", "application/json")
            .header("X-Forwarded-For", "2001:db8::1")
            .method(method, BodyPublishers.ofString(body));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HTTP.send(request.build(), BodyHandlers.ofString());
  }

  private String invite() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        send(
            "POST",
            "/invitations",
            "{\"email\": \"%s\", \"role\": \"member\"}".formatted(nora.email()),
            "Authorization",
            "Bearer " + TestOrganization.make().admin().token(Scope.ADMIN));
    assertThat(answer.statusCode()).isEqualTo(201);
    return answer.body();
  }

  /** The only letter's link, as a path, which the API has as well. */
  private String link() throws IOException, MessagingException {
    assertThat(mail.waitForIncomingEmail(10_000, 1)).isTrue();
    MimeMessage letter = mail.getReceivedMessages()[0];
    assertThat(letter.getAllRecipients()[0]).hasToString(nora.email());
    Matcher link = LINK.matcher((String) letter.getContent());
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  @Test
  void anInvitationIsMailedWithItsLink() throws Exception {
    var answer = Json.MAPPER.readTree(invite());
    assertThat(answer.at("/mailed").booleanValue()).isTrue();
    assertThat(answer.at("/link").stringValue()).endsWith(link());
  }

  @Test
  void anInvitationThatCannotBeMailedIsMadeAndSaysSo() throws Exception {
    mail.stop();
    var answer = Json.MAPPER.readTree(invite());
    assertThat(answer.at("/mailed").booleanValue()).isFalse();
    assertThat(answer.at("/link").stringValue()).contains("tnn_i_");
  }

  @Test
  void aForgottenPasswordIsSetAnewByTheLinkOnceAndEndsEverySession() throws Exception {
    var before = nora.signedUp();
    send("POST", "/password-resets", "{\"email\": \"%s\"}".formatted(nora.email()));
    String link = link();
    String body = "{\"new_password\": \"the second cup of tea\"}";
    assertThat(send("PUT", link, body).statusCode()).isEqualTo(204);
    assertThat(send("PUT", link, body).statusCode()).isEqualTo(404);
    before.get("/organization").expect(401);
    nora.signIn("the second cup of tea").expect(201);
    nora.signIn(Newcomer.PASSWORD).expect(401);
  }

  @Test
  void nobodyWithoutAnAccountGetsALetter() throws Exception {
    send("POST", "/password-resets", "{\"email\": \"%s\"}".formatted(nora.email()));
    server.close();
    app.close();
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void countedAttemptsAndSessionsHoldInEveryProcess() throws Exception {
    nora.signUp().expect(201);
    for (int i = 0; i < 10; i++) {
      nora.signIn("guess").expect(401);
    }
    HttpResponse<String> elsewhere =
        send(
            "POST",
            "/session",
            "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(nora.email(), Newcomer.PASSWORD));
    assertThat(elsewhere.statusCode()).isEqualTo(429);
  }
}
