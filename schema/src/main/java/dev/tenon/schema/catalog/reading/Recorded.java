package dev.tenon.schema.catalog.reading;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.util.Map;

/** The statements that pg_stat_statements keeps of a database. */
public final class Recorded {

  private static final String EXTENSION = "pg_stat_statements";

  private Recorded() {}

  /** Rows of {@code id} and {@code query}, the dearest first. */
  public static Answer statements(ReadOnlySession session, Catalog catalog) {
    var question = Sql.beside(Recorded.class, "recorded");
    return catalog.extensions().stream()
        .filter(each -> each.name().equals(EXTENSION))
        .findFirst()
        .map(each -> new Name(each.schema(), EXTENSION).toString())
        .map(view -> new Sql(question.name(), question.text().replace("pg_statements", view)))
        .map(sql -> session.ask(sql, Map.of()))
        .orElseGet(() -> new Answer.Refused("The extension pg_stat_statements isn't installed."));
  }
}
