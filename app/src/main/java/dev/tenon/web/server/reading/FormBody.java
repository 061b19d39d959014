package dev.tenon.web.server.reading;

import dev.tenon.web.Failure;
import dev.tenon.web.shape.Shape;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A form as a browser sends it, and the JSON that would say the same. */
public final class FormBody {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final int MOST_FIELDS = 2_000;

  private FormBody() {}

  /** The values of the form's fields by their names, in the form's order. */
  public static Map<String, List<String>> values(byte[] body, Headers headers) {
    requireForm(headers);
    Map<String, List<String>> values = new LinkedHashMap<>();
    String[] pairs = text(body).split("&", MOST_FIELDS + 1);
    if (pairs.length > MOST_FIELDS) {
      throw Failure.tooLarge("A form may have at most " + MOST_FIELDS + " fields.");
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        String[] parts = pair.split("=", 2);
        values
            .computeIfAbsent(decoded(parts[0]), _ -> new ArrayList<>())
            .add(parts.length == 2 ? decoded(parts[1]).replace("\r\n", "\n") : "");
      }
    }
    return values;
  }

  private static void requireForm(Headers headers) {
    String type = headers.first(HeaderNames.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    if (!type.split(";", 2)[0].strip().equals(TYPE)) {
      throw Failure.unsupported("Send the form as Content-Type: " + TYPE + ".");
    }
  }

  private static String text(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException _) {
      throw Failure.malformed("utf8", "The form is not valid UTF-8.");
    }
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      throw Failure.malformed("form", "The form holds a percent sign that begins no character.");
    }
  }

  /**
   * The JSON that says the same to a shape. An empty field stands for null where null may stand; a
   * box that isn't ticked is not sent, and stands for false.
   */
  static JsonNode json(Shape shape, Map<String, List<String>> values) {
    ObjectNode json = JSON.objectNode();
    values.forEach((name, given) -> json.set(name, JSON.stringNode(given.getFirst())));
    if (shape instanceof Shape.Members members) {
      for (Shape.Member member : members.members()) {
        JsonNode value = json(member, values.get(member.name()));
        if (value != null) {
          json.set(member.name(), value);
        }
      }
    }
    return json;
  }

  private static @Nullable JsonNode json(Shape.Member member, @Nullable List<String> given) {
    return switch (member.shape()) {
      case Shape.Flag _ when !member.change() ->
          JSON.booleanNode(given != null && !given.contains("false"));
      case Shape.Items items when !member.change() && !member.nullable() ->
          array(items, given == null ? List.of() : given);
      case Shape.Items items -> given == null ? null : array(items, given);
      default -> given == null ? null : single(member, given);
    };
  }

  private static ArrayNode array(Shape.Items shape, List<String> given) {
    ArrayNode array = JSON.arrayNode();
    given.stream()
        .filter(one -> !one.isEmpty())
        .forEach(one -> array.add(value(shape.item(), one)));
    return array;
  }

  private static JsonNode single(Shape.Member member, List<String> given) {
    if (given.size() > 1) {
      // Not one value: no shape but a list reads it, and the fault says what is asked for.
      return JSON.arrayNode().addAll(given.stream().map(JSON::stringNode).toList());
    }
    String value = given.getFirst();
    return value.isEmpty() && member.nullable() ? JSON.nullNode() : value(member.shape(), value);
  }

  private static JsonNode value(Shape shape, String text) {
    return switch (shape) {
      case Shape.Whole _ when text.matches("-?\\d{1,20}") ->
          BigIntegerNode.valueOf(new java.math.BigInteger(text));
      case Shape.Decimal _ when text.matches("\\d{1,20}(?:[.,]\\d{1,20})?") ->
          DecimalNode.valueOf(new java.math.BigDecimal(text.replace(',', '.')));
      case Shape.Flag _ when text.equals("true") || text.equals("false") ->
          JSON.booleanNode(text.equals("true"));
      default -> StringNode.valueOf(text);
    };
  }
}
