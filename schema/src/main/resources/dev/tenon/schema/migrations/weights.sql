-- A partitioned table has the rows of its parts; a table without a page has none. The parts are found
-- in the catalog, where pg_partition_tree would lock each.
with recursive part as (
  select c.oid as whole, c.oid, c.relkind
    from pg_class c
   where c.relkind in ('r', 'p', 'm')
   union all
  select p.whole, c.oid, c.relkind
    from part p
    join pg_inherits i on i.inhparent = p.oid
    join pg_class c on c.oid = i.inhrelid
   where p.relkind = 'p')
select format('%I.%I', n.nspname, c.relname) as name,
       (select coalesce(sum(
                 case
                   when pg_relation_size(part.oid) = 0 then 0
                   else greatest(p.reltuples, s.n_live_tup, 1)
                 end), 0)::bigint
          from part
          join pg_class p on p.oid = part.oid
          left join pg_stat_all_tables s on s.relid = part.oid
         where part.whole = c.oid
           and part.relkind <> 'p') as rows
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
   and c.relkind in ('r', 'p', 'm')
