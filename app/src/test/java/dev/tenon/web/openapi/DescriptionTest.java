package dev.tenon.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestServer;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;

class DescriptionTest {
  @Test
  void theDocumentIsServedToEverybody() {
    TestClient.Answer answer = get("/api/openapi.json").expect(200);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    assertThat(answer.json()).isEqualTo(OpenApi.of(TestServer.routes()));
  }

  @Test
  void whoHasTheDocumentIsToldSo() {
    TestClient.Answer answer = get("/api/openapi.json");
    assertThat(answer.header("ETag")).matches("\"[\\w-]+\"");
    TestClient.Answer again =
        get("/api/openapi.json", "If-None-Match", answer.header("ETag")).expect(304);
    assertThat(again.response().body()).isEmpty();
  }

  private static TestClient.Answer get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return TestClient.send(request.build());
  }
}
