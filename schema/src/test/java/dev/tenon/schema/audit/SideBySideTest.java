package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import io.github.mfvanek.pg.core.utils.SqlQueryReader;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What pg-index-health finds in our fixtures, our rules find as well, but for what is named here.
 */
final class SideBySideTest {

  private static final Pattern OBJECT =
      Pattern.compile("public\\.(?<table>[^.( ]+)(?:\\.(?<column>.+)| \\((?<member>.+)\\))?");

  /**
   * A check of theirs and the rules of ours that look for the same.
   *
   * @param but the tables of which they tell something that we leave out on purpose
   */
  private record Pair(String theirs, List<String> ours, Set<String> but) {

    static Pair of(String theirs, String... ours) {
      return new Pair(theirs, List.of(ours), Set.of());
    }

    Pair but(String... tables) {
      return new Pair(theirs, ours, Set.of(tables));
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          Pair.of("columns_with_char_type", "char-n"),
          Pair.of("columns_with_json_type", "json-not-jsonb"),
          Pair.of("columns_with_money_type", "money-type"),
          Pair.of("columns_with_timestamp_or_timetz_type", "timestamp-no-tz"),
          Pair.of("duplicated_indexes", "index-duplicate"),
          Pair.of("indexes_with_null_values", "index-null-leading"),
          Pair.of("indexes_with_unnecessary_where_clause", "index-where-redundant"),
          Pair.of("intersected_indexes", "index-redundant-prefix", "index-duplicate"),
          Pair.of("invalid_indexes", "index-invalid"),
          Pair.of("sequence_overflow", "sequence-exhaustion"),
          Pair.of("tables_where_all_columns_nullable_except_pk", "table-all-nullable"),
          Pair.of("tables_with_missing_indexes", "table-seq-heavy"),
          Pair.of("tables_with_zero_or_one_column", "table-too-narrow"),
          Pair.of("unused_indexes", "index-unused"));

  @TestFactory
  Stream<DynamicTest> nothingIsFoundThatWeMissUnexplained() {
    return PAIRS.stream().map(pair -> dynamicTest(pair.theirs(), () -> compare(pair)));
  }

  private static void compare(Pair pair) throws SQLException {
    try (var database = ScratchDatabase.of(Fixture.of(pair.ours().getFirst()))) {
      var ours = ours(database, pair.ours());
      var theirs = theirs(database, pair.theirs());
      assertThat(theirs).as("what they find").isNotEmpty();
      assertThat(theirs)
          .filteredOn(row -> !pair.but().contains(row.getFirst()))
          .allSatisfy(row ->
              assertThat(ours)
                  .as(row.toString())
                  .anyMatch(finding -> same(finding.object(), row)));
    }
  }

  private static List<Finding> ours(ScratchDatabase database, List<String> ids) {
    try (var session = ReadOnlySession.open(database.target())) {
      var rules = Rules.all().stream().filter(rule -> ids.contains(rule.id())).toList();
      var assumptions = new Assumptions("none", null, Assumptions.USUAL_VAULTS, true);
      var catalog = CatalogReader.read(session, Scope.ALL, Progress.SILENT);
      return Audit.of(session, catalog, assumptions, rules, Instant.EPOCH, Progress.SILENT)
          .findings();
    }
  }

  /** Each row as the table's name and all the rest. */
  private static List<List<String>> theirs(ScratchDatabase database, String check)
      throws SQLException {
    var query =
        SqlQueryReader.getQueryFromFile(check + ".sql")
            .replace(":schema_name_param", "'public'")
            .replace(":bloat_percentage_threshold", "10")
            .replace(":remaining_percentage_threshold", "20");
    try (var connection = database.connect();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      var rows = new ArrayList<List<String>>();
      while (result.next()) {
        var rest = new StringBuilder();
        for (var i = 2; i <= result.getMetaData().getColumnCount(); i++) {
          rest.append(result.getString(i)).append(' ');
        }
        rows.add(List.of(result.getString(1), rest.toString()));
      }
      return rows;
    }
  }

  private static boolean same(String object, List<String> row) {
    var parts = OBJECT.matcher(object);
    if (!parts.matches()) {
      return false;
    }
    var member = parts.group("column") == null ? parts.group("member") : parts.group("column");
    return parts.group("table").equals(row.getFirst())
        && (member == null || row.getLast().contains(member));
  }
}
