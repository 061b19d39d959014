package dev.tenon.filters.vocabulary;

import dev.tenon.filters.Filter;
import dev.tenon.filters.Presence;

/**
 * A field by which a list can be filtered.
 *
 * @param name lower case, as in {@code assignee:me}
 */
public record Field(String name, Kind kind, Target target) {
  public Field {
    if (!Filter.Term.isField(name)) {
      throw new IllegalArgumentException("not a field's name: " + name);
    }
    if (target instanceof Target.Relation && !isTold(kind)) {
      throw new IllegalArgumentException(name + " needs a column to compare");
    }
  }

  /** A field over an expression that is never null. */
  public static Field required(String name, Kind kind, String expression) {
    return new Field(name, kind, new Target.Column(expression, Presence.REQUIRED));
  }

  /** A field over an expression that can be null: {@code none} and {@code any} ask for that. */
  public static Field optional(String name, Kind kind, String expression) {
    return new Field(name, kind, new Target.Column(expression, Presence.OPTIONAL));
  }

  /** A field of which a row has any number of values: see {@link Target.Relation}. */
  public static Field many(String name, Kind kind, String matching, String present) {
    return new Field(name, kind, new Target.Relation(matching, present));
  }

  /** Whether values are told apart by equality alone, so that a list of them is an array. */
  private static boolean isTold(Kind kind) {
    return switch (kind) {
      case Kind.Name(), Kind.Choice _, Kind.Flag(), Kind.Reference _, Kind.Person _ -> true;
      case Kind.Prose(), Kind.Whole(), Kind.Decimal(), Kind.Day(), Kind.Moment() -> false;
    };
  }
}
