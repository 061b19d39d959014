package dev.tenon.attack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tenon.json.Json;
import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A request that is about to be made. */
record Attempt(Endpoint endpoint, String path, String query, @Nullable String body) {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final AtomicInteger NETWORK = new AtomicInteger(1 << 24);

  /** An address in a network that no other number gives. */
  static String address(int network) {
    return "2001:db8:%x:%x::1".formatted(network >>> 16, network & 0xffff);
  }

  private boolean isForm() {
    return endpoint.route().isPage() && !endpoint.route().is(Route.Trait.UPLOAD);
  }

  /** The form that it sends; empty where it sends none. */
  String typed() {
    String text = body;
    return text == null || !isForm() ? "" : form(text);
  }

  /** The form that says the same as a JSON object. */
  private static String form(String json) {
    return Json.MAPPER.readTree(json).properties().stream()
        .flatMap(field ->
            field.getValue().isArray()
                ? field.getValue().valueStream().map(one -> pair(field.getKey(), one))
                : Stream.of(pair(field.getKey(), field.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String pair(String name, JsonNode value) {
    return name + "=" + URLEncoder.encode(value.isNull() ? "" : value.asString(), UTF_8);
  }

  /** Makes it with a secret of a world; an empty name shows none. */
  TestClient.Answer by(World world, String credential) {
    HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path + query));
    Attacker.sign(request, credential, world);
    // Each from a network of its own: what is tried here is not how often one may try.
    request.header("X-Forwarded-For", address(NETWORK.incrementAndGet()));
    String text = body;
    request.method(
        endpoint.route().method().name(),
        text == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(isForm() ? form(text) : text));
    if (endpoint.route().isPage()) {
      request.header("Accept", "text/html").header("Sec-Fetch-Site", "same-origin");
    }
    if (text != null) {
      request.header("Content-Type", isForm() ? FORM : "application/json");
    }
    if (endpoint.route().is(Route.Trait.CONDITIONAL)) {
      request.header("If-Match", "\"" + endpoint.version() + "\"");
    }
    return TestClient.send(request.build());
  }
}
