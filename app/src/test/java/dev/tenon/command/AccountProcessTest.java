package dev.tenon.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.command.TenonProcess.Outcome;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new installation, from its first person to the one who forgot a password. */
final class AccountProcessTest {
  private static final Pattern LINK = Pattern.compile("http://localhost:8080(/\\S+)");
  @TempDir private static Path data;

  @Test
  void whoComesFirstSetsItUpAndAnOperatorHelpsWhoForgetsAPassword() throws Exception {
    try (var tenon = TenonProcess.serve(data)) {
      assertThat(signUp(tenon, "first").statusCode()).isEqualTo(201);
      HttpResponse<String> second = signUp(tenon, "second");
      assertThat(second.statusCode()).isEqualTo(403);
      assertThat(second.body()).contains("sign_up_closed");

      Outcome unknown = account("reset-password", "second@example.com");
      assertThat(unknown.status()).isEqualTo(Tenon.FAULT);
      Matcher link = LINK.matcher(account("reset-password", "first@example.com").output());
      assertThat(link.find()).isTrue();
      assertThat(
              tenon
                  .send(
                      "PUT",
                      "/api/v1" + link.group(1),
                      "{\"new_password\": \"the second cup of tea\"}")
                  .statusCode())
          .isEqualTo(204);
      HttpResponse<String> signedIn =
          tenon.send(
              "POST",
              "/api/v1/session",
              "{\"email\": \"first@example.com\", \"password\": \"the second cup of tea\"}");
      assertThat(signedIn.statusCode()).isEqualTo(201);

      Outcome entered =
          account("appoint", "third@example.com", "--organization=first", "--name=Third");
      assertThat(entered.status()).isEqualTo(Tenon.FAULT);
      assertThat(entered.output()).contains("has members");
    }
  }

  @Test
  void whoComesFirstIsItsOperatorUntilDismissed(@TempDir Path fresh) throws Exception {
    Map<String, String> settings = Map.of("TENON_DATA", UsedData.in(fresh).toString());
    try (var tenon = TenonProcess.serve(settings)) {
      String first = session(signUp(tenon, "first"));
      assertThat(operatorPage(tenon, first)).isEqualTo(200);
      assertThat(operator(settings, "first@example.com", "--revoke")).isZero();
      assertThat(operatorPage(tenon, first)).as("an administrator alone").isEqualTo(404);
      assertThat(operator(settings, "first@example.com", "--grant")).isZero();
      assertThat(operatorPage(tenon, first)).isEqualTo(200);
      assertThat(operator(settings, "nobody@example.com", "--grant")).isEqualTo(Tenon.FAULT);
    }
  }

  private static int operator(Map<String, String> settings, String email, String change)
      throws Exception {
    return TenonProcess.run(settings, "account", "operator", email, change).status();
  }

  private static int operatorPage(TenonProcess tenon, String session) throws Exception {
    return tenon
        .send("GET", "/operator", null, "Cookie", session, "Accept", "text/html")
        .statusCode();
  }

  /** The cookie that an answer sets. */
  private static String session(HttpResponse<String> answer) {
    String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static HttpResponse<String> signUp(TenonProcess tenon, String name) throws Exception {
    return tenon.send(
        "POST",
        "/api/v1/sign-up",
        """
        {"email": "%s@example.com", "password": "a horse of another colour", "display_name": "Ada",
         "organization_name": "Ada's", "organization_slug": "%s"}
        """
            .formatted(name, name));
  }

  private static Outcome account(String... arguments) throws Exception {
    String[] command = new String[arguments.length + 1];
    command[0] = "account";
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return TenonProcess.run(Map.of("TENON_DATA", data.toString()), command);
  }
}
