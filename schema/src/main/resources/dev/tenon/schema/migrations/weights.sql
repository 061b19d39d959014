-- A partitioned table has the rows of its parts, wherever those are; a table without a page has none.
-- To ask for a size waits for whoever has locked the table, so that no others are asked for.
with asked as (
  select c.oid, c.relname, c.relkind, c.reltuples, n.nspname
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any (:schemas)
     and c.relkind in ('r', 'p', 'm')
),
parts as (
  select c.oid, c.reltuples, a.relid as whole
    from pg_class c
   cross join pg_partition_ancestors(c.oid) a (relid)
    join asked on asked.oid = a.relid
   where c.relkind = 'r'
     and c.relispartition
     and a.relid <> c.oid
),
stored as (
  select oid, reltuples, oid as whole
    from asked
   where relkind in ('r', 'm')
   union all
  select oid, reltuples, whole
    from parts
),
counted as (
  select s.whole,
         sum(case
               when pg_relation_size(s.oid) = 0 then 0
               else greatest(s.reltuples, pg_stat_get_live_tuples(s.oid), 1)
             end) as rows
    from stored s
   group by s.whole
)
select format('%I.%I', a.nspname, a.relname) as name,
       coalesce(c.rows, 0)::bigint as rows
  from asked a
  left join counted c on c.whole = a.oid
