package dev.tenon.schema.erd;

import dev.tenon.schema.catalog.table.Name;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is on a diagram.
 *
 * @param subtitle what of the schema it shows
 * @param cards sorted by name
 * @param edges by child, then by the key's name; both ends are among the cards
 * @param groups those that the cards belong to
 */
public record Diagram(
    String title, String subtitle, List<Card> cards, List<Edge> edges, List<Group> groups) {

  public Diagram {
    cards = List.copyOf(cards);
    edges = List.copyOf(edges);
    groups = List.copyOf(groups);
  }

  public Optional<Card> card(Name name) {
    return cards.stream().filter(card -> card.name().equals(name)).findFirst();
  }

  /** True when names need their schema to be told apart from others'. */
  public boolean spansSchemas() {
    return cards.stream().map(card -> card.name().schema()).distinct().count() > 1;
  }
}
