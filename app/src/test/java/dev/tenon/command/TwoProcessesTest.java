package dev.tenon.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.db.installation.DatabaseUrl;
import dev.tenon.json.Json;
import dev.tenon.testing.TestDatabase;
import dev.tenon.testing.TestOrganization;
import dev.tenon.web.Scope;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several processes serve one database: all state is in it. */
final class TwoProcessesTest {
  private static TenonProcess first;
  private static TenonProcess second;

  @BeforeAll
  static void start() throws IOException {
    first = TenonProcess.serve(settings());
    second = TenonProcess.serve(settings());
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
  }

  @Test
  void oneServesWhatTheOtherMadeAndKnowsItsSessions() throws Exception {
    TestOrganization.Person admin = TestOrganization.make().admin();
    String token = admin.token(Scope.ADMIN);
    first.post("/api/v1/projects", token, "{\"key\": \"TWO\", \"title\": \"Two\"}");
    JsonNode made = json(first.post("/api/v1/projects/TWO/tasks", token, "{\"title\": \"One\"}"));
    JsonNode next = json(second.post("/api/v1/projects/TWO/tasks", token, "{\"title\": \"Two\"}"));
    assertThat(made.at("/number").intValue()).isEqualTo(1);
    assertThat(next.at("/number").intValue()).isEqualTo(2);
    assertThat(json(second.begin("/api/v1/tasks/TWO-1", token).join()).at("/title").stringValue())
        .isEqualTo("One");
  }

  @Test
  void aSessionMadeOnOneWorksOnTheOtherUntilItEnds() throws Exception {
    String token = TestOrganization.make().admin().token(Scope.ADMIN);
    String invitation =
        json(first.post(
                "/api/v1/invitations",
                token,
                "{\"email\": \"" + UUID.randomUUID() + "@example.com\", \"role\": \"member\"}"))
            .at("/token")
            .stringValue();
    HttpResponse<String> joined =
        second.send(
            "POST",
            "/api/v1/invitations/by-token/" + invitation + "/acceptance",
            "{\"display_name\": \"Tova\", \"password\": \"a quiet orange river\"}",
            "Content-Type",
            "application/json");
    String cookie = joined.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];

    assertThat(status(first, "GET", cookie)).isEqualTo(200);
    assertThat(status(first, "DELETE", cookie)).isEqualTo(204);
    assertThat(status(second, "GET", cookie)).isEqualTo(401);
  }

  private static int status(TenonProcess tenon, String method, String cookie) throws Exception {
    return tenon.send(method, "/api/v1/session", null, "Cookie", cookie).statusCode();
  }

  private static Map<String, String> settings() {
    return Map.of("TENON_DATABASE_URL", url(TestDatabase.applicationUrl()));
  }

  private static String url(DatabaseUrl url) {
    return url.jdbc() + "?user=" + url.user() + "&password=" + url.password();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Json.MAPPER.readTree(answer.body());
  }
}
