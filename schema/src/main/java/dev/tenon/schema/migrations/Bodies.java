package dev.tenon.schema.migrations;

import dev.tenon.schema.migrations.Named.Sort;
import dev.tenon.schema.migrations.Uses.Use;
import dev.tenon.schema.migrations.watch.Run;
import dev.tenon.schema.migrations.watch.State;
import dev.tenon.schema.migrations.watch.State.Thing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the bodies of routines name. PostgreSQL keeps a body in SQL or PL/pgSQL as a text, and looks
 * what it names up when it is called, so that a drop or another name leaves it behind. What stands
 * between BEGIN ATOMIC and END is held by the catalog, and isn't looked at.
 */
public final class Bodies {

  private final State end;
  private final List<Body> bodies;

  /**
   * One routine.
   *
   * @param names what stands in its body
   * @param fires what it uses of the rows for which triggers call it
   */
  public record Body(Thing routine, Use names, Use fires) {}

  private Bodies(State end, List<Body> bodies) {
    this.end = end;
    this.bodies = List.copyOf(bodies);
  }

  /** Those that live on when all migrations have run. */
  public static Bodies leftBy(Run run) {
    var end = run.end();
    var fired = new HashMap<String, List<Thing>>();
    for (var trigger : end.all("trigger")) {
      var table = table(run, trigger);
      table.ifPresent(each ->
          fired.computeIfAbsent(trigger.fact("routine"), id -> new ArrayList<>()).add(each));
    }
    return new Bodies(
        end,
        end.all("routine").stream()
            .filter(each -> !each.fact("body").isBlank())
            .map(each -> body(each, fired.getOrDefault(each.id(), List.of())))
            .toList());
  }

  /** As it was called at the start, since that is what is asked for. */
  private static Optional<Thing> table(Run run, Thing trigger) {
    return run.start().relation(trigger.table()).or(() -> run.end().relation(trigger.table()));
  }

  /** A trigger's NEW and OLD are rows of the tables that it is on. */
  private static Body body(Thing routine, List<Thing> tables) {
    var keywords =
        routine.fact("language").equals("plpgsql") ? Mentions.PROCEDURAL : Set.<String>of();
    var use = Mentions.of(routine.name(), routine.fact("body"), keywords);
    var rows =
        tables.stream()
            .map(each -> new Named(Sort.RELATION, each.schema(), each.word()))
            .collect(Collectors.toUnmodifiableSet());
    if (rows.isEmpty()) {
      return new Body(routine, use, new Use(use.summary(), List.of(), Map.of()));
    }
    var fired = Map.of("new", rows, "old", rows);
    var aliases = new HashMap<>(use.aliases());
    aliases.putAll(fired);
    var columns =
        use.names().stream()
            .filter(each -> each.sort() == Sort.COLUMN && fired.containsKey(each.schema()));
    return new Body(
        routine,
        new Use(use.summary(), use.names(), aliases),
        new Use(use.summary(), Stream.concat(rows.stream(), columns).toList(), fired));
  }

  /** Those that name this thing, or something that is called the same. */
  public List<Body> of(Thing thing) {
    return bodies.stream().filter(each -> each.names().names(thing)).toList();
  }

  /** Those that name this column of the table. */
  public List<Body> of(Thing table, Thing column) {
    return bodies.stream()
        .filter(each -> each.names().names(table, column) || each.fires().names(table, column))
        .toList();
  }

  /** False when it may as well be a column that another table of the same body still has. */
  public boolean isSure(Body body, Thing table, Thing column) {
    return body.fires().names(table, column)
        || body.names().tells(table, column)
        || end.all("column").stream()
            .filter(each -> each.name().equals(column.name()))
            .filter(each -> !String.valueOf(each.table()).equals(table.id()))
            .flatMap(each -> end.relation(each.table()).stream())
            .noneMatch(body.names()::names);
  }
}
