package dev.tenon.schema.migrations;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.Recorded;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.script.Script;
import dev.tenon.schema.database.script.Statement;
import dev.tenon.schema.migrations.Named.Sort;
import dev.tenon.schema.migrations.watch.State.Thing;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which names the application's statements use.
 *
 * @param statements what each names; empty when nobody gave any
 * @param omissions what is not known of them, a sentence each
 */
public record Uses(List<Use> statements, List<String> omissions) {

  private static final Set<String> DEFINING =
      Set.of("alter", "comment", "create", "drop", "grant", "revoke");

  /** Nothing is known. */
  public static final Uses UNKNOWN = new Uses(List.of(), List.of());

  /**
   * One statement.
   *
   * @param summary its beginning
   * @param names what it names
   * @param aliases its relations, by what its columns are told to be of
   */
  public record Use(String summary, List<Named> names, Map<String, Set<Named>> aliases) {

    public Use {
      names = List.copyOf(names);
      aliases = Map.copyOf(aliases);
    }

    /** True when it names this thing, or something that is called the same. */
    boolean names(Thing thing) {
      return switch (thing.kind()) {
        case "relation" -> has(Sort.RELATION, thing);
        case "routine" -> has(Sort.ROUTINE, thing);
        case "type" -> has(Sort.TYPE, thing);
        case "schema" ->
            names.stream()
                .anyMatch(each -> each.sort() != Sort.COLUMN && each.schema().equals(thing.word()));
        default -> false;
      };
    }

    /** True when it names this column of the table. */
    boolean names(Thing table, Thing column) {
      return names(table)
          && names.stream()
              .filter(each -> each.sort() == Sort.COLUMN && each.name().equals(column.word()))
              .anyMatch(each -> isOf(each.schema(), table));
    }

    /** True when it says that the column is of this table. */
    boolean tells(Thing table, Thing column) {
      return names.stream()
          .filter(each -> each.sort() == Sort.COLUMN && each.name().equals(column.word()))
          .anyMatch(each -> isOfNoneBut(each.schema(), table));
    }

    /** True when it tells the schema of this thing. */
    public boolean qualifies(Thing thing) {
      return names.stream()
          .anyMatch(each -> !each.schema().isEmpty() && each.name().equals(thing.word()));
    }

    private boolean has(Sort sort, Thing thing) {
      return names.stream().anyMatch(each -> each.is(sort, thing.schema(), thing.word()));
    }

    /** A text of many statements may call many relations alike. */
    private boolean isOfNoneBut(String alias, Thing table) {
      var relations = aliases.get(alias);
      return relations != null
          && relations.stream()
              .allMatch(each -> each.is(Sort.RELATION, table.schema(), table.word()));
    }

    private boolean isOf(String alias, Thing table) {
      var relations = aliases.get(alias);
      return relations == null
          || relations.stream()
              .anyMatch(each -> each.is(Sort.RELATION, table.schema(), table.word()));
    }
  }

  public Uses {
    statements = List.copyOf(statements);
    omissions = List.copyOf(omissions);
  }

  /**
   * Of a file of statements.
   *
   * @param name what the file is called
   */
  public static Uses ofScript(String name, String script) {
    return new Uses(
        Script.statements(script).stream().map(Mentions::of).toList(),
        Script.omissions(name, script));
  }

  /** Of those that ran on the target, where pg_stat_statements keeps them. */
  public static Uses ofTarget(ReadOnlySession session, Catalog catalog) {
    return switch (Recorded.statements(session, catalog)) {
      case Answer.Rows(var rows) ->
          new Uses(
              rows.stream()
                  .flatMap(row -> Script.statements(row.get("query").asString()).stream())
                  .filter(each -> !each.words().isEmpty() && !isDefinition(each))
                  .map(Mentions::of)
                  .toList(),
              List.of());
      case Answer.Refused refused -> UNKNOWN;
    };
  }

  /** A migration's own statements are recorded as well, and are no use. */
  private static boolean isDefinition(Statement statement) {
    return DEFINING.contains(statement.words().getFirst());
  }

  public Uses and(Uses more) {
    return new Uses(joined(statements, more.statements), joined(omissions, more.omissions));
  }

  public boolean known() {
    return !statements.isEmpty();
  }

  /** The statements that name this thing, or something that is called the same. */
  public List<Use> of(Thing thing) {
    return statements.stream().filter(each -> each.names(thing)).toList();
  }

  /** The statements that name this column of the table. */
  public List<Use> of(Thing table, Thing column) {
    return statements.stream().filter(each -> each.names(table, column)).toList();
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
