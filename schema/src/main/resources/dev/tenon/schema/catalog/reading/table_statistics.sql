-- A partitioned table has the rows of its parts, of which it is told nothing itself.
with whole as (
  select a.relid as oid,
         case when bool_and(c.reltuples >= 0) then sum(c.reltuples) end as rows,
         sum(pg_stat_get_live_tuples(c.oid)) as live_rows
    from pg_class c
   cross join pg_partition_ancestors(c.oid) a (relid)
   where c.relispartition
     and c.relkind in ('r', 'f')
   group by a.relid)
select c.oid as of,
       coalesce(w.rows, nullif(c.reltuples, -1)) as rows,
       c.relpages as pages,
       pg_table_size(c.oid) as table_bytes,
       pg_indexes_size(c.oid) as index_bytes,
       case when c.relfrozenxid <> '0' then age(c.relfrozenxid) else 0 end as frozen_age,
       s.seq_scan as sequential_scans,
       s.seq_tup_read as sequential_rows,
       coalesce(s.idx_scan, 0) as index_scans,
       coalesce(s.idx_tup_fetch, 0) as index_rows,
       s.n_tup_ins as inserted,
       s.n_tup_upd as updated,
       s.n_tup_del as deleted,
       s.n_tup_hot_upd as hot_updated,
       coalesce(w.live_rows, s.n_live_tup) as live_rows,
       s.n_dead_tup as dead_rows,
       s.n_mod_since_analyze as changed_since_analyze,
       greatest(
         (to_jsonb(s) ->> 'last_seq_scan')::timestamptz,
         (to_jsonb(s) ->> 'last_idx_scan')::timestamptz) as last_scan,
       greatest(s.last_vacuum, s.last_autovacuum) as last_vacuum,
       greatest(s.last_analyze, s.last_autoanalyze) as last_analyze
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_stat_all_tables s on s.relid = c.oid
  left join whole w on w.oid = c.oid
 where n.nspname = any (:schemas)
   and c.relkind in ('r', 'p')
   and c.oid <> all (cast(:locked as oid[]))
   and not exists (
         select
           from pg_index i
          where i.indrelid = c.oid
            and i.indexrelid = any (cast(:locked as oid[])))
