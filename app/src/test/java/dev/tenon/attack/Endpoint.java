package dev.tenon.attack;

import dev.tenon.web.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A route with what is expected of it, and a valid request to it.
 *
 * @param path with a reference for each variable
 * @param query with its question mark; empty for none
 * @param version for If-Match, of routes that require it
 * @param body null where the route takes none
 * @param others further bodies, which hold what the first can't hold as well
 */
record Endpoint(
    Route<?, ?> route,
    Map<Attacker, Integer> expected,
    Template path,
    Template query,
    int version,
    @Nullable Template body,
    List<Template> others) {

  int expected(Attacker attacker) {
    return Objects.requireNonNull(expected.get(attacker));
  }

  /** The same once for each body. */
  List<Endpoint> forEachBody() {
    List<Endpoint> all = new ArrayList<>(List.of(this));
    for (Template other : others) {
      all.add(new Endpoint(route, expected, path, query, version, other, List.of()));
    }
    return all;
  }

  boolean changes() {
    return !route.method().isSafe();
  }

  /** The request, all of which belongs to one world. */
  Attempt attempt(World world, String project) {
    return new Attempt(
        this,
        path.in(world, project),
        query.in(world, project),
        body == null ? null : body.in(world, project));
  }

  /** Every reference that the request makes, by where it stands. */
  List<Reference> references() {
    List<Reference> references = new ArrayList<>();
    for (Place place : Place.values()) {
      Template template = template(place);
      List<String> names = template == null ? List.of() : template.references();
      for (int i = 0; i < names.size(); i++) {
        references.add(new Reference(place, i, names.get(i)));
      }
    }
    return references;
  }

  /** The request, one of whose references is another id. */
  Attempt attempt(World world, String project, Reference reference, String id) {
    Attempt whole = attempt(world, project);
    Template template = template(reference.place());
    if (template == null) {
      throw new IllegalArgumentException(reference + " is nowhere in " + route.operation());
    }
    String text = template.with(world, project, reference.index(), _ -> id);
    return switch (reference.place()) {
      case PATH -> new Attempt(this, text, whole.query(), whole.body());
      case QUERY -> new Attempt(this, whole.path(), text, whole.body());
      case BODY -> new Attempt(this, whole.path(), whole.query(), text);
    };
  }

  private @Nullable Template template(Place place) {
    return switch (place) {
      case PATH -> path;
      case QUERY -> query;
      case BODY -> body;
    };
  }

  enum Place {
    PATH,
    QUERY,
    BODY
  }

  /** One reference of a request: the how manyth of its place, and its name. */
  record Reference(Place place, int index, String name) {
    /** Whether it names the record that the request is about. */
    boolean isRecord() {
      return place == Place.PATH && index == 0;
    }
  }
}
