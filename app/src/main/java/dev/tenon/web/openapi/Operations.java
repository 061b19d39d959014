package dev.tenon.web.openapi;

import dev.tenon.web.Method;
import dev.tenon.web.Parameter;
import dev.tenon.web.Route;
import dev.tenon.web.Versioned;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes routes as OpenAPI operations. */
final class Operations {
  static final String JSON = "application/json";
  static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String BYTES = "application/octet-stream";

  private final Schemas schemas;
  private final Tags tags;

  /** What a variable stands for, by its name: what reading at a path that ends in it answers. */
  private final Map<String, String> variables = new HashMap<>();

  Operations(List<Route<?, ?>> routes, Schemas schemas, Tags tags) {
    this.schemas = schemas;
    this.tags = tags;
    for (Route<?, ?> route : routes) {
      if (route.method().isSafe() && route.path().endsWith("}")) {
        variables.put(route.variables().getLast(), route.summary());
      }
    }
  }

  ObjectNode of(Route<?, ?> route) {
    ObjectNode operation = Tree.object();
    operation.set("tags", Tree.words(List.of(tags.of(route))));
    operation.put("operationId", route.operation());
    operation.put("summary", route.summary());
    operation.put("description", Callers.sentence(route) + secret(route));
    ArrayNode parameters = parameters(route);
    if (!parameters.isEmpty()) {
      operation.set("parameters", parameters);
    }
    if (route.takes() != null || route.is(Route.Trait.UPLOAD)) {
      operation.set("requestBody", body(route));
    }
    operation.set("responses", responses(route));
    operation.set("security", Callers.security(route.access()));
    operation.set("x-tenon-access", Callers.access(route.access()));
    return operation;
  }

  private static String secret(Route<?, ?> route) {
    return route.is(Route.Trait.SECRET) ? " The answer holds a secret, which is shown once." : "";
  }

  private ArrayNode parameters(Route<?, ?> route) {
    ArrayNode parameters = Tree.array();
    for (String variable : route.variables()) {
      parameters.add(variable(variable));
    }
    for (Parameter parameter : route.parameters()) {
      ObjectNode query = parameters.addObject();
      query.put("name", parameter.name()).put("in", "query").put("description", parameter.about());
      query.set("schema", schemas.of(parameter.shape(), Schemas.Way.TAKEN));
    }
    if (route.is(Route.Trait.CONDITIONAL)) {
      parameters.add(Tree.ref("parameters/If-Match"));
    }
    if (hasTag(route) && route.method().isSafe()) {
      parameters.add(Tree.ref("parameters/If-None-Match"));
    }
    if (Problems.isRepeatable(route)) {
      parameters.add(Tree.ref("parameters/Idempotency-Key"));
    }
    return parameters;
  }

  private ObjectNode variable(String name) {
    ObjectNode variable = Tree.object().put("name", name).put("in", "path").put("required", true);
    ObjectNode schema = variable.putObject("schema").put("type", "string");
    if (name.equals("id") || name.endsWith("_id")) {
      schema.put("format", "uuid");
    }
    return Tree.described(variable, variables.getOrDefault(name, ""));
  }

  private static boolean hasTag(Route<?, ?> route) {
    return route.form() == Route.Form.DOCUMENT
        || (route.form() == Route.Form.ONE
            && route.answers() != null
            && Versioned.class.isAssignableFrom(route.answers()));
  }

  private ObjectNode body(Route<?, ?> route) {
    ObjectNode body = Tree.object().put("required", true);
    ObjectNode content = body.putObject("content");
    Class<?> type = route.takes();
    if (type == null) {
      Tree.described(body, "At most " + (route.maxBody() >> 20) + " MiB.");
      content.putObject(BYTES).putObject("schema").put("type", "string").put("format", "binary");
      return body;
    }
    if (route.method() == Method.PATCH) {
      content.putObject(MERGE_PATCH).set("schema", schemas.of(type, Schemas.Way.TAKEN));
    }
    content.putObject(JSON).set("schema", schemas.of(type, Schemas.Way.TAKEN));
    return body;
  }

  private ObjectNode responses(Route<?, ?> route) {
    ObjectNode responses = Tree.object();
    ObjectNode success = responses.putObject(Integer.toString(route.status()));
    success.put("description", success(route));
    ObjectNode headers = success.putObject("headers");
    for (String header : headers(route)) {
      headers.set(header, Tree.ref("headers/" + header));
    }
    Class<?> answers = route.answers();
    switch (route.form()) {
      case NOTHING -> {}
      case ONE, PAGE -> {
        if (answers != null) {
          content(success, route.mediaType())
              .set(
                  "schema",
                  route.form() == Route.Form.PAGE
                      ? schemas.page(answers)
                      : schemas.of(answers, Schemas.Way.ANSWERED));
        }
      }
      case STREAM ->
          content(success, route.mediaType())
              .putObject("schema")
              .put("type", "string")
              .put("format", "binary");
      case DOCUMENT ->
          content(success, route.mediaType())
              .putObject("schema")
              .put("type", route.mediaType().equals(JSON) ? "object" : "string");
      case VIEW -> throw new IllegalArgumentException("a page is no part of the API");
    }
    if (hasTag(route) && route.method().isSafe()) {
      responses.set("304", Tree.ref("responses/NotModified"));
    }
    Problems.addTo(responses, route);
    return responses;
  }

  private static ObjectNode content(ObjectNode response, String mediaType) {
    return response.putObject("content").putObject(mediaType);
  }

  private static String success(Route<?, ?> route) {
    return switch (route.status()) {
      case 201 -> "It was created.";
      case 202 -> "It was taken on; the place given tells how far it is.";
      case 204 -> "It was done.";
      default -> "OK.";
    };
  }

  private static List<String> headers(Route<?, ?> route) {
    List<String> headers = new ArrayList<>(Components.EVERYWHERE);
    if (hasTag(route)) {
      headers.add("ETag");
    }
    if (route.status() == 201 || route.status() == 202) {
      headers.add("Location");
    }
    if (route.parameters().stream().anyMatch(parameter -> parameter.name().equals("after"))) {
      headers.add("Link");
    }
    return headers;
  }
}
