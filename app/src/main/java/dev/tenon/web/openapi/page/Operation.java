package dev.tenon.web.openapi.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An operation on the page: a line that opens onto all there is to know about it. */
record Operation(String method, String path, JsonNode described, JsonNode document) {

  String tag() {
    return described.at("/tags/0").stringValue();
  }

  private String id() {
    return described.path("operationId").stringValue();
  }

  private String summary() {
    return described.path("summary").stringValue();
  }

  /** Where the list of contents points to. */
  Html entry() {
    return Html.of(
        "li",
        Html.of("a", badge(), Html.of("span", summary().replaceAll("\\.$", "")))
            .with("href", "#" + id()));
  }

  private Html badge() {
    return Html.of("span", method.toUpperCase(Locale.ROOT)).as("method " + method);
  }

  Html section() {
    return Html.of(
            "details",
            Html.of(
                "summary",
                badge(),
                Html.of("code").as("path").with(breakable()),
                Html.of("span", summary())),
            // The id is within, so that a link to it opens what is around it.
            Html.of("div").as("operation").with("id", id()).with(body()))
        .as("call");
  }

  /** The path with places to break at, for narrow screens. */
  private List<Html> breakable() {
    List<Html> parts = new ArrayList<>();
    for (String step : path.substring(1).split("/", -1)) {
      parts.add(Html.of("wbr"));
      parts.add(new Html.Text("/" + step));
    }
    return parts;
  }

  private List<Html> body() {
    List<Html> parts = new ArrayList<>();
    parts.add(Html.of("p").as("who").with(Prose.line(described.path("description").asString(""))));
    parameters(parts);
    for (Map.Entry<String, JsonNode> content : first(described.at("/requestBody/content"))) {
      parts.add(Html.of("h4", "Body"));
      parts.add(
          Html.of(
                  "p",
                  "As "
                      + content.getKey()
                      + ". "
                      + described.at("/requestBody/description").asString(""))
              .as("media"));
      parts.add(members(content.getValue().path("schema")));
    }
    parts.add(Html.of("h4", "Answers"));
    parts.add(Html.of("ul").as("answers").with(answers()));
    parts.add(Html.of("h4", "Try it"));
    parts.add(
        Html.of("pre", Html.of("code", new Examples(document).curl(method, path, described)))
            .with("tabindex", "0"));
    return parts;
  }

  private void parameters(List<Html> parts) {
    for (String in : List.of("path", "query", "header")) {
      List<Html> rows = new ArrayList<>();
      for (JsonNode given : described.path("parameters")) {
        JsonNode parameter = resolved(given);
        if (parameter.path("in").stringValue().equals(in)) {
          rows.add(
              Members.row(
                  parameter.path("name").stringValue(),
                  parameter.path("required").asBoolean(false),
                  parameter.path("schema"),
                  parameter.path("description").asString("")));
        }
      }
      if (!rows.isEmpty()) {
        parts.add(
            Html.of("h4", in.equals("header") ? "Headers" : in.equals("path") ? "Path" : "Query"));
        parts.add(Html.of("dl").as("members").with(rows));
      }
    }
  }

  /** The members of the schema that is named, or the type where there are none. */
  private Html members(JsonNode schema) {
    JsonNode named = resolved(schema);
    if (!named.has("properties")) {
      return Html.of("p").with(Members.type(schema));
    }
    return Members.list(named);
  }

  private List<Html> answers() {
    List<Html> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> answer : described.path("responses").properties()) {
      JsonNode response = resolved(answer.getValue());
      List<Html> words = new ArrayList<>();
      words.add(Html.of("code", answer.getKey()).as("status s" + answer.getKey().charAt(0)));
      Html.Element text =
          Html.of("span").with(Prose.line(response.path("description").stringValue()));
      for (Map.Entry<String, JsonNode> content : first(response.path("content"))) {
        if (!content.getKey().equals("application/problem+json")) {
          text =
              text.with(List.of(new Html.Text(" ")))
                  .with(Members.type(content.getValue().path("schema")));
        }
      }
      words.add(text);
      rows.add(Html.of("li").with(words));
    }
    return rows;
  }

  private static List<Map.Entry<String, JsonNode>> first(JsonNode content) {
    return content.properties().stream().limit(1).toList();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").stringValue().substring(1)) : node;
  }
}
