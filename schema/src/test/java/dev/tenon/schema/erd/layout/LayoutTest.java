package dev.tenon.schema.erd.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.Shop;
import dev.tenon.schema.erd.plan.Detail;
import dev.tenon.schema.erd.plan.Hubs;
import dev.tenon.schema.erd.plan.Plan;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class LayoutTest {

  private static final double TOLERANCE = 0.01;

  /** The shop; and a cycle, a table that nine refer to, two keys on one column, some apart. */
  static List<Layout> layouts() {
    try (var database =
        ScratchDatabase.of(
            """
            create table a (id int primary key, b int, c int references a);
            create table b (id int primary key, a int references a);
            alter table a add foreign key (b) references b;
            create table other (id int primary key);
            create table alone (id int primary key);
            create table pair (id int primary key);
            create table paired (pair int references pair);
            do $$ begin for i in 1..9 loop
              execute format(
                'create table child_%s (id int references a references other)', i);
            end loop; end $$
            """)) {
      return List.of(layout(Shop.CATALOG), layout(database.catalog()));
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyLineEndsAtTheSideOfItsColumns(Layout layout) {
    assertThat(layout.routes()).isNotEmpty();
    for (var route : layout.routes()) {
      var edge = route.edge();
      expectAt(route.parentEnd(), placed(layout, edge.parent()), edge.target());
      expectAt(route.childEnd(), placed(layout, edge.child()), edge.column());
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void noTwoLinesEndAtOnePlace(Layout layout) {
    var ends = new HashSet<Point>();
    for (var route : layout.routes()) {
      assertThat(ends.add(route.parentEnd())).isTrue();
      assertThat(ends.add(route.childEnd())).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyStretchIsHorizontalOrVertical(Layout layout) {
    for (var route : layout.routes()) {
      for (var i = 1; i < route.points().size(); i++) {
        var from = route.points().get(i - 1);
        var to = route.points().get(i);
        assertThat(Math.min(Math.abs(from.x() - to.x()), Math.abs(from.y() - to.y())))
            .isLessThan(TOLERANCE);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void noTwoCardsOverlapAndAllAreInside(Layout layout) {
    for (var one : layout.cards()) {
      assertThat(one.right()).isLessThanOrEqualTo(layout.width() + TOLERANCE);
      assertThat(one.bottom()).isLessThanOrEqualTo(layout.height() + TOLERANCE);
      for (var other : layout.cards()) {
        assertThat(
                one.equals(other)
                    || one.right() <= other.x()
                    || other.right() <= one.x()
                    || one.bottom() <= other.y()
                    || other.bottom() <= one.y())
            .as("%s and %s lie apart", one.card().name(), other.card().name())
            .isTrue();
      }
    }
  }

  @Test
  void whatACardLeavesOutFitsOnIt() {
    try (var database =
        ScratchDatabase.of(
            """
            create table hub (id int primary key, a text, b text);
            create table one (hub int references hub);
            create table two (hub int references hub);
            """)) {
      var hubs = new Hubs.Named(List.of(new Name("public", "hub")));
      var plan = Plan.of("test").showing(Detail.KEYS).folding(hubs);
      var placed = placed(Layout.of(plan.draft(database.catalog())), new Name("public", "hub"));
      var footer = CardShape.footer(placed.card());
      assertThat(footer).isEqualTo("2 more columns · 2 references as badges");
      assertThat(placed.shape().width())
          .isGreaterThan(CardShape.PADDING + TextWidth.sans(footer, 10));
    }
  }

  @Test
  void theSameDiagramIsLaidOutTheSame() {
    assertThat(layout(Shop.CATALOG)).isEqualTo(layout(Shop.CATALOG));
  }

  private static Layout layout(Catalog catalog) {
    return Layout.of(Plan.of("test").folding(new Hubs.None()).draft(catalog));
  }

  private static PlacedCard placed(Layout layout, Name table) {
    return layout.cards().stream()
        .filter(placed -> placed.card().name().equals(table))
        .findFirst()
        .orElseThrow();
  }

  private static void expectAt(Point end, PlacedCard placed, String column) {
    var row = placed.card().rowOf(column).orElseThrow();
    var top = placed.rowTop(row);
    assertThat(end.y()).isBetween(top, top + placed.shape().rows().get(row).height());
    assertThat(Math.min(Math.abs(end.x() - placed.x()), Math.abs(end.x() - placed.right())))
        .isLessThan(TOLERANCE);
  }
}
