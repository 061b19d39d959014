package dev.tenon.attack;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is wrong in one way.
 *
 * @param what is wrong with it
 * @param wrong whether it must be refused; else it may do by chance
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Shot(
    String what,
    boolean wrong,
    String path,
    String query,
    Map<String, String> headers,
    byte @Nullable [] body) {

  /** The request as it ought to be. */
  static Shot right(Attempt attempt, World world, String credential, String version) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(
        credential.contains("-session") ? "Cookie" : "Authorization",
        credential.contains("-session")
            ? "tenon_session=" + world.secret(credential)
            : "Bearer " + world.secret(credential));
    String text = attempt.body();
    if (text != null) {
      headers.put("Content-Type", "application/json");
    }
    if (attempt.endpoint().route().is(Route.Trait.CONDITIONAL)) {
      headers.put("If-Match", version);
    }
    return new Shot(
        "nothing",
        false,
        attempt.path(),
        attempt.query(),
        headers,
        text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  Shot path(String wrong, String instead) {
    return new Shot(wrong, false, instead, query, headers, body);
  }

  Shot query(String wrong, String instead) {
    return new Shot(wrong, false, path, instead, headers, body);
  }

  Shot header(String name, String value) {
    Map<String, String> others = new LinkedHashMap<>(headers);
    others.put(name, value);
    String shown = value.length() > 60 ? value.length() + " characters" : value;
    return new Shot(name + ": " + shown, false, path, query, others, body);
  }

  Shot without(String header) {
    Map<String, String> others = new LinkedHashMap<>(headers);
    others.remove(header);
    return new Shot("no " + header, false, path, query, others, body);
  }

  Shot body(String what, boolean isWrong, byte[] instead) {
    return new Shot(what, isWrong, path, query, headers, instead);
  }

  /** Whether it brings no credential, or another one than the right one. */
  boolean isSignedOtherwise() {
    return what.startsWith("Authorization") || what.startsWith("Cookie");
  }

  /** Whether its path is the right one. */
  boolean isOfTheSamePath() {
    return !what.startsWith("{");
  }

  /** Makes the request, from a network of its own: what is tried is not how often one may try. */
  TestClient.Answer fire(String method, int network) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(TestServer.uri(path + query))
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    request.setHeader("X-Forwarded-For", Attempt.address(network));
    headers.forEach(request::setHeader);
    return TestClient.send(request.build());
  }
}
