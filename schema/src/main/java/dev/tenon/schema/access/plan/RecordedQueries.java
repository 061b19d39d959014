package dev.tenon.schema.access.plan;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.reading.Recorded;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.DatabaseFailure;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.script.Script;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The statements that pg_stat_statements keeps of this database, the dearest first. */
public final class RecordedQueries {

  private RecordedQueries() {}

  /**
   * Reads them.
   *
   * @throws DatabaseFailure when the extension isn't there or may not be read
   */
  public static List<Query> queries(ReadOnlySession session, Catalog catalog) {
    return switch (Recorded.statements(session, catalog)) {
      case Answer.Rows(var rows) -> rows.stream().flatMap(row -> query(row).stream()).toList();
      case Answer.Refused(var sentence) ->
          throw new DatabaseFailure(
              "pg_stat_statements can't be read: %s Name a file of statements instead."
                  .formatted(sentence));
    };
  }

  private static List<Query> query(ObjectNode row) {
    return Script.statements(row.get("query").asString()).stream()
        .filter(Query::isPlanned)
        .map(each -> Query.recorded(row.get("id").asString(), each))
        .toList();
  }
}
