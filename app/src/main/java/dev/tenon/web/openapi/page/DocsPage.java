package dev.tenon.web.openapi.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The page: what the API is, each operation, and the records that go to and fro. */
public final class DocsPage {
  /** What a browser may load for the page: its own style and script, and nothing else. */
  public static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none';"
          + " form-action 'none'; frame-ancestors 'none'";

  private final JsonNode document;
  private final Map<String, List<Operation>> groups = new LinkedHashMap<>();

  private DocsPage(JsonNode document) {
    this.document = document;
    for (JsonNode tag : document.path("tags")) {
      groups.put(tag.path("name").stringValue(), new ArrayList<>());
    }
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        Operation operation =
            new Operation(method.getKey(), path.getKey(), method.getValue(), document);
        Objects.requireNonNull(groups.get(operation.tag())).add(operation);
      }
    }
  }

  /** The page of an OpenAPI document, as UTF-8. */
  public static byte[] of(JsonNode document) {
    StringBuilder html = new StringBuilder("<!doctype html>\n");
    new DocsPage(document).html().writeTo(html);
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  public static byte[] style() {
    return resource("docs.css");
  }

  public static byte[] script() {
    return resource("docs.js");
  }

  private static byte[] resource(String name) {
    try (InputStream in = Objects.requireNonNull(DocsPage.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Html html() {
    return Html.of(
            "html",
            head(),
            Html.of(
                "body",
                Html.link("#start", "Skip to the content").as("skip"),
                top(),
                Html.of("div", contents(), content()).as("columns")))
        .with("lang", "en");
  }

  private Html head() {
    return Html.of(
        "head",
        Html.of("meta").with("charset", "utf-8"),
        Html.of("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        Html.of("meta").with("name", "color-scheme").with("content", "light dark"),
        Html.of("title", title()),
        Html.of("link").with("rel", "stylesheet").with("href", "/api/docs.css"),
        Html.of("script").with("src", "/api/docs.js").with("type", "module"));
  }

  private String title() {
    return document.at("/info/title").stringValue() + " API";
  }

  private Html top() {
    return Html.of(
        "header",
        Html.of(
            "strong",
            new Html.Text(title()),
            Html.of("span", "v" + document.at("/info/version").stringValue())),
        Html.of("input")
            .with("type", "search")
            .with("id", "filter")
            .with("placeholder", "Filter")
            .with("aria-label", "Show only the operations that contain these words")
            .with("hidden", ""),
        Html.link("/api/openapi.json", "OpenAPI 3.1"));
  }

  private Html contents() {
    List<Html> parts = new ArrayList<>();
    groups.forEach((tag, operations) -> {
      parts.add(Html.of("h2", Html.link("#tag-" + slug(tag), capital(tag))));
      parts.add(Html.of("ul").with(operations.stream().map(Operation::entry).toList()));
    });
    return Html.of("nav").with("aria-label", "Operations").with(parts);
  }

  private Html content() {
    List<Html> parts = new ArrayList<>();
    parts.add(
        Html.of("section", Html.of("h1", title()), lead())
            .with("id", "start")
            .with(Prose.paragraphs(document.at("/info/description").stringValue())));
    groups.forEach((tag, operations) ->
        parts.add(
            Html.of("section", Html.of("h2", capital(tag)))
                .as("group")
                .with("id", "tag-" + slug(tag))
                .with(operations.stream().map(Operation::section).toList())));
    parts.add(schemas());
    return Html.of("main").with(parts);
  }

  private Html lead() {
    return Html.of("p", document.at("/info/summary").stringValue()).as("lead");
  }

  private Html schemas() {
    List<Html> parts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> schema : document.at("/components/schemas").properties()) {
      parts.add(
          Html.of(
                  "details",
                  Html.of("summary", Html.of("code", schema.getKey())),
                  Html.of(
                          "div",
                          Html.of("p")
                              .with(Prose.line(schema.getValue().path("description").asString(""))),
                          Members.list(schema.getValue()))
                      .as("operation")
                      .with("id", "schema-" + schema.getKey()))
              .as("schema"));
    }
    return Html.of("section", Html.of("h2", "Records")).with("id", "records").with(parts);
  }

  private static String slug(String tag) {
    return tag.replace(' ', '-');
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
