package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.Diagram;
import dev.tenon.schema.erd.Group;
import dev.tenon.schema.erd.plan.Detail;
import dev.tenon.schema.erd.plan.Groups;
import dev.tenon.schema.erd.plan.Hubs;
import dev.tenon.schema.erd.plan.Plan;
import dev.tenon.schema.erd.plan.Viewpoint;
import dev.tenon.schema.erd.svg.SvgDrawing;
import dev.tenon.schema.erd.svg.Theme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The dictionary's diagrams: the whole, each group, and each table among its neighbours. */
final class Diagrams {

  static final String WHOLE = Dictionary.DIAGRAMS + "schema.svg";

  private final Catalog catalog;
  private final String title;
  private final Groups groups;
  private final Set<Name> hubs;
  private final FileNames names;

  Diagrams(Catalog catalog, String title) {
    this.catalog = catalog;
    this.title = title;
    this.groups = Groups.of(catalog);
    this.hubs = new Hubs.Automatic().among(catalog.relationships(), catalog.ownTables().size());
    this.names = new FileNames(catalog, groups.tables().keySet());
  }

  Map<Group, List<Name>> groups() {
    return groups.tables();
  }

  /** One group of all tables would be drawn as the whole is. */
  boolean drawsGroups() {
    return groups.tables().size() > 1;
  }

  FileNames names() {
    return names;
  }

  SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    files.put(WHOLE, drawn(Plan.of(title).draft(catalog, groups)));
    if (drawsGroups()) {
      groups
          .tables()
          .forEach((group, tables) -> files.put(names.diagram(group), drawn(group(group, tables))));
    }
    catalog
        .ownTables()
        .forEach(table -> files.put(names.diagram(table.name()), drawn(neighbourhood(table))));
    return files;
  }

  private Diagram group(Group group, List<Name> tables) {
    return Plan.of(group.name()).from(new Viewpoint.Chosen(title, tables)).draft(catalog, groups);
  }

  /**
   * A hub is shown with what it refers to alone: those that refer to it are a list on its page.
   * Hubs among the neighbours are badges and nothing more.
   */
  private Diagram neighbourhood(Table table) {
    var viewpoint =
        hubs.contains(table.name())
            ? new Viewpoint.Chosen("what it refers to", withParents(table))
            : new Viewpoint.Chosen("the table and its neighbours", withoutHubs(table));
    return Plan.of(table.name().name())
        .from(viewpoint)
        .showing(Detail.KEYS)
        .folding(new Hubs.Named(List.copyOf(hubs)))
        .draft(catalog, groups);
  }

  private List<Name> withoutHubs(Table table) {
    return new Viewpoint.Around(table.name(), 1)
        .tables(catalog).stream().filter(name -> !hubs.contains(name)).toList();
  }

  private List<Name> withParents(Table table) {
    return Stream.concat(
            Stream.of(table.name()),
            catalog.relationshipsFrom(table).stream().map(each -> each.parent().name()))
        .distinct()
        .toList();
  }

  private static String drawn(Diagram diagram) {
    return SvgDrawing.of(diagram, Theme.AUTO);
  }
}
