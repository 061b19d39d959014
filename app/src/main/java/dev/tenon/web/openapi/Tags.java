package dev.tenon.web.openapi;

import dev.tenon.web.Route;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;

/**
 * Groups routes by what their paths begin with. A collection that hangs on another's record is with
 * its own kind where there is one: {@code /projects/{project}/tasks} is about tasks.
 */
final class Tags {
  private static final String SERVER = "server";
  private static final Pattern FIRST = Pattern.compile("/api/v1/([\\w-]+).*");
  private static final Pattern HANGING = Pattern.compile(".*}/([\\w-]+)(?:/[\\w-]+)*");

  private final List<Route<?, ?>> routes;
  private final Set<String> firsts = new HashSet<>();

  Tags(List<Route<?, ?>> routes) {
    this.routes = routes;
    routes.forEach(route -> firsts.add(first(route)));
  }

  String of(Route<?, ?> route) {
    Matcher hanging = HANGING.matcher(route.path());
    String name =
        hanging.matches() && firsts.contains(hanging.group(1)) ? hanging.group(1) : first(route);
    return name.replaceAll("[_-]", " ");
  }

  /** What isn't part of a version is about the server itself. */
  private static String first(Route<?, ?> route) {
    Matcher first = FIRST.matcher(route.path());
    return first.matches() ? first.group(1) : SERVER;
  }

  /** All groups in the order of their first routes, the server last. */
  ArrayNode all() {
    Set<String> names = new LinkedHashSet<>();
    routes.forEach(route -> names.add(of(route)));
    if (names.remove(SERVER)) {
      names.add(SERVER);
    }
    ArrayNode tags = Tree.array();
    names.forEach(name -> tags.addObject().put("name", name));
    return tags;
  }
}
