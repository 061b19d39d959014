package dev.tenon.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  @Test
  void theDocumentIsServedToEverybody() {
    TestClient.Answer answer = get("/api/openapi.json").expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.response().body()).isEqualTo(OpenApi.of(TestServer.routes()).toString());
  }

  @Test
  void whoHasTheDocumentIsToldSo() {
    TestClient.Answer answer = get("/api/openapi.json");
    assertThat(answer.header("ETag")).matches("\"[\\w-]+\"");
    TestClient.Answer again =
        get("/api/openapi.json", "If-None-Match", answer.header("ETag")).expect(304);
    assertThat(again.response().body()).isEmpty();
  }

  @Test
  void thePageShowsEveryRouteAndLoadsNothingFromElsewhere() {
    TestClient.Answer answer = get("/api/docs").expect(200);
    assertThat(answer.header("Content-Security-Policy"))
        .startsWith("default-src 'none'; style-src 'self'; script-src 'self';");
    String html = answer.response().body();
    for (Route<?, ?> route : TestServer.routes()) {
      assertThat(html).contains("id=\"" + route.operation() + "\"");
    }
    assertThat(html).doesNotContain("http://", "https://", "<style", "style=", "onclick");
    for (String file : List.of("/api/docs.css", "/api/docs.js")) {
      assertThat(html).contains("\"" + file + "\"");
      assertThat(get(file).expect(200).response().body()).doesNotContain("//", "@import");
    }
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() {
    String html = get("/api/docs").response().body();
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    while (link.find()) {
      assertThat(html).contains("id=\"" + link.group(1) + "\"");
    }
  }

  private static TestClient.Answer get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return TestClient.send(request.build());
  }
}
