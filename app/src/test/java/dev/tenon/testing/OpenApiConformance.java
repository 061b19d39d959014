package dev.tenon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.json.Json;
import dev.tenon.web.Route;
import dev.tenon.web.openapi.OpenApi;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whether answers are what the API's description says of them, to the last member. */
public final class OpenApiConformance {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private static final String SCHEMAS_AT = "/components/schemas";

  private final List<Route<?, ?>> routes;
  private final JsonNode document;
  private final Map<String, Schema> known = new ConcurrentHashMap<>();

  public OpenApiConformance(List<Route<?, ?>> routes) {
    this.routes = routes;
    this.document = closed(OpenApi.of(routes));
  }

  /**
   * The description with its answers closed: the server may add members one day, but none that its
   * description doesn't know of today. Its schemas are where JSON Schema looks for them.
   */
  private static JsonNode closed(ObjectNode document) {
    for (JsonNode schema : document.at(SCHEMAS_AT)) {
      if (schema instanceof ObjectNode object && object.has("properties")) {
        object.put("additionalProperties", false);
      }
    }
    return Json.MAPPER.readTree(document.toString().replace("#" + SCHEMAS_AT, "#/$defs"));
  }

  /** Asserts that a route may answer so. The path is one of a request, with its variables set. */
  public void check(String method, String path, int status, String mediaType, String body) {
    route(method, path).ifPresent(route -> check(route, status, mediaType, body));
  }

  /** Asserts that a route may answer so. */
  public void check(Route<?, ?> route, int status, String mediaType, String body) {
    String response =
        pointer("paths", route.path(), route.method().name().toLowerCase(Locale.ROOT))
            + pointer("responses", Integer.toString(status));
    JsonNode described = resolved(document.at(response));
    assertThat(described.isMissingNode())
        .as("%s doesn't say that it may answer %s: %s", route.operation(), status, body)
        .isFalse();
    JsonNode content = described.path("content");
    assertThat(content.isEmpty())
        .as("%s %s has no body", route.operation(), status)
        .isEqualTo(body.isEmpty());
    if (body.isEmpty()) {
      return;
    }
    String essence = mediaType.split(";", 2)[0].strip();
    assertThat(content.propertyNames()).as("media type of %s", route.operation()).contains(essence);
    if (essence.endsWith("json")) {
      Schema schema =
          known.computeIfAbsent(response, _ -> schema(content.path(essence).path("schema")));
      assertThat(
              schema.validate(
                  Json.MAPPER.readTree(body),
                  run -> run.executionConfig(c -> c.formatAssertionsEnabled(true))))
          .as("%s %s answered %s", route.operation(), status, body)
          .isEmpty();
    }
  }

  private Schema schema(JsonNode schema) {
    ObjectNode root = (ObjectNode) schema.deepCopy();
    root.set("$defs", document.at(SCHEMAS_AT));
    return SCHEMAS.getSchema(root);
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
  }

  private static String pointer(String... steps) {
    StringBuilder pointer = new StringBuilder();
    for (String step : steps) {
      pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }

  /** The route of a request; of several that match, the one with the longest literal beginning. */
  private Optional<Route<?, ?>> route(String method, String path) {
    Route<?, ?> found = null;
    for (Route<?, ?> route : routes) {
      if (route.method().name().equals(method)
          && pattern(route).matcher(path).matches()
          && (found == null || found.path().indexOf('{') < literal(route))) {
        found = route;
      }
    }
    return Optional.ofNullable(found);
  }

  private static int literal(Route<?, ?> route) {
    int variable = route.path().indexOf('{');
    return variable < 0 ? Integer.MAX_VALUE : variable;
  }

  private static Pattern pattern(Route<?, ?> route) {
    return Pattern.compile(Pattern.quote(route.path()).replaceAll("\\{\\w+}", "\\\\E[^/]+\\\\Q"));
  }
}
