package dev.tenon.schema.catalog.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that somebody declared; those behind foreign keys are left out.
 *
 * @param events {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code TRUNCATE}
 * @param columns what UPDATE OF names; empty for any column
 * @param condition what WHEN asks; null without one
 * @param constraint true for a CREATE CONSTRAINT TRIGGER
 * @param inherited true on a partition whose parent has the trigger
 */
public record Trigger(
    String name,
    When when,
    List<String> events,
    boolean forEachRow,
    List<String> columns,
    @Nullable String condition,
    Name function,
    Enabled enabled,
    boolean constraint,
    Constraint.Timing timing,
    boolean inherited,
    String definition,
    Comment comment) {

  /** Relative to the change. */
  public enum When {
    BEFORE,
    AFTER,
    INSTEAD_OF
  }

  /** In which sessions it fires, by {@code session_replication_role}. */
  public enum Enabled {
    ORIGIN,
    DISABLED,
    REPLICA,
    ALWAYS
  }

  public Trigger {
    events = List.copyOf(events);
    columns = List.copyOf(columns);
  }
}
