package dev.tenon.schema.diff;

import dev.tenon.schema.catalog.table.Column;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.diff.found.Pairs;
import dev.tenon.schema.diff.found.Pairs.Pair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;

/**
 * Guesses which of the things that went came back under another name. A guess needs two that are
 * alike and no other that is as much so.
 *
 * @param pairs tables, before and after
 */
record Renames(List<Pair<Table>> pairs) {

  private static final double ALIKE = 0.7;

  static Renames ofTables(Pairs<Table> tables) {
    return new Renames(matched(tables.removed(), tables.added(), Renames::likeness));
  }

  static List<Pair<Column>> ofColumns(Pairs<Column> columns) {
    return matched(columns.removed(), columns.added(), Renames::likeness);
  }

  /** What the table that was called so is called now. */
  Name now(Name before) {
    return pairs.stream()
        .filter(pair -> pair.before().name().equals(before))
        .map(pair -> pair.after().name())
        .findFirst()
        .orElse(before);
  }

  private static <T> List<Pair<T>> matched(
      List<T> removed, List<T> added, ToDoubleBiFunction<T, T> likeness) {
    var pairs = new ArrayList<Pair<T>>();
    for (var gone : removed) {
      var candidates =
          added.stream().filter(come -> likeness.applyAsDouble(gone, come) >= ALIKE).toList();
      var rivals =
          candidates.size() != 1
              ? 0
              : removed.stream()
                  .filter(other -> likeness.applyAsDouble(other, candidates.getFirst()) >= ALIKE)
                  .count();
      if (rivals == 1) {
        pairs.add(new Pair<>(gone, candidates.getFirst()));
      }
    }
    return List.copyOf(pairs);
  }

  /** The share of columns that both have, of the same name and type. */
  private static double likeness(Table gone, Table come) {
    var left = shape(gone);
    var right = shape(come);
    var shared = new HashSet<>(left);
    shared.retainAll(right);
    var all = new HashSet<>(left);
    all.addAll(right);
    return left.size() < 2 ? 0 : (double) shared.size() / all.size();
  }

  private static Set<String> shape(Table table) {
    return table.columns().stream()
        .map(each -> each.name() + " " + each.type().display())
        .collect(Collectors.toSet());
  }

  /** Alike when all but the name, the place and the comment is the same. */
  private static double likeness(Column gone, Column come) {
    return gone.type().equals(come.type())
            && gone.nullable() == come.nullable()
            && gone.identity() == come.identity()
            && Objects.equals(gone.defaultValue(), come.defaultValue())
            && Objects.equals(gone.generated(), come.generated())
        ? 1
        : 0;
  }
}
