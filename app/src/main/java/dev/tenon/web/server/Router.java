package dev.tenon.web.server;

import dev.tenon.web.Method;
import dev.tenon.web.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds routes by path: a tree of segments, in which a literal goes before a variable. */
final class Router {
  private final Node root = new Node();

  Router(List<Route<?, ?>> routes) {
    routes.forEach(this::add);
  }

  /**
   * What stands at a path.
   *
   * @param routes by method
   * @param variables the decoded segments that stand for variables, in order
   */
  record Found(Map<Method, Route<?, ?>> routes, List<String> variables) {
    /** The variables by the names that a route gives them. */
    Map<String, String> named(Route<?, ?> route) {
      Map<String, String> named = new HashMap<>();
      List<String> names = route.variables();
      for (int i = 0; i < names.size(); i++) {
        named.put(names.get(i), variables.get(i));
      }
      return named;
    }
  }

  /** Looks up a raw path, percent-encoded as it came. */
  Optional<Found> find(String path) {
    List<String> variables = new ArrayList<>();
    Node node = find(root, path.substring(1).split("/", -1), 0, variables);
    return node == null || node.routes.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(node.routes, variables));
  }

  private static @Nullable Node find(Node node, String[] segments, int at, List<String> variables) {
    if (at == segments.length) {
      return node;
    }
    Node literal = node.literals.get(segments[at]);
    Node found = literal == null ? null : find(literal, segments, at + 1, variables);
    if (found != null || node.variable == null || segments[at].isEmpty()) {
      return found;
    }
    int before = variables.size();
    variables.add(decoded(segments[at]));
    found = find(node.variable, segments, at + 1, variables);
    if (found == null) {
      variables.subList(before, variables.size()).clear();
    }
    return found;
  }

  private static String decoded(String segment) {
    if (segment.indexOf('%') < 0) {
      return segment;
    }
    try {
      String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
      // PostgreSQL's text holds no NUL: such a name names nothing, and is not asked for.
      return decoded.indexOf(0) < 0 ? decoded : segment;
    } catch (IllegalArgumentException _) {
      return segment;
    }
  }

  private void add(Route<?, ?> route) {
    Node node = root;
    for (String segment : route.path().substring(1).split("/", -1)) {
      node = segment.startsWith("{") ? node.variable() : node.literal(segment);
    }
    if (node.routes.put(route.method(), route) != null) {
      throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
    }
  }

  private static final class Node {
    private final Map<String, Node> literals = new HashMap<>();
    private final Map<Method, Route<?, ?>> routes = new EnumMap<>(Method.class);
    private @Nullable Node variable;

    private Node literal(String segment) {
      return literals.computeIfAbsent(segment, _ -> new Node());
    }

    private Node variable() {
      if (variable == null) {
        variable = new Node();
      }
      return variable;
    }
  }
}
