package dev.tenon.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * On a cluster, a statement is sent to the one node that has its tenant. It must name the tenant
 * for each table of tenants that it reads or writes; what names none must need none.
 */
class RoutableStatementsTest {
  private static final Pattern TABLE =
      Pattern.compile(
          "\\b(?<verb>from|join|update|into)\\s+(?:only\\s+)?(?<table>[a-z_.]+)\\b"
              + "(?:\\s+(?:as\\s+)?(?<alias>[a-z_]+))?");
  private static final Set<String> NO_ALIAS =
      Set.of(
          "set",
          "where",
          "on",
          "join",
          "left",
          "cross",
          "inner",
          "order",
          "group",
          "limit",
          "for",
          "values",
          "select",
          "using",
          "as",
          "union",
          "returning",
          "lateral",
          "with");

  /** Of what a statement consists that names no tenant, and why it needs none. */
  private static final Map<String, String> NO_TENANT =
      Map.of(
          "identity\\.", "accounts, sessions and links are whole on every node",
          "guard\\.", "asks for organizations themselves, for commands and background work",
          "audit\\.", "the functions take the tenant from the transaction, or act on all months",
          "jobs\\.scheduled_tasks", "the queue is the coordinator's own",
          "pg_stat_activity", "each node tells of itself",
          "pg_catalog|pg_constraint|pg_class|information_schema", "the catalog is on every node",
          "set_config\\(|select now\\(\\)|select 'ok'", "reads no table");

  /** Statements that name their tenant in another way than by the parameter of the door. */
  private static final Map<String, String> BY_ANOTHER_NAME =
      Map.of(
          "Whereabouts.FIND",
          "joins the organization of the account's own membership, which a reference table gives");

  @TestFactory
  Stream<DynamicTest> namesItsTenantForEveryTable() throws SQLException {
    Set<String> tenantTables = tenantTables();
    return ConstantStatements.all().stream()
        .map(statement ->
            DynamicTest.dynamicTest(
                statement.name(), () -> assertThat(unnamed(statement, tenantTables)).isEmpty()));
  }

  @Test
  void everyExceptionIsStillOne() throws SQLException {
    Set<String> tenantTables = tenantTables();
    Set<String> exceptions = new TreeSet<>();
    for (ConstantStatements.Named statement : ConstantStatements.all()) {
      if (!statement.sql().has(Sql.ORGANIZATION)
          && !tables(statement.sql().text(), tenantTables).isEmpty()) {
        exceptions.add(statement.name());
      }
    }
    assertThat(exceptions).isEqualTo(new TreeSet<>(BY_ANOTHER_NAME.keySet()));
  }

  /** What stands in the way of sending a statement to one node. */
  private static List<String> unnamed(
      ConstantStatements.Named statement, Set<String> tenantTables) {
    String text = statement.sql().text();
    Map<String, String> tables = tables(text, tenantTables);
    if (tables.isEmpty()) {
      boolean needsNone =
          statement.sql().has(Sql.ORGANIZATION)
              || NO_TENANT.keySet().stream()
                  .anyMatch(part -> Pattern.compile(part).matcher(text).find());
      return needsNone ? List.of() : List.of("says neither a tenant nor why not");
    }
    if (BY_ANOTHER_NAME.containsKey(statement.name())) {
      return List.of();
    }
    List<String> faults = new ArrayList<>();
    if (!statement.sql().has(Sql.ORGANIZATION)) {
      faults.add("binds no tenant");
    }
    tables.forEach((alias, table) -> {
      String column = table.equals("organizations") ? "id" : "organization_id";
      boolean named =
          alias.equals(table)
              ? Pattern.compile("\\b" + column + "\\b").matcher(text).find()
              : Pattern.compile("\\b" + alias + "\\." + column + "\\b").matcher(text).find();
      if (!named) {
        faults.add("reads " + table + " without its tenant");
      }
    });
    return faults;
  }

  /** The tenants' tables of a statement, by the names that it calls them by. */
  private static Map<String, String> tables(String text, Set<String> tenantTables) {
    Map<String, String> tables = new TreeMap<>();
    Matcher found = TABLE.matcher(text);
    while (found.find()) {
      String table = found.group("table").replaceFirst("^public\\.", "");
      String alias = found.group("alias");
      if (tenantTables.contains(table)) {
        // The columns that are inserted into are named without the alias.
        boolean isBare =
            alias == null || NO_ALIAS.contains(alias) || found.group("verb").equals("into");
        tables.put(isBare ? table : alias, table);
      }
    }
    return tables;
  }

  private static Set<String> tenantTables() throws SQLException {
    Set<String> tables = new TreeSet<>(Set.of("organizations"));
    try (var connection = TestDatabase.superuser().getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                """
                select case table_schema when 'public' then '' else table_schema || '.' end
                         || table_name as name
                  from information_schema.columns
                 where column_name = 'organization_id'
                   and table_schema in ('public', 'audit', 'billing', 'reporting', 'identity')
                """)) {
      while (rows.next()) {
        tables.add(rows.getString("name"));
      }
    }
    return tables;
  }
}
