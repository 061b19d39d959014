package dev.tenon.web.openapi;

import dev.tenon.web.server.Credential;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** What operations share beside schemas and problems: headers, parameters, ways to sign in. */
final class Components {
  /** The headers of every answer. */
  static final List<String> EVERYWHERE =
      List.of("X-Request-Id", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

  private Components() {}

  static ObjectNode headers() {
    ObjectNode headers = Tree.object();
    header(headers, "Allow", "The methods that the path takes.", text());
    header(
        headers,
        "ETag",
        "The version of what is answered: send it back in If-Match to change that very version, in"
            + " If-None-Match to be told that you have it already.",
        text());
    header(
        headers, "Link", "Where the next page is, as rel=\"next\"; not on the last one.", text());
    header(headers, "Location", "The path of what was made.", text());
    header(headers, "RateLimit-Limit", "How many requests a minute you may send.", whole());
    header(headers, "RateLimit-Remaining", "How many of them are left.", whole());
    header(headers, "RateLimit-Reset", "Seconds until all of them are there again.", whole());
    header(headers, "Retry-After", "Seconds to wait before you try again.", whole());
    header(headers, "WWW-Authenticate", "How to prove who you are.", text());
    header(
        headers,
        "X-Request-Id",
        "Names this request in the log: tell it when you report a fault.",
        text().put("format", "uuid"));
    return headers;
  }

  private static void header(ObjectNode headers, String name, String about, ObjectNode schema) {
    headers.putObject(name).put("description", about).set("schema", schema);
  }

  static ObjectNode parameters() {
    ObjectNode parameters = Tree.object();
    parameter(
            parameters,
            "Idempotency-Key",
            "Any text of your own, new for each piece of work: a request that comes again with the"
                + " same key within 24 hours isn't done again, but answered as the first time.")
        .set("schema", text().put("minLength", 1).put("maxLength", 255));
    parameter(
            parameters,
            "If-Match",
            "The ETag of the record as you read it, or its version. When it was changed since,"
                + " nothing is done and 412 answered.")
        .put("required", true)
        .put("example", "\"3-Gd-J57qOqWkX\"")
        .set("schema", text());
    parameter(
            parameters,
            "If-None-Match",
            "The ETag of what you have already; when it is still good, 304 is answered.")
        .set("schema", text());
    return parameters;
  }

  private static ObjectNode parameter(ObjectNode parameters, String name, String about) {
    return parameters
        .putObject(name)
        .put("name", name)
        .put("in", "header")
        .put("description", about);
  }

  static ObjectNode notModified() {
    ObjectNode response = Tree.object().put("description", "You have it already.");
    response.putObject("headers").set("ETag", Tree.ref("headers/ETag"));
    return response;
  }

  static ObjectNode securitySchemes() {
    ObjectNode schemes = Tree.object();
    schemes
        .putObject(Callers.TOKEN)
        .put("type", "http")
        .put("scheme", "bearer")
        .put(
            "description",
            "An API token, which acts for one person in one organization. Made under"
                + " /api/v1/tokens, shown once, with the scopes read, write or admin.");
    schemes
        .putObject(Callers.SESSION)
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", Credential.SessionCookie.NAME)
        .put(
            "description",
            "The session of a browser that has signed in. A write from another site is refused.");
    return schemes;
  }

  private static ObjectNode text() {
    return Tree.object().put("type", "string");
  }

  private static ObjectNode whole() {
    return Tree.object().put("type", "integer").put("format", "int32");
  }
}
