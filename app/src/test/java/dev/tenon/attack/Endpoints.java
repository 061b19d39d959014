package dev.tenon.attack;

import dev.tenon.web.Route;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code endpoints.txt}, which says how. */
final class Endpoints {
  private static final String FILE = "endpoints.txt";
  private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{(\\w+)}");

  private final Map<String, String> usual = new HashMap<>();
  private final Map<String, Line> lines = new LinkedHashMap<>();

  private Endpoints() {}

  /** One operation's line with the indented ones below it. */
  private static final class Line {
    private final Map<Attacker, Integer> statuses = new EnumMap<>(Attacker.class);
    private final Map<String, String> path = new HashMap<>();
    private String query = "";
    private int version = 1;
    private final List<String> bodies = new ArrayList<>();
  }

  /** What is wrong between the routes and the file; nothing if each has its counterpart. */
  static List<String> gaps(List<Route<?, ?>> routes) {
    Endpoints file = read();
    List<String> operations = routes.stream().map(Route::operation).toList();
    List<String> gaps = new ArrayList<>();
    for (Route<?, ?> route : routes) {
      if (!file.lines.containsKey(route.operation())) {
        gaps.add(
            "%s (%s %s) has no line in %s"
                .formatted(route.operation(), route.method(), route.path(), FILE));
      }
    }
    file.lines.keySet().stream()
        .filter(operation -> !operations.contains(operation))
        .forEach(operation -> gaps.add(FILE + " has a line for " + operation + ", which is gone"));
    return gaps;
  }

  /** The routes that the file has a line for. */
  static List<Endpoint> of(List<Route<?, ?>> routes) {
    Endpoints file = read();
    return routes.stream()
        .filter(route -> file.lines.containsKey(route.operation()))
        .map(file::endpoint)
        .toList();
  }

  private Endpoint endpoint(Route<?, ?> route) {
    Line line = Objects.requireNonNull(lines.get(route.operation()));
    String path =
        VARIABLE
            .matcher(route.path())
            .replaceAll(
                found -> Matcher.quoteReplacement(found.group(1) + "/" + value(line, found)));
    return new Endpoint(
        route,
        line.statuses,
        new Template(path),
        new Template(line.query),
        line.version,
        line.bodies.isEmpty() ? null : new Template(line.bodies.getFirst()),
        line.bodies.stream().skip(1).map(Template::new).toList());
  }

  private String value(Line line, java.util.regex.MatchResult variable) {
    String own = line.path.get(variable.group(2));
    String value = own == null ? usual.get(variable.group()) : own;
    return Objects.requireNonNull(value, () -> FILE + " has nothing for " + variable.group());
  }

  private static Endpoints read() {
    Endpoints file = new Endpoints();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Endpoints.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      Line line = new Line();
      for (String text : reader.lines().toList()) {
        if (text.isBlank() || text.startsWith("#")) {
          continue;
        }
        if (text.startsWith(" ")) {
          detail(line, text.strip());
        } else if (VARIABLE.matcher(text).lookingAt()) {
          String[] parts = text.split(" ", 2);
          file.usual.put(parts[0], parts[1].strip());
        } else {
          line = file.operation(text);
        }
      }
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
    return file;
  }

  private Line operation(String text) {
    List<String> words = Arrays.stream(text.replace("|", "").split(" +", -1)).toList();
    Line line = new Line();
    if (words.size() != Attacker.values().length + 1 || lines.put(words.getFirst(), line) != null) {
      throw new IllegalArgumentException(
          FILE + ": not one status for each kind of caller, or said twice: " + text);
    }
    int column = 1;
    for (Attacker attacker : Attacker.values()) {
      line.statuses.put(attacker, Integer.parseInt(words.get(column++)));
    }
    return line;
  }

  private static void detail(Line line, String text) {
    String[] parts = text.split(": ", 2);
    if (text.startsWith("?")) {
      line.query = text;
    } else if (parts[0].equals("If-Match")) {
      line.version = Integer.parseInt(parts[1]);
    } else if (parts[0].matches("\\{\\w+}")) {
      line.path.put(parts[0].substring(1, parts[0].length() - 1), parts[1]);
    } else if (text.startsWith("or ")) {
      line.bodies.add(text.substring(3));
    } else if (line.bodies.isEmpty()) {
      line.bodies.add(text);
    } else {
      line.bodies.addLast(line.bodies.removeLast() + "\n" + text);
    }
  }
}
