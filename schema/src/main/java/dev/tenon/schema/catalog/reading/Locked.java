package dev.tenon.schema.catalog.reading;

import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other sessions have locked against all who read.
 *
 * @param names by the ids of tables, views, indexes and routines
 * @param tables the ids of those that are tables
 */
public record Locked(Map<String, String> names, Set<String> tables) {

  /** As many names as a sentence has room for. */
  private static final int FEW = 5;

  static final Locked NOTHING = new Locked(Map.of(), Set.of());

  public Locked {
    names = Map.copyOf(names);
    tables = Set.copyOf(tables);
  }

  /** What is locked at this moment, in these schemas. */
  public static Locked in(ReadOnlySession session, List<String> schemas) {
    var sql = Sql.beside(Locked.class, "locked");
    return switch (session.ask(sql, Map.of("schemas", schemas))) {
      case Answer.Rows(var rows) -> {
        var names = new TreeMap<String, String>();
        rows.forEach(row -> names.put(row.get("id").asString(), row.get("name").asString()));
        yield new Locked(
            names,
            rows.stream()
                .filter(row -> row.get("is_table").asBoolean())
                .map(row -> row.get("id").asString())
                .collect(Collectors.toSet()));
      }
      case Answer.Refused refused -> NOTHING;
    };
  }

  /** These and those. */
  public Locked and(Locked more) {
    var all = new TreeMap<>(names);
    all.putAll(more.names);
    return new Locked(
        all, Stream.concat(tables.stream(), more.tables.stream()).collect(Collectors.toSet()));
  }

  /** Those that are tables, without what waits for them. */
  public Locked ofTables() {
    var some = new TreeMap<>(names);
    some.keySet().retainAll(tables);
    return new Locked(some, tables);
  }

  Collection<String> ids() {
    return names.keySet();
  }

  /** Told once for all. */
  Optional<Gap> gap() {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Gap(
                words(),
                "Another session holds a lock on it, or on what it reads: try again later."));
  }

  /** Their names, or those of the first. */
  public String words() {
    var sorted = names.values().stream().sorted().toList();
    var more = sorted.size() - FEW;
    return more <= 1
        ? String.join(", ", sorted)
        : "%s and %d more".formatted(String.join(", ", sorted.subList(0, FEW)), more);
  }
}
