select null as severity,
       i.object,
       format('It holds the rows marked by %I too.', m.name) as detail,
       format(
         '%s where %s',
         regexp_replace(i.definition, '^CREATE INDEX ("[^"]+"|\S+) ', 'create index concurrently … '),
         m.live) as remedy
  from indexes i
  join deletion_marks m on m.table_oid = i.table_oid
 where not i."unique"
   and not i.exclusion
   and i.usable
   and i.method = 'btree'
   and i.predicate is null
   and m.number <> all (i.numbers)
   -- What serves a foreign key must find the marked rows as well.
   and not exists (
         select 1
           from foreign_keys f
          where f.table_oid = i.table_oid
            and f.numbers @> i.numbers[1 : cardinality(f.numbers)])
 order by i.object
