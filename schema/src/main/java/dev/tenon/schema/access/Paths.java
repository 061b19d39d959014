package dev.tenon.schema.access;

import dev.tenon.schema.access.Access.Gap;
import dev.tenon.schema.access.plan.Conditions;
import dev.tenon.schema.access.plan.Node;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Planner.Answer;
import dev.tenon.schema.access.plan.Query;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.database.Progress;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The access paths of statements. Reading tables from end to end is made dear, so that a plan that
 * still does has no index to use: that shows on an empty database as well.
 *
 * @param accesses of those that could be planned
 * @param refused of those that could not, each in a sentence
 * @param idle indexes of the tables in the plans that no plan reads, and that uphold no key
 */
public record Paths(List<Access> accesses, List<String> refused, List<Idle> idle) {

  /** The tag of a table that stays small, whatever happens. */
  private static final String FIXED = "fixed";

  /**
   * A column that is cast to be compared, by which no index on it helps; text is what varchar is.
   */
  private static final Pattern OTHER_TYPE = Pattern.compile("\\)::(?!text\\b)");

  /** An index that none of the plans reads. */
  public record Idle(Name table, Index index) {}

  public Paths {
    accesses = List.copyOf(accesses);
    refused = List.copyOf(refused);
    idle = List.copyOf(idle);
  }

  /**
   * Plans all statements.
   *
   * @param fixed tables that do not grow, beside those whose comment says {@code @fixed}
   */
  public static Paths of(
      List<Query> queries, Planner planner, Catalog catalog, Set<Name> fixed, Progress progress) {
    return new Search(planner, catalog, fixed).all(queries, progress);
  }

  private static final class Search {

    private final Planner planner;
    private final Catalog catalog;
    private final Set<Name> fixed;
    private final List<Access> accesses = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<Name> used = new HashSet<>();
    private final Set<Name> touched = new HashSet<>();

    Search(Planner planner, Catalog catalog, Set<Name> fixed) {
      this.planner = planner;
      this.catalog = catalog;
      this.fixed = Set.copyOf(fixed);
    }

    Paths all(List<Query> queries, Progress progress) {
      for (var i = 0; i < queries.size(); i++) {
        progress.at(queries.get(i).name(), i, queries.size());
        query(queries.get(i));
      }
      return new Paths(accesses, refused, idle());
    }

    private void query(Query query) {
      switch (planner.plan(query, false)) {
        case Answer.Refused(var sentence) ->
            refused.add("%s: %s".formatted(query.name(), sentence));
        case Answer.Planned(var plan) -> {
          note(plan);
          accesses.add(new Access(query, plan, today(query, plan), gaps(plan)));
        }
      }
    }

    /** Costs mean something when any of the tables has statistics. */
    private Optional<Node> today(Query query, Node plan) {
      var counted =
          plan.all()
              .flatMap(node -> node.table().stream())
              .flatMap(name -> catalog.table(name).stream())
              .anyMatch(table -> rows(table).isPresent());
      if (!counted) {
        return Optional.empty();
      }
      return switch (planner.plan(query, true)) {
        case Answer.Planned(var now) -> {
          note(now);
          yield Optional.of(now);
        }
        case Answer.Refused gone -> Optional.empty();
      };
    }

    private void note(Node plan) {
      plan.all().flatMap(node -> node.index().stream()).forEach(used::add);
      plan.all()
          .flatMap(node -> node.table().flatMap(catalog::table).stream())
          .forEach(table -> touched.add(root(table).name()));
    }

    private List<Gap> gaps(Node plan) {
      var sort = plan.all().flatMap(node -> node.sort().stream()).toList();
      var joins = plan.all().flatMap(node -> node.joins().stream()).toList();
      return plan.all()
          .filter(Node::readsAll)
          .flatMap(node -> gap(node, joins, sort).stream())
          .distinct()
          .toList();
    }

