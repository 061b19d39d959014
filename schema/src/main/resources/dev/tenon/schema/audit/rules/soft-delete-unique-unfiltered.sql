select case
         when m.number = any (i.numbers) then 'error'
       end as severity,
       i.object,
       case
         when m.number = any (i.numbers)
           then format(
             '%I is null in every live row and nulls are distinct, so that live rows are not unique at all.',
             m.name)
         else format('A row marked by %I keeps its value from being used again.', m.name)
       end as detail,
       format(
         'create unique index concurrently … on %s (%s) where %s, then drop %s',
         i.table_name,
         (select string_agg(e, ', ' order by n)
            from unnest(i.expressions) with ordinality as parts (e, n)
           where e <> quote_ident(m.name)),
         m.live,
         i.name) as remedy
  from indexes i
  join deletion_marks m on m.table_oid = i.table_oid
 where i."unique"
   and not i."primary"
   and i.usable
   and coalesce(i.predicate, '') !~ format('\m%s\M', m.name)
   and (m.number <> all (i.numbers) or m.nullable and not i.nulls_not_distinct and m.moment)
   -- A key that others refer to, or that only widens the primary key, has to hold for ever.
   and not exists (select 1 from pg_constraint k where k.contype = 'f' and k.conindid = i.oid)
   and not exists (
         select 1
           from keys k
          where k.table_oid = i.table_oid
            and k."primary"
            and k.numbers <@ i.numbers)
   -- So has what was given out for good.
   and not exists (
         select 1
           from unnest(i.columns) as part (name)
          where part.name ~ '(^|_)(uuid|guid|gid|token|token_hash|digest|number|sequential_id|external_id|md5|sha\d*|hash|checksum|fingerprint)$')
 order by i.object
