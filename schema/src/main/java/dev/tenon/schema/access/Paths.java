package dev.tenon.schema.access;

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

/**
 * The access paths of statements. Reading tables from end to end is made dear, so that a plan that
 * still does has no index to use: that shows on an empty database as well.
 *
 * @param accesses of those that could be planned
 * @param refused of those that could not, each in a sentence
 * @param idle indexes of the tables in the plans that no plan reads, and that uphold no key
 */
public record Paths(List<Access> accesses, List<String> refused, List<Idle> idle) {

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
    private final Gaps gaps;
    private final List<Access> accesses = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private final Set<Name> used = new HashSet<>();
    private final Set<Name> touched = new HashSet<>();

    Search(Planner planner, Catalog catalog, Set<Name> fixed) {
      this.planner = planner;
      this.catalog = catalog;
      this.gaps = new Gaps(catalog, fixed);
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
            refused.add(
                query.excerpt().isEmpty()
                    ? "%s: %s".formatted(query.name(), sentence)
                    : "%s, `%s`: %s".formatted(query.name(), query.excerpt(), sentence));
        case Answer.Planned(var plan) -> {
          note(plan);
          accesses.add(new Access(query, plan, today(query, plan), gaps.of(plan)));
        }
      }
    }

    /** Costs mean something when any of the tables has statistics. */
    private Optional<Node> today(Query query, Node plan) {
      var counted =
          plan.all()
              .flatMap(node -> node.table().stream())
              .flatMap(name -> catalog.table(name).stream())
              .anyMatch(table -> Gaps.rows(table).isPresent());
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
          .forEach(table -> touched.add(gaps.whole(table).name()));
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
