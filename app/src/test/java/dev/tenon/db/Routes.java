package dev.tenon.db;

import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has PostgreSQL plan a statement for whatever values come, past row-level security, and reads off
 * the plan whether one node has all of its rows: each read of a tenants' table must hold the
 * table's tenant equal to the parameter, or to that of a table for which this is known.
 */
final class Routes implements AutoCloseable {
  /** The tenant's parameter, which is one however often a statement says it. */
  private static final String TENANT = "$1";

  private static final String TABLES =
      """
      select n.nspname || '.' || c.relname as name, a.attname as tenant_column, a.attnum as place
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a
          on a.attrelid = c.oid
         and a.attname = case c.oid when 'public.organizations'::regclass then 'id'
                                    else 'organization_id' end
       where c.relkind in ('r', 'p')
         and n.nspname !~ '^(pg_|information_schema$)'
      """;

  private static final Pattern MARK = Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|\\?\\?|\\?");

  /** How a condition asks a subquery that is read once: by its place and the column's. */
  private static final Pattern HASHED =
      Pattern.compile("([\\w.\"]+) = \\(hashed (SubPlan \\d+)\\)\\.col(\\d+)");

  private final Connection connection;
  private final Map<String, Tenancy> tables = new HashMap<>();

  private record Tenancy(String column, int place) {}

  /** A read of a tenants' table. */
  private record Scan(String table, String alias, String column, List<String> equals) {}

  private Routes(Connection connection) {
    this.connection = connection;
  }

  static Routes open() throws SQLException {
    var url = TestDatabase.superuserUrl();
    Properties login = new Properties();
    login.setProperty("user", url.user());
    login.setProperty("password", String.valueOf(url.password()));
    // Else the driver wants the values of parameters that are none of its own.
    login.setProperty("preferQueryMode", "simple");
    Routes routes = new Routes(DriverManager.getConnection(url.jdbc(), login));
    try (Statement statement = routes.connection.createStatement();
        var rows = statement.executeQuery(TABLES)) {
      while (rows.next()) {
        routes.tables.put(
            rows.getString("name"),
            new Tenancy(rows.getString("tenant_column"), rows.getInt("place")));
      }
    }
    return routes;
  }

  /** Whether a plan that reads or writes any tenants' table comes of it. */
  boolean touchesTenants(Sql sql) throws SQLException {
    return all(plan(sql)).stream().anyMatch(node -> tables.containsKey(table(node)));
  }

  /** What stands in the way of sending a statement to one node; nothing, when it can be. */
  List<String> faults(Sql sql) throws SQLException {
    JsonNode plan = plan(sql);
    List<JsonNode> nodes = all(plan);
    List<Scan> open = new ArrayList<>();
    for (JsonNode node : nodes) {
      if (tables.containsKey(table(node)) && text(node, "Node Type").endsWith("Scan")) {
        open.add(scan(node, nodes));
      }
    }
    List<String> known = new ArrayList<>(List.of(TENANT));
    List<Scan> named = new ArrayList<>();
    boolean isMore = true;
    while (isMore) {
      List<Scan> more =
          open.stream().filter(scan -> scan.equals().stream().anyMatch(known::contains)).toList();
      open.removeAll(more);
      named.addAll(more);
      isMore = !more.isEmpty();
      known.addAll(columns(named, open));
      known.addAll(passedOn(nodes, known));
      for (JsonNode node : nodes) {
        if (isInsert(node) && known.contains(written(node))) {
          known.add(text(node, "Alias") + "." + tenancy(table(node)).column());
        }
      }
      for (Scan scan : List.copyOf(open)) {
        if (known.contains(scan.column())) {
          open.remove(scan);
          named.add(scan);
          isMore = true;
        }
      }
    }
    List<String> faults = new ArrayList<>();
    open.forEach(
        scan -> faults.add("reads %s %s without its tenant".formatted(scan.table(), scan.alias())));
    for (JsonNode node : nodes) {
      if (isInsert(node)) {
        String written = written(node);
        if (!known.contains(written)) {
          faults.add("writes %s of the tenant %s".formatted(table(node), written));
        }
      }
    }
    return faults;
  }

  private Tenancy tenancy(String table) {
    return Objects.requireNonNull(tables.get(table), table);
  }

  private boolean isInsert(JsonNode node) {
    return text(node, "Operation").equals("Insert") && tables.containsKey(table(node));
  }

  /** The tenants' columns of scans, as others call them: those of a partition by their whole's. */
  private static Set<String> columns(List<Scan> named, List<Scan> open) {
    Set<String> columns = new TreeSet<>();
    for (Scan scan : named) {
      columns.add(scan.column());
      String whole = scan.alias().replaceFirst("_\\d+$", "");
      boolean isWhole =
          !whole.equals(scan.alias())
              && scan.table().matches(".*_(\\d{4}_\\d{2}|default)")
              && open.stream().noneMatch(other -> other.alias().matches(whole + "(_\\d+)?"));
      if (isWhole) {
        columns.add(whole + scan.column().substring(scan.alias().length()));
      }
    }
    return columns;
  }

