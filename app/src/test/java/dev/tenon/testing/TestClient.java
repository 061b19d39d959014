package dev.tenon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Calls the tests' server over HTTP as somebody. */
public final class TestClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final OpenApiConformance DESCRIBED = new OpenApiConformance(TestServer.routes());

  private final List<String> headers;

  private TestClient(List<String> headers) {
    this.headers = headers;
  }

  /** A client that proves nothing. */
  public static TestClient anonymous() {
    return new TestClient(List.of());
  }

  public static TestClient withToken(String token) {
    return new TestClient(List.of("Authorization", "Bearer " + token));
  }

  static TestClient withSession(String token) {
    return new TestClient(List.of("Cookie", "tenon_session=" + token));
  }

  /** The same client, which sends one more header. */
  public TestClient with(String header, String value) {
    List<String> more = new ArrayList<>(headers);
    more.addAll(List.of(header, value));
    return new TestClient(more);
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String body) {
    return send("POST", path, body);
  }

  public Answer put(String path, String body) {
    return send("PUT", path, body);
  }

  public Answer patch(String path, int version, String body) {
    return with("If-Match", "\"" + version + "\"").send("PATCH", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer delete(String path, int version) {
    return with("If-Match", "\"" + version + "\"").delete(path);
  }

  /** Sends a request under /api/v1. */
  public Answer send(String method, String path, @org.jspecify.annotations.Nullable String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(TestServer.uri("/api/v1" + path))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    return send(request.build());
  }

  /** Sends any request, as it is. What comes back must be what the API's description says. */
  public static Answer send(HttpRequest request) {
    try {
      Answer answer = new Answer(request, HTTP.send(request, BodyHandlers.ofString()));
      DESCRIBED.check(
          request.method(),
          request.uri().getRawPath(),
          answer.status(),
          answer.header("Content-Type"),
          answer.response().body());
      return answer;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** What came back. */
  public record Answer(HttpRequest request, HttpResponse<String> response) {
    public int status() {
      return response.statusCode();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
      return Json.MAPPER.readTree(response.body());
    }

    /** A member of the answer by JSON Pointer, as text. */
    public String text(String pointer) {
      JsonNode node = json().at(pointer);
      assertThat(node.isMissingNode()).as("%s in %s", pointer, response.body()).isFalse();
      return node.isString() ? node.stringValue() : node.toString();
    }

    public int number(String pointer) {
      return json().at(pointer).intValue();
    }

    /** The same answer, after its status has been asserted. */
    public Answer expect(int status) {
      assertThat(status())
          .as("%s %s answered %s", request.method(), request.uri(), response.body())
          .isEqualTo(status);
      return this;
    }

    /** The same answer, after its status and its problem's code have been asserted. */
    public Answer expect(int status, String code) {
      expect(status);
      assertThat(text("/code")).as(response.body()).isEqualTo(code);
      return this;
    }
  }
}
