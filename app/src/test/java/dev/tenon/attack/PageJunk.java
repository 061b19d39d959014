package dev.tenon.attack;

import dev.tenon.web.Route;
import dev.tenon.web.shape.Shape;
import dev.tenon.web.shape.Shapes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests to a page or form that are wrong in one way: a field, a parameter, the address. */
record PageJunk(String what, String path, String query, Map<String, String> form) {
  /** In none of which anybody means well. As they go into an address or a form. */
  private static final List<String> JUNK =
      List.of(
          "",
          "%20",
          "%00",
          "%ED%A0%80",
          "%3Cscript%3Ealert(1)%3C/script%3E",
          "'%20or%201=1%20--",
          "-1",
          "99999999999999999999",
          "00000000-0000-0000-0000-000000000000",
          "%F0%9F%A6%89".repeat(200));

  /** Wherever a piece of junk fits into a request that is right otherwise. */
  static List<PageJunk> of(Endpoint endpoint, Attempt right) {
    Route<?, ?> route = endpoint.route();
    Map<String, String> typed = typed(right);
    List<PageJunk> shots = new ArrayList<>();
    List<String> segments = List.of(right.path().split("/", -1));
    String[] named = route.path().split("/", -1);
    for (int i = 0; i < named.length; i++) {
      if (named[i].startsWith("{")) {
        for (String junk : JUNK) {
          List<String> other = new ArrayList<>(segments);
          other.set(i, junk);
          shots.add(
              new PageJunk(named[i] + " " + junk, String.join("/", other), right.query(), typed));
        }
      }
    }
    route
        .parameters()
        .forEach(parameter -> {
          for (String junk : JUNK) {
            shots.add(
                new PageJunk(
                    "?" + parameter.name() + "=" + junk,
                    right.path(),
                    with(right.query(), parameter.name(), junk),
                    typed));
          }
        });
    for (String field : fields(route)) {
      for (String junk : JUNK) {
        Map<String, String> other = new LinkedHashMap<>(typed);
        other.put(field, junk);
        shots.add(new PageJunk(field + "=" + junk, right.path(), right.query(), other));
      }
      Map<String, String> without = new LinkedHashMap<>(typed);
      without.remove(field);
      shots.add(new PageJunk("no " + field, right.path(), right.query(), without));
    }
    return shots;
  }

  /** A parameter that nobody has declared. */
  static PageJunk undeclared(Attempt right) {
    return new PageJunk(
        "undeclared", right.path(), with(right.query(), "nobody_asked", "1"), typed(right));
  }

  private static List<String> fields(Route<?, ?> route) {
    Class<?> type = route.takes();
    return type != null && Shapes.of(type) instanceof Shape.Members members
        ? members.members().stream().map(Shape.Member::name).toList()
        : List.of();
  }

  private static String with(String query, String name, String value) {
    String others =
        query.isEmpty()
            ? ""
            : List.of(query.substring(1).split("&", -1)).stream()
                .filter(pair -> !pair.startsWith(name + "="))
                .collect(Collectors.joining("&"));
    return "?" + others + (others.isEmpty() ? "" : "&") + name + "=" + value;
  }

  /** The right form's fields, as they are sent. Of a field that is sent several times, the last. */
  private static Map<String, String> typed(Attempt right) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String pair : right.typed().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        typed.put(parts[0], parts[1]);
      }
    }
    return typed;
  }

  /** The form as it is sent. */
  String body() {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining("&"));
  }
}
