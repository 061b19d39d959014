-- A partitioned table has the rows of its parts; a table without a page has none.
with stored as (
  select c.oid,
         c.relispartition,
         case
           when pg_relation_size(c.oid) = 0 then 0
           else greatest(c.reltuples, pg_stat_get_live_tuples(c.oid), 1)
         end as rows
    from pg_class c
   where c.relkind in ('r', 'm')
),
counted as (
  select s.oid, s.rows
    from stored s
   union all
  select a.relid, s.rows
    from stored s
   cross join pg_partition_ancestors(s.oid) a (relid)
   where s.relispartition
     and a.relid <> s.oid
)
select format('%I.%I', n.nspname, c.relname) as name,
       coalesce(sum(r.rows), 0)::bigint as rows
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join counted r on r.oid = c.oid
 where n.nspname = any (:schemas)
   and c.relkind in ('r', 'p', 'm')
 group by c.oid, n.nspname, c.relname
