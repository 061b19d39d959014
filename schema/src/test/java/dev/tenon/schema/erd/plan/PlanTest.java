package dev.tenon.schema.erd.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Edge;
import dev.tenon.schema.erd.Mark;
import dev.tenon.schema.erd.Shop;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanTest {

  private static final Plan PLAN = Plan.of("shop");
  private static final Name ORDERS = Name.of("public.orders");
  private static final Name TENANTS = Name.of("public.tenants");

  @Test
  void aCompositeKeyIsDrawnFromTheColumnThatTellsItApart() {
    assertThat(PLAN.draft(Shop.CATALOG).edges())
        .extracting(edge -> edge.child().name() + "." + edge.column(), Edge::target)
        .contains(
            tuple("orders.buyer_id", "id"),
            tuple("orders.packer_id", "id"),
            tuple("people.boss_id", "id"),
            tuple("order_notes.order_id", "id"));
  }

  @Test
  void aHubsReferencesBecomeBadgesButItsSelfReferenceStaysALine() {
    var people = Name.of("public.people");
    var diagram = PLAN.folding(new Hubs.Named(List.of(people))).draft(Shop.CATALOG);
    assertThat(diagram.edges().stream().filter(edge -> edge.parent().equals(people)))
        .extracting(Edge::child)
        .containsExactly(people);
    assertThat(badges(card(diagram, ORDERS))).containsExactly("people", "people");
    assertThat(card(diagram, people).folded()).isEqualTo(2);
  }

  @Test
  void aTableThatMostReferToIsAHubByItself() {
    assertThat(new Hubs.Automatic().among(Shop.CATALOG.relationships(), 5)).isEmpty();
    try (var database =
        ScratchDatabase.of(
            """
            create table hubs (id int primary key);
            do $$ begin for i in 1..9 loop
              execute format('create table spoke_%s (hub int references hubs)', i);
            end loop; end $$
            """)) {
      var catalog = database.catalog();
      assertThat(new Hubs.Automatic().among(catalog.relationships(), 10))
          .containsExactly(Name.of("public.hubs"));
    }
  }

  @Test
  void referencesThatLeaveTheViewpointAreBadges() {
    var diagram = PLAN.from(new Viewpoint.Chosen("orders", List.of(ORDERS))).draft(Shop.CATALOG);
    assertThat(diagram.edges()).isEmpty();
    assertThat(badges(card(diagram, ORDERS))).containsExactly("tenants", "people", "people");
  }

  @Test
  void aTableIsSurroundedByItsNeighboursStepByStep() {
    assertThat(new Viewpoint.Around(Name.of("public.order_notes"), 1).tables(Shop.CATALOG))
        .extracting(Name::name)
        .containsExactly("order_notes", "orders");
    assertThat(new Viewpoint.Around(Name.of("public.order_notes"), 2).tables(Shop.CATALOG))
        .extracting(Name::name)
        .containsExactly("order_notes", "orders", "people", "tenants");
  }

  @Test
  void keysAloneLeaveOutTheRestAndCountIt() {
    var orders = card(PLAN.showing(Detail.KEYS).draft(Shop.CATALOG), ORDERS);
    assertThat(orders.rows())
        .extracting(row -> row.column().name())
        .containsExactly("tenant_id", "id", "buyer_id", "packer_id");
    assertThat(orders.hidden()).isEqualTo(2);
  }

  @Test
  void columnsCarryTheirMarks() {
    var people = card(PLAN.draft(Shop.CATALOG), Name.of("public.people"));
    assertThat(people.rows().get(0).marks())
        .contains(Mark.PRIMARY_KEY, Mark.FOREIGN_KEY, Mark.NOT_NULL);
    assertThat(people.rows().get(2).marks())
        .containsExactlyInAnyOrder(Mark.NOT_NULL, Mark.UNIQUE, Mark.SENSITIVE);
    assertThat(people.rows().get(4).marks()).containsExactly(Mark.DEPRECATED);
    assertThat(card(PLAN.draft(Shop.CATALOG), TENANTS).rows().get(2).marks())
        .contains(Mark.CHECKED);
  }

  @Test
  void tablesThatReferToEachOtherFormAGroup() {
    try (var database =
        ScratchDatabase.of(
            """
            do $$ begin for part in 1..2 loop
              execute format('create table centre_%s (id int primary key)', part);
              for i in 1..7 loop
                execute format(
                  'create table part_%s_%s (id int references centre_%1$s)', part, i);
              end loop;
            end loop; end $$
            """)) {
      var groups = Groups.of(database.catalog()).tables();
      assertThat(groups.keySet())
          .extracting(group -> group.name())
          .containsExactly("centre_1", "centre_2");
      assertThat(groups.values()).allSatisfy(tables -> assertThat(tables).hasSize(8));
    }
  }

  @Test
  void whatACommentGroupsJoinsTheSchemaOfThatName() {
    try (var database =
        ScratchDatabase.of(
            """
            create schema billing;
            create table billing.invoices (id int primary key);
            create table payments (id int primary key);
            comment on table payments is '@group billing';
            create table notes (id int primary key)
            """)) {
      var groups = Groups.of(database.catalog()).tables();
      assertThat(groups.keySet())
          .extracting(group -> group.name())
          .containsExactly("billing", "public");
      assertThat(groups.values())
          .contains(List.of(Name.of("billing.invoices"), Name.of("public.payments")));
    }
  }

  private static Card card(Diagram diagram, Name name) {
    return diagram.card(name).orElseThrow();
  }

  private static List<String> badges(Card card) {
    return card.rows().stream()
        .flatMap(row -> row.badges().stream())
        .map(badge -> badge.text())
        .toList();
  }
}
