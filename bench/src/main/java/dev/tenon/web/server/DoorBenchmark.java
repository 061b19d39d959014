package dev.tenon.web.server;

import dev.tenon.bench.micro.Running;
import dev.tenon.identity.SecretToken;
import io.helidon.http.HeaderNames;
import io.helidon.http.WritableHeaders;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What every request passes before its handler, but for what the database is asked. */
@State(Scope.Benchmark)
public class DoorBenchmark {
  private static final UUID TOKEN_ID = new UUID(1, 1);

  private final Router router = new Router(Running.routes());
  private final RateLimits limits = new RateLimits(Integer.MAX_VALUE, Clock.systemUTC());
  private final WritableHeaders<?> headers =
      WritableHeaders.create()
          .set(
              HeaderNames.AUTHORIZATION,
              "Bearer " + SecretToken.make(SecretToken.Kind.API).value());

  @Benchmark
  public Optional<Router.Found> routeToOneTask() {
    return router.find("/api/v1/tasks/WEB-42");
  }

  @Benchmark
  public Optional<Router.Found> routeToNowhere() {
    return router.find("/api/v1/tasks/WEB-42/nothing/at/all");
  }

  /** Read, hashed for the look-up, and counted. */
  @Benchmark
  public byte[] tokenHash() {
    limits.take(TOKEN_ID);
    return switch (Objects.requireNonNull(Guard.credential(headers, null))) {
      case Credential.BearerToken(String token) -> new SecretToken(token).hash();
      case Credential.SessionCookie cookie -> throw new IllegalStateException(cookie.toString());
    };
  }
}
