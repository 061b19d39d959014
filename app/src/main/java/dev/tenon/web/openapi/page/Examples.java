package dev.tenon.web.openapi.page;

import dev.tenon.json.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests to start from: a command line with a body of what is required. */
final class Examples {
  /** A description that gives an example itself. */
  private static final Pattern GIVEN = Pattern.compile("such as `([^`]+)`");

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode document;

  Examples(JsonNode document) {
    this.document = document;
  }

  /** A curl command that calls an operation. */
  String curl(String method, String path, JsonNode operation) {
    StringBuilder command = new StringBuilder("curl ");
    if (!method.equals("get")) {
      command.append("-X ").append(method.toUpperCase(java.util.Locale.ROOT)).append(' ');
    }
    command.append("\"$TENON_URL").append(path).append('"');
    if (!operation.path("security").isEmpty()) {
      boolean token = operation.at("/security/0").has("token");
      header(
          command, token ? "Authorization: Bearer $TENON_TOKEN" : "Cookie: tenon_session=$SESSION");
    }
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("$ref").asString("").endsWith("/If-Match")) {
        header(command, "If-Match: $ETAG");
      }
    }
    Map.Entry<String, JsonNode> body =
        operation.at("/requestBody/content").properties().stream().findFirst().orElse(null);
    if (body != null) {
      header(command, "Content-Type: " + body.getKey());
      command
          .append(" \\\n  ")
          .append(
              body.getKey().endsWith("json")
                  ? "-d '" + pretty(value("", body.getValue().path("schema"))) + "'"
                  : "--data-binary @FILE");
    }
    return command.toString();
  }

  private static void header(StringBuilder command, String header) {
    command.append(" \\\n  -H \"").append(header).append('"');
  }

  private static String pretty(JsonNode body) {
    return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(body);
  }

  private JsonNode value(String name, JsonNode schema) {
    if (schema.has("$ref")) {
      return value(name, document.at(schema.get("$ref").stringValue().substring(1)));
    }
    if (schema.has("anyOf")) {
      return value(name, schema.path("anyOf").get(0));
    }
    if (schema.has("enum")) {
      return schema.get("enum").get(0);
    }
    return switch (Members.name(schema)) {
      case "object" -> object(schema);
      case "array" -> NODES.arrayNode().add(value(name, schema.path("items")));
      case "integer", "number" -> NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      case "boolean" -> NODES.booleanNode(true);
      case "string" -> NODES.stringNode(string(name, schema));
      default -> NODES.objectNode();
    };
  }

  private ObjectNode object(JsonNode schema) {
    Set<String> shown = new TreeSet<>();
    schema.path("required").forEach(required -> shown.add(required.stringValue()));
    ObjectNode object = NODES.objectNode();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      // A patch requires nothing: its first member shows how it is done.
      if (shown.contains(member.getKey()) || (shown.isEmpty() && object.isEmpty())) {
        object.set(member.getKey(), value(member.getKey(), member.getValue()));
      }
    }
    return object;
  }

  private static String string(String name, JsonNode schema) {
    Matcher given = GIVEN.matcher(schema.path("description").asString(""));
    if (given.find()) {
      return given.group(1);
    }
    return switch (schema.path("format").asString("")) {
      case "uuid" -> "0198c0de-0000-7000-8000-000000000001";
      case "date" -> "2026-12-01";
      case "date-time" -> "2026-11-21T09:30:00Z";
      default -> name.contains("email") ? "ada@example.com" : "a " + name.replace('_', ' ');
    };
  }
}
