package dev.tenon.schema.access;

import dev.tenon.schema.access.Findings.Gain;
import dev.tenon.schema.access.plan.Node;
import dev.tenon.schema.access.plan.Planner;
import dev.tenon.schema.access.plan.Planner.Answer;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.ReadOnlySession;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/** Asks HypoPG what a suggested index would spare; it makes none, and forgets all at the end. */
public final class Hypothesis {

  private static final String EXTENSION = "hypopg";

  private Hypothesis() {}

  /** Empty where the extension isn't installed, or costs mean nothing for lack of statistics. */
  public static Map<Suggestion, Gain> gains(
      Paths paths, Planner planner, Catalog catalog, ReadOnlySession session) {
    var gains = new LinkedHashMap<Suggestion, Gain>();
    var schema =
        catalog.extensions().stream()
            .filter(each -> each.name().equals(EXTENSION))
            .map(each -> Name.quoted(each.schema()))
            .findFirst();
    if (schema.isEmpty()) {
      return gains;
    }
    var suggestions = new LinkedHashSet<Suggestion>();
    paths.accesses().stream()
        .filter(each -> each.today().isPresent())
        .flatMap(each -> each.gaps().stream())
        .flatMap(gap -> gap.suggestion().stream())
        .forEach(suggestions::add);
    for (var suggestion : suggestions) {
      gain(suggestion, paths, planner, session.connection(), schema.get())
          .ifPresent(gain -> gains.put(suggestion, gain));
    }
    return gains;
  }

  /** Empty where HypoPG has no such index: it knows none on partitioned tables, for one. */
  private static Optional<Gain> gain(
      Suggestion suggestion, Paths paths, Planner planner, Connection connection, String schema) {
    var asking =
        paths.accesses().stream()
            .filter(each ->
                each.gaps().stream()
                    .anyMatch(gap -> gap.suggestion().filter(suggestion::equals).isPresent()))
            .toList();
    var before =
        asking.stream().flatMap(each -> each.today().stream()).mapToDouble(Node::cost).sum();
    try {
      var without = connection.setSavepoint();
      try (var statement = connection.createStatement()) {
        try (var create =
            connection.prepareStatement("select %s.hypopg_create_index(?)".formatted(schema))) {
          create.setString(1, suggestion.sql().replace(" concurrently", ""));
          create.execute();
        }
        var after =
            asking.stream()
                .map(each -> planner.plan(each.query(), true))
                .mapToDouble(answer ->
                    switch (answer) {
                      case Answer.Planned(var root) -> root.cost();
                      case Answer.Refused gone -> 0;
                    })
                .sum();
        statement.execute("select %s.hypopg_reset()".formatted(schema));
        return Optional.of(new Gain(before, after));
      } catch (SQLException refused) {
        connection.rollback(without);
        return Optional.empty();
      }
    } catch (SQLException lost) {
      throw new DatabaseFailure(
          "The connection was lost while HypoPG was asked: " + DatabaseFailure.firstLine(lost),
          lost);
    }
  }
}
