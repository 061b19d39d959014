package dev.tenon.web.server;

import dev.tenon.json.Json;
import dev.tenon.web.Method;
import dev.tenon.web.Reply;
import dev.tenon.web.pages.ErrorView;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.server.Answers.Written;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells what went wrong as the client understands it: a program by a problem document, a browser by
 * a page. Whoever must sign in first to see a page is led there, and back.
 */
final class Refusals {
  private static final String API = "/api/";

  private final Screen screen;

  Refusals(Screen screen) {
    this.screen = screen;
  }

  Written of(Problem problem, Map<String, String> headers, ServerRequest request) {
    if (!isForPeople(request)) {
      return new Written(
          problem.status(), Answers.PROBLEM, headers, Json.MAPPER.writeValueAsBytes(problem));
    }
    return Answers.written(reply(problem, headers, request), request);
  }

  private static boolean isForPeople(ServerRequest request) {
    return !request.path().rawPath().startsWith(API)
        && request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }

  private Reply<Void> reply(Problem problem, Map<String, String> headers, ServerRequest request) {
    if (problem.status() == 401 && !request.headers().contains(HeaderNames.AUTHORIZATION)) {
      return Reply.go(back(request).signIn());
    }
    ErrorView view =
        new ErrorView(
            problem.status(),
            problem.code(),
            problem.title(),
            problem.detail(),
            problem.requestId().toString());
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
