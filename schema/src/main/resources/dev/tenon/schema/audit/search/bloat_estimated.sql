-- What the rows would take by their average width, against what the table takes.
-- A row has 24 bytes before its columns, a pointer of 4, and begins at a multiple of 8.
with widths as (
  select c.oid,
         format('%I.%I', n.nspname, c.relname) as name,
         pg_relation_size(c.oid) as bytes,
         greatest(c.reltuples, 0) as rows,
         coalesce(
           (select o.option_value::float
              from pg_options_to_table(c.reloptions) o
             where o.option_name = 'fillfactor'), 100) / 100 as fill,
         (select sum((1 - s.null_frac) * s.avg_width)
            from pg_stats s
           where s.schemaname = n.nspname
             and s.tablename = c.relname
             and not s.inherited) as width,
         (select count(*) from pg_stats s
           where s.schemaname = n.nspname and s.tablename = c.relname and not s.inherited)
         = (select count(*) from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as known
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'm')
     and n.nspname = any (:schemas)
  ),
needs as (
  select w.*,
         8192 * ceil(w.rows * (4 + 8 * ceil((24 + w.width) / 8)) / (8168 * w.fill)) as needed
    from widths w
   where w.bytes >= 16777216
)
select n.name,
       n.bytes,
       greatest(n.bytes - coalesce(n.needed, 0), 0)::bigint as wasted,
       n.known
  from needs n
 order by n.name
