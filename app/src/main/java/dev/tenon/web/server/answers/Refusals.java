package dev.tenon.web.server.answers;

import dev.tenon.json.Json;
import dev.tenon.web.Failure;
import dev.tenon.web.Method;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.ErrorView;
import dev.tenon.web.pages.Fragment;
import dev.tenon.web.pages.ReturnPath;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.UndoneView;
import dev.tenon.web.pages.Wording;
import dev.tenon.web.server.answers.Answers.Written;
import dev.tenon.web.server.reading.Browsers;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells what went wrong as the client understands it: a program by a problem document, a browser by
 * a page. Whoever must sign in first to see a page is led there, and back.
 */
public final class Refusals {
  private static final String API = "/api/";

  /** Statuses of what may be otherwise a moment later. */
  private static final Set<Integer> PASSING = Set.of(429, 500, 503);

  private final Screen screen;

  public Refusals(Screen screen) {
    this.screen = screen;
  }

  /** What a caller can put right of whom nothing is known yet. */
  public Written of(Failure failure, UUID requestId, ServerRequest request) {
    return of(failure, new Stranger(Browsers.of(request, Map.of())), requestId, request);
  }

  /** What a caller can put right. */
  public Written of(Failure failure, Request<?> caller, ServerRequest request) {
    return of(failure, new Known(caller), caller.requestId(), request);
  }

  private Written of(Failure failure, Reader reader, UUID requestId, ServerRequest request) {
    Problem problem = Problem.of(failure, requestId);
    return isOfPages(request) && !isForPeople(request)
        ? written(problem.saying(say(reader, Wording.of(failure))), failure.headers())
        : of(problem, Wording.onItsOwn(failure), failure.headers(), reader, request);
  }

  /** What only an operator can. */
  public Written of(Problem problem, Map<String, String> headers, ServerRequest request) {
    Reader reader = new Stranger(Browsers.of(request, Map.of()));
    return of(problem, Wording.ofStatus(problem.status()), headers, reader, request);
  }

  private Written of(
      Problem problem,
      Wording words,
      Map<String, String> headers,
      Reader reader,
      ServerRequest request) {
    return isForPeople(request)
        ? Answers.written(reply(problem, words, headers, reader, request), request)
        : written(problem, headers);
  }

  /** Who reads what went wrong: in their language, and where they are. */
  private sealed interface Reader {}

  private record Stranger(Request.Browser browser) implements Reader {}

  private record Known(Request<?> caller) implements Reader {}

  private String say(Reader reader, Wording words) {
    return switch (reader) {
      case Stranger(Request.Browser browser) -> screen.say(browser, words);
      case Known(Request<?> caller) -> screen.say(caller, words);
    };
  }

  private Reply.Shown<Void> show(Reader reader, ErrorView view) {
    return switch (reader) {
      case Stranger(Request.Browser browser) -> screen.error(browser, view);
      case Known(Request<?> caller) -> screen.error(caller, view);
    };
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
      Problem problem,
      Wording words,
      Map<String, String> headers,
      Reader reader,
      ServerRequest request) {
    if (Browsers.of(request, Map.of()).streams() && !isReading(request)) {
      return undone(reader, new UndoneView(problem.status(), words), headers);
    }
    if (problem.status() == 401 && !request.headers().contains(HeaderNames.AUTHORIZATION)) {
      return Reply.go(back(request).signIn());
    }
    ErrorView view =
        new ErrorView(
            problem.status(),
            words,
            problem.requestId().toString(),
            again(problem, request),
            whence(request));
    return with(show(reader, view), headers);
  }

  private static Reply<Void> with(Reply.Shown<Void> shown, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(shown.headers());
    return new Reply.Shown<>(shown.status(), shown.mediaType(), shown.body(), all);
  }

  /** What a form has sent stays in the page that it was typed into, where the browser can do so. */
  private Reply<Void> undone(Reader reader, UndoneView view, Map<String, String> headers) {
    Fragment said = Fragment.append("toasts", view);
    return with(
        switch (reader) {
          case Stranger(Request.Browser browser) -> screen.stream(browser, view.status(), said);
          case Known(Request<?> caller) -> screen.told(caller, view.status(), said);
        },
        headers);
  }

  /**
   * The page to come back to: a form's address can't be looked at, but the one that it stood on.
   */
  private static ReturnPath back(ServerRequest request) {
    return (isReading(request) ? Optional.of(Browsers.place(request)) : Browsers.referrer(request))
        .flatMap(ReturnPath::of)
        .orElse(ReturnPath.START);
  }

  /** What passes by itself may be tried once more; what was sent isn't to be sent twice. */
  private static @Nullable String again(Problem problem, ServerRequest request) {
    return isReading(request) && PASSING.contains(problem.status())
        ? ReturnPath.of(Browsers.place(request)).map(ReturnPath::value).orElse(null)
        : null;
  }

  private static @Nullable String whence(ServerRequest request) {
    return Browsers.referrer(request)
        .flatMap(ReturnPath::of)
        .map(ReturnPath::value)
        .filter(place -> !place.equals(Browsers.place(request)))
        .orElse(null);
  }

  private static boolean isReading(ServerRequest request) {
    return request.prologue().method().text().equals(Method.GET.name());
  }
}
