package dev.tenon.schema.catalog.reading;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.Catalog.Gap;
import dev.tenon.schema.database.Answer;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import dev.tenon.schema.database.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the catalog of a living database: one question per concept, each in its own SQL file whose
 * columns are the properties of the record that it fills.
 */
public final class CatalogReader {

  private static final int CONCEPTS = 25;

  /** How often it begins anew without what others have locked meanwhile. */
  private static final int TRIES = 3;

  private final ReadOnlySession session;
  private final Progress progress;
  private final List<Gap> gaps = new ArrayList<>();
  private final Locked locked;
  private final boolean last;
  private List<String> schemas = List.of();
  private boolean waited;
  private int asked;

  private CatalogReader(ReadOnlySession session, Progress progress, Locked locked, boolean last) {
    this.session = session;
    this.progress = progress;
    this.locked = locked;
    this.last = last;
  }

  /**
   * The catalog as of the session's moment. A concept that can't be read becomes a gap of it, and
   * so do the tables that others have locked, with the views that read them.
   *
   * @throws dev.tenon.schema.database.DatabaseFailure when the connection is lost
   */
  public static Catalog read(ReadOnlySession session, Scope scope, Progress progress) {
    var locked = Locked.NOTHING;
    for (var tries = 1; ; tries++) {
      var reader = new CatalogReader(session, progress, locked, tries == TRIES);
      var catalog = reader.read(scope);
      if (!reader.waited || reader.last) {
        return catalog;
      }
      locked = locked.and(Locked.in(session, reader.schemas));
    }
  }

  private Catalog read(Scope scope) {
    var catalog = CatalogJson.ROWS.createObjectNode();
    catalog.set("server", ask("server").getFirst());
    var namespaces =
        ask("schemas").stream().filter(row -> scope.covers(row.get("name").asString())).toList();
    schemas = namespaces.stream().map(row -> row.get("name").asString()).toList();
    put(catalog, "schemas", namespaces);
    put(catalog, "extensions", ask("extensions"));
    readRelations(catalog);
    for (var concept : List.of("sequences", "routines", "enumerations", "domains")) {
      put(catalog, concept, ask(concept));
    }
    var rights = catalog.putObject("rights");
    for (var concept : List.of("roles", "memberships", "grants", "default_grants")) {
      put(rights, concept, ask(concept));
    }
    locked.gap().ifPresent(gaps::add);
    catalog.set("gaps", CatalogJson.ROWS.valueToTree(gaps));
    return CatalogJson.ROWS.treeToValue(catalog, Catalog.class);
  }

  /** Tables, views and composite types, with what hangs on them. */
  private void readRelations(ObjectNode catalog) {
    var tables = ask("tables");
    var views = ask("views");
    var composites = ask("composites");

    var columns = ask("columns");
    parts("column_statistics").setOn(columns, "statistics");
    var ofColumns = new Parts(columns);
    Parts.settle(columns);
    List.of(tables, views, composites).forEach(owners -> ofColumns.hangOn(owners, "columns"));

    var indexes = ask("indexes");
    parts("index_statistics").setOn(indexes, "statistics");
    var ofIndexes = new Parts(indexes);
    Parts.settle(indexes);
    var triggers = parts("triggers");
    for (var owners : List.of(tables, views)) {
      ofIndexes.hangOn(owners, "indexes");
      triggers.hangOn(owners, "triggers");
    }

    hangKeys(tables);
    for (var concept : List.of("foreign_keys", "checks", "exclusions")) {
      parts(concept).hangOn(tables, concept);
    }
    var policies = parts("policies");
    tables.forEach(table ->
        ((ObjectNode) table.get("row_security")).putArray("policies").addAll(policies.of(table)));
    parts("table_statistics").setOn(tables, "statistics");

    List.of(tables, views, composites).forEach(Parts::settle);
    put(catalog, "tables", tables);
    put(catalog, "views", views);
    put(catalog, "composites", composites);
  }

  private void hangKeys(List<ObjectNode> tables) {
    var keys = parts("keys");
    for (var table : tables) {
      table.putNull("primary_key");
      var unique = table.putArray("unique_keys");
      for (var key : keys.of(table)) {
        if (key.remove("primary").asBoolean()) {
          table.set("primary_key", key);
        } else {
          unique.add(key);
        }
      }
    }
  }

  private Parts parts(String concept) {
    return new Parts(ask(concept));
  }

  private List<ObjectNode> ask(String concept) {
    var words = concept.replace('_', ' ');
    progress.at(words, asked++, CONCEPTS);
    var sql = Sql.beside(CatalogReader.class, concept);
    if (waited && !last) {
      return List.of();
    }
    return switch (session.ask(sql, Map.of("schemas", schemas, "locked", locked.ids()))) {
      case Answer.Rows(var rows) -> rows;
      case Answer.Refused refused -> {
        waited |= refused.byLock();
        gaps.add(new Gap(words, refused.sentence()));
        yield List.of();
      }
    };
  }

  private static void put(ObjectNode owner, String property, List<ObjectNode> rows) {
    ArrayNode array = owner.putArray(property);
    array.addAll(rows);
  }
}