  /** Known columns under the names that subqueries and WITH give them. */
  private static List<String> passedOn(List<JsonNode> nodes, List<String> known) {
    List<String> passed = new ArrayList<>();
    for (JsonNode node : nodes) {
      for (Matcher asked = HASHED.matcher(text(node, "Filter") + text(node, "Join Filter"));
          asked.find(); ) {
        if (known.contains(Conditions.uncast(asked.group(1)))) {
          int place = Integer.parseInt(asked.group(3)) - 1;
          String subplan = asked.group(2);
          nodes.stream()
              .filter(each -> text(each, "Subplan Name").equals(subplan))
              .map(each -> Conditions.uncast(each.path("Output").path(place).asString("")))
              .forEach(passed::add);
        }
      }
      JsonNode source =
          switch (text(node, "Node Type")) {
            case "Subquery Scan" -> node.path("Plans").path(0);
            case "CTE Scan" ->
                nodes.stream()
                    .filter(
                        each -> text(each, "Subplan Name").equals("CTE " + text(node, "CTE Name")))
                    .findFirst()
                    .orElse(node);
            default -> node;
          };
      if (!source.equals(node)) {
        source
            .path("Output")
            .forEach(output -> {
              String column = Conditions.uncast(output.asString(""));
              if (known.contains(column) && column.endsWith(".organization_id")) {
                passed.add(text(node, "Alias") + ".organization_id");
              }
            });
      }
    }
    return passed;
  }

  private Scan scan(JsonNode node, List<JsonNode> nodes) {
    String table = table(node);
    String alias = text(node, "Alias");
    String own = alias + "." + tenancy(table).column();
    Set<String> equals = new TreeSet<>();
    for (String condition : List.of("Index Cond", "Recheck Cond", "Filter")) {
      equals.addAll(Conditions.sure(text(node, condition), own));
    }
    for (JsonNode join : nodes) {
      if (leavesOutOthers(join, node)) {
        for (String condition : List.of("Hash Cond", "Merge Cond", "Join Filter")) {
          equals.addAll(Conditions.sure(text(join, condition), own));
        }
      }
    }
    return new Scan(table, alias, own, List.copyOf(equals));
  }

  /** Whether rows of a scan for which a join's condition doesn't hold are asked of no node. */
  private static boolean leavesOutOthers(JsonNode join, JsonNode scan) {
    return switch (text(join, "Join Type")) {
      case "Inner", "Semi", "Right Semi" -> true;
      // Those of the other side come through, whether they find a row or don't.
      case "Left", "Anti" -> isBelow(join, "Inner", scan);
      case "Right", "Right Anti" -> isBelow(join, "Outer", scan);
      default -> false;
    };
  }

  private static boolean isBelow(JsonNode join, String side, JsonNode scan) {
    for (JsonNode child : join.path("Plans")) {
      if (text(child, "Parent Relationship").equals(side) && all(child).contains(scan)) {
        return true;
      }
    }
    return false;
  }

  /** What an insertion gives the table's tenant column. */
  private String written(JsonNode insert) {
    int place = tenancy(table(insert)).place();
    for (JsonNode child : insert.path("Plans")) {
      if (text(child, "Parent Relationship").equals("Outer")) {
        return Conditions.uncast(child.path("Output").path(place - 1).asString("nobody"));
      }
    }
    return "nobody";
  }

  private JsonNode plan(Sql sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      try (var rows =
          statement.executeQuery("explain (generic_plan, verbose, format json) " + numbered(sql))) {
        rows.next();
        return JsonMapper.shared().readTree(rows.getString(1)).path(0).path("Plan");
      }
    }
  }

  private static String numbered(Sql sql) {
    Matcher mark = MARK.matcher(sql.text());
    StringBuilder numbered = new StringBuilder();
    int[] next = {0};
    while (mark.find()) {
      String place = mark.group().equals("??") ? "?" : mark.group();
      if (mark.group().equals("?")) {
        String name = sql.names().get(next[0]++);
        place = name.equals(Sql.ORGANIZATION) ? TENANT : "$" + (next[0] + 1);
      }
      mark.appendReplacement(numbered, Matcher.quoteReplacement(place));
    }
    return mark.appendTail(numbered).toString();
  }

  private static List<JsonNode> all(JsonNode plan) {
    List<JsonNode> nodes = new ArrayList<>(List.of(plan));
    plan.path("Plans").forEach(child -> nodes.addAll(all(child)));
    return nodes;
  }

  private static String table(JsonNode node) {
    return text(node, "Schema") + "." + text(node, "Relation Name");
  }

  private static String text(JsonNode node, String member) {
    return node.path(member).asString("");
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
