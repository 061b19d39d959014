package dev.tenon.web.server;

import dev.tenon.audit.Denials;
import dev.tenon.db.DatabaseFailure;
import dev.tenon.db.Violation;
import dev.tenon.web.Failure;
import dev.tenon.web.Method;
import dev.tenon.web.Principal;
import dev.tenon.web.Request;
import dev.tenon.web.Route;
import dev.tenon.web.server.answers.Answers;
import dev.tenon.web.server.answers.Answers.Written;
import dev.tenon.web.server.answers.Problem;
import dev.tenon.web.server.answers.Refusals;
import dev.tenon.web.server.reading.Browsers;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.ServerConnectionException;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * What every request of the API and of the pages goes through, in order: the route, the caller, the
 * limit, the access. What is let in is {@link Admitted}.
 */
final class Door implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger("dev.tenon.request");

  private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
  private static final HeaderName FORWARDED_FOR = HeaderNames.create("X-Forwarded-For");

  /** The variable of a page's path that names the organization to act in. */
  private static final String SLUG = "organization";

  private final Router router;
  private final Guard guard;
  private final RateLimits limits;
  private final Idempotency idempotency;
  private final Denials denials;
  private final TrustedProxies proxies;
  private final Refusals refusals;
  private final Supplier<UUID> ids;

  Door(
      Router router,
      Guard guard,
      RateLimits limits,
      Idempotency idempotency,
      Denials denials,
      TrustedProxies proxies,
      Refusals refusals,
      Supplier<UUID> ids) {
    this.router = router;
    this.guard = guard;
    this.limits = limits;
    this.idempotency = idempotency;
    this.denials = denials;
    this.proxies = proxies;
    this.refusals = refusals;
    this.ids = ids;
  }

  @Override
  public void handle(ServerRequest request, ServerResponse response) {
    long started = System.nanoTime();
    UUID requestId = ids.get();
    MDC.put("request_id", requestId.toString());
    response.header(REQUEST_ID, requestId.toString());
    Answers.ALWAYS.forEach(response::header);
    try {
      answer(request, response, requestId);
    } finally {
      LOG.atInfo()
          .addKeyValue("method", request.prologue().method().text())
          .addKeyValue("path", Secrets.masked(request.path().rawPath()))
          .addKeyValue("status", response.status().code())
          .addKeyValue("ms", (System.nanoTime() - started) / 1_000_000)
          .log("request");
      MDC.clear();
    }
  }

  private void answer(ServerRequest request, ServerResponse response, UUID requestId) {
    try {
      serve(request, response, requestId);
    } catch (Failure failure) {
      refuse(failure, requestId, request).send(request, response);
    } catch (Violation violation) {
      refuse(Problem.of(violation), requestId, request).send(request, response);
    } catch (DatabaseFailure failure) {
      LOG.error("the database failed", failure);
      Written written =
          failure.isOutage()
              ? refusals.of(Problem.unavailable(requestId), Map.of("Retry-After", "5"), request)
              : refusals.of(Problem.internal(requestId), Map.of(), request);
      written.send(request, response);
    } catch (ServerConnectionException gone) {
      // Whoever asked has left, as people leave a page that follows changes.
      throw gone;
    } catch (RuntimeException bug) {
      LOG.error("unexpected", bug);
      if (response.isSent()) {
        // Half a stream is out: only breaking the connection can tell the client so.
        throw bug;
      }
      refusals.of(Problem.internal(requestId), Map.of(), request).send(request, response);
    }
  }

  private Written refuse(Failure failure, UUID requestId, ServerRequest request) {
    return refusals.of(failure, requestId, request);
  }

  private void serve(ServerRequest request, ServerResponse response, UUID requestId) {
    Router.Found found =
        router.find(request.path().rawPath()).orElseThrow(() -> Failure.notFound("path"));
    Route<?, ?> route = route(found, request.prologue().method().text());
    Headers headers = request.headers();
    Map<String, String> path = found.named(route);
    Credential credential = Guard.credential(headers, route.isPage() ? path.get(SLUG) : null);
    guard.refuseCrossSite(route, credential, headers);
    Principal principal = known(credential, route, request, response);
    Request.Client client =
        new Request.Client(
            address(request),
            headers.first(HeaderNames.USER_AGENT).orElse(null),
            Guard.cookie(headers));
    try {
      guard.admit(principal, route);
      new Admitted<>(route, path, principal, client, requestId, idempotency)
          .serve(request, response);
    } catch (Failure failure) {
      if (!(principal instanceof Principal.Member member)) {
        throw failure;
      }
      if (failure.kind() == Failure.Kind.FORBIDDEN) {
        denials.record(member.context(requestId), route.operation(), failure.code());
      }
      Request.Browser browser = Browsers.of(request, Map.of());
      Request<Void> caller =
          new Request<>(member, requestId, client, path, Map.of(), null, null, null, browser, null);
      refusals.of(failure, caller, request).send(request, response);
    }
  }

  private static Route<?, ?> route(Router.Found found, String method) {
    for (Route<?, ?> route : found.routes().values()) {
      if (route.method().name().equals(method)
          || (route.method() == Method.GET && method.equals("HEAD"))) {
        return route;
      }
    }
    throw Failure.methodNotAllowed(
        String.join(", ", found.routes().keySet().stream().map(Enum::name).toList()));
  }

  /** Who calls, within their limit: a known caller's own, or that of the address. */
  private Principal known(
      @Nullable Credential credential,
      Route<?, ?> route,
      ServerRequest request,
      ServerResponse response) {
    Principal principal;
    try {
      principal = guard.principal(credential, route);
    } catch (Failure refused) {
      limits.takeFrom(address(request));
      throw refused;
    }
    RateLimits.Left left =
        switch (principal) {
          case Principal.Anonymous _ -> limits.takeFrom(address(request));
          case Principal.Account account -> limits.take(account.sessionId());
          case Principal.Member member -> limits.take(member.credentialId());
        };
    response.header("RateLimit-Limit", Integer.toString(left.limit()));
    response.header("RateLimit-Remaining", Integer.toString(left.remaining()));
    response.header("RateLimit-Reset", Long.toString(left.resetSeconds()));
    if (principal instanceof Principal.Member member) {
      MDC.put("organization_id", member.organizationId().toString());
      MDC.put("user_id", member.userId().toString());
    }
    return principal;
  }

  private String address(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress peer
        ? proxies.client(peer.getAddress(), request.headers().all(FORWARDED_FOR, List::of))
        : Request.Client.UNKNOWN;
  }
}
