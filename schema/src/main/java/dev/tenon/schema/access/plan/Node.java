package dev.tenon.schema.access.plan;

import dev.tenon.schema.catalog.table.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A step of a plan.
 *
 * @param type {@code Seq Scan}, {@code Index Scan}, …
 * @param table what it reads, also where another step fetches the rows that it finds; empty for a
 *     step that reads others
 * @param alias what conditions call the table
 * @param index the index it reads; empty without one
 * @param lookups conditions by which it finds rows in the index
 * @param filters conditions that it holds rows against one by one
 * @param joins conditions on which it puts rows of others together
 * @param sort what it sorts by
 */
public record Node(
    String type,
    Optional<Name> table,
    String alias,
    Optional<Name> index,
    List<String> lookups,
    List<String> filters,
    List<String> joins,
    List<String> sort,
    double cost,
    double rows,
    List<Node> children) {

  public Node {
    lookups = List.copyOf(lookups);
    filters = List.copyOf(filters);
    joins = List.copyOf(joins);
    sort = List.copyOf(sort);
    children = List.copyOf(children);
  }

  static Node of(JsonNode json) {
    return of(json, Optional.empty(), "");
  }

  /** The scans of indexes below a bitmap don't say what they read: that is the bitmap's table. */
  private static Node of(JsonNode json, Optional<Name> above, String aliasAbove) {
    var schema = json.path("Schema").asString("");
    var named = name(schema, json.path("Relation Name").asString(""));
    var table = named.isPresent() ? named : above;
    var alias = json.path("Alias").asString(aliasAbove);
    var type = json.path("Node Type").asString("");
    var ofBitmap = type.startsWith("Bitmap");
    var children = new ArrayList<Node>();
    json.path("Plans")
        .forEach(child ->
            children.add(of(child, ofBitmap ? table : Optional.empty(), ofBitmap ? alias : "")));
    return new Node(
        type,
        table,
        alias,
        name(schema.isEmpty() ? "?" : schema, json.path("Index Name").asString("")),
        texts(json, "Index Cond", "TID Cond"),
        texts(json, "Filter"),
        texts(json, "Hash Cond", "Merge Cond", "Join Filter"),
        list(json.path("Sort Key")),
        json.path("Total Cost").asDouble(0),
        json.path("Plan Rows").asDouble(0),
        children);
  }

  /** It and all below it. */
  public Stream<Node> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
  }

  /** True when it goes through a table or an index from end to end. */
  public boolean readsAll() {
    return switch (type) {
      case "Seq Scan", "Sample Scan" -> true;
      case "Index Scan", "Index Only Scan" -> lookups.isEmpty();
      default -> false;
    };
  }

  /** True when it needs the first of the rows below it alone. */
  public boolean endsEarly() {
    return type.equals("Limit");
  }

  private static Optional<Name> name(String schema, String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(new Name(schema, name));
  }

  private static List<String> texts(JsonNode json, String... fields) {
    return Stream.of(fields)
        .map(field -> json.path(field).asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static List<String> list(JsonNode array) {
    var texts = new ArrayList<String>();
    array.forEach(each -> texts.add(each.asString("")));
    return texts;
  }
}
