package dev.tenon.schema.migrations.files;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.catalog.table.Table;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Flyway noted in a database of the migrations that it applied. */
public record History(@Nullable Name table, List<Applied> applied) {

  /** No migration was ever applied. */
  public static final History NONE = new History(null, List.of());

  private static final String TABLE = "flyway_schema_history";

  /**
   * One line of the history.
   *
   * @param version null for a repeatable migration
   * @param script the file's name
   * @param checksum null where none is kept
   */
  public record Applied(
      @Nullable Version version,
      String script,
      String type,
      @Nullable Integer checksum,
      boolean success) {}

  public History {
    applied = List.copyOf(applied);
  }

  /**
   * Reads the history.
   *
   * @throws DatabaseFailure when the table is there and can't be read
   */
  public static History read(ReadOnlySession session, Catalog catalog) {
    var table =
        catalog.tables().stream()
            .map(Table::name)
            .filter(name -> name.name().equals(TABLE))
            .findFirst();
    return table.map(name -> read(session, name)).orElse(NONE);
  }

  private static History read(ReadOnlySession session, Name table) {
    var question =
        new Sql(
            "history",
            """
            select version, script, type, checksum, success
              from %s
             order by installed_rank
            """
                .formatted(table));
    return switch (session.ask(question, Map.of())) {
      case Answer.Rows(var rows) ->
          new History(table, rows.stream().map(History::applied).toList());
      case Answer.Refused(var sentence) ->
          throw new DatabaseFailure("Cannot tell what is pending: " + sentence);
    };
  }

  private static Applied applied(ObjectNode row) {
    return new Applied(
        text(row.get("version")).map(Version::of).orElse(null),
        row.get("script").asString(),
        row.get("type").asString(),
        row.get("checksum").isNull() ? null : row.get("checksum").asInt(),
        row.get("success").asBoolean());
  }

  private static Optional<String> text(JsonNode node) {
    return node.isNull() ? Optional.empty() : Optional.of(node.asString());
  }

  /** True when Flyway would apply it now. */
  public boolean lacks(Migration migration) {
    var version = migration.version();
    if (migration.repeatable()) {
      return of(migration)
          .map(each -> !Integer.valueOf(migration.checksum()).equals(each.checksum()))
          .orElse(true);
    }
    if (version == null) {
      return true;
    }
    return baseline().filter(base -> version.compareTo(base) <= 0).isEmpty()
        && of(migration).filter(Applied::success).isEmpty();
  }

  /** The line of a migration; the last of a repeatable one. */
  public Optional<Applied> of(Migration migration) {
    return applied.stream()
        .filter(each ->
            migration.version() == null
                ? each.version() == null && each.script().endsWith(migration.name())
                : each.version() != null && each.version().compareTo(migration.version()) == 0)
        .filter(each -> !each.type().startsWith("UNDO"))
        .reduce((first, last) -> last);
  }

  /** The version from which on Flyway looks after the database. */
  public Optional<Version> baseline() {
    return applied.stream()
        .filter(each -> each.type().equals("BASELINE"))
        .map(Applied::version)
        .filter(each -> each != null)
        .findFirst();
  }
}
