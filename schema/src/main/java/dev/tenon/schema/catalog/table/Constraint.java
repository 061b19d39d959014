package dev.tenon.schema.catalog.table;

import java.util.List;
import java.util.Locale;

/** A rule the table holds its rows to. */
public sealed interface Constraint {

  String name();

  /** The columns it speaks of, in its own order. */
  List<String> columns();

  /** As {@code pg_get_constraintdef} writes it, to be put after {@code add constraint name}. */
  String definition();

  Comment comment();

  /** When the rule is held: after each statement, or at commit. */
  enum Timing {
    IMMEDIATE,
    DEFERRABLE,
    DEFERRED
  }

  /**
   * A primary or unique key.
   *
   * @param index the index behind it
   * @param included columns that the index carries beside the key
   * @param nullsNotDistinct true when two nulls count as equal
   * @param inherited true on a partition whose parent has the key
   */
  record Key(
      String name,
      Name index,
      List<String> columns,
      List<String> included,
      boolean nullsNotDistinct,
      Timing timing,
      boolean inherited,
      String definition,
      Comment comment)
      implements Constraint {

    public Key {
      columns = List.copyOf(columns);
      included = List.copyOf(included);
    }
  }

  /**
   * A CHECK.
   *
   * @param validated false while NOT VALID: rows written before it may break it
   * @param enforced false when declared NOT ENFORCED (PostgreSQL 18)
   * @param inherited true when a parent has it
   */
  record Check(
      String name,
      List<String> columns,
      String expression,
      boolean validated,
      boolean enforced,
      boolean inherited,
      String definition,
      Comment comment)
      implements Constraint {

    public Check {
      columns = List.copyOf(columns);
    }
  }

  /** An EXCLUDE; columns inside expressions are counted in. */
  record Exclusion(
      String name,
      Name index,
      List<String> columns,
      Timing timing,
      boolean inherited,
      String definition,
      Comment comment)
      implements Constraint {

    public Exclusion {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A reference to another table.
   *
   * @param columns the referencing columns, each beside its counterpart in {@code targetColumns}
   * @param table the table that refers
   * @param target the table referred to
   * @param setColumns the columns that ON DELETE SET NULL or SET DEFAULT changes; empty means all
   * @param validated false while NOT VALID: rows written before it may break it
   * @param enforced false when declared NOT ENFORCED (PostgreSQL 18)
   * @param inherited true on a partition whose parent has the key
   */
  record ForeignKey(
      String name,
      Name table,
      List<String> columns,
      Name target,
      List<String> targetColumns,
      Match match,
      Action onDelete,
      Action onUpdate,
      List<String> setColumns,
      Timing timing,
      boolean validated,
      boolean enforced,
      boolean inherited,
      String definition,
      Comment comment)
      implements Constraint {

    /** When nulls excuse a row: any null (SIMPLE), or all null (FULL). */
    public enum Match {
      SIMPLE,
      FULL,
      PARTIAL
    }

    /** What happens to the referring rows. */
    public enum Action {
      NO_ACTION,
      RESTRICT,
      CASCADE,
      SET_NULL,
      SET_DEFAULT;

      /** As SQL writes it, in lower case: {@code set null}. */
      public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    }

    public ForeignKey {
      columns = List.copyOf(columns);
      targetColumns = List.copyOf(targetColumns);
      setColumns = List.copyOf(setColumns);
    }

    public boolean selfReference() {
      return table.equals(target);
    }
  }
}
