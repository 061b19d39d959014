package dev.tenon.schema.erd.layout;

import dev.tenon.schema.catalog.Cardinality;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Where lines meet cards: each end of a line has a place of its own beside its column, so that no
 * two markers overlap. Rows grow until there is room for theirs.
 *
 * <p>Lines leave the parent to the right and reach the child from the left; a self-reference stays
 * on the right.
 */
final class Ports {

  private static final double CROWS_FOOT = 14;
  private static final double BAR = 9;
  private static final double MARGIN = 8;

  private final Diagram diagram;
  private final Map<Place, List<End>> ends = new TreeMap<>();

  /** One end of a line. */
  record End(Edge edge, boolean atParent) {

    End other() {
      return new End(edge, !atParent);
    }

    Cardinality cardinality() {
      return atParent ? edge.relationship().parents() : edge.relationship().children();
    }
  }

  /** One side of one row. */
  record Place(String table, int row, boolean east) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::table).thenComparingInt(Place::row).thenComparing(Place::east);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  Ports(Diagram diagram) {
    this.diagram = diagram;
    for (var edge : diagram.edges()) {
      add(new End(edge, true));
      add(new End(edge, false));
    }
  }

  /** Puts the ends of one place into the order of what is at their other ends. */
  void sort(ToDoubleFunction<End> height) {
    ends.values()
        .forEach(list ->
            list.sort(Comparator.comparingDouble(end -> height.applyAsDouble(end.other()))));
  }

  CardShape shape(Card card) {
    var heights = new ArrayList<Double>();
    for (var row = 0; row < card.rows().size(); row++) {
      heights.add(Math.max(CardShape.ROW, Math.max(room(card, row, true), room(card, row, false))));
    }
    return CardShape.of(card, diagram.spansSchemas(), heights);
  }

  /** How far below the top of its card an end is. */
  double offset(End end, CardShape shape) {
    var place = place(end);
    var list = ends.getOrDefault(place, List.of(end));
    var middle = place.row() < 0 ? CardShape.HEADER / 2 : shape.rows().get(place.row()).middle();
    return middle + (list.indexOf(end) - (list.size() - 1) / 2.0) * pitch(list);
  }

  static boolean east(End end) {
    return end.atParent() || end.edge().selfReference();
  }

  private void add(End end) {
    ends.computeIfAbsent(place(end), place -> new ArrayList<>()).add(end);
  }

  private Place place(End end) {
    var edge = end.edge();
    var table = end.atParent() ? edge.parent() : edge.child();
    var column = end.atParent() ? edge.target() : edge.column();
    var row = diagram.card(table).flatMap(card -> card.rowOf(column)).orElse(-1);
    return new Place(table.toString(), row, east(end));
  }

  private double room(Card card, int row, boolean east) {
    var list = ends.getOrDefault(new Place(card.name().toString(), row, east), List.of());
    return list.size() < 2 ? 0 : (list.size() - 1) * pitch(list) + 2 * MARGIN;
  }

  private static double pitch(List<End> list) {
    return list.stream().anyMatch(end -> end.cardinality().many()) ? CROWS_FOOT : BAR;
  }
}
