package dev.tenon.schema.docs;

import dev.tenon.schema.catalog.Catalog;
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

/**
 * What the dictionary's files are called. No two share a name, even where file systems don't tell
 * upper case from lower: of two that would, the one that is spelt as its file comes first, and the
 * next has a number.
 */
final class FileNames {

  private final Map<Name, String> tables;
  private final Map<Group, String> groups;

  FileNames(Catalog catalog, Collection<Group> groups) {
    this.tables =
        distinct(
            catalog.ownTables().stream().map(Table::name).toList(),
            name -> name.schema() + "." + name.name(),
            "[^\\p{L}\\p{N}_.-]",
            "_");
    this.groups =
        distinct(
            List.copyOf(groups),
            group -> group.name().toLowerCase(Locale.ROOT),
            "[^\\p{L}\\p{N}_]+",
            "-");
  }

  /** A table's page, without its ending. */
  String page(Name table) {
    return Objects.requireNonNull(tables.get(table), table::toString);
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
