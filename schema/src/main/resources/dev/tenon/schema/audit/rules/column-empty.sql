select null as severity,
       c.object,
       case
         when s.null_frac = 1 then format('It is null in every row that ANALYZE looked at, of %s.', t.rows)
         else format('It is empty in every row that ANALYZE looked at, of %s.', t.rows)
       end as detail,
       format(
         'If nothing is going to fill it: comment on column %1$s.%2$I is ''@deprecated'', and drop it in a later release',
         c.table_name, c.name) as remedy
  from columns c
  join tables t on t.oid = c.table_oid
  join pg_stats s on s.schemaname = t.schema_name
                 and s.tablename = t.table_name
                 and s.attname = c.name
                 and s.inherited = t.partitioned
 where t.rows >= 1000
   and (s.null_frac = 1
     or s.null_frac = 0 and s.n_distinct = 1 and s.most_common_vals::text in ('{""}', '{[]}', '{{}}', '{"{}"}'))
 order by c.object
