package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.diff.Comparison;
import dev.tenon.schema.migrations.files.History;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.Migrator;
import dev.tenon.schema.migrations.watch.Watch;
import dev.tenon.schema.shadow.Shadow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Migrations run where they harm nobody.
 *
 * @param judged what rules look at
 */
public record Rehearsal(Judged judged) {

  /**
   * Runs what is pending on the target, on a shadow that has the target's schema. The session is
   * closed once all is read: what follows takes minutes, for which the target need keep nothing.
   */
  public static Rehearsal on(
      ReadOnlySession session, Catalog catalog, Plan plan, Progress progress) {
    var history = History.read(session, catalog);
    var pending = plan.migrations().stream().filter(history::lacks).filter(plan::covers).toList();
    var role = plan.role() != null ? plan.role() : owner(catalog, history);
    var migrator = new Migrator(role, plan.limited(), catalog.server().database(), plan.isGuest());
    var weights = Weights.of(session, catalog).atLeast(plan.leastRows());
    try (var shadow = shadow(plan)) {
      var gaps = shadow.clone(catalog, session, progress);
      session.close();
      var run = Watch.run(shadow.target(), pending, migrator, progress);
      return new Rehearsal(
          new Judged(
              run,
              weights,
              plan.migrations(),
              history,
              drift(catalog, history, plan, migrator, shadow, progress),
              catalog.gaps().isEmpty(),
              gaps,
              plan.uses(),
              plan.tenantColumn()));
    }
  }

  /**
   * Asks no database: runs the preparation and all that comes before the plan's first version on an
   * empty shadow, then judges the rest. All tables are taken for large.
   */
  public static Rehearsal fromNothing(Plan plan, Progress progress) {
    var before = plan.migrations().stream().filter(each -> !plan.covers(each)).toList();
    var judged = plan.migrations().stream().filter(plan::covers).toList();
    try (var shadow = shadow(plan)) {
      prepare(shadow, plan.preparation());
      var migrator = new Migrator(plan.role(), plan.limited(), null, plan.isGuest());
      Watch.lay(shadow.target(), before, migrator, progress)
          .ifPresent(failure -> {
            throw new DatabaseFailure(
                "%s, which comes before what is judged, fails in line %d: %s"
                    .formatted(
                        failure.migration().name(),
                        failure.statement().line(),
                        failure.sentence()));
          });
      var run = Watch.run(shadow.target(), judged, migrator, progress);
      return new Rehearsal(
          new Judged(
              run,
              Weights.UNKNOWN,
              plan.migrations(),
              History.NONE,
              Optional.empty(),
              true,
              List.of(),
              plan.uses(),
              plan.tenantColumn()));
    }
  }

  private static Shadow shadow(Plan plan) {
    return plan.shadowServer() == null ? Shadow.start() : Shadow.on(plan.shadowServer());
  }

  private static void prepare(Shadow shadow, String sql) {
    if (sql.isBlank()) {
      return;
    }
    try (var connection = shadow.target().connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException refused) {
      throw new DatabaseFailure(
          "The preparation of the shadow fails: " + DatabaseFailure.firstLine(refused), refused);
    }
  }

  /** Who owns the history migrates; without one, who owns most tables. */
  private static @Nullable String owner(Catalog catalog, History history) {
    var noted = Optional.ofNullable(history.table()).flatMap(catalog::table).map(Table::owner);
    return noted
        .or(() ->
            catalog.ownTables().stream()
                .collect(Collectors.groupingBy(Table::owner, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey))
        .orElse(null);
  }

  /**
   * How the target differs from what the migrations that it has make of an empty database; nobody
   * can tell when a file is missing, when they do not run there, or when the target was not read
   * whole.
   */
  private static Optional<Comparison> drift(
      Catalog catalog,
      History history,
      Plan plan,
      Migrator migrator,
      Shadow beside,
      Progress progress) {
    var applied = applied(history, plan.migrations());
    if (applied.isEmpty() || history.baseline().isPresent() || !catalog.gaps().isEmpty()) {
      return Optional.empty();
    }
    try (var shadow = Shadow.on(beside.target())) {
      var failure = Watch.lay(shadow.target(), applied, migrator, progress);
      return failure.isPresent()
          ? Optional.empty()
          : Optional.of(Comparison.of(shadow.catalog(), catalog));
    }
  }

  /** The files of all that was applied; none when one of them is missing. */
  private static List<Migration> applied(History history, List<Migration> all) {
    var files = new ArrayList<Migration>();
    for (var each : all) {
      if (history.of(each).filter(History.Applied::success).isPresent()) {
        files.add(each);
      }
    }
    var noted =
        history.applied().stream()
            .filter(History.Applied::success)
            .map(each -> each.version() == null ? each.script() : each.version().toString())
            .distinct()
            .count();
    return files.size() == noted ? files : List.of();
  }
}
