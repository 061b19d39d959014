package dev.tenon.schema.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tenon.schema.ScratchDatabase;
import dev.tenon.schema.catalog.reading.CatalogReader;
import dev.tenon.schema.catalog.reading.Scope;
import dev.tenon.schema.database.Progress;
import dev.tenon.schema.database.ReadOnlySession;
import io.github.mfvanek.pg.core.utils.SqlQueryReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
   * @param but what they tell and we leave out on purpose, by a part of their row
   */
  private record Pair(String theirs, List<String> ours, Set<String> but) {

    static Pair of(String theirs, String... ours) {
      return new Pair(theirs, List.of(ours), Set.of());
    }

    Pair but(String... parts) {
      return new Pair(theirs, ours, Set.of(parts));
    }
  }

  private static final List<Pair> PAIRS =
      List.of(
          Pair.of("bloated_tables", "bloat"),
          Pair.of("columns_not_following_naming_convention", "name-snake-case"),
          Pair.of("columns_with_char_type", "char-n"),
          // They tell each length; we tell the one that no comment explains, and no partition.
          Pair.of("columns_with_fixed_length_varchar", "varchar-255")
              .but("nickname", "city", "files", "parted"),
          Pair.of("columns_with_json_type", "json-not-jsonb"),
          Pair.of("columns_with_money_type", "money-type"),
          // A number that is no key runs out as well, but binds nobody else: sequence-exhaustion.
          Pair.of("columns_with_serial_types", "pk-serial").but("modern"),
          Pair.of("columns_with_timestamp_or_timetz_type", "timestamp-no-tz"),
          Pair.of("duplicated_foreign_keys", "fk-duplicate", "fk-overlap"),
          // They tell each partition's own; we tell them once, for the table.
          Pair.of("duplicated_indexes", "index-duplicate").but("visits_1", "visits_2"),
          // A domain is stored as what it is made of.
          Pair.of("foreign_keys_with_unmatched_column_type", "fk-type-mismatch").but("domained"),
          // An index on the key's columns in another order serves it as well; and partitions.
          // Nobody looks for the children of a key that isn't enforced.
          Pair.of("foreign_keys_without_index", "fk-unindexed")
              .but("turned", "visits_1", "visits_2", "unheld"),
          // Statistics say that few values are null; a block range holds no place for each.
          Pair.of("indexes_with_null_values", "index-null-leading")
              .but("tasks_due", "tasks_parent_block"),
          Pair.of("indexes_with_unnecessary_where_clause", "index-where-redundant"),
          Pair.of("intersected_foreign_keys", "fk-overlap", "fk-duplicate"),
          // A unique beginning is a rule of its own; another direction or method is no beginning;
          // partitions' own are told for the table.
          Pair.of("intersected_indexes", "index-redundant-prefix", "index-duplicate")
              .but("tasks_due_unique", "tasks_id_down", "tasks_hash", "visits_1", "visits_2"),
          Pair.of("invalid_indexes", "index-invalid"),
          Pair.of("not_valid_constraints", "fk-not-valid"),
          Pair.of("objects_not_following_naming_convention", "name-snake-case"),
          Pair.of("possible_object_name_overflow", "name-overflow"),
          Pair.of("primary_keys_with_serial_types", "pk-serial"),
          // A varchar of a UUID's length may hold something else.
          Pair.of("primary_keys_with_varchar", "pk-varchar-uuid").but("device_settings"),
          // We tell the column that a sequence fills.
          Pair.of("sequence_overflow", "sequence-exhaustion").but("events_id_seq"),
          // Settings and the like stand alone by right; what inherits doesn't stand alone.
          Pair.of("tables_not_linked_to_others", "table-isolated")
              .but("app_settings", "weather", "animals", "dogs"),
          // Nothing may be null there, or the column is computed.
          Pair.of("tables_where_all_columns_nullable_except_pk", "table-all-nullable")
              .but("computed", "members"),
          // A subset of another table, and what a migration tool keeps.
          Pair.of("tables_with_zero_or_one_column", "table-too-narrow")
              .but("admins", "schema_migrations"),
          Pair.of("tables_without_description", "comment-missing"),
          // What inherits answers to its parent.
          Pair.of("tables_without_primary_key", "pk-missing").but("towers"),
          // They count fewer than fifty scans as none; small, and on a table that nobody reads.
          Pair.of("unused_indexes", "index-unused")
              .but("orders_id", "orders_customer", "orders_few", "archive_note"));

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
          .filteredOn(row -> pair.but().stream().noneMatch(String.join(" ", row)::contains))
          .allSatisfy(row ->
              assertThat(ours).as(row.toString()).anyMatch(finding -> same(finding.object(), row)));
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
        text(check)
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

  /** Read past their reader, which wants all of their library. */
  private static String text(String check) {
    try (var file = SqlQueryReader.class.getResourceAsStream("/sql/" + check + ".sql")) {
      return new String(Objects.requireNonNull(file, check).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean same(String object, List<String> row) {
    var parts = OBJECT.matcher(object);
    if (!parts.matches()) {
      return false;
    }
    var member = parts.group("column") == null ? parts.group("member") : parts.group("column");
    return row.getFirst().equals(member)
        || (parts.group("table").equals(row.getFirst())
            && (member == null || names(row.getLast(), member)));
  }

  private static boolean names(String text, String name) {
    return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(text).find();
  }
}
