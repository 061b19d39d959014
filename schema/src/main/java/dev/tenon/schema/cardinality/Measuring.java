package dev.tenon.schema.cardinality;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures relationships: by counting all rows where there are few, by the children of some parents
 * where an index finds them, and by the statistics of ANALYZE for the rest. Row-level security must
 * hide nothing: where it would, the answer is that nothing can be said.
 */
public final class Measuring {

  private static final double SAMPLED_PARENTS = 1_000;

  private final ReadOnlySession session;
  private final long limit;

  private Measuring(ReadOnlySession session, long limit) {
    this.session = session;
    this.limit = limit;
  }

  /**
   * Measures every relationship among the catalog's own tables, in the catalog's order.
   *
   * @param limit up to how many rows, as ANALYZE estimated, a table is counted whole
   * @throws DatabaseFailure when the connection is lost
   */
  public static List<Measurement> measure(
      ReadOnlySession session, Catalog catalog, long limit, Progress progress) {
    refuseToBeFiltered(session);
    var measuring = new Measuring(session, limit);
    var relationships =
        catalog.relationships().stream()
            .filter(each -> own(each.child()) && own(each.parent()))
            .toList();
    var measured = new ArrayList<Measurement>();
    for (var each : relationships) {
      progress.at("counting " + each.key().name(), measured.size(), relationships.size());
      measured.add(measuring.measure(each));
    }
    return measured;
  }

  private Measurement measure(Relationship relationship) {
    if (rows(relationship.child()) <= limit && rows(relationship.referred()) <= limit) {
      return switch (session.ask(counting(relationship), Map.of())) {
        case Answer.Rows(var rows) -> new Measurement.Counted(relationship, counts(rows));
        case Answer.Refused(var sentence) -> fromStatistics(relationship, sentence);
      };
    }
    if (relationship.servingIndexes().isEmpty()) {
      return fromStatistics(relationship, "Too many rows to count without an index.");
    }
    return switch (session.ask(sampling(relationship), Map.of())) {
      case Answer.Rows(var rows) -> new Measurement.Sampled(relationship, counts(rows));
      case Answer.Refused(var sentence) -> fromStatistics(relationship, sentence);
    };
  }

  /** A policy that filtered the rows would give wrong numbers: let the server refuse instead. */
  private static void refuseToBeFiltered(ReadOnlySession session) {
    try (var statement = session.connection().createStatement()) {
      statement.execute("set local row_security = off");
    } catch (SQLException failed) {
      throw new DatabaseFailure("The connection was lost: " + failed.getMessage(), failed);
    }
  }

  private static Sql counting(Relationship each) {
    var text =
        """
        select (select count(*) from %1$s) as parents,
               count(*) as with_children,
               coalesce(sum(n), 0)::bigint as children,
               case when count(*) < (select count(*) from %1$s) then 0
                    else coalesce(min(n), 0) end as least,
               coalesce(max(n), 0) as most,
               (select count(*) from %2$s c where %4$s) as without_parent
          from (select count(*) as n
                  from %2$s c
                 where not (%4$s)
                 group by %3$s) as counted\
        """
            .formatted(
                each.referred().name(),
                each.child().name(),
                joined(each.key().columns(), ", ", column -> "c." + column),
                joined(each.key().columns(), " or ", column -> "c." + column + " is null"));
    return new Sql("counting children", text);
  }

  /** All children of parents that the server picks page by page; the same ones each time. */
  private static Sql sampling(Relationship each) {
    var percent =
        Math.clamp(100 * SAMPLED_PARENTS / Math.max(1, rows(each.referred())), 0.0001, 100);
    var key = each.key();
    var join =
        IntStream.range(0, key.columns().size())
            .mapToObj(i ->
                "c.%s = p.%s"
                    .formatted(
                        Name.quoted(key.columns().get(i)), Name.quoted(key.targetColumns().get(i))))
            .collect(Collectors.joining(" and "));
    var text =
        """
        select count(*) as parents,
               count(*) filter (where n > 0) as with_children,
               coalesce(sum(n), 0)::bigint as children,
               coalesce(min(n), 0) as least,
               coalesce(max(n), 0) as most,
               0 as without_parent
          from (select (select count(*) from %s c where %s) as n
                  from %s p tablesample system (%s) repeatable (1)) as counted\
        """
            .formatted(
                each.child().name(),
                join,
                each.referred().name(),
                new BigDecimal(percent, new MathContext(4)).toPlainString());
    return new Sql("sampling children", text);
  }

  private static String joined(List<String> columns, String between, UnaryOperator<String> part) {
    return columns.stream().map(Name::quoted).map(part).collect(Collectors.joining(between));
  }

  private static Counts counts(List<ObjectNode> rows) {
    var row = rows.getFirst();
    return new Counts(
        row.get("parents").asLong(),
        row.get("with_children").asLong(),
        row.get("children").asLong(),
        row.get("least").asLong(),
        row.get("most").asLong(),
        row.get("without_parent").asLong());
  }

  /** The children that aren't null, over the parents there are. */
  private static Measurement fromStatistics(Relationship relationship, String reason) {
    var parents = rows(relationship.referred());
    var filled =
        relationship.key().columns().stream()
            .map(name -> relationship.child().column(name).map(Column::statistics))
            .flatMap(Optional::stream)
            .mapToDouble(statistics -> 1 - statistics.nullFraction())
            .min();
    return filled.isPresent() && parents > 0
        ? new Measurement.Estimated(
            relationship, rows(relationship.child()) * filled.getAsDouble() / parents)
        : new Measurement.Unknown(relationship, reason);
  }

  private static double rows(Table table) {
    var statistics = table.statistics();
    if (statistics == null) {
      return 0;
    }
    return statistics.rows() != null ? statistics.rows() : statistics.liveRows();
  }

  private static boolean own(Table table) {
    return table.extension() == null && !table.partition();
  }
}
