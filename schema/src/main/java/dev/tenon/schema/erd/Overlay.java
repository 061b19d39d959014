package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Name;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody who knows more than the catalog lays over a diagram.
 *
 * @param notes by foreign key
 * @param tables what became of tables
 * @param columns what became of columns
 * @param keys what became of foreign keys
 */
public record Overlay(
    Map<Member, Note> notes,
    Map<Name, Change> tables,
    Map<Member, Change> columns,
    Map<Member, Change> keys) {

  /** Nothing to add. */
  public static final Overlay NONE = new Overlay(Map.of(), Map.of(), Map.of(), Map.of());

  /** A column or constraint by its name within its table. */
  public record Member(Name table, String name) {

    public static Member of(ForeignKey key) {
      return new Member(key.table(), key.name());
    }
  }

  public Overlay {
    notes = Map.copyOf(notes);
    tables = Map.copyOf(tables);
    columns = Map.copyOf(columns);
    keys = Map.copyOf(keys);
  }

  public static Overlay ofNotes(Map<Member, Note> notes) {
    return new Overlay(notes, Map.of(), Map.of(), Map.of());
  }

  public static Overlay ofChanges(
      Map<Name, Change> tables, Map<Member, Change> columns, Map<Member, Change> keys) {
    return new Overlay(Map.of(), tables, columns, keys);
  }

  public Optional<Change> of(Name table) {
    return Optional.ofNullable(tables.get(table));
  }

  public Optional<Change> of(Name table, String column) {
    return Optional.ofNullable(columns.get(new Member(table, column)));
  }

  /** What became of a key, or of its table where that came or went as a whole. */
  Optional<Change> of(ForeignKey key) {
    return Optional.ofNullable(keys.get(Member.of(key)))
        .or(() -> of(key.table()).filter(each -> each != Change.CHANGED));
  }
}
