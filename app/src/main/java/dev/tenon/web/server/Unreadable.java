package dev.tenon.web.server;

import dev.tenon.json.Json;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.pages.ErrorView;
import dev.tenon.web.pages.Screen;
import dev.tenon.web.pages.Wording;
import dev.tenon.web.server.answers.Answers;
import dev.tenon.web.server.answers.Problem;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Answers what isn't HTTP enough to reach the door, or is too large for it: programs by a problem,
 * browsers by a page.
 */
final class Unreadable implements DirectHandler {
  /** The statuses that pages have words for. */
  private static final Set<Integer> TOLD = Set.of(400, 413);

  private final Screen screen;
  private final Supplier<UUID> ids;

  private Unreadable(Screen screen, Supplier<UUID> ids) {
    this.screen = screen;
    this.ids = ids;
  }

  /** This, for everything that can go wrong. */
  static DirectHandlers handlers(Screen screen, Supplier<UUID> ids) {
    Unreadable handler = new Unreadable(screen, ids);
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType event : EventType.values()) {
      handlers.addHandler(event, handler);
    }
    return handlers.build();
  }

  @Override
  public TransportResponse handle(
      TransportRequest request,
      EventType type,
      Status status,
      ServerResponseHeaders headers,
      String message) {
    TransportResponse.Builder response =
        TransportResponse.builder().status(status).headers(headers).keepAlive(type.keepAlive());
    return isForPeople(request, status)
        ? page(request, status, response)
        : response
            .header(HeaderNames.CONTENT_TYPE, Answers.PROBLEM)
            .entity(Json.MAPPER.writeValueAsBytes(Problem.unreadable(status, ids.get())))
            .build();
  }

  private static boolean isForPeople(TransportRequest request, Status status) {
    return TOLD.contains(status.code())
        && !request.path().startsWith("/api/")
        && request.headers().first(HeaderNames.ACCEPT).orElse("").contains("text/html");
  }

  private TransportResponse page(
      TransportRequest request, Status status, TransportResponse.Builder response) {
    Request.Browser browser =
        new Request.Browser(
            request.path(),
            request.headers().first(HeaderNames.ACCEPT_LANGUAGE).orElse(""),
            Map.of(),
            false,
            null,
            null,
            Map.of());
    ErrorView view =
        new ErrorView(
            status.code(), Wording.ofStatus(status.code()), ids.get().toString(), null, null);
    Reply.Shown<Void> shown = screen.error(browser, view);
    Answers.ALWAYS.forEach(response::header);
    shown.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    return response
        .header(HeaderNames.CONTENT_TYPE, shown.mediaType())
        .entity(shown.body())
        .build();
  }
}
