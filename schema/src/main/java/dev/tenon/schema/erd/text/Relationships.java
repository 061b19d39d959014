package dev.tenon.schema.erd.text;

import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Edge;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The relationships of a diagram, whether it shows them as lines or as badges. */
final class Relationships {

  private static final Comparator<Relationship> ORDER =
      Comparator.<Relationship, String>comparing(each -> each.key().table().toString())
          .thenComparing(each -> each.key().name());

  private Relationships() {}

  /** Those whose both ends are on the diagram; by child, then by name. */
  static List<Relationship> of(Diagram diagram) {
    var lines = diagram.edges().stream().map(Edge::relationship);
    var badges =
        diagram.cards().stream()
            .flatMap(card -> card.rows().stream())
            .flatMap(row -> row.badges().stream())
            .map(badge -> badge.relationship())
            .filter(each -> diagram.card(each.parent().name()).isPresent());
    return Stream.concat(lines, badges).sorted(ORDER).toList();
  }
}
