-- A partitioned table has only statistics over its parts; any other table prefers its own.
select distinct on (a.attrelid, a.attnum)
       a.attrelid || '.' || a.attnum as of,
       s.null_frac as null_fraction,
       s.n_distinct as distinct,
       s.avg_width as average_width,
       s.correlation
  from pg_stats s
  join pg_namespace n on n.nspname = s.schemaname
  join pg_class c on c.relnamespace = n.oid and c.relname = s.tablename
  join pg_attribute a on a.attrelid = c.oid and a.attname = s.attname
 where s.schemaname = any (:schemas)
 order by a.attrelid, a.attnum, s.inherited
