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
  private static final AtomicInteger ADDRESS = new AtomicInteger(1);

  /** Makes it with a secret of a world; an empty name shows none. */
  TestClient.Answer by(World world, String credential) {
    HttpRequest.Builder request = HttpRequest.newBuilder(TestServer.uri(path + query));
    Attacker.sign(request, credential, world);
    // Each from an address of its own: what is tried here is not how often one may try.
    request.header(
        "X-Forwarded-For", "2001:db8::" + Integer.toHexString(ADDRESS.incrementAndGet()));
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
