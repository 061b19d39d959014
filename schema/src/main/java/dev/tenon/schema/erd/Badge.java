package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.Relationship;

/**
 * A reference written at its column, where a line would only add to the tangle: the other table is
 * a hub, or isn't on this diagram.
 *
 * @param groupColour of the table referred to, as {@link Group#colour}
 */
public record Badge(Relationship relationship, int groupColour) {

  public String text() {
    return relationship.parent().name().name();
  }
}
