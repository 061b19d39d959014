select null as severity,
       c.object,
       format('The key is %s and looks like a UUID in text.', c.type) as detail,
       format('alter table %s alter column %I type uuid using %2$I::uuid; that rewrites the table: where it is large, fill a new column in batches instead', t.name, c.name) as remedy
  from keys k
  join tables t on t.oid = k.table_oid
  join columns c on c.table_oid = t.oid and c.number = any (k.numbers)
 where k."primary"
   and c.stored_type in ('varchar', 'bpchar', 'text')
   and (c.length in (32, 36, 38) or c.default_value like '%uuid%')
   and not exists (
         select
           from foreign_keys f
          where f.table_oid = t.oid
            and c.number = any (f.numbers))
