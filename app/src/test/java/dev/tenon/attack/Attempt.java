package dev.tenon.attack;

import dev.tenon.testing.TestClient;
import dev.tenon.testing.TestServer;
import dev.tenon.web.Route;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A request that is about to be made. */
record Attempt(Endpoint endpoint, String path, String query, @Nullable String body) {
  private static final AtomicInteger NETWORK = new AtomicInteger(1 << 24);

  /** An address in a network that no other number gives. */
  static String address(int network) {
    return "2001:db8:%x:%x::1".formatted(network >>> 16, network & 0xffff);
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
        text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
    if (text != null) {
      request.header("Content-Type", "application/json");
    }
    if (endpoint.route().is(Route.Trait.CONDITIONAL)) {
      request.header("If-Match", "\"" + endpoint.version() + "\"");
    }
    return TestClient.send(request.build());
  }
}
