package dev.tenon.schema.shadow.ddl;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.catalog.table.Name;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A statement that makes a part of a schema.
 *
 * @param makes what, in a few words
 */
public record Ddl(String makes, String sql) {

  /**
   * All that makes the catalog's schema, in an order in which most statements find what they need;
   * some need what comes later, and have to be tried again.
   *
   * @param there the rights on a server that is somebody's, whose roles stay as they are
   * @param session on the catalog's database, for the bodies of routines and other texts that the
   *     catalog leaves out
   */
  public static List<Ddl> of(
      Catalog catalog, dev.tenon.schema.catalog.Rights there, ReadOnlySession session) {
    var routines = texts(session, catalog, "routines");
    var others = texts(session, catalog, "others");
    var servers = new HashMap<Name, String>();
    texts(session, catalog, "foreign_tables")
        .forEach(each -> servers.put(Name.of(each.makes()), each.sql()));
    var tables = new Tables(catalog, servers);
    return Stream.of(
            Roles.of(catalog, there),
            Types.of(catalog),
            others.stream(),
            Sequences.of(catalog),
            routines.stream(),
            tables.tables(),
            Sequences.owned(catalog),
            Views.of(catalog),
            tables.constraints(),
            Views.indexes(catalog),
            Views.triggers(catalog),
            texts(session, catalog, "late").stream(),
            tables.protection(),
            Rights.owners(catalog),
            Rights.grants(catalog),
            Comments.of(catalog))
        .flatMap(each -> each)
        .toList();
  }

  /** What of the catalog's roles the server has otherwise. */
  public static List<Gap> otherwise(Catalog catalog, dev.tenon.schema.catalog.Rights there) {
    return Roles.differing(catalog, there).toList();
  }

  private static List<Ddl> texts(ReadOnlySession session, Catalog catalog, String name) {
    var schemas = catalog.schemas().stream().map(each -> each.name()).toList();
    return switch (session.ask(Sql.beside(Ddl.class, name), Map.of("schemas", schemas))) {
      case Answer.Rows(var rows) ->
          rows.stream()
              .map(row -> new Ddl(row.get("makes").asString(), row.get("sql").asString()))
              .toList();
      case Answer.Refused(var sentence) -> List.of();
    };
  }
}
