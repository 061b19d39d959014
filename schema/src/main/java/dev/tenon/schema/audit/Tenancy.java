package dev.tenon.schema.audit;

import dev.tenon.schema.catalog.Catalog;
import dev.tenon.schema.catalog.table.Constraint.ForeignKey;
import dev.tenon.schema.catalog.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The column that tells tenants apart, worked out.
 *
 * @param note how, in a sentence
 */
record Tenancy(String column, String note) {

  private static final List<String> USUAL_NAMES =
      List.of(
          "organization_id",
          "organisation_id",
          "org_id",
          "tenant_id",
          "workspace_id",
          "company_id",
          "account_id");
  private static final int FEWEST_TABLES = 3;
  private static final double SHARE_OF_USUAL_NAME = 0.2;
  private static final double SHARE_OF_REFERENCES = 0.6;

  /**
   * By a usual name in a fifth of the tables, or by references of most tables to one and the same.
   */
  static Optional<Tenancy> detect(Catalog catalog) {
    return byName(catalog.ownTables()).or(() -> byReferences(catalog.ownTables()));
  }

  private static Optional<Tenancy> byName(List<Table> tables) {
    var counts = new TreeMap<String, Integer>();
    for (var name : USUAL_NAMES) {
      counts.put(name, (int) tables.stream().filter(each -> each.column(name).isPresent()).count());
    }
    return most(counts, SHARE_OF_USUAL_NAME * tables.size())
        .map(column ->
            new Tenancy(
                column,
                "Tenants are told apart by %s, which %d of %d tables have; if not, say so by --tenant-column NAME or --tenant-column none."
                    .formatted(column, counts.get(column), tables.size())));
  }

  private static Optional<Tenancy> byReferences(List<Table> tables) {
    var counts = new TreeMap<String, Integer>();
    for (var table : tables) {
      var leading = new HashSet<List<String>>();
      for (var key : table.foreignKeys()) {
        if (mandatory(table, key)) {
          leading.add(List.of(key.columns().getFirst(), key.target().toString()));
        }
      }
      leading.forEach(each -> counts.merge(String.join(" → ", each), 1, Integer::sum));
    }
    return most(counts, SHARE_OF_REFERENCES * tables.size())
        .map(reference ->
            new Tenancy(
                reference.substring(0, reference.indexOf(" → ")),
                "Tenants are told apart by %s, as %d of %d tables refer; if not, say so by --tenant-column NAME or --tenant-column none."
                    .formatted(reference, counts.get(reference), tables.size())));
  }

  private static boolean mandatory(Table table, ForeignKey key) {
    return key.columns().size() == 1 && !key.selfReference() && !table.anyNullable(key.columns());
  }

  private static Optional<String> most(Map<String, Integer> counts, double share) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(entry -> entry.getValue() >= Math.max(FEWEST_TABLES, share))
        .map(Map.Entry::getKey);
  }
}
