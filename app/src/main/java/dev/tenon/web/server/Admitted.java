package dev.tenon.web.server;

import dev.tenon.db.Violation;
import dev.tenon.digests.Sha256;
import dev.tenon.web.Failure;
import dev.tenon.web.Handler;
import dev.tenon.web.Method;
import dev.tenon.web.Principal;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Route;
import dev.tenon.web.server.answers.Answers;
import dev.tenon.web.server.answers.ETag;
import dev.tenon.web.server.answers.Problem;
import dev.tenon.web.server.reading.Bodies;
import dev.tenon.web.server.reading.Browsers;
import dev.tenon.web.server.reading.FormBody;
import dev.tenon.web.server.reading.Multipart;
import dev.tenon.web.server.reading.Spool;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request whose sender may make it. What it carries is read, in order: the query, the
 * precondition, the body; then the route's handler is called, and its answer sent.
 */
record Admitted<B, A>(
    Route<B, A> route,
    Map<String, String> path,
    Principal principal,
    Request.Client client,
    UUID requestId,
    Idempotency idempotency) {

  private static final HeaderName IDEMPOTENCY_KEY = HeaderNames.create("Idempotency-Key");

  void serve(ServerRequest request, ServerResponse response) {
    Headers headers = request.headers();
    Request<B> bare =
        new Request<>(
            principal,
            requestId,
            client,
            path,
            Bodies.query(request.query(), route.parameters()),
            null,
            route.is(Route.Trait.CONDITIONAL) ? version(headers) : null,
            null,
            Browsers.of(request, Map.of()),
            null);
    if (route.is(Route.Trait.UPLOAD)) {
      upload(bare, request, response);
      return;
    }
    byte[] bytes =
        route.takes() == null ? new byte[0] : Bodies.bytes(stream(request), route.maxBody());
    if (route.isPage()) {
      Answers.send(page(bare, bytes, headers), request, response);
      return;
    }
    answer(bare.with(content(bytes, headers)), () -> Sha256.of(bytes), request, response);
  }

  /** A file as it is, from a program or a script; or within a form, from a browser by itself. */
  private void upload(Request<B> bare, ServerRequest request, ServerResponse response) {
    String type = request.headers().first(HeaderNames.CONTENT_TYPE).orElse("");
    if (!route.isPage() || !Multipart.is(type)) {
      try (Spool spool = Spool.of(stream(request), route.maxBody())) {
        answer(bare.with(spool.file()), spool::hash, request, response);
      }
      return;
    }
    try (Spool whole = Spool.of(stream(request), route.maxBody() + Multipart.OVERHEAD);
        Multipart form = Multipart.of(whole.file(), type)) {
      Request<B> asked = bare.typed(form.fields());
      Answers.send(handled(asked, () -> asked.with(form.file())), request, response);
    }
  }

  private static InputStream stream(ServerRequest request) {
    return request.content().hasEntity()
        ? request.content().inputStream()
        : InputStream.nullInputStream();
  }

  private static Integer version(Headers headers) {
    return ETag.version(headers.first(HeaderNames.IF_MATCH).orElseThrow(Failure::unconditional));
  }

  @SuppressWarnings("unchecked") // a route's B is the record that it takes
  private @Nullable B content(byte[] bytes, Headers headers) {
    Class<?> type = route.takes();
    return type == null ? null : (B) Bodies.record(type, bytes, headers, route.method());
  }

  /** Calls a page's handler; a form that is refused is shown again where the route says how. */
  @SuppressWarnings("unchecked") // a route's B is the record that it takes
  private Reply<?> page(Request<B> bare, byte[] bytes, Headers headers) {
    Class<?> type = route.takes();
    Map<String, List<String>> typed = type == null ? Map.of() : FormBody.values(bytes, headers);
    Request<B> asked = bare.typed(typed);
    return handled(asked, () -> asked.with(type == null ? null : (B) Bodies.record(type, typed)));
  }

  private Reply<?> handled(Request<B> asked, Supplier<Request<B>> whole) {
    try {
      return route.handler().answer(whole.get());
    } catch (Failure failure) {
      return again(asked, failure);
    } catch (Violation violation) {
      return again(asked, Problem.of(violation));
    }
  }

  /** Who may not do it, as nobody may, or can't see what it is about, has no form either. */
  private Reply<?> again(Request<?> asked, Failure failure) {
    Handler.Again again = route.again();
    if (again == null
        || failure.kind() == Failure.Kind.FORBIDDEN
        || failure.kind() == Failure.Kind.CLOSED
        || failure.kind() == Failure.Kind.NOT_FOUND) {
      throw failure;
    }
    return again.answer(asked, failure);
  }

  /** Calls the handler, once for each Idempotency-Key, and sends what it answers. */
  private void answer(
      Request<B> read, Supplier<byte[]> hash, ServerRequest request, ServerResponse response) {
    String key = request.headers().first(IDEMPOTENCY_KEY).orElse(null);
    if (key != null
        && route.method() == Method.POST
        && principal instanceof Principal.Member member) {
      String place = request.path().rawPath() + "?" + request.query().rawValue();
      idempotency
          .once(
              member.context(requestId),
              Idempotency.Key.of(key, route, place, hash.get()),
              route.is(Route.Trait.SECRET),
              () -> Answers.written(route.handler().answer(read), request))
          .send(request, response);
      return;
    }
    Answers.send(route.handler().answer(read), request, response);
  }
}
