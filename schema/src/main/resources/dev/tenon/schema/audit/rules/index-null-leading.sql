-- Where ANALYZE saw that few are null, leaving nulls out gains nothing.
select null as severity,
       i.object,
       case
         when s.null_fraction is null then format('%I may be null, and the index holds a place for each null.', c.name)
         else format('%s %% of %I is null, and the index holds a place for each null.', round(s.null_fraction * 100), c.name)
       end as detail,
       format(
         '%s where %I is not null, if no query looks for the nulls',
         regexp_replace(i.definition, '^CREATE INDEX ("[^"]+"|\S+)', 'create index concurrently …'), c.name) as remedy
  from indexes i
  join columns c on c.table_oid = i.table_oid
                and c.number = i.numbers[1]
  left join lateral (
       select p.null_frac::numeric as null_fraction
         from pg_stats p
         join tables t on t.schema_name = p.schemaname and t.table_name = p.tablename
        where t.oid = c.table_oid
          and p.attname = c.name
          and not p.inherited) s on true
 where i.usable
   and not i."unique"
   and i.method = 'btree'
   and i.predicate is null
   and c.nullable
   and coalesce(s.null_fraction, 1) >= 0.5
 order by i.object
