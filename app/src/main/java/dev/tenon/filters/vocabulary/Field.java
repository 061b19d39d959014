package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Filter;
import dev.tenon.filters.Presence;
import org.jspecify.annotations.Nullable;

/**
 * A field by which a list can be filtered.
 *
 * @param name lower case, as in {@code assignee:me}
 * @param byName how rows tell a name that many records have, or null where names tell few apart
 */
public record Field(String name, Kind kind, Target target, @Nullable ByName byName) {
  public Field {
    if (!Filter.Term.isField(name)) {
      throw new IllegalArgumentException("not a field's name: " + name);
    }
    if (target instanceof Target.Relation && !isTold(kind)) {
      throw new IllegalArgumentException(name + " needs a column to compare");
    }
    if (byName != null && !(kind instanceof Kind.Reference)) {
      throw new IllegalArgumentException(name + " refers to nothing that has a name");
    }
  }

  /** A field over an expression that is never null. */
  public static Field required(String name, Kind kind, String expression) {
    return new Field(name, kind, new Target.Column(expression, Presence.REQUIRED), null);
  }

  /** A field over an expression that can be null: {@code none} and {@code any} ask for that. */
  public static Field optional(String name, Kind kind, String expression) {
    return new Field(name, kind, new Target.Column(expression, Presence.OPTIONAL), null);
  }

  /** A field of which a row has any number of values: see {@link Target.Relation}. */
  public static Field many(String name, Kind kind, String matching, String present) {
    return new Field(name, kind, new Target.Relation(matching, present), null);
  }

  /** The same, whose rows tell names by themselves that many records have. */
  public Field naming(ByName rows) {
    return new Field(name, kind, target, rows);
  }

  /** Whether values are told apart by equality alone, so that a list of them is an array. */
  private static boolean isTold(Kind kind) {
    return switch (kind) {
      case Kind.Name(), Kind.Choice _, Kind.Flag(), Kind.Reference _, Kind.Person _ -> true;
      case Kind.Prose(), Kind.Whole(), Kind.Decimal(), Kind.Day(), Kind.Moment() -> false;
    };
  }
}
