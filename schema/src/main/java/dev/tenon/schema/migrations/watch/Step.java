package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.State.Change;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One statement and what it did.
 *
 * @param alone true when it ran outside of any transaction
 * @param changes what it made, changed and removed
 * @param acquired locks that it took
 * @param held all locks that its transaction held at its end, its own among them
 * @param scanned the ids of tables that it read from end to end
 * @param limited true when waiting for a lock had a limit
 * @param takenBack true when the migration itself took back what it did, after it had been done
 */
public record Step(
    Migration migration,
    Statement statement,
    boolean alone,
    List<Change> changes,
    Set<Lock> acquired,
    Set<Lock> held,
    Set<String> scanned,
    boolean limited,
    boolean takenBack) {

  public Step {
    changes = List.copyOf(changes);
    acquired = Set.copyOf(acquired);
    held = Set.copyOf(held);
    scanned = Set.copyOf(scanned);
  }

  /** One that stands, so far. */
  Step(
      Migration migration,
      Statement statement,
      boolean alone,
      List<Change> changes,
      Set<Lock> acquired,
      Set<Lock> held,
      Set<String> scanned,
      boolean limited) {
    this(migration, statement, alone, changes, acquired, held, scanned, limited, false);
  }

  /** The same, once a rollback was met that reaches behind it. */
  Step takeBack() {
    return new Step(migration, statement, alone, changes, acquired, held, scanned, limited, true);
  }

  public Stream<Change> changes(String kind) {
    return changes.stream().filter(each -> each.of(kind));
  }

  /** True when it ended transactions by itself, so that nobody saw what they held. */
  public boolean unseen() {
    return alone && Migration.isCode(statement);
  }

  /** True when it made this table or view. */
  public boolean makes(String relation) {
    return changes("relation").anyMatch(each -> each.came() && each.thing().id().equals(relation));
  }

  /** True when it removed this table altogether. */
  public boolean drops(@Nullable String table) {
    return changes("relation").anyMatch(each -> each.went() && each.thing().id().equals(table));
  }

  /** True when it read this table from end to end and may have put its rows elsewhere. */
  public boolean copies(String table) {
    return scanned.contains(table)
        && (statement.has("into")
            || statement.begins("do")
            || (statement.begins("create") && statement.has("as")));
  }

  /** The ids of tables that were written anew from end to end, rows and all. */
  public List<String> rewritten() {
    return statement.begins("truncate")
        ? List.of()
        : changes("relation")
            .filter(each -> each.thing().isTable() && each.changed("file"))
            .map(each -> each.thing().id())
            .toList();
  }

  /** Where it stands: {@code V051__more.sql:12}. */
  public String place() {
    return migration.name() + ":" + statement.line();
  }
}
