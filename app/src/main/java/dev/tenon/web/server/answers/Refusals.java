package dev.tenon.web.server.answers;

import dev.tenon.json.Json;
import dev.tenon.web.Failure;
import dev.tenon.web.Method;
import dev.tenon.web.Reply;
import dev.tenon.web.pages.ErrorView;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.Wording;
import dev.tenon.web.server.answers.Answers.Written;
import dev.tenon.web.server.reading.Browsers;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Tells what went wrong as the client understands it: a program by a problem document, a browser by
 * a page. Whoever must sign in first to see a page is led there, and back.
 */
public final class Refusals {
  private static final String API = "/api/";

  private final Screen screen;

  public Refusals(Screen screen) {
    this.screen = screen;
  }

  /** What a caller can put right. */
  public Written of(Failure failure, UUID requestId, ServerRequest request) {
    Problem problem = Problem.of(failure, requestId);
    return isOfPages(request) && !isForPeople(request)
        ? written(
            problem.saying(screen.say(Browsers.of(request, Map.of()), Wording.of(failure))),
            failure.headers())
        : of(problem, Wording.onItsOwn(failure), failure.headers(), request);
  }

  /** What only an operator can. */
  public Written of(Problem problem, Map<String, String> headers, ServerRequest request) {
    return of(problem, Wording.ofStatus(problem.status()), headers, request);
  }

  private Written of(
      Problem problem, Wording words, Map<String, String> headers, ServerRequest request) {
    return isForPeople(request)
        ? Answers.written(reply(problem, words, headers, request), request)
        : written(problem, headers);
  }

  private static Written written(Problem problem, Map<String, String> headers) {
    return new Written(
        problem.status(), Answers.PROBLEM, headers, Json.MAPPER.writeValueAsBytes(problem));
  }

  private static boolean isForPeople(ServerRequest request) {
    return isOfPages(request)
        && request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }

  /** The scripts of pages show people what a problem says. */
  private static boolean isOfPages(ServerRequest request) {
    return !request.path().rawPath().startsWith(API);
  }

  private Reply<Void> reply(
      Problem problem, Wording words, Map<String, String> headers, ServerRequest request) {
    if (problem.status() == 401 && !request.headers().contains(HeaderNames.AUTHORIZATION)) {
      return Reply.go(back(request).signIn());
    }
    ErrorView view = new ErrorView(problem.status(), words, problem.requestId().toString());
    Reply.Shown<Void> shown = screen.error(Browsers.of(request, Map.of()), view);
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(shown.headers());
    return new Reply.Shown<>(shown.status(), shown.mediaType(), shown.body(), all);
  }

  /** The page to come back to; a form's address is none, for it can't be looked at. */
  private static ReturnPath back(ServerRequest request) {
    return request.prologue().method().text().equals(Method.GET.name())
        ? ReturnPath.of(Browsers.place(request)).orElse(ReturnPath.START)
        : ReturnPath.START;
  }
}
