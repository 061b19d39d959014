package dev.tenon.web.server.answers;

import dev.tenon.db.Violation;
import dev.tenon.web.Failure;
import dev.tenon.web.shape.Fault;
import io.helidon.http.Status;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A problem document (RFC 9457).
 *
 * @param type a URI for the kind of problem; {@code about:blank} says that the status tells it all
 * @param code a stable word for programs
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    List<Member> errors,
    UUID requestId) {

  /** What is wrong with one member of the body, or one parameter of the query. */
  public record Member(String pointer, String code, String message) {
    static Member of(Fault fault) {
      return new Member(fault.pointer(), fault.code(), fault.message());
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Problem.class);

  public static Problem of(Failure failure, UUID requestId) {
    String detail = failure.getMessage();
    return new Problem(
        "about:blank",
        failure.kind().title(),
        failure.kind().status(),
        detail == null ? failure.kind().title() : detail,
        failure.code(),
        failure.faults().stream().map(Member::of).toList(),
        requestId);
  }

  /** The same in the words of a page, for its scripts. */
  Problem saying(String words) {
    List<Member> first =
        errors.stream().limit(1).map(one -> new Member(one.pointer, one.code, words)).toList();
    return new Problem(type, title, status, words, code, first, requestId);
  }

  /** A bug, or a database that fails: nothing of it is told but the id to look for in the log. */
  public static Problem internal(UUID requestId) {
    return new Problem(
        "about:blank",
        "Something went wrong on our side",
        500,
        "It has been logged under this request id. Look what was done before you try again.",
        "internal",
        List.of(),
        requestId);
  }

  /** A request that the HTTP server itself refuses, before any route is looked for. */
  public static Problem unreadable(Status status, UUID requestId) {
    return new Problem(
        "about:blank",
        status.reasonPhrase(),
        status.code(),
        "The request breaks a rule of HTTP, or a bound of this server, before it names anything.",
        "unreadable",
        List.of(),
        requestId);
  }

  public static Problem unavailable(UUID requestId) {
    return new Problem(
        "about:blank",
        "The database can't be reached",
        503,
        "Try again in a few seconds; look first whether it was done, if it was to change something.",
        "unavailable",
        List.of(),
        requestId);
  }

  /** What a rule's refusal means to a caller, where no domain has said it better. */
  public static Failure of(Violation violation) {
    LOG.warn("refused by a rule that no domain translates: {}", violation.name());
    return switch (violation.kind()) {
      case UNIQUE, EXCLUSION ->
          Failure.conflict(
              "already_exists", "There is one like it already (" + violation.name() + ").");
      case FOREIGN_KEY ->
          Failure.invalid(
              "",
              "unknown_reference",
              "names something that isn't there (" + violation.name() + ")");
      case CHECK, NOT_NULL, DATA ->
          Failure.invalid("", "refused", "is refused by the rule " + violation.name());
      case ROW_SECURITY -> Failure.notFound("record");
      case RULE -> Failure.conflict("refused", "The rule " + violation.name() + " refuses it.");
    };
  }
}
