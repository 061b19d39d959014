package dev.tenon.schema.migrations.watch;

import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.database.script.Token;
import dev.tenon.schema.database.script.Token.Kind;
import dev.tenon.schema.database.script.Tokens;
import dev.tenon.schema.migrations.files.Migration;
import dev.tenon.schema.migrations.watch.State.Change;
import dev.tenon.schema.migrations.watch.State.Thing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a statement locks that runs outside of a transaction: it is over before anybody can look, so
 * that PostgreSQL's documentation is asked, and the tables are told by what it changed or names.
 */
final class DocumentedLocks {

  /** What may stand between VACUUM and the tables. */
  private static final Set<String> VACUUMING =
      Set.of("vacuum", "full", "freeze", "verbose", "analyze", "analyse", "only");

  private final Statement statement;
  private final List<Change> changes;
  private final State now;

  DocumentedLocks(Statement statement, List<Change> changes, State now) {
    this.statement = statement;
    this.changes = changes;
    this.now = now;
  }

  /**
   * The locks; none of what runs code, which nothing is written of.
   *
   * @param named the ids of the tables that {@link #tables} lists
   */
  Set<Lock> with(List<String> named) {
    var locks = new HashSet<Lock>();
    if (Migration.isCode(statement)) {
      return locks;
    }
    worked().forEach(table -> locks.add(new Lock(table, mode())));
    changes.stream()
        .filter(change -> change.of("index") && change.went())
        .map(change -> change.thing().table())
        .filter(Objects::nonNull)
        .forEach(table -> locks.add(new Lock(table, mode())));
    changes.stream()
        .filter(DocumentedLocks::detaches)
        .forEach(change -> locks.addAll(detached(Objects.requireNonNull(change.before()))));
    if (statement.begins("vacuum")) {
      var tables = tables().isEmpty() ? now.all("relation") : relations(named);
      tables.stream()
          .filter(Thing::isTable)
          .forEach(table -> locks.add(new Lock(table.id(), LockMode.SHARE_UPDATE_EXCLUSIVE)));
    }
    return locks;
  }

  /** The ids of the tables whose rows were read, to build an index or to write them anew. */
  Set<String> worked() {
    var worked = new HashSet<String>();
    for (var change : changes) {
      var table = change.thing().table();
      var built = change.of("index") && change.came();
      if (table != null && (built || change.changed("file"))) {
        worked.add(table);
      }
    }
    return worked;
  }

  /**
   * VACUUM FULL and CLUSTER write tables anew; REINDEX locks an index against all who read it, and
   * whoever plans a query reads all indexes of its tables.
   */
  private LockMode mode() {
    return Migration.isConcurrent(statement)
        ? LockMode.SHARE_UPDATE_EXCLUSIVE
        : LockMode.ACCESS_EXCLUSIVE;
  }

  private static boolean detaches(Change change) {
    return change.of("relation") && change.changed("partition") && !change.thing().is("partition");
  }

  /** Whoever refers to the whole is held up as well, so that nothing refers to the part. */
  private List<Lock> detached(Thing part) {
    var locks = new ArrayList<Lock>();
    locks.add(new Lock(part.id(), LockMode.ACCESS_EXCLUSIVE));
    locks.add(new Lock(part.fact("parent"), LockMode.SHARE_UPDATE_EXCLUSIVE));
    var wholes = wholes(part).toList();
    now.all("constraint").stream()
        .filter(each -> each.fact("type").equals("f") && wholes.contains(each.fact("target")))
        .map(Thing::table)
        .filter(Objects::nonNull)
        .forEach(table -> locks.add(new Lock(table, LockMode.SHARE)));
    return locks;
  }

  /** All of which it was a part, the next first. */
  private Stream<String> wholes(Thing part) {
    return Stream.iterate(
        part.fact("parent"),
        each -> !each.isEmpty(),
        each -> now.relation(each).map(whole -> whole.fact("parent")).orElse(""));
  }

  private List<Thing> relations(List<String> ids) {
    return ids.stream().flatMap(id -> now.relation(id).stream()).toList();
  }

  /** The tables that VACUUM names, as they are written; none when it is about all. */
  List<String> tables() {
    var tables = new ArrayList<String>();
    if (!statement.begins("vacuum")) {
      return tables;
    }
    var name = new StringBuilder();
    var depth = 0;
    for (var token : Tokens.of(statement.text())) {
      depth += token.is(Kind.OPEN) ? 1 : 0;
      if (depth == 0 && token.text().equals(",")) {
        tables.add(name.toString());
        name.setLength(0);
      } else if (depth == 0 && isPart(token)) {
        name.append(token.text());
      }
      depth -= token.is(Kind.CLOSE) ? 1 : 0;
    }
    tables.add(name.toString());
    tables.removeIf(String::isEmpty);
    return tables;
  }

  private static boolean isPart(Token token) {
    return switch (token.kind()) {
      case WORD -> !VACUUMING.contains(token.text().toLowerCase(Locale.ROOT));
      case NAME -> true;
      case OTHER -> token.text().equals(".");
      case SPACE, LITERAL, PARAMETER, NAMED, OPEN, CLOSE, SEMICOLON -> false;
    };
  }
}
