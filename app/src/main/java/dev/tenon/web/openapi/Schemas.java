package dev.tenon.web.openapi;

import dev.tenon.web.Route;
import dev.tenon.web.shape.Shape;
import dev.tenon.web.shape.Shapes;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The named schemas of the description. A record that is only taken, or only answered, has one; one
 * that is both has two, for a caller may leave out what an answer always holds.
 */
final class Schemas {

  /** Which way a value goes. */
  enum Way {
    /** To the server: members may be left out, but none may be made up. */
    TAKEN,
    /** From the server: every member is there; members may be added later. */
    ANSWERED
  }

  private final Map<String, ObjectNode> named = new TreeMap<>();
  private final Map<String, Object> owners = new HashMap<>();
  private final Set<Class<?>> answered = new HashSet<>();

  Schemas(List<Route<?, ?>> routes) {
    for (Route<?, ?> route : routes) {
      Class<?> answer = route.answers();
      if (answer != null) {
        collect(Shapes.of(answer));
      }
    }
  }

  private void collect(Shape shape) {
    switch (shape) {
      case Shape.Members members -> {
        answered.add(members.type());
        members.members().forEach(member -> collect(member.shape()));
      }
      case Shape.Items items -> collect(items.item());
      case Shape.Text _,
          Shape.Word _,
          Shape.Whole _,
          Shape.Decimal _,
          Shape.Flag _,
          Shape.Id _,
          Shape.Moment _,
          Shape.Day _,
          Shape.Checked _,
          Shape.Any _ -> {}
    }
  }

  /** All that have been asked for, by name. */
  ObjectNode components() {
    ObjectNode components = Tree.object();
    named.forEach(components::set);
    return components;
  }

  /** The schema of a record, or a reference to it. */
  ObjectNode of(Class<?> type, Way way) {
    return of(Shapes.of(type), way);
  }

  /** The envelope of a page of such items. */
  ObjectNode page(Class<?> item) {
    ObjectNode ref = of(item, Way.ANSWERED);
    String name = ((Shape.Members) Shapes.of(item)).name() + "Page";
    return named(
        name,
        item,
        () -> {
          ObjectNode properties = Tree.object();
          properties.putObject("items").put("type", "array").set("items", ref);
          properties
              .set("next", orNull(Tree.object().put("type", "string")))
              .withObject("next")
              .put("description", "The cursor of the page that follows; null on the last one.");
          properties
              .set("total", orNull(Tree.object().put("type", "integer").put("format", "int64")))
              .withObject("total")
              .put("description", "How many there are in all; null unless asked for.");
          ObjectNode schema = Tree.object().put("type", "object");
          schema.set("required", Tree.words(List.of("items", "next", "total")));
          schema.set("properties", properties);
          return schema;
        });
  }

  ObjectNode of(Shape shape, Way way) {
    return switch (shape) {
      case Shape.Text text -> text(text, way);
      case Shape.Word word ->
          named(
              word.name(),
              word.words(),
              () -> {
                ObjectNode schema = Tree.object().put("type", "string");
                schema.set("enum", Tree.words(word.words()));
                return schema;
              });
      case Shape.Whole whole -> whole(whole);
      case Shape.Decimal _ -> decimal(way);
      case Shape.Flag _ -> Tree.object().put("type", "boolean");
      case Shape.Id _ -> string("uuid");
      case Shape.Moment _ -> string("date-time");
      case Shape.Day _ -> string("date");
      case Shape.Items items -> items(items, way);
      case Shape.Members members -> record(members, way);
      case Shape.Checked checked ->
          // Its constructor says more than a length: the record's own words tell it.
          named(
              checked.name(),
              checked,
              () -> Tree.described(text(checked.text(), Way.ANSWERED), checked.about()));
      case Shape.Any _ -> Tree.object();
    };
  }

  private static ObjectNode string(String format) {
    return Tree.object().put("type", "string").put("format", format);
  }

  private static ObjectNode text(Shape.Text text, Way way) {
    ObjectNode schema = Tree.object().put("type", "string");
    if (text.min() > 0) {
      schema.put("minLength", text.min());
    }
    if (way == Way.TAKEN || text.max() < Shape.Text.LONGEST) {
      schema.put("maxLength", text.max());
    }
    Pattern pattern = text.pattern();
    if (pattern != null) {
      schema.put("pattern", "^(?:" + pattern.pattern() + ")$");
      Tree.described(schema, capital(text.says()));
    } else if (text.min() > 0) {
      // The reader refuses a blank string wherever it asks for a character.
      schema.put("pattern", "\\S");
    }
    return schema;
  }

  private static String capital(String words) {
    return words.isEmpty() ? "" : Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
  }

  private static ObjectNode whole(Shape.Whole whole) {
    ObjectNode schema = Tree.object().put("type", "integer");
    schema.put("format", whole.isLong() ? "int64" : "int32");
    if (whole.min() > Integer.MIN_VALUE) {
      schema.put("minimum", whole.min());
    }
    if (whole.max() < Integer.MAX_VALUE) {
      schema.put("maximum", whole.max());
    }
    return schema;
  }

  private static ObjectNode decimal(Way way) {
    ObjectNode schema = Tree.object().put("type", "number");
    return switch (way) {
      case TAKEN ->
          schema
              .put("minimum", 0)
              .put("maximum", new BigDecimal("999999.99"))
              .put("multipleOf", new BigDecimal("0.01"));
      case ANSWERED -> schema;
    };
  }

  private ObjectNode items(Shape.Items items, Way way) {
    ObjectNode schema = Tree.object().put("type", "array");
    schema.set("items", of(items.item(), way));
    if (way == Way.TAKEN) {
      if (items.min() > 0) {
        schema.put("minItems", items.min());
      }
      schema.put("maxItems", items.max());
    }
    return schema;
  }

  private ObjectNode record(Shape.Members record, Way way) {
    boolean both = way == Way.TAKEN && answered.contains(record.type());
    return named(
        both ? record.name() + "Input" : record.name(), record.type(), () -> members(record, way));
  }

  private ObjectNode members(Shape.Members record, Way way) {
    ObjectNode properties = Tree.object();
    ArrayNode required = Tree.array();
    for (Shape.Member member : record.members()) {
      ObjectNode schema = of(member.shape(), way);
      if (member.nullable()) {
        schema = orNull(schema);
      }
      properties.set(member.name(), Tree.described(schema, member.about()));
      if (way == Way.ANSWERED || member.required()) {
        required.add(member.name());
      }
    }
    ObjectNode schema = Tree.described(Tree.object().put("type", "object"), record.about());
    if (!required.isEmpty()) {
      schema.set("required", required);
    }
    schema.set("properties", properties);
    if (way == Way.TAKEN) {
      schema.put("additionalProperties", false);
    }
    return schema;
  }

  /** The same, or null, as JSON Schema says it. */
  private static ObjectNode orNull(ObjectNode schema) {
    if (schema.has("$ref")) {
      ObjectNode either = Tree.object();
      either.putArray("anyOf").add(schema).addObject().put("type", "null");
      return either;
    }
    if (schema.has("type")) {
      schema.set("type", Tree.words(List.of(schema.get("type").stringValue(), "null")));
    }
    return schema;
  }

  /** A reference to the schema of that name, which is made if this is the first. */
  private ObjectNode named(String name, Object owner, Supplier<ObjectNode> make) {
    Object known = owners.putIfAbsent(name, owner);
    if (known == null) {
      named.put(name, make.get());
    } else if (!known.equals(owner)) {
      throw new IllegalArgumentException("two schemas would be called " + name);
    }
    return Tree.ref("schemas/" + name);
  }
}
