package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Domain;
import dev.tenon.schema.catalog.Enumeration;
import dev.tenon.schema.catalog.View;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.erd.Group;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the dictionary's files are called. No two share a name, even where file systems don't tell
 * upper case from lower: of two that would, the one that is spelt as its file comes first, and the
 * next has a number.
 */
final class FileNames {

  private final Map<Name, String> relations;
  private final Map<Name, String> types;
  private final Map<Group, String> groups;

  FileNames(Catalog catalog, Collection<Group> groups) {
    this.relations =
        distinct(
            Stream.concat(
                catalog.ownTables().stream().map(Table::name),
                catalog.ownViews().stream().map(View::name)));
    this.types =
        distinct(
            Stream.concat(
                catalog.ownEnumerations().stream().map(Enumeration::name),
                catalog.ownDomains().stream().map(Domain::name)));
    this.groups =
        distinct(
            List.copyOf(groups),
            group -> group.name().toLowerCase(Locale.ROOT),
            "[^\\p{L}\\p{N}_]+",
            "-");
  }

  /** A table's or a view's page, without its ending. */
  String page(Name relation) {
    return Objects.requireNonNull(relations.get(relation), relation::toString);
  }

  /** Whether a type has a page. */
  boolean hasType(Name type) {
    return types.containsKey(type);
  }

  /** The page of an enumeration or a domain, without its ending. */
  String type(Name type) {
    return Objects.requireNonNull(types.get(type), type::toString);
  }

  /** A table's diagram, from the dictionary's folder. */
  String diagram(Name table) {
    return Dictionary.DIAGRAMS + page(table) + ".svg";
  }

  /** A group's diagram, from the dictionary's folder. */
  String diagram(Group group) {
    return Dictionary.DIAGRAMS
        + "group-"
        + Objects.requireNonNull(groups.get(group), group::name)
        + ".svg";
  }

  private static Map<Name, String> distinct(Stream<Name> names) {
    return distinct(
        names.toList(), name -> name.schema() + "." + name.name(), "[^\\p{L}\\p{N}_.-]", "_");
  }

  private static <T> Map<T, String> distinct(
      List<T> things, Function<T, String> spelling, String odd, String instead) {
    var names = new HashMap<T, String>();
    var taken = new HashSet<String>();
    things.stream()
        .sorted(
            Comparator.comparing(thing ->
                !spelling.apply(thing).replaceAll(odd, instead).equals(spelling.apply(thing))))
        .forEach(thing -> {
          var plain = spelling.apply(thing).replaceAll(odd, instead);
          var name = plain;
          for (var number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = plain + "~" + number;
          }
          names.put(thing, name);
        });
    return names;
  }
}
