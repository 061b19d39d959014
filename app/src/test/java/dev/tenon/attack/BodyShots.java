package dev.tenon.attack;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.tenon.json.Json;
import dev.tenon.web.Route;
import dev.tenon.web.openapi.OpenApi;
import dev.tenon.web.shape.Shape;
import dev.tenon.web.shape.Shapes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bodies that are wrong in one way. What the API's description refuses, the server must refuse. */
final class BodyShots {
  private static final String HOLE = "\"the hole that junk goes into\"";
  private static final int TEN_MEGABYTES = 10 << 20;

  private final JsonNode document;
  private final Map<String, Schema> schemas = new HashMap<>();
  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  BodyShots(List<Route<?, ?>> routes) {
    String text = OpenApi.of(routes).toString();
    document = Json.MAPPER.readTree(text.replace("#/components/schemas", "#/$defs"));
  }

  /** Wrong whatever record the route takes; an upload's own form decides what is wrong there. */
  List<Shot> malformed(Shot right, Route<?, ?> route) {
    boolean wrong = route.takes() != null;
    String body = text(right);
    List<Shot> shots = new ArrayList<>();
    List.of(
            "",
            " ",
            "null",
            "[]",
            "1",
            "\"x\"",
            "{",
            "}",
            body.substring(0, body.length() - 1),
            body + "x",
            body + body,
            "\ufeff" + body,
            "/**/" + body,
            "{'a':1}",
            "{\"a\":NaN}",
            "{\"a\":01}",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            body.replaceFirst("\\{", "{\"unknown_member\":1,"),
            body.replaceFirst("\\{", "{\"__proto__\":{},"))
        .forEach(junk -> shots.add(right.body(shown("body " + junk), wrong, bytes(junk))));
    byte[] latin = bytes(body.replaceFirst("\\{", "{\"\u00e9\":1,"));
    for (int i = 0; i < latin.length; i++) {
      latin[i] = latin[i] == (byte) 0xc3 ? (byte) 0xff : latin[i];
    }
    shots.add(right.body("bytes that are no UTF-8", wrong, latin));
    shots.add(right.body("UTF-16", wrong, body.getBytes(StandardCharsets.UTF_16)));
    shots.add(right.body("10 MB string", wrong, tenMegabytes()));
    return shots;
  }

  /** Each member of the body replaced by junk, and left out. */
  List<Shot> members(Shot right, Route<?, ?> route, Class<?> type) {
    ObjectNode body = (ObjectNode) Json.MAPPER.readTree(text(right));
    List<Shot> shots = new ArrayList<>();
    members(body, (Shape.Members) Shapes.of(type), body, "", right, route, shots);
    return shots;
  }

  private void members(
      ObjectNode whole,
      Shape.Members shape,
      ObjectNode at,
      String pointer,
      Shot right,
      Route<?, ?> route,
      List<Shot> shots) {
    for (Shape.Member member : shape.members()) {
      JsonNode before = at.get(member.name());
      String where = pointer + "/" + member.name();
      at.put(member.name(), Json.MAPPER.readTree(HOLE).stringValue());
      String holed = whole.toString();
      for (String junk : Junk.insteadOf(member.shape())) {
        shots.add(shot(right, route, where + " is " + junk, holed.replace(HOLE, junk)));
      }
      at.remove(member.name());
      shots.add(shot(right, route, where + " is missing", whole.toString()));
      if (before != null) {
        at.set(member.name(), before);
        inside(whole, member.shape(), before, where, right, route, shots);
      }
    }
  }

  private void inside(
      ObjectNode whole,
      Shape shape,
      JsonNode value,
      String where,
      Shot right,
      Route<?, ?> route,
      List<Shot> shots) {
    if (shape instanceof Shape.Members members && value instanceof ObjectNode object) {
      members(whole, members, object, where, right, route, shots);
    } else if (shape instanceof Shape.Items items && value instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        inside(whole, items.item(), array.get(i), where + "/" + i, right, route, shots);
      }
    }
  }

  private Shot shot(Shot right, Route<?, ?> route, String what, String body) {
    return right.body(shown(what), !isDescribed(route, body), bytes(body));
  }

  /** Whether the description says that the route takes such a body. */
  private boolean isDescribed(Route<?, ?> route, String body) {
    Schema schema =
        schemas.computeIfAbsent(
            route.operation(),
            _ -> {
              String operation =
                  "/paths/%s/%s/requestBody/content"
                      .formatted(
                          route.path().replace("/", "~1"),
                          route.method().name().toLowerCase(Locale.ROOT));
              JsonNode content = document.at(operation);
              ObjectNode root = (ObjectNode) content.iterator().next().path("schema").deepCopy();
              root.set("$defs", document.at("/components/schemas"));
              return registry.getSchema(root);
            });
    try {
      return schema
          .validate(
              Json.MAPPER.readTree(body),
              run -> run.executionConfig(c -> c.formatAssertionsEnabled(true)))
          .isEmpty();
    } catch (JacksonException unreadable) {
      return false;
    }
  }

  private static byte[] tenMegabytes() {
    byte[] body = new byte[TEN_MEGABYTES];
    Arrays.fill(body, (byte) 'a');
    byte[] head = bytes("{\"title\":\"");
    System.arraycopy(head, 0, body, 0, head.length);
    body[body.length - 2] = '"';
    body[body.length - 1] = '}';
    return body;
  }

  private static String text(Shot shot) {
    return new String(java.util.Objects.requireNonNull(shot.body()), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String shown(String what) {
    return what.length() > 120 ? what.substring(0, 120) + "… of " + what.length() : what;
  }
}
