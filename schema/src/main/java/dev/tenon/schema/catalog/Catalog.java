package dev.tenon.schema.catalog;

import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A database's schema at one moment, as far as its reader was asked for it and allowed to see it.
 * All lists are sorted by name. Objects of extensions are in it, and say so.
 *
 * @param gaps what could not be read, each told in a sentence; empty when all was
 */
public record Catalog(
    Server server,
    List<Schema> schemas,
    List<Extension> extensions,
    List<Table> tables,
    List<View> views,
    List<Sequence> sequences,
    List<Routine> routines,
    List<Enumeration> enumerations,
    List<Domain> domains,
    List<Composite> composites,
    Rights rights,
    List<Gap> gaps) {

  /**
   * A concept that stayed unread.
   *
   * @param concept {@code policies}, {@code column statistics}, …
   * @param sentence what happened, and what would mend it
   */
  public record Gap(String concept, String sentence) {}

  public Catalog {
    schemas = List.copyOf(schemas);
    extensions = List.copyOf(extensions);
    tables = Tables.of(tables);
    views = List.copyOf(views);
    sequences = List.copyOf(sequences);
    routines = List.copyOf(routines);
    enumerations = List.copyOf(enumerations);
    domains = List.copyOf(domains);
    composites = List.copyOf(composites);
    gaps = List.copyOf(gaps);
  }

  /** The tables that somebody here made: no extension's, and no partitions. */
  public List<Table> ownTables() {
    return tables.stream()
        .filter(table -> table.extension() == null && !table.partition())
        .toList();
  }

  /** The views that somebody here made. */
  public List<View> ownViews() {
    return views.stream().filter(view -> view.extension() == null).toList();
  }

  /** The routines that somebody here made. */
  public List<Routine> ownRoutines() {
    return routines.stream().filter(each -> each.extension() == null).toList();
  }

  /** The enumerations that somebody here made. */
  public List<Enumeration> ownEnumerations() {
    return enumerations.stream().filter(each -> each.extension() == null).toList();
  }

  /** The domains that somebody here made. */
  public List<Domain> ownDomains() {
    return domains.stream().filter(each -> each.extension() == null).toList();
  }

  public Optional<Table> table(Name name) {
    return byName().table(name);
  }

  /** By qualified name: {@code table("public.tasks")}. */
  public Optional<Table> table(String qualified) {
    return table(Name.of(qualified));
  }

  public Optional<View> view(Name name) {
    return views.stream().filter(view -> view.name().equals(name)).findFirst();
  }

  /**
   * Every foreign key whose both ends are in the catalog, partitions' copies left out; by child,
   * then by name. One to a partition is a relationship of the whole.
   */
  public List<Relationship> relationships() {
    return byName().relationships();
  }

  /** The keys by which the table refers to others and to itself. */
  public List<Relationship> relationshipsFrom(Table table) {
    return byName().from(table.name());
  }

  /** The keys by which others, and the table itself, refer to it or to one of its partitions. */
  public List<Relationship> relationshipsTo(Table table) {
    return byName().to(table.name());
  }

  /** The tables one step away over foreign keys, in both directions; without the table itself. */
  public List<Table> neighbours(Table table) {
    var names = new TreeSet<Name>();
    relationshipsFrom(table).forEach(relationship -> names.add(relationship.parent().name()));
    relationshipsTo(table).forEach(relationship -> names.add(relationship.child().name()));
    names.remove(table.name());
    return names.stream().flatMap(name -> table(name).stream()).toList();
  }

  /**
   * How many views lie on top of each other, the named one on top: 1 for a view of tables alone.
   */
  public Map<Name, Integer> viewDepths() {
    var byName = new HashMap<Name, View>();
    views.forEach(view -> byName.put(view.name(), view));
    var depths = new HashMap<Name, Integer>();
    views.forEach(view -> depth(view, byName, depths));
    return depths;
  }

  private static int depth(View view, Map<Name, View> views, Map<Name, Integer> depths) {
    var known = depths.get(view.name());
    if (known != null) {
      return known;
    }
    var under =
        view.dependsOn().stream()
            .filter(name -> !name.equals(view.name()))
            .map(views::get)
            .filter(Objects::nonNull)
            .mapToInt(each -> depth(each, views, depths))
            .max()
            .orElse(0);
    depths.put(view.name(), 1 + under);
    return 1 + under;
  }

  /** The constructor leaves no other kind of list. */
  private Tables byName() {
    return (Tables) tables;
  }
}
