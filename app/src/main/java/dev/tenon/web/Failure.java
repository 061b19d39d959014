package dev.tenon.web;

import dev.tenon.web.shape.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * An expected failure: thrown where it is found, turned into a problem document in one place. Bugs
 * are other exceptions and become a 500 that tells nothing.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** The kinds of failure, each with its HTTP status and title. */
  public enum Kind {
    MALFORMED(400, "The request can't be understood"),
    UNAUTHENTICATED(401, "Sign in first"),
    FORBIDDEN(403, "You may not do this"),
    NOT_FOUND(404, "There is no such thing here"),
    METHOD_NOT_ALLOWED(405, "This can't be done here"),
    CONFLICT(409, "This contradicts what is there"),
    CLOSED(409, "This contradicts what is there"),
    STALE(412, "It was changed in the meantime"),
    TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED(415, "This kind of content is not taken"),
    INVALID(422, "Some values can't be taken"),
    UNCONDITIONAL(428, "Say which version you change"),
    TOO_MANY(429, "Too many requests");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }
  }

  private final Kind kind;
  private final String code;
  private final transient List<Fault> faults;
  private final transient Map<String, String> headers;
  private final transient List<Object> values;

  private Failure(
      Kind kind,
      String code,
      String detail,
      List<Fault> faults,
      Map<String, String> headers,
      List<Object> values) {
    // Without a stack trace: it is an answer, not a bug.
    super(detail, null, false, false);
    this.kind = kind;
    this.code = code;
    this.faults = faults;
    this.headers = headers;
    this.values = values;
  }

  private Failure(
      Kind kind, String code, String detail, List<Fault> faults, Map<String, String> headers) {
    this(kind, code, detail, faults, headers, List.of());
  }

  private static Failure of(Kind kind, String code, String detail) {
    return new Failure(kind, code, detail, List.of(), Map.of());
  }

  public static Failure malformed(String code, String detail) {
    return of(Kind.MALFORMED, code, detail);
  }

  /** Faults of the query or a header. */
  public static Failure malformed(String code, List<Fault> faults) {
    return new Failure(Kind.MALFORMED, code, faults.getFirst().message(), faults, Map.of());
  }

  public static Failure unauthenticated(String code, String detail) {
    return new Failure(
        Kind.UNAUTHENTICATED, code, detail, List.of(), Map.of("WWW-Authenticate", "Bearer"));
  }

  public static Failure forbidden(String code, String detail) {
    return of(Kind.FORBIDDEN, code, detail);
  }

  /** The thing is not there, or is not the caller's to see: both are told alike. */
  public static Failure notFound(String thing) {
    return of(Kind.NOT_FOUND, "not_found", "There is no such " + thing + ", or you can't see it.");
  }

  public static Failure methodNotAllowed(String allowed) {
    return new Failure(
        Kind.METHOD_NOT_ALLOWED,
        "method_not_allowed",
        "This path takes " + allowed + ".",
        List.of(),
        Map.of("Allow", allowed));
  }

  public static Failure conflict(String code, String detail) {
    return of(Kind.CONFLICT, code, detail);
  }

  /** What is to be unlike all others, one member of the body, is what another has already. */
  public static Failure taken(String pointer, String code, String detail) {
    return conflict(code, detail).at(pointer);
  }

  /** What it is about takes no changes at all, whatever is sent: no form is left on its page. */
  public static Failure closed(String code, String detail) {
    return of(Kind.CLOSED, code, detail);
  }

  /** The record's version is no longer the one in If-Match. */
  public static Failure stale() {
    return of(
        Kind.STALE,
        "stale",
        "It was changed since you read it. Read it again, look at what changed, and repeat your"
            + " change with the new ETag.");
  }

  public static Failure unconditional() {
    return of(
        Kind.UNCONDITIONAL,
        "precondition_required",
        "Send If-Match with the ETag, or the version, of the record as you read it.");
  }

  public static Failure tooLarge(String detail) {
    return of(Kind.TOO_LARGE, "too_large", detail);
  }

  public static Failure unsupported(String detail) {
    return of(Kind.UNSUPPORTED, "unsupported_media_type", detail);
  }

  public static Failure invalid(List<Fault> faults) {
    return new Failure(
        Kind.INVALID,
        "invalid",
        faults.size() == 1
            ? "One value can't be taken."
            : faults.size() + " values can't be taken.",
        faults,
        Map.of());
  }

  /** One member of the body is at fault. */
  public static Failure invalid(String pointer, String code, String message) {
    return invalid(List.of(new Fault(pointer, code, message)));
  }

  public static Failure tooMany(Duration wait, String detail) {
    long seconds = Math.max(1, wait.toSeconds());
    return new Failure(
        Kind.TOO_MANY,
        "too_many_requests",
        detail,
        List.of(),
        Map.of("Retry-After", Long.toString(seconds)),
        List.of(seconds));
  }

  /** The same failure of a part of the body: it, or each of its faults, lies below a pointer. */
  public Failure at(String pointer) {
    List<Fault> below =
        faults.isEmpty()
            ? List.of(new Fault(pointer, code, String.valueOf(getMessage()), values))
            : faults.stream().map(fault -> fault.below(pointer)).toList();
    return new Failure(kind, code, String.valueOf(getMessage()), below, headers, values);
  }

  /** The same with what the words of pages leave places for. */
  public Failure with(Object... told) {
    return new Failure(kind, code, String.valueOf(getMessage()), faults, headers, List.of(told));
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<Fault> faults() {
    return faults;
  }

  /** What the words of pages leave places for. */
  public List<Object> values() {
    return values;
  }

  /** Headers that belong to the answer, such as Retry-After. */
  public Map<String, String> headers() {
    return headers;
  }
}
