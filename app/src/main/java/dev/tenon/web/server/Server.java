package dev.tenon.web.server;

import dev.tenon.audit.Denials;
import dev.tenon.db.Db;
import dev.tenon.faults.OperatorFault;
import dev.tenon.web.Principal;
import dev.tenon.web.Route;
import dev.tenon.web.assets.Assets;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.server.answers.Refusals;
import io.helidon.common.socket.SocketOptions;
import io.helidon.webserver.WebServer;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The HTTP server over the routes. Closing it lets requests in flight finish first. */
public final class Server implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** Above the largest body that any route takes; each route's own limit is what callers meet. */
  private static final long MAX_PAYLOAD = 64L << 20;

  private final WebServer server;

  private Server(WebServer server) {
    this.server = server;
  }

  /**
   * What a server needs.
   *
   * @param port 0 for any free one
   * @param requestsPerMinute for each caller
   * @param proxies whose word is taken for where a request comes from
   * @param known who a credential proves to be, if anyone
   * @param screen shows what goes wrong to people
   */
  public record Setup(
      String host,
      int port,
      URI baseUrl,
      int requestsPerMinute,
      TrustedProxies proxies,
      List<Route<?, ?>> routes,
      Function<Credential, Optional<Principal>> known,
      Screen screen,
      Assets assets,
      Db db,
      Clock clock,
      Supplier<UUID> ids) {}

  /**
   * Starts to serve.
   *
   * @throws OperatorFault where the port is taken
   */
  public static Server start(Setup setup) {
    Door door =
        new Door(
            new Router(setup.routes()),
            new Guard(setup.known(), setup.baseUrl()),
            new RateLimits(setup.requestsPerMinute(), setup.clock()),
            new Idempotency(setup.db()),
            new Denials(setup.db()),
            setup.proxies(),
            new Refusals(setup.screen()),
            setup.ids());
    AssetHandler assets = new AssetHandler(setup.assets());
    WebServer server =
        WebServer.builder()
            .host(setup.host())
            .port(setup.port())
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .maxPayloadSize(MAX_PAYLOAD)
            // Without it, answers wait up to 40 ms for the client's acknowledgement.
            .connectionOptions(SocketOptions.builder().tcpNoDelay(true).build())
            .directHandlers(Unreadable.handlers(setup.screen(), setup.ids()))
            .routing(routing ->
                routing
                    .get(Assets.PREFIX + "*", assets)
                    .head(Assets.PREFIX + "*", assets)
                    .any(door))
            .build()
            .start();
    // It does not throw when it cannot listen, but stays as it is.
    if (!server.isRunning()) {
      throw new OperatorFault(
          """
          Tenon cannot listen on %s:%d: another program does, or the address is not one of this \
          machine's. Stop that program, or set TENON_PORT or TENON_HOST.\
          """
              .formatted(setup.host(), setup.port()));
    }
    return new Server(server);
  }

  /** The port that is listened on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
