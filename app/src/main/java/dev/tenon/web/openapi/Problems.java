package dev.tenon.web.openapi;

import dev.tenon.web.Access;
import dev.tenon.web.Failure;
import dev.tenon.web.Method;
import dev.tenon.web.Route;
import dev.tenon.web.server.answers.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/** The problems that routes answer with, as responses that the operations share. */
final class Problems {
  private static final int INTERNAL = 500;
  private static final int UNAVAILABLE = 503;

  /** The names of the shared responses by their statuses. */
  private static final SortedMap<Integer, String> NAMES = names();

  private Problems() {}

  private static SortedMap<Integer, String> names() {
    SortedMap<Integer, String> names = new TreeMap<>();
    for (Failure.Kind kind : Failure.Kind.values()) {
      names.putIfAbsent(kind.status(), camelCase(kind.name()));
    }
    names.put(INTERNAL, "Internal");
    names.put(UNAVAILABLE, "Unavailable");
    return names;
  }

  private static String camelCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** Adds what can go wrong to an operation's responses. */
  static void addTo(ObjectNode responses, Route<?, ?> route) {
    NAMES.forEach((status, name) -> {
      if (answers(route, status)) {
        responses.set(Integer.toString(status), Tree.ref("responses/" + name));
      }
    });
  }

  private static boolean answers(Route<?, ?> route, int status) {
    boolean writes = !route.method().isSafe();
    boolean takes = route.takes() != null;
    return switch (status) {
      // Any route refuses parameters it doesn't know, and a token that proves nothing.
      case 400, 401, 429, INTERNAL, UNAVAILABLE -> true;
      case 403 -> writes || !(route.access() instanceof Access.Anyone);
      // Bodies and filters, too, may name what isn't there, or what the caller can't see.
      case 404 ->
          writes || !route.variables().isEmpty() || route.access() instanceof Access.Organization;
      case 409, 422 -> writes;
      case 412, 428 -> route.is(Route.Trait.CONDITIONAL);
      case 413 -> takes || route.is(Route.Trait.UPLOAD);
      case 415 -> takes;
      default -> false;
    };
  }

  /** Whether an Idempotency-Key makes the route safe to repeat. */
  static boolean isRepeatable(Route<?, ?> route) {
    return route.method() == Method.POST && route.access() instanceof Access.Organization;
  }

  /** The shared responses. */
  static ObjectNode components(Schemas schemas) {
    ObjectNode schema = schemas.of(Problem.class, Schemas.Way.ANSWERED);
    Map<Integer, String> titles = titles();
    ObjectNode components = Tree.object();
    NAMES.forEach((status, name) -> {
      ObjectNode response = components.putObject(name);
      response.put("description", titles.get(status));
      ObjectNode headers = response.putObject("headers");
      for (String header : headers(status)) {
        headers.set(header, Tree.ref("headers/" + header));
      }
      response
          .putObject("content")
          .putObject("application/problem+json")
          .set("schema", schema.deepCopy());
    });
    return components;
  }

  private static Map<Integer, String> titles() {
    Map<Integer, String> titles = new TreeMap<>();
    for (Failure.Kind kind : Failure.Kind.values()) {
      titles.put(kind.status(), kind.title() + ".");
    }
    titles.put(INTERNAL, "Something went wrong on our side.");
    titles.put(UNAVAILABLE, "The database can't be reached. Try again in a few seconds.");
    return titles;
  }

  private static List<String> headers(int status) {
    return switch (status) {
      case 401 -> List.of("X-Request-Id", "WWW-Authenticate");
      case 405 -> List.of("X-Request-Id", "Allow");
      case 429, UNAVAILABLE -> List.of("X-Request-Id", "Retry-After");
      default -> List.of("X-Request-Id");
    };
  }
}
