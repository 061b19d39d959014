package dev.tenon.web.server.answers;

import dev.tenon.json.Json;
import dev.tenon.web.Page;
import dev.tenon.web.Reply;
import dev.tenon.web.Versioned;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers. */
public final class Answers {
  public static final String JSON = "application/json";
  public static final String PROBLEM = "application/problem+json";

  /** What every answer says, unless it says otherwise. */
  public static final List<Header> ALWAYS =
      List.of(
          HeaderValues.createCached("X-Content-Type-Options", "nosniff"),
          HeaderValues.createCached(
              "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
          HeaderValues.createCached("Referrer-Policy", "no-referrer"));

  private static final HeaderName LINK = HeaderNames.create("Link");

  private Answers() {}

  /**
   * An answer whose body is bytes: what an Idempotency-Key keeps and replays.
   *
   * @param mediaType of the body; null where there is none
   * @param headers by name; several values of one, as of cookies, with line feeds between them
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Written(
      int status, @Nullable String mediaType, Map<String, String> headers, byte[] body) {
    /** Without what may hold a secret: the body, and a header such as Set-Cookie. */
    public Written withoutSecrets() {
      return new Written(status, mediaType, Map.of(), new byte[0]);
    }

    public void send(ServerRequest request, ServerResponse response) {
      headers.forEach(
          (name, value) -> response.header(HeaderNames.create(name), value.split("\n", -1)));
      if (status == 200 && notModified(request)) {
        response.status(Status.NOT_MODIFIED_304).send();
        return;
      }
      response.status(status);
      if (mediaType == null) {
        response.send();
        return;
      }
      response.header(HeaderNames.CONTENT_TYPE, mediaType);
      response.send(body);
    }

    /** Of what was read alone: who changes something is told what it is now. */
    private boolean notModified(ServerRequest request) {
      String method = request.prologue().method().text();
      String tag = headers.get("ETag");
      return tag != null
          && (method.equals("GET") || method.equals("HEAD"))
          && request
              .headers()
              .first(HeaderNames.IF_NONE_MATCH)
              .map(asked -> ETag.names(asked, tag))
              .orElse(false);
    }
  }

  /** A reply as bytes. Of a stream there are none before it is sent. */
  public static Written written(Reply<?> reply, ServerRequest request) {
    Map<String, String> headers = new HashMap<>(reply.headers());
    return switch (reply) {
      case Reply.Ok<?>(Object body, var _) -> body(200, body, headers, request);
      case Reply.Created<?>(String location, Object body, var _) -> {
        headers.put("Location", location);
        yield body(201, body, headers, request);
      }
      case Reply.Accepted<?>(String location, Object body) -> {
        headers.put("Location", location);
        yield body(202, body, headers, request);
      }
      case Reply.Document<?>(String mediaType, byte[] body, var _) -> {
        headers.put("ETag", ETag.of(body));
        headers.put("Cache-Control", "no-cache");
        yield new Written(200, mediaType, headers, body);
      }
      case Reply.Done<?> _ -> new Written(204, null, headers, new byte[0]);
      case Reply.Shown<?>(int status, String mediaType, byte[] body, var _) -> {
        headers.put("Cache-Control", "private, no-store");
        yield Compression.applied(new Written(status, mediaType, headers, body), request);
      }
      case Reply.Go<?>(String location, var _) -> {
        headers.put("Location", location);
        headers.put("Cache-Control", "private, no-store");
        yield new Written(303, null, headers, new byte[0]);
      }
      case Reply.Stream<?> _ -> throw new IllegalStateException("a stream is sent as it comes");
    };
  }

  private static Written body(
      int status, Object body, Map<String, String> headers, ServerRequest request) {
    byte[] bytes = Json.MAPPER.writeValueAsBytes(body);
    headers.put("Cache-Control", "private, no-store");
    if (body instanceof Versioned record) {
      headers.put("ETag", ETag.of(record.version(), bytes));
      headers.put("Cache-Control", "private, no-cache");
    }
    if (body instanceof Page<?> page && page.next() != null) {
      headers.put(LINK.defaultCase(), next(request, page.next()));
    }
    return new Written(status, JSON, headers, bytes);
  }

  /** The same request with the cursor of the page that follows. */
  private static String next(ServerRequest request, String cursor) {
    StringBuilder link = new StringBuilder("<").append(request.path().rawPath()).append('?');
    for (String name : request.query().names()) {
      if (!name.equals("after")) {
        link.append(encoded(name))
            .append('=')
            .append(encoded(request.query().get(name)))
            .append('&');
      }
    }
    return link.append("after=").append(encoded(cursor)).append(">; rel=\"next\"").toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Sends a reply: a stream as it comes, anything else at once. */
  public static void send(Reply<?> reply, ServerRequest request, ServerResponse response) {
    if (reply instanceof Reply.Stream<?> stream) {
      stream(stream, response);
    } else {
      written(reply, request).send(request, response);
    }
  }

  private static void stream(Reply.Stream<?> stream, ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, stream.mediaType());
    response.header(HeaderNames.CACHE_CONTROL, "private, no-store");
    if (stream.fileName() != null) {
      response.header(
          HeaderNames.CONTENT_DISPOSITION,
          "attachment; filename*=UTF-8''" + encoded(stream.fileName()).replace("+", "%20"));
    }
    try (OutputStream out = response.outputStream()) {
      stream.writer().writeTo(out);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
