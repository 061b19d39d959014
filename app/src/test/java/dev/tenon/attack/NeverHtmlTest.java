package dev.tenon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestClient.Answer;
import dev.tenon.testing.TestOrganization;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Method;
import dev.tenon.web.Route;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people have stored comes back as what it is, and never as a page of ours. */
final class NeverHtmlTest {
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final String SCRIPT = "<script>alert(1)</script>";

  private final TestOrganization organization = TestOrganization.make();
  private final TestClient client = organization.admin().client().with("Accept", "text/html");

  @Test
  void whateverTheApiAnswersIsDataEvenToABrowser() {
    Map<String, String> stored = store();
    int looked = 0;
    for (Route<?, ?> route : TestServer.routes()) {
      Optional<String> path = path(route, stored);
      if (route.method() == Method.GET && path.isPresent()) {
        Answer answer = client.get(path.get());
        String type = answer.header("Content-Type");
        assertThat(type)
            .as(path.get())
            .matches("(application/(json|problem\\+json|zip)|text/event-stream).*");
        assertThat(answer.header("X-Content-Type-Options")).as(path.get()).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
            .as(path.get())
            .contains("default-src 'none'");
        if (type.contains("zip")) {
          assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        }
        looked++;
      }
    }
    assertThat(looked).isGreaterThan(25);
  }

  @Test
  void anExportIsAFileToKeepForABrowserToo() {
    store();
    Answer answer =
        TestClient.send(
            HttpRequest.newBuilder(TestServer.uri("/o/" + organization.slug() + "/settings/export"))
                .header("Cookie", "tenon_session=" + organization.admin().sessionToken())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/zip");
    assertThat(answer.header("Content-Disposition")).startsWith("attachment");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aPageShowsWhatPeopleWroteAsText() {
    store();
    for (String page :
        new String[] {"/projects", "/projects/WEB", "/projects/WEB/table", "/tasks/WEB-1"}) {
      Answer answer =
          TestClient.send(
              HttpRequest.newBuilder(TestServer.uri("/o/" + organization.slug() + page))
                  .header("Cookie", "tenon_session=" + organization.admin().sessionToken())
                  .header("Accept", "text/html")
                  .build());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.response().body()).contains("&lt;script>").doesNotContain("<script>alert");
    }
  }

  private Map<String, String> store() {
    client
        .post("/projects", body("{'key': 'WEB', 'title': '%s', 'description': '%s'}"))
        .expect(201);
    client.post("/projects/WEB/tasks", body("{'title': '%s', 'description': '%s'}")).expect(201);
    String comment =
        client.post("/tasks/WEB-1/comments", body("{'body': '%s'}")).expect(201).text("/id");
    String label =
        client
            .post("/projects/WEB/labels", body("{'name': '%s', 'color': 'd73a4a'}"))
            .expect(201)
            .text("/id");
    String team = client.post("/teams", body("{'name': '%s'}")).expect(201).text("/id");
    String filter =
        client.post("/filters", body("{'name': '%s', 'filter': ''}")).expect(201).text("/id");
    return Map.of(
        "project",
        "WEB",
        "task",
        "WEB-1",
        "comment",
        comment,
        "label",
        label,
        "team",
        team,
        "filter",
        filter,
        "user",
        organization.admin().userId().toString(),
        "user_id",
        organization.admin().userId().toString());
  }

  private static String body(String json) {
    return json.replace('\'', '"').replace("%s", SCRIPT);
  }

  /** The address of a route, where all that it names is stored; a stream that ends at once. */
  private static Optional<String> path(Route<?, ?> route, Map<String, String> stored) {
    if (!route.path().startsWith("/api/v1/")) {
      return Optional.empty();
    }
    Matcher variable = VARIABLE.matcher(route.path());
    if (variable.results().anyMatch(found -> !stored.containsKey(found.group(1)))) {
      return Optional.empty();
    }
    String path = variable.replaceAll(found -> stored.get(found.group(1)));
    String rest = path.substring("/api/v1".length());
    return Optional.of(rest.equals("/changes") ? rest + "?seconds=0" : rest);
  }
}
