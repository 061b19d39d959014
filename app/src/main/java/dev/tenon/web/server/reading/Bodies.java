package dev.tenon.web.server.reading;

import dev.tenon.json.Json;
import dev.tenon.web.Failure;
import dev.tenon.web.Method;
import dev.tenon.web.Parameter;
import dev.tenon.web.shape.Fault;
import dev.tenon.web.shape.Faults;
import dev.tenon.web.shape.Shape;
import dev.tenon.web.shape.Shapes;
import io.helidon.common.parameters.Parameters;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/** Reads what a request carries, by the shapes that its route declares. */
public final class Bodies {
  private Bodies() {}

  /** All bytes of a body, which is refused as soon as it is longer than the route takes. */
  public static byte[] bytes(InputStream body, long most) {
    try {
      byte[] bytes = body.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw Failure.tooLarge("The body may have at most " + most + " bytes.");
      }
      return bytes;
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  /** The body as the record that the route takes. */
  public static Object record(Class<?> type, byte[] body, Headers headers, Method method) {
    requireJson(headers, method);
    return record(Shapes.of(type), tree(body));
  }

  /** A form's values as the record that the page takes. */
  public static Object record(Class<?> type, Map<String, List<String>> typed) {
    Shape shape = Shapes.of(type);
    return record(shape, FormBody.json(shape, typed));
  }

  private static Object record(Shape shape, JsonNode tree) {
    Faults faults = new Faults();
    Object read = shape.read(tree, "", faults);
    if (read == null || !faults.isEmpty()) {
      throw Failure.invalid(faults.list());
    }
    return read;
  }

  private static void requireJson(Headers headers, Method method) {
    String type = headers.first(HeaderNames.CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
    String essence = type.split(";", 2)[0].strip();
    boolean patch = method == Method.PATCH && essence.equals("application/merge-patch+json");
    if (!patch && !essence.equals("application/json")) {
      throw Failure.unsupported("Send the body as Content-Type: application/json.");
    }
  }

  private static JsonNode tree(byte[] body) {
    try {
      // Decoded strictly here: the parser would let some malformed UTF-8 pass.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      JsonNode tree = Json.MAPPER.readTree(text);
      if (tree.isMissingNode()) {
        throw Failure.malformed("body_missing", "This needs a JSON body.");
      }
      return tree;
    } catch (CharacterCodingException fault) {
      throw Failure.malformed("utf8", "The body is not valid UTF-8.");
    } catch (StreamConstraintsException fault) {
      throw Failure.tooLarge(
          "JSON may nest "
              + Json.MAX_DEPTH
              + " levels deep and hold strings of "
              + Json.MAX_STRING
              + " characters.");
    } catch (JacksonException fault) {
      throw Failure.malformed("json", "The body is not valid JSON" + place(fault) + ".");
    }
  }

  private static String place(JacksonException fault) {
    return fault.getLocation() == null
        ? ""
        : " at line "
            + fault.getLocation().getLineNr()
            + ", column "
            + fault.getLocation().getColumnNr();
  }

  /** The query's parameters as the route declares them; one that it doesn't declare is refused. */
  public static Map<String, Object> query(Parameters query, List<Parameter> declared) {
    if (query.isEmpty()) {
      return Map.of();
    }
    Faults faults = new Faults();
    Map<String, Object> values = new HashMap<>();
    for (String name : query.names()) {
      Parameter parameter = declared(name, declared);
      List<String> given = query.all(name, List::of);
      if (parameter == null) {
        faults.add(name, "unknown", "There is no parameter " + name + " here" + known(declared));
      } else if (given.size() != 1) {
        faults.add(name, "repeated", "The parameter " + name + " is given more than once.");
      } else {
        Object value =
            parameter.shape().read(node(parameter.shape(), given.getFirst()), name, faults);
        if (value != null) {
          values.put(name, value);
        }
      }
    }
    if (!faults.isEmpty()) {
      throw Failure.malformed("query", faults.list().stream().map(Bodies::sentence).toList());
    }
    return values;
  }

  private static Fault sentence(Fault fault) {
    return fault.message().startsWith("m")
        ? new Fault(fault.pointer(), fault.code(), fault.pointer() + " " + fault.message() + ".")
        : fault;
  }

  private static @Nullable Parameter declared(String name, List<Parameter> declared) {
    for (Parameter parameter : declared) {
      if (parameter.name().equals(name)) {
        return parameter;
      }
    }
    return null;
  }

  private static String known(List<Parameter> declared) {
    return declared.isEmpty()
        ? "; it takes none."
        : "; known are " + String.join(", ", declared.stream().map(Parameter::name).toList()) + ".";
  }

  /** A query's text as the JSON that its shape reads. */
  private static JsonNode node(Shape shape, String text) {
    return switch (shape) {
      case Shape.Whole _ when text.matches("-?\\d{1,20}") ->
          BigIntegerNode.valueOf(new java.math.BigInteger(text));
      case Shape.Flag _ when text.equals("true") || text.equals("false") ->
          JsonNodeFactory.instance.booleanNode(text.equals("true"));
      default -> StringNode.valueOf(text);
    };
  }
}
