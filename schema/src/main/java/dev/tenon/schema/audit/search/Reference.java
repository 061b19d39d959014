package dev.tenon.schema.audit.search;

import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Sql;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Columns that mean a row of another table, which nothing or nobody watches over.
 *
 * @param object how a finding names it
 * @param unwatched why it can be wrong, in a few words
 */
record Reference(
    String object,
    Name child,
    List<String> columns,
    Name parent,
    List<String> parentColumns,
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
        unwatched);
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

  String columnList() {
    return joined(", ", column -> column);
  }

  private String joined(String between, UnaryOperator<String> part) {
    return columns.stream().map(Name::quoted).map(part).collect(Collectors.joining(between));
  }
}
