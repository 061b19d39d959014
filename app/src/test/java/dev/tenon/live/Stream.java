package dev.tenon.live;

import dev.tenon.json.Json;
import dev.tenon.testing.TestServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An open stream of changes, read event by event; reading waits for the next. */
final class Stream implements AutoCloseable {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final BufferedReader lines;

  private Stream(BufferedReader lines) {
    this.lines = lines;
  }

  /** One event. */
  record Event(String name, String id, JsonNode data) {}

  /** Opens a stream with an API token, which has told all until now. */
  static Stream open(String token, String query) {
    Stream stream = unread(token, query);
    stream.next();
    return stream;
  }

  /** The same with nothing read. */
  static Stream unread(String token, String query) {
    return of(send(token, query));
  }

  /** The same as a browser does that has lost it. */
  static Stream resumed(String token, String query, String lastEvent) {
    return of(sent(asked(token, query).header("Last-Event-ID", lastEvent).build()));
  }

  private static Stream of(HttpResponse<java.io.InputStream> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("answered " + response.statusCode());
    }
    return new Stream(
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
  }

  static HttpResponse<java.io.InputStream> send(String token, String query) {
    return sent(asked(token, query).build());
  }

  private static HttpRequest.Builder asked(String token, String query) {
    return HttpRequest.newBuilder(TestServer.uri("/api/v1/changes?" + query))
        .header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<java.io.InputStream> sent(HttpRequest request) {
    try {
      return HTTP.send(request, BodyHandlers.ofInputStream());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The next event; of the end of the stream one named "end". */
  Event next() {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && fields.containsKey("data")) {
          return new Event(
              fields.getOrDefault("event", ""),
              fields.getOrDefault("id", ""),
              Json.MAPPER.readTree(fields.getOrDefault("data", "")));
        }
        if (!line.isEmpty() && !line.startsWith(":")) {
          String[] field = line.split(": ", 2);
          fields.put(field[0], field[1]);
        }
      }
      return new Event("end", "", Json.MAPPER.createObjectNode());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
