package dev.tenon.web.openapi;

import dev.tenon.json.Json;
import dev.tenon.web.Access;
import dev.tenon.web.Reply;
import dev.tenon.web.Route;
import dev.tenon.web.openapi.page.DocsPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Serves the description of routes, its own among them: for programs, and as a page for people. */
public final class Description {
  private static final String HTML = "text/html";
  private static final String CSS = "text/css";
  private static final String SCRIPT = "text/javascript";
  private static final String UTF_8 = "; charset=utf-8";

  private final List<Route<?, ?>> routes;
  private @Nullable Written written;

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Written(byte[] json, byte[] page) {}

  /** Describes these routes, and those that serve the description. */
  public Description(List<Route<?, ?>> described) {
    List<Route<?, ?>> all = new ArrayList<>(described);
    all.addAll(own());
    routes = List.copyOf(all);
  }

  /** The routes described, with those that serve the description. */
  public List<Route<?, ?>> routes() {
    return routes;
  }

  private List<Route<?, ?>> own() {
    return List.of(
        Route.get("/api/openapi.json")
            .named("getDescription", "This description of the API, as OpenAPI 3.1.")
            .needs(Access.anyone())
            .serves(Operations.JSON)
            .by(_ -> document(Operations.JSON, written().json())),
        Route.get("/api/docs")
            .named("getDescriptionPage", "The same as a page to browse.")
            .needs(Access.anyone())
            .serves(HTML)
            .by(_ -> page()),
        Route.get("/api/docs.css")
            .named("getDescriptionStyle", "How the page looks.")
            .needs(Access.anyone())
            .serves(CSS)
            .by(_ -> document(CSS + UTF_8, DocsPage.style())),
        Route.get("/api/docs.js")
            .named("getDescriptionScript", "What filters the page.")
            .needs(Access.anyone())
            .serves(SCRIPT)
            .by(_ -> document(SCRIPT + UTF_8, DocsPage.script())));
  }

  private Reply<Void> page() {
    return new Reply.Document<>(
        HTML + UTF_8,
        written().page(),
        Map.of("Content-Security-Policy", DocsPage.CONTENT_SECURITY_POLICY));
  }

  /** Written when it is first asked for: a start doesn't wait for it. */
  private synchronized Written written() {
    if (written == null) {
      ObjectNode document = OpenApi.of(routes);
      written = new Written(Json.MAPPER.writeValueAsBytes(document), DocsPage.of(document));
    }
    return written;
  }

  private static Reply<Void> document(String mediaType, byte[] body) {
    return new Reply.Document<>(mediaType, body, Map.of());
  }
}
