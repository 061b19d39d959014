package dev.tenon.web;

import dev.tenon.db.Context;
import dev.tenon.db.Tenant;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that has passed the door: its caller is known and let in, its query, body and
 * precondition are read and well-formed.
 *
 * @param path the path's variables by name
 * @param query the query's parameters by name, each of the type its shape reads
 * @param version the version in If-Match; null where the route doesn't require one
 * @param file the body as a file that lives as long as the request, of a route that takes uploads;
 *     null elsewhere
 * @param browser what pages alone look at
 * @param told what a page tells that answers this; null of all others
 */
public record Request<B>(
    Principal principal,
    UUID requestId,
    Client client,
    Map<String, String> path,
    Map<String, Object> query,
    @Nullable B content,
    @Nullable Integer version,
    @Nullable Path file,
    Browser browser,
    @Nullable Told told) {

  /**
   * Where a request comes from.
   *
   * @param address the IP address, as text
   * @param userAgent what the client calls itself; null where it doesn't say
   * @param sessionToken the session cookie's value, for signing out; null where there is none
   */
  public record Client(String address, @Nullable String userAgent, @Nullable String sessionToken) {
    /** The address of a client that is not on the internet protocol. */
    public static final String UNKNOWN = "unknown";
  }

  /**
   * What a browser says beside the request itself.
   *
   * @param place the path and query asked for, as they came
   * @param languages the Accept-Language header; empty where there is none
   * @param cookies by name
   * @param streams whether it can take a Turbo Stream
   * @param frame the id of the Turbo Frame that asks; null where the whole page does
   * @param lastEvent the last event of a stream that it has seen; null where it has seen none
   * @param typed a form's values by their names, as they were typed; empty of other requests
   */
  public record Browser(
      String place,
      String languages,
      Map<String, String> cookies,
      boolean streams,
      @Nullable String frame,
      @Nullable String lastEvent,
      Map<String, List<String>> typed) {

    private Browser with(Map<String, List<String>> values) {
      return new Browser(place, languages, cookies, streams, frame, lastEvent, values);
    }
  }

  /**
   * What a page tells, so that it isn't told of the same as of news.
   *
   * @param until the moment until which it tells everything, in microseconds since 1970
   * @param changes entries of the audit log of the last seconds before, which it tells too: the log
   *     says when something was changed, not when it could be seen
   */
  public record Told(long until, List<UUID> changes) {}

  /** The same with its body, as the record that the route takes. */
  public Request<B> with(@Nullable B body) {
    return new Request<>(
        principal, requestId, client, path, query, body, version, file, browser, told);
  }

  /** The same with its body as a file. */
  public Request<B> with(Path upload) {
    return new Request<>(
        principal, requestId, client, path, query, content, version, upload, browser, told);
  }

  /** The same with what was typed into a form. */
  public Request<B> typed(Map<String, List<String>> values) {
    return new Request<>(
        principal,
        requestId,
        client,
        path,
        query,
        content,
        version,
        file,
        browser.with(values),
        told);
  }

  /** The same, answered by a page that tells so much. */
  public Request<B> telling(Told all) {
    return new Request<>(
        principal, requestId, client, path, query, content, version, file, browser, all);
  }

  /** The body; of routes that take one. */
  public B body() {
    return Objects.requireNonNull(content, "the route takes no body");
  }

  /** The body as a file, which is deleted after the request; of routes that take uploads. */
  public Path upload() {
    return Objects.requireNonNull(file, "the route takes no upload");
  }

  /** The person inside an organization who calls; of routes that need one. */
  public Principal.Member member() {
    if (principal instanceof Principal.Member member) {
      return member;
    }
    throw new IllegalStateException("the route lets in callers without an organization");
  }

  /** For which organization and whom; of routes that need one. */
  public Tenant tenant() {
    return member().context(requestId);
  }

  /** The caller as the database is to know them; of any route. */
  public Context context() {
    return principal.context(requestId);
  }

  /** The path's variable as an id; what isn't one names nothing. */
  public UUID id(String variable) {
    String text = text(variable);
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id;
      }
    } catch (IllegalArgumentException _) {
      // Falls through: not an id, so it names nothing.
    }
    throw Failure.notFound(variable);
  }

  /** The path's variable as it stands. */
  public String text(String variable) {
    return Objects.requireNonNull(path.get(variable), variable);
  }

  /** A parameter of the query, of the type that its shape reads. */
  public <T> Optional<T> query(String name, Class<T> type) {
    return Optional.ofNullable(query.get(name)).map(type::cast);
  }

  /** How many items a page may have. */
  public int limit() {
    return query("limit", Integer.class).orElse(50);
  }

  /** The version that the caller read; of routes that require If-Match. */
  public int expectedVersion() {
    return Objects.requireNonNull(version, "the route requires no If-Match");
  }
}
