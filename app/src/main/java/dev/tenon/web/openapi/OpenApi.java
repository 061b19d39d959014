package dev.tenon.web.openapi;

import dev.tenon.web.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API's description as an OpenAPI 3.1 document. It is made from the routes and the records that
 * they take and answer, and so can't say anything else than what the server does. The same routes
 * give the same document, to the byte.
 */
public final class OpenApi {
  private static final String ABOUT =
      """
      Everything that the pages can do, a token can do.

      **Signing in.** Send an API token as `Authorization: Bearer …`; it acts in the organization
      that it was made for. What belongs to another organization is answered with 404, as if it
      weren't there.

      **Changing a record.** Each record has a `version`, and what answers one carries an `ETag`.
      Send it back as `If-Match` with PATCH and DELETE: a record that was changed in the meantime
      answers 412 and stays as it is. PATCH takes a JSON Merge Patch: a member that is absent stays
      as it is, one that is null is cleared.

      **Trying again.** Send an `Idempotency-Key` with a POST, and it is done once, however often
      it is sent.

      **Lists** come in pages: send the `next` of a page as `after` to read on, until it is null.

      **Problems** are RFC 9457 documents with a stable `code`; `errors` point at the members that
      are at fault. An unknown member or parameter is refused, never dropped.\
      """;

  private OpenApi() {}

  /** Describes the routes of the API. Fails where two of them contradict each other. */
  public static ObjectNode of(List<Route<?, ?>> all) {
    List<Route<?, ?>> routes = all.stream().filter(route -> !route.isPage()).toList();
    Schemas schemas = new Schemas(routes);
    ObjectNode document = Tree.object().put("openapi", "3.1.0");
    document.set("info", info());
    document.putArray("servers").addObject().put("url", "/");
    Tags tags = new Tags(routes);
    document.set("tags", tags.all());
    document.set("paths", paths(routes, new Operations(routes, schemas, tags)));
    ObjectNode responses = Problems.components(schemas);
    responses.set("NotModified", Components.notModified());
    ObjectNode components = document.putObject("components");
    components.set("schemas", schemas.components());
    components.set("responses", responses);
    components.set("parameters", Components.parameters());
    components.set("headers", Components.headers());
    components.set("securitySchemes", Components.securitySchemes());
    return document;
  }

  private static ObjectNode info() {
    ObjectNode info = Tree.object().put("title", "Tenon").put("version", "1");
    info.put("summary", "Projects of many organizations, each isolated by the database itself.");
    info.put("description", ABOUT);
    info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
    return info;
  }

  private static ObjectNode paths(List<Route<?, ?>> routes, Operations operations) {
    ObjectNode paths = Tree.object();
    Map<String, String> templates = new HashMap<>();
    Map<String, Route<?, ?>> names = new HashMap<>();
    for (Route<?, ?> route : routes) {
      String path = route.path();
      String other = templates.putIfAbsent(path.replaceAll("\\{\\w+}", "{}"), path);
      if (other != null && !other.equals(path)) {
        throw new IllegalArgumentException(
            other + " and " + path + " name one variable in two ways");
      }
      Route<?, ?> namesake = names.putIfAbsent(route.operation(), route);
      if (namesake != null) {
        throw new IllegalArgumentException(
            namesake.path() + " and " + path + " are both called " + route.operation());
      }
      paths
          .withObject("/" + path.replace("~", "~0").replace("/", "~1"))
          .set(route.method().name().toLowerCase(Locale.ROOT), operations.of(route));
    }
    return paths;
  }
}
