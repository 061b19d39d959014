package dev.tenon.db.distribution;

import dev.tenon.db.distribution.Table.Placement;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the schema off the live catalog, so that a new table can't be forgotten. */
final class Catalog {
  private static final String OURS =
      """
      with ours as (
        select c.oid, format('%I.%I', n.nspname, c.relname) as name, n.nspname,
               quote_ident(pg_get_userbyid(c.relowner)) as owner,
               case when c.oid = 'public.organizations'::regclass then 'id'
                    else 'organization_id' end as tenant_column,
               c.oid = 'public.organizations'::regclass
                 or exists (
                      select
                        from pg_attribute a
                       where a.attrelid = c.oid
                         and a.attname = 'organization_id'
                         and not a.attisdropped) as is_tenant
          from pg_class c
          join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p')
           and not c.relispartition
           and pg_has_role(c.relowner, 'member')
           and n.nspname in (
                 'public', 'identity', 'guard', 'audit', 'billing', 'reporting', 'jobs')
           and c.relname not in ('flyway_schema_history', 'dropped_foreign_keys'))
      """;

  /** Queues are locked row by row, and only ever read by the application itself. */
  private static final String TABLES =
      OURS
          + """
          select ours.name, ours.owner,
                 case when ours.is_tenant then 'TENANT'
                      when ours.nspname = 'jobs' then 'COORDINATOR'
                      else 'EVERYWHERE' end as placement,
                 ours.oid = any (?::oid[]) as is_distributed,
                 exists (
                   select
                     from pg_trigger t
                    where t.tgrelid = ours.oid
                      and not t.tgisinternal) as has_triggers,
                 array(
                   select format('%I.%I', n.nspname, c.relname)
                     from (select ours.oid as relid
                            union
                           select inhrelid
                             from pg_inherits
                            where inhparent = ours.oid) as family
                     join pg_class c on c.oid = family.relid
                     join pg_namespace n on n.oid = c.relnamespace
                    where c.relforcerowsecurity
                    order by c.relispartition, 1) as forced
            from ours
           order by ours.name
          """;

  private static final String KEYS =
      OURS
          + """
          select ours.name as table_name, quote_ident(k.conname) as name,
                 parent.name as references, pg_get_constraintdef(k.oid) as definition,
                 k.confdeltype = 'n' and place.here is not null as sets_null,
                 case
                   when place.here is not null and k.confdeltype = 'd' then 'ON DELETE SET DEFAULT'
                   when place.here is not null and k.confupdtype = 'c' then 'ON UPDATE CASCADE'
                   when place.here is not null and k.confupdtype = 'n' then 'ON UPDATE SET NULL'
                   when place.here is not null and k.confupdtype = 'd' then 'ON UPDATE SET DEFAULT'
                   when ours.is_tenant and parent.is_tenant and place.here is distinct from place.there
                     then 'the organization missing, or at another place than in what it refers to'
                   else ''
                 end as refused,
                 coalesce(obj_description(k.oid, 'pg_constraint'), '') as comment
            from pg_constraint k
            join ours on ours.oid = k.conrelid
            join ours parent on parent.oid = k.confrelid
           cross join lateral (
                   select max(keys.position) filter (where here.attname = ours.tenant_column) as here,
                          max(keys.position) filter (where there.attname = parent.tenant_column) as there
                     from unnest(k.conkey, k.confkey) with ordinality as keys (here, there, position)
                     join pg_attribute here on here.attrelid = k.conrelid and here.attnum = keys.here
                     join pg_attribute there on there.attrelid = k.confrelid and there.attnum = keys.there)
                   as place
           where k.contype = 'f'
             and k.conparentid = 0
           order by ours.name, k.conname
          """;

  private static final String DROPPED =
      """
      select table_name, name, "references", definition, false as sets_null,
             '' as refused, comment
        from public.dropped_foreign_keys
       order by position
      """;

