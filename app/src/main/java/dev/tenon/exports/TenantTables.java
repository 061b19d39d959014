package dev.tenon.exports;

import dev.tenon.db.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables whose rows belong to organizations, taken from the catalog so that a new one can't be
 * forgotten: it is exported unless it is left out here, with a reason.
 */
final class TenantTables {
  /** Whose rows all others are, whether or not a key says so. */
  private static final String FIRST = "public.organizations";

  /** What stays behind, and why; the reasons are part of each export. */
  static final Map<String, String> LEFT_OUT =
      new TreeMap<>(
          Map.of(
              "billing.invoices", "the books of who runs the installation",
              "billing.payment_references", "the books of who runs the installation",
              "billing.subscriptions", "the books of who runs the installation",
              "identity.api_tokens", "secrets: tokens are made anew",
              "identity.invitation_links", "secrets: invitations are sent anew",
              "public.idempotency_keys", "answers that are kept for a day",
              "public.import_chunks", "uploads at work",
              "public.imports", "jobs of the installation; the audit log tells of them"));

  /** Read by the catalog's names, as any role. */
  static final String QUERY =
      """
      with tables as (
        select c.oid, format('%I.%I', n.nspname, c.relname) as name,
               case when c.oid = 'public.organizations'::regclass then 'id'
                    else 'organization_id' end as tenant_column
          from pg_catalog.pg_class c
          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p')
           and not c.relispartition
           and n.nspname not like 'pg\\_%'
           and (c.oid = 'public.organizations'::regclass
             or exists (
                  select
                    from pg_catalog.pg_attribute a
                   where a.attrelid = c.oid
                     and a.attname = 'organization_id'
                     and not a.attisdropped)))
      select t.name, t.tenant_column,
             (select array_agg(format('%I', a.attname) order by a.attnum)
                from pg_catalog.pg_attribute a
               where a.attrelid = t.oid
                 and a.attnum > 0
                 and a.attgenerated = ''
                 and not a.attisdropped) as columns,
             (select array_agg(format('%I', a.attname) order by k.place)
                from pg_catalog.pg_index i
                cross join unnest(i.indkey::smallint[]) with ordinality as k (attnum, place)
                join pg_catalog.pg_attribute a on a.attrelid = t.oid and a.attnum = k.attnum
               where i.indrelid = t.oid
                 and i.indisprimary) as key_columns,
             (select coalesce(array_agg(distinct other.name), '{}')
                from pg_catalog.pg_constraint f
                join tables other on other.oid = f.confrelid
               where f.conrelid = t.oid
                 and f.contype = 'f'
                 and f.confrelid <> f.conrelid) as references
        from tables t
       order by t.name
      """;

  static final Sql FIND = Sql.of(QUERY);

  private TenantTables() {}

  /**
   * Leaves out what is to be, and puts each table after those that it refers to.
   *
   * @param all the tables of {@link #FIND}
   */
  static List<ExportedTable> inOrder(List<ExportedTable> all) {
    Map<String, ExportedTable> waiting = new LinkedHashMap<>();
    all.stream()
        .filter(table -> !LEFT_OUT.containsKey(table.name()))
        .forEach(table -> waiting.put(table.name(), table));
    Set<String> ordered = new HashSet<>(LEFT_OUT.keySet());
    List<ExportedTable> order = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<ExportedTable> ready =
          waiting.values().stream()
              .filter(table -> table.name().equals(FIRST) || ordered.contains(FIRST))
              .filter(table -> ordered.containsAll(table.references()))
              .toList();
      if (ready.isEmpty()) {
        throw new IllegalStateException("foreign keys run in a circle: " + waiting.keySet());
      }
      for (ExportedTable table : ready) {
        waiting.remove(table.name());
        ordered.add(table.name());
        order.add(table);
      }
    }
    return order;
  }
}
