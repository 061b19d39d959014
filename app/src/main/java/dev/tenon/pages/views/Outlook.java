package dev.tenon.pages.views;

import dev.tenon.lists.Asked;
import dev.tenon.projects.Project;
import dev.tenon.projects.ProjectRef;
import dev.tenon.web.Parameter;
import dev.tenon.web.Request;
import dev.tenon.web.Route;
import dev.tenon.web.pages.Here;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How somebody looks at a project: in which view, and through which filter, in what order and
 * groups. Its addresses keep all of that, so that it outlives a change of view.
 *
 * @param project the project's key
 * @param asked what the query says, by the parameters that all views have
 * @param movable whether the caller may change the project's tasks, and make some
 */
public record Outlook(
    String project, ProjectView view, Map<String, String> asked, boolean movable) {
  private static final String VIEW = "view";
  private static final List<Parameter> KEPT =
      List.of(
          Parameter.text("filter", "The filter; everything unless said."),
          Parameter.text("sort", "The order; each view's usual one unless said."),
          Parameter.text("group", "What the list is grouped by: status, priority or none."),
          Parameter.text("saved", "The id of the saved filter that was chosen."),
          Parameter.text("columns", "The table's columns, with commas between them."),
          Parameter.text("month", "The calendar's month, such as 2026-11; this one unless said."));

  private static final int MOST_NAMED = 50;
  private static final Pattern NAMED = Pattern.compile("[A-Za-z][A-Za-z0-9]*-([1-9][0-9]{0,8})");

  public Outlook {
    asked = Collections.unmodifiableMap(new TreeMap<>(asked));
  }

  /** A route of a view, or of what is done from it. */
  public static Route.Draft through(Route.Draft route) {
    KEPT.forEach(route::with);
    return route;
  }

  /** A route of what is done from any view, which its query names. */
  public static Route.Draft fromAny(Route.Draft route) {
    return through(route).with(Parameter.text(VIEW, "The view: list, board, table or calendar."));
  }

  static Outlook of(Request<?> request, Project project, ProjectView view) {
    Map<String, String> asked = new TreeMap<>();
    for (Parameter parameter : KEPT) {
      request
          .query(parameter.name(), String.class)
          .filter(value -> !value.isBlank())
          .ifPresent(value -> asked.put(parameter.name(), value));
    }
    return new Outlook(project.key(), view, asked, project.canWork());
  }

  /** Whether a form was sent from a view of its project, not from among tasks of several. */
  static boolean isNamed(Request<?> request) {
    return request.query(VIEW, String.class).isPresent();
  }

  /** The view that a form was sent from. */
  static Outlook from(Request<?> request, Project project) {
    return of(request, project, ProjectView.of(request.query(VIEW, String.class).orElse("")));
  }

  /** The project that a request's path names. */
  public static ProjectRef ref(Request<?> request) {
    return ProjectRef.of(request.text("project"));
  }

  /** The numbers of the tasks that a query names by their keys, as far as they are not too many. */
  static Set<Integer> numbers(Request<?> request) {
    Set<Integer> numbers = new HashSet<>();
    Matcher named = NAMED.matcher(request.query("tasks", String.class).orElse(""));
    while (named.find() && numbers.size() < MOST_NAMED) {
      numbers.add(Integer.valueOf(named.group(1)));
    }
    return numbers;
  }

  /** What a parameter says; blank where it isn't there. */
  public String asked(String name) {
    return asked.getOrDefault(name, "");
  }

  public String filter() {
    return asked("filter");
  }

  public String sort() {
    return asked("sort");
  }

  /** The filter and another condition, which both must hold. */
  public String filterAnd(String condition) {
    return filter().isBlank() ? condition : condition + " (" + filter() + ")";
  }

  /** So many of the tasks that the filter lets through, in the order of the view itself. */
  public Asked some(int limit) {
    return new Asked(limit, null, filter(), "", false);
  }

  /** The same with one parameter said otherwise; left out where it would be blank. */
  public Outlook with(String name, String value) {
    Map<String, String> other = new TreeMap<>(asked);
    if (value.isBlank()) {
      other.remove(name);
    } else {
      other.put(name, value);
    }
    return new Outlook(project, view, other, movable);
  }

  /** The same in another view. */
  public Outlook in(ProjectView other) {
    return new Outlook(project, other, asked, movable);
  }

  /** The address of the view. */
  public String path(Here here) {
    return path(here, "");
  }

  /** An address below the view's own. */
  public String path(Here here, String rest) {
    return here.path("/projects/" + project + view.path() + rest) + query(asked);
  }

  /** Where a form is sent to from any view; below the project's own address. */
  public String form(Here here, String rest) {
    Map<String, String> said = new TreeMap<>(asked);
    said.put(VIEW, view.word());
    return here.path("/projects/" + project + rest) + query(said);
  }

  /** The address of the view, for the organization whose slug is given. */
  public String address(String slug) {
    return "/o/" + slug + "/projects/" + project + view.path() + query(asked);
  }

  private static String query(Map<String, String> asked) {
    return asked.isEmpty()
        ? ""
        : asked.entrySet().stream()
            .map(one ->
                one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));
  }
}