    private Optional<Gap> gap(Node node, List<String> joins, List<String> sort) {
      var table = node.table().flatMap(catalog::table).map(this::root);
      if (table.isEmpty() || isFixed(table.get())) {
        return Optional.empty();
      }
      var filters = Conditions.of(node.filters(), node.alias(), table.get());
      var looked = filters.isEmpty() ? Conditions.of(joins, node.alias(), table.get()) : filters;
      var walksIndex = node.index().isPresent();
      if (walksIndex && filters.isEmpty() && !searchesText(node)) {
        return Optional.empty(); // in the index's order, with nothing to look up
      }
      if (walksIndex && couldLookUp(node, filters, table.get())) {
        return Optional.empty(); // on few rows one index costs what another does
      }
      return Optional.of(
          new Gap(
              table.get().name(),
              rows(table.get()),
              reason(node, filters, looked),
              Suggestion.of(table.get(), looked, sorted(sort, node.alias(), table.get()))));
    }

    /** True when an index has the columns, and they are compared as what they are. */
    private static boolean couldLookUp(Node node, Conditions filters, Table table) {
      return node.filters().stream().noneMatch(each -> OTHER_TYPE.matcher(each).find())
          && filters.equal().stream()
              .anyMatch(column -> !table.indexesServing(List.of(column)).isEmpty());
    }

    /** By LIKE or a regular expression, which find a few rows among many. */
    private static boolean searchesText(Node node) {
      return node.filters().stream().anyMatch(each -> each.contains(" ~"));
    }

    private static String reason(Node node, Conditions filters, Conditions looked) {
      var way =
          node.index()
              .map(index -> "goes through all of the index " + index.name())
              .orElse("reads every row");
      var conditions = String.join(" and ", node.filters());
      if (!filters.isEmpty()) {
        return way + " to find those with " + conditions;
      }
      if (!conditions.isEmpty()) {
        return way + ", for no index of columns answers " + conditions;
      }
      return looked.isEmpty()
          ? way + ", since the statement asks for all"
          : way + " to join them, since no index has the columns joined on";
    }

    private static List<String> sorted(List<String> sort, String alias, Table table) {
      var columns = new ArrayList<String>();
      for (var key : sort) {
        var column = key.replaceFirst(" (DESC|NULLS).*$", "");
        var bare = column.startsWith(alias + ".") ? column.substring(alias.length() + 1) : column;
        if (table.column(bare).isEmpty()) {
          return List.of();
        }
        columns.add(bare);
      }
      return columns;
    }

    /** The table that a partition is a part of. */
    private Table root(Table table) {
      var partitioning = table.partitioning();
      return partitioning == null || partitioning.parent() == null
          ? table
          : catalog.table(partitioning.parent()).map(this::root).orElse(table);
    }

    private boolean isFixed(Table table) {
      return fixed.contains(table.name()) || table.comment().has(FIXED);
    }

    private static Optional<Long> rows(Table table) {
      return Optional.ofNullable(table.statistics())
          .flatMap(statistics -> Optional.ofNullable(statistics.rows()))
          .map(Double::longValue)
          .filter(rows -> rows > 0);
    }

    /** Names of indexes are told without their schema when a plan reads the index alone. */
    private List<Idle> idle() {
      var names = new TreeSet<String>();
      used.forEach(name -> names.add(name.name()));
      return catalog.ownTables().stream()
          .filter(table -> touched.contains(table.name()))
          .flatMap(table ->
              table.indexes().stream()
                  .filter(index -> index.constraint() == null && !index.unique())
                  .filter(index -> !names.contains(index.name().name()))
                  .filter(index -> !servesReference(table, index))
                  .map(index -> new Idle(table.name(), index)))
          .toList();
    }

    /** It finds the children of a parent that is deleted, which no statement shows. */
    private static boolean servesReference(Table table, Index index) {
      return table.foreignKeys().stream().anyMatch(key -> index.ledBy(key.columns()));
    }
  }
}
