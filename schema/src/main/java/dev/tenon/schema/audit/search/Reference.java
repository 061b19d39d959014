package dev.tenon.schema.audit.search;

import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Sql;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Columns that mean a row of another table, which nothing or nobody watches over.
 *
 * @param object how a finding names it
 * @param declared whether a foreign key says so; else names and types do
 * @param unwatched why it can be wrong, in a few words
 */
record Reference(
    String object,
    Name child,
    List<String> columns,
    Name parent,
    List<String> parentColumns,
    boolean declared,
    String unwatched) {

  Reference {
    columns = List.copyOf(columns);
    parentColumns = List.copyOf(parentColumns);
  }

  static Reference of(ForeignKey key, String unwatched) {
    return new Reference(
        "%s (%s)".formatted(key.table(), Name.quoted(key.name())),
        key.table(),
        key.columns(),
        key.target(),
        key.targetColumns(),
        true,
        unwatched);
  }

  /** One that only names and types tell of. */
  static Reference undeclared(ObjectNode row) {
    return new Reference(
        row.get("object").asString(),
        Name.of(row.get("name").asString()),
        texts(row.get("columns")),
        Name.of(row.get("target_name").asString()),
        texts(row.get("target_columns")),
        false,
        "no foreign key says so");
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  /** A name that most rows belie meant something else. */
  boolean believable(long rows, long orphans) {
    return declared || 2 * orphans <= rows;
  }

  /** Counts rows, and among them those whose parent is missing; with one of these as an example. */
  Sql question(long limit) {
    var pairs =
        IntStream.range(0, columns.size())
            .mapToObj(i ->
                "p.%s = c.%s"
                    .formatted(Name.quoted(parentColumns.get(i)), Name.quoted(columns.get(i))))
            .collect(Collectors.joining(" and "));
    return new Sql(
        "rows without their parent",
        """
        select count(*) as rows,
               count(*) filter (where orphan) as orphans,
               min(example) filter (where orphan) as example
          from (select concat_ws(', ', %2$s) as example,
                       not exists (select 1 from %4$s p where %5$s) as orphan
                  from %1$s c
                 where %3$s
                 limit %6$d) looked_at\
        """
            .formatted(
                child,
                joined(", ", column -> "c." + column),
                joined(" and ", column -> "c." + column + " is not null"),
                parent,
                pairs,
                limit));
  }

  private String joined(String between, UnaryOperator<String> part) {
    return columns.stream().map(Name::quoted).map(part).collect(Collectors.joining(between));
  }
}
