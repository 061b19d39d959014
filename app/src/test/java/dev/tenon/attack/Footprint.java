package dev.tenon.attack;

import dev.tenon.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Sees whether anything in some organizations was changed: by a checksum of each table's rows,
 * looked at as somebody from whom nothing is hidden. Between two looks at which the database has
 * written nothing at all to its log, nothing can have changed, and nothing is read.
 */
final class Footprint implements AutoCloseable {
  /** Each table that has rows of an organization or an account, and the column that tells whose. */
  private static final String TABLES =
      """
      select c.oid::regclass::text, a.attname, array_to_string(array(
               select quote_ident(seen.attname)
                 from pg_attribute seen
                where seen.attrelid = c.oid
                  and (seen.attname in ('last_seen_at', 'last_used_at')
                    or c.relname = 'sessions' and seen.attname = 'expires_at')), ',')
        from pg_class c
        join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid
       where n.nspname not like 'pg\\_%'
         and n.nspname <> 'information_schema'
         and c.relkind in ('r', 'p')
         and not c.relispartition
         and not a.attisdropped
         and a.attname = case
               when c.relname in ('organizations', 'accounts') then 'id'
               when exists (
                 select
                   from pg_attribute tenant
                  where tenant.attrelid = c.oid
                    and tenant.attname = 'organization_id') then 'organization_id'
               else 'account_id'
             end
       order by 1
      """;

  private final Connection superuser;
  private final PreparedStatement checksums;
  private final UUID[] owners;
  private String log = "";
  private Map<String, String> seen = Map.of();

  private Footprint(Connection superuser, UUID[] owners) throws SQLException {
    this.superuser = superuser;
    this.owners = owners;
    try (Statement plans = superuser.createStatement()) {
      // Planning so many tables takes longer than reading them.
      plans.execute("set plan_cache_mode = force_generic_plan");
    }
    this.checksums = superuser.prepareStatement(checksums(superuser));
  }

  /** Looks at these organizations and the accounts of their people from now on. */
  static Footprint of(World... worlds) {
    try {
      Connection superuser = TestDatabase.superuser().getConnection();
      List<UUID> owners = new ArrayList<>();
      try (PreparedStatement accounts =
          superuser.prepareStatement(
              "select account_id from organization_tenants where organization_id = ?")) {
        for (World world : worlds) {
          owners.add(world.organization());
          accounts.setObject(1, world.organization());
          try (ResultSet rows = accounts.executeQuery()) {
            while (rows.next()) {
              owners.add(rows.getObject(1, UUID.class));
            }
          }
        }
      }
      Footprint footprint = new Footprint(superuser, owners.toArray(UUID[]::new));
      footprint.changes();
      return footprint;
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  /** The tables that have changed since the last look. */
  List<String> changes() {
    try {
      if (position().equals(log)) {
        return List.of();
      }
      Map<String, String> now = new TreeMap<>();
      for (int i = 1; i <= checksums.getParameterMetaData().getParameterCount(); i++) {
        checksums.setArray(i, superuser.createArrayOf("uuid", owners));
      }
      try (ResultSet rows = checksums.executeQuery()) {
        while (rows.next()) {
          now.put(rows.getString(1), rows.getString(2));
        }
      }
      log = position();
      Map<String, String> before = seen;
      seen = now;
      return now.entrySet().stream()
          .filter(table -> !table.getValue().equals(before.get(table.getKey())))
          .map(Map.Entry::getKey)
          .toList();
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private String position() throws SQLException {
    try (PreparedStatement ask =
            superuser.prepareStatement("select pg_current_wal_insert_lsn()::text");
        ResultSet row = ask.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  private static String checksums(Connection superuser) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement find = superuser.prepareStatement(TABLES);
        ResultSet rows = find.executeQuery()) {
      while (rows.next()) {
        String row = "to_jsonb(t)" + without(rows.getString(3));
        // What refuses or only reads leaves a note there, as it has to.
        String narrowed =
            rows.getString(1).equals("audit.audit_logs")
                ? " and action not in ('permission_denied', 'sign_in_failed', 'export')"
                : "";
        tables.add(
            """
            select '%1$s', count(*) || ' ' || coalesce(sum(hashtextextended((%2$s)::text, 0)), 0)
              from %1$s t
             where %3$s = any (?)%4$s
            """
                .formatted(rows.getString(1), row, rows.getString(2), narrowed));
      }
    }
    return String.join("union all\n", tables);
  }

  private static String without(String columns) {
    return columns.isEmpty() ? "" : " - '" + String.join("' - '", columns.split(",", -1)) + "'";
  }

  @Override
  public void close() {
    try {
      superuser.close();
    } catch (SQLException fault) {
      throw new IllegalStateException(fault);
    }
  }
}
