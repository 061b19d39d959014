package dev.tenon.schema.erd.plan;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Relationship;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.Badge;
import dev.tenon.schema.erd.Card;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Edge;
import dev.tenon.schema.erd.Overlay;
import dev.tenon.schema.erd.Overlay.Member;
import dev.tenon.schema.erd.Row;
import dev.tenon.schema.markup.Plural;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a diagram is to show of a catalog, and how.
 *
 * @param title the largest words on it
 */
public record Plan(String title, Viewpoint viewpoint, Detail detail, Hubs hubs, Overlay overlay) {

  /** The whole schema, everything decided by itself. */
  public static Plan of(String title) {
    return new Plan(title, new Viewpoint.Whole(), Detail.AUTO, new Hubs.Automatic(), Overlay.NONE);
  }

  public Plan from(Viewpoint other) {
    return new Plan(title, other, detail, hubs, overlay);
  }

  public Plan showing(Detail other) {
    return new Plan(title, viewpoint, other, hubs, overlay);
  }

  public Plan folding(Hubs other) {
    return new Plan(title, viewpoint, detail, other, overlay);
  }

  public Plan with(Overlay other) {
    return new Plan(title, viewpoint, detail, hubs, other);
  }

  public Diagram draft(Catalog catalog) {
    return draft(catalog, Groups.of(catalog));
  }

  /**
   * The same, for whoever drafts many diagrams of one catalog.
   *
   * @param groups of the whole catalog, which take long to find where there are many tables
   */
  public Diagram draft(Catalog catalog, Groups groups) {
    return new Draft(catalog, viewpoint.tables(catalog), groups).diagram();
  }

  private final class Draft {

    private final Catalog catalog;
    private final Set<Name> shown;
    private final Groups groups;
    private final List<Relationship> relationships;
    private final Set<Name> folded;
    private final Set<Member> targets;
    private final Detail level;

    Draft(Catalog catalog, Set<Name> shown, Groups groups) {
      this.catalog = catalog;
      this.shown = shown;
      this.groups = groups;
      this.relationships =
          shown.stream()
              .flatMap(name -> catalog.table(name).stream())
              .flatMap(table -> catalog.relationshipsFrom(table).stream())
              .toList();
      this.folded =
          hubs.among(
              relationships.stream().filter(each -> isShown(each.parent())).toList(), shown.size());
      this.targets =
          relationships.stream()
              .map(each -> new Member(each.parent().name(), Edge.of(each, overlay).target()))
              .collect(Collectors.toSet());
      this.level = detail.on(shown.size());
    }

    Diagram diagram() {
      var cards =
          shown.stream().flatMap(name -> catalog.table(name).stream()).map(this::card).toList();
      var edges =
          relationships.stream()
              .filter(each -> !isBadge(each))
              .map(each -> Edge.of(each, overlay))
              .toList();
      return new Diagram(
          title,
          subtitle(cards.size()),
          cards,
          edges,
          groups.tables().keySet().stream()
              .filter(group -> cards.stream().anyMatch(card -> card.group().equals(group)))
              .toList());
    }

    private String subtitle(int tables) {
      var hidden =
          folded.isEmpty() ? "" : " · references to %s are badges".formatted(names(folded));
      return "%s · %s · %s%s%s"
          .formatted(
              viewpoint.words(),
              Plural.of(tables, "table"),
              Plural.of(relationships.size(), "reference"),
              level == Detail.KEYS ? " · keys only" : "",
              hidden);
    }

    private Card card(Table table) {
      var rows =
          table.columns().stream()
              .filter(column ->
                  level.shows(table, column)
                      || overlay.of(table.name(), column.name()).isPresent()
                      || targets.contains(new Member(table.name(), column.name())))
              .map(column -> Row.of(table, column, badges(table, column.name()), overlay))
              .toList();
      return new Card(
          table,
          groups.of(table.name()),
          rows,
          table.columns().size() - rows.size(),
          references(table),
          overlay.of(table.name()));
    }

    private List<Badge> badges(Table table, String column) {
      return catalog.relationshipsFrom(table).stream()
          .filter(each -> isBadge(each) && Edge.columnOf(each).equals(column))
          .map(each -> new Badge(each, groups.of(each.parent().name()).colour()))
          .toList();
    }

    private int references(Table table) {
      return (int)
          relationships.stream()
              .filter(each -> each.parent().name().equals(table.name()) && isBadge(each))
              .count();
    }

    private boolean isBadge(Relationship relationship) {
      return !isShown(relationship.parent())
          || (folded.contains(relationship.parent().name()) && !relationship.selfReference());
    }

    private boolean isShown(Table table) {
      return shown.contains(table.name());
    }

    private static String names(Collection<Name> names) {
      return String.join(", ", names.stream().map(Name::name).toList());
    }
  }
}