  private static final String TENANTLESS =
      OURS
          + """
          select ours.name as table_name, quote_ident(c.relname) as name,
                 (select string_agg(quote_ident(a.attname), ', ' order by position)
                    from unnest(i.indkey) with ordinality as keys (number, position)
                    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = keys.number
                   where keys.position <= i.indnkeyatts)
                   as columns,
                 exists (
                   select
                     from pg_constraint k
                    where k.conindid = i.indexrelid
                      and k.contype in ('p', 'u')) as is_constraint,
                 not i.indisexclusion
                   and i.indexprs is null
                   and i.indpred is null
                   and not i.indisprimary
                   and not i.indnullsnotdistinct
                   and i.indnkeyatts = i.indnatts as is_plain
            from pg_index i
            join ours on ours.oid = i.indrelid
            join pg_class c on c.oid = i.indexrelid
           where (i.indisunique or i.indisexclusion)
             and ours.is_tenant
             and not exists (
                   select
                     from unnest(i.indkey) with ordinality as keys (number, position)
                     join pg_attribute a on a.attrelid = i.indrelid and a.attnum = keys.number
                    where a.attname = ours.tenant_column
                      and keys.position <= i.indnkeyatts
                      and not exists (
                            select
                              from pg_constraint k
                              join pg_operator o on o.oid = k.conexclop[keys.position]
                             where k.conindid = i.indexrelid
                               and k.contype = 'x'
                               and o.oprname <> '='))
           order by ours.name, c.relname
          """;

  private static final String SUBQUERIES =
      OURS
          + """
          select ours.name as table_name, ours.owner, quote_ident(p.polname) as name,
                 coalesce(pg_get_expr(p.polqual, p.polrelid), '') as using_condition,
                 coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') as check_condition
            from pg_policy p
            join ours on ours.oid = p.polrelid
           where p.polqual::text like '%{SUBLINK %'
              or p.polwithcheck::text like '%{SUBLINK %'
           order by ours.name, p.polname
          """;

  private final Connection connection;

  Catalog(Connection connection) {
    this.connection = connection;
  }

  /** Whether the database is a Citus cluster's: its table of distributed tables tells. */
  boolean isCluster() throws SQLException {
    return answer("select to_regclass('pg_dist_partition') is not null");
  }

  Schema schema() throws SQLException {
    boolean isJournalThere =
        answer("select to_regclass('public.dropped_foreign_keys') is not null");
    return new Schema(
        tables(),
        keys(KEYS),
        isJournalThere ? keys(DROPPED) : List.of(),
        list(
            TENANTLESS,
            row ->
                new UniqueRule(
                    row.getString("table_name"),
                    row.getString("name"),
                    row.getString("columns"),
                    row.getBoolean("is_constraint"),
                    row.getBoolean("is_plain"))),
        list(
            SUBQUERIES,
            row ->
                new Policy(
                    row.getString("table_name"),
                    row.getString("owner"),
                    row.getString("name"),
                    row.getString("using_condition"),
                    row.getString("check_condition"))),
        isJournalThere);
  }

  private List<Table> tables() throws SQLException {
    List<Long> distributed =
        isCluster()
            ? list(
                "select logicalrelid::oid::bigint as id from pg_dist_partition",
                row -> row.getLong("id"))
            : List.of();
    try (var statement = connection.prepareStatement(TABLES)) {
      statement.setArray(1, connection.createArrayOf("int8", distributed.toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        List<Table> tables = new ArrayList<>();
        while (rows.next()) {
          tables.add(
              new Table(
                  rows.getString("name"),
                  rows.getString("owner"),
                  Placement.valueOf(rows.getString("placement")),
                  rows.getBoolean("is_distributed"),
                  rows.getBoolean("has_triggers"),
                  texts(rows.getArray("forced"))));
        }
        return tables;
      }
    }
  }

  private List<ForeignKey> keys(String query) throws SQLException {
    return list(
        query,
        row ->
            new ForeignKey(
                row.getString("table_name"),
                row.getString("name"),
                row.getString("references"),
                row.getString("definition"),
                row.getBoolean("sets_null"),
                row.getString("refused"),
                row.getString("comment")));
  }

  boolean answer(String query) throws SQLException {
    return list(query, row -> row.getBoolean(1)).getFirst();
  }

  <T> List<T> list(String query, Read<T> read) throws SQLException {
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<T> found = new ArrayList<>();
      while (rows.next()) {
        found.add(read.row(rows));
      }
      return found;
    }
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  @FunctionalInterface
  interface Read<T> {
    T row(ResultSet row) throws SQLException;
  }
}
