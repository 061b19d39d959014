package dev.tenon.web.openapi;

import dev.tenon.json.Json;
import dev.tenon.web.Access;
import dev.tenon.web.Reply;
import dev.tenon.web.Request;
import dev.tenon.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Serves the description of routes, its own among them. */
public final class Description {
  private final List<Route<?, ?>> routes;
  private final byte[] json;

  /** Describes these routes, and those that serve the description. */
  public Description(List<Route<?, ?>> described) {
    List<Route<?, ?>> all = new ArrayList<>(described);
    all.add(
        Route.get("/api/openapi.json")
            .named("getDescription", "This description of the API, as OpenAPI 3.1.")
            .needs(Access.anyone())
            .serves("application/json")
            .by(this::json));
    routes = List.copyOf(all);
    ObjectNode document = OpenApi.of(routes);
    json = Json.MAPPER.writeValueAsBytes(document);
  }

  /** The routes described, with those that serve the description. */
  public List<Route<?, ?>> routes() {
    return routes;
  }

  private Reply<Void> json(Request<Void> request) {
    return new Reply.Document<>("application/json", json, Map.of());
  }
}
