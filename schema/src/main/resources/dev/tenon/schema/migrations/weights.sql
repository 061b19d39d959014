-- A partitioned table has the rows of its parts; a table without a page has none.
select format('%I.%I', n.nspname, c.relname) as name,
       (select coalesce(sum(
                 case
                   when pg_relation_size(part.relid) = 0 then 0
                   else greatest(p.reltuples, s.n_live_tup, 1)
                 end), 0)::bigint
          from (select c.oid as relid
                 where c.relkind <> 'p'
                 union all
                select t.relid
                  from pg_partition_tree(c.oid) t
                 where c.relkind = 'p'
                   and t.isleaf
                   and t.relid <> c.oid) part
          join pg_class p on p.oid = part.relid
          left join pg_stat_all_tables s on s.relid = part.relid) as rows
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
   and c.relkind in ('r', 'p', 'm')
