package dev.tenon.web.openapi.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Schemas in words, and the members of objects as lists. */
final class Members {
  private static final String SCHEMAS = "#/components/schemas/";

  private Members() {}

  /** The members of an object schema, one under the other. */
  static Html list(JsonNode schema) {
    Set<String> required = new HashSet<>();
    // Of what is answered, every member is: there it goes without saying.
    if (schema.has("additionalProperties")) {
      schema.path("required").forEach(name -> required.add(name.stringValue()));
    }
    List<Html> rows = new ArrayList<>();
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      rows.add(
          row(
              member.getKey(),
              required.contains(member.getKey()),
              member.getValue(),
              member.getValue().path("description").asString("")));
    }
    return rows.isEmpty()
        ? Html.of("p").with(type(schema))
        : Html.of("dl").as("members").with(rows);
  }

  /** One member, or one parameter: its name, its type and what it means. */
  static Html row(String name, boolean required, JsonNode schema, String about) {
    Html.Element term = Html.of("dt", Html.of("code", name).as("name"));
    term = term.with(List.of(Html.of("span").as("type").with(type(schema))));
    if (required) {
      term = term.with(List.of(Html.of("span", "required").as("required")));
    }
    return Html.of("div", term, Html.of("dd").with(Prose.line(about)));
  }

  /** A type in words, with links to the schemas that it names. */
  static List<Html> type(JsonNode schema) {
    List<Html> words = new ArrayList<>();
    JsonNode either = schema.path("anyOf");
    if (schema.has("$ref")) {
      words.add(named(schema.get("$ref").stringValue()));
    } else if (!either.isEmpty()) {
      words.addAll(type(either.get(0)));
      words.add(new Html.Text(" or null"));
    } else if (name(schema).equals("array")) {
      words.add(new Html.Text("list of "));
      words.addAll(type(schema.path("items")));
      words.add(new Html.Text(bounds(schema, "minItems", "maxItems", "items") + orNull(schema)));
    } else {
      words.add(new Html.Text(plain(schema) + orNull(schema)));
    }
    return words;
  }

  private static Html named(String reference) {
    String name = reference.substring(SCHEMAS.length());
    return Html.link("#schema-" + name, name);
  }

  /** The type without the null that may stand for it. */
  static String name(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.get(0).stringValue() : type.asString("");
  }

  private static String orNull(JsonNode schema) {
    return schema.path("type").isArray() ? " or null" : "";
  }

  private static String plain(JsonNode schema) {
    if (schema.has("enum")) {
      List<String> words = new ArrayList<>();
      schema.get("enum").forEach(word -> words.add(word.stringValue()));
      return String.join(" | ", words);
    }
    String format = schema.path("format").asString("");
    return switch (name(schema)) {
      case "string" ->
          switch (format) {
            case "" -> "string" + form(schema);
            case "uuid" -> "UUID";
            case "date-time" -> "time";
            case "binary" -> "bytes";
            default -> format;
          };
      case "integer" -> "integer" + bounds(schema, "minimum", "maximum", "");
      case "number" -> "number" + bounds(schema, "minimum", "maximum", "");
      case "" -> "any JSON";
      default -> name(schema);
    };
  }

  /** What a string must look like; a pattern of its own says more than its length. */
  private static String form(JsonNode schema) {
    String pattern = schema.path("pattern").asString("");
    String length = bounds(schema, "minLength", "maxLength", "characters");
    return switch (pattern) {
      case "" -> length;
      case "\\S" -> length + ", not blank";
      default -> ", " + pattern.replaceAll("^\\^\\(\\?:|\\)\\$$", "");
    };
  }

  private static String bounds(JsonNode schema, String least, String most, String unit) {
    String from = schema.path(least).asString("");
    String to = schema.path(most).asString("");
    if (from.isEmpty() && to.isEmpty()) {
      return "";
    }
    String range =
        to.isEmpty() ? "at least " + from : from.isEmpty() ? "at most " + to : from + " to " + to;
    return (", " + range + " " + unit).stripTrailing();
  }
}
