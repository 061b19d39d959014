package dev.tenon.schema.access;

import dev.tenon.schema.access.Access.Gap;
import dev.tenon.schema.access.plan.Conditions;
import dev.tenon.schema.access.plan.Node;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Index;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the steps of a plan whose cost grows with a table, since no index leads to its rows. */
final class Gaps {

  /** The tag of a table that stays small, whatever happens. */
  private static final String FIXED = "fixed";

  /**
   * A column that is cast to be compared, by which no index on it helps; text is what varchar is.
   */
  private static final Pattern OTHER_TYPE = Pattern.compile("\\)::(?!text\\b)");

  private final Catalog catalog;
  private final Set<Name> fixed;

  /**
   * A search for them.
   *
   * @param fixed tables that do not grow, beside those whose comment says {@code @fixed}
   */
  Gaps(Catalog catalog, Set<Name> fixed) {
    this.catalog = catalog;
    this.fixed = Set.copyOf(fixed);
  }

  List<Gap> of(Node plan) {
    var joins = plan.all().flatMap(node -> node.joins().stream()).toList();
    return below(plan, new Around(joins, List.of(), false))
        .collect(Collectors.toMap(Gaps::alike, gap -> gap, (one, other) -> one, LinkedHashMap::new))
        .values()
        .stream()
        .toList();
  }

  private Stream<Gap> below(Node node, Around around) {
    var within = around.and(node);
    return Stream.concat(
        gap(node, around).stream(),
        node.children().stream().flatMap(child -> below(child, within)));
  }

  /**
   * What is done with the rows that a step reads.
   *
   * @param joins by what the whole plan joins
   * @param sort what the steps above sort by
   * @param endsEarly true when one of them needs the first rows alone
   */
  private record Around(List<String> joins, List<String> sort, boolean endsEarly) {

    Around and(Node above) {
      return new Around(
          joins,
          Stream.concat(sort.stream(), above.sort().stream()).toList(),
          endsEarly || above.endsEarly());
    }
  }

  /** What the partitions of a table have in common, each read by the same condition. */
  private static String alike(Gap gap) {
    return gap.table() + " " + gap.reason().replaceFirst("the index \\S+", "");
  }

  private Optional<Gap> gap(Node node, Around around) {
    var part = node.table().flatMap(catalog::table);
    var table = part.map(this::whole);
    if (table.isEmpty() || isFixed(table.get())) {
      return Optional.empty();
    }
    var passedOver = part.flatMap(each -> passedOver(node, each));
    if (passedOver.isPresent()) {
      return besideTheIndex(node, table.get(), passedOver.get());
    }
    return node.readsAll() ? readAll(node, table.get(), around) : Optional.empty();
  }

  /** Conditions, joined; of a partition they are told as those of its table. */
  private static String told(List<String> conditions, Node node, Table table) {
    var joined = String.join(" and ", conditions);
    return node.table().filter(table.name()::equals).isPresent()
        ? joined
        : joined.replace(node.alias() + ".", Name.quoted(table.name().name()) + ".");
  }

  /** The first column of a B-tree that is asked for later ones alone, so that all of it is read. */
  private static Optional<String> passedOver(Node node, Table table) {
    if (node.lookups().isEmpty()) {
      return Optional.empty();
    }
    return node.index().stream()
        .flatMap(name -> table.indexes().stream().filter(each -> isCalled(each, name)))
        .filter(index -> index.method().equals("btree"))
        .flatMap(index -> Stream.ofNullable(index.parts().getFirst().column()))
        .filter(first -> !Conditions.name(node.lookups(), node.alias(), first))
        .findFirst();
  }

  /** Names of indexes are told without their schema when a plan reads the index alone. */
  private static boolean isCalled(Index index, Name name) {
    return index.name().name().equals(name.name());
  }

  private static Optional<Gap> besideTheIndex(Node node, Table table, String first) {
    var conditions = Stream.concat(node.lookups().stream(), node.filters().stream()).toList();
    var looked = Conditions.of(conditions, node.alias(), table);
    if (couldLookUp(conditions, looked, table)) {
      return Optional.empty(); // on few rows one index costs what another does
    }
    var reason =
        "goes through the index %s, whose first column %s nothing asks for, to find those with %s"
            .formatted(
                node.index().map(Name::name).orElse(""), first, told(conditions, node, table));
    return Optional.of(
        new Gap(table.name(), rows(table), reason, false, Suggestion.of(table, looked, List.of())));
  }

  private static Optional<Gap> readAll(Node node, Table table, Around around) {
    var filters = Conditions.of(node.filters(), node.alias(), table);
    var looked = filters.isEmpty() ? Conditions.of(around.joins(), node.alias(), table) : filters;
    var walksIndex = node.index().isPresent();
    if (walksIndex && filters.isEmpty() && !searchesText(node)) {
      return Optional.empty(); // in the index's order, with nothing to look up
    }
    if (walksIndex && couldLookUp(node.filters(), filters, table)) {
      return Optional.empty(); // on few rows one index costs what another does
    }
    var ofAll = node.filters().isEmpty() && looked.isEmpty();
    var first =
        ofAll && around.endsEarly()
            ? Suggestion.ofOrder(table, sorted(oneWay(around.sort()), node.alias(), table))
            : Optional.<Suggestion>empty();
    var reason =
        first.isPresent()
            ? way(node) + " to find the first, since no index has their order"
            : reason(node, table, filters, looked);
    return Optional.of(
        new Gap(
            table.name(),
            rows(table),
            reason,
            ofAll,
            ofAll
                ? first
                : Suggestion.of(table, looked, sorted(around.sort(), node.alias(), table))));
  }

  /** True when an index begins with one of the columns, and they are compared as what they are. */
  private static boolean couldLookUp(List<String> texts, Conditions conditions, Table table) {
    return texts.stream().noneMatch(each -> OTHER_TYPE.matcher(each).find())
        && conditions.equal().stream()
            .anyMatch(column -> !table.indexesServing(List.of(column)).isEmpty());
  }

  /** By LIKE or a regular expression, which find a few rows among many. */
  private static boolean searchesText(Node node) {
    return node.filters().stream().anyMatch(each -> each.contains(" ~"));
  }

  private static String reason(Node node, Table table, Conditions filters, Conditions looked) {
    var way = way(node);
    var conditions = told(node.filters(), node, table);
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

  private static String way(Node node) {
    return node.index()
        .map(index -> "goes through all of the index " + index.name())
        .orElse("reads every row");
  }

  /** What a plain index gives from one of its ends: keys of one direction, nulls where they are. */
  private static List<String> oneWay(List<String> sort) {
    var down = !sort.isEmpty() && sort.getFirst().endsWith(" DESC");
    return sort.stream()
        .takeWhile(key -> key.endsWith(" DESC") == down && !key.contains(" NULLS "))
        .toList();
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

  /** The table that a partition is a part of, and any other itself. */
  Table whole(Table table) {
    var partitioning = table.partitioning();
    return partitioning == null || partitioning.parent() == null
        ? table
        : catalog.table(partitioning.parent()).map(this::whole).orElse(table);
  }

  private boolean isFixed(Table table) {
    return fixed.contains(table.name()) || table.comment().has(FIXED);
  }

  /** How many rows it is known to have. */
  static Optional<Long> rows(Table table) {
    return Optional.ofNullable(table.statistics())
        .flatMap(statistics -> Optional.ofNullable(statistics.rows()))
        .map(Double::longValue)
        .filter(rows -> rows > 0);
  }
}
