-- Where most tables are empty, somebody loaded a schema without its data.
select null as severity,
       t.name as object,
       'It holds no row.' as detail,
       format(
         'If nothing is going to fill it: comment on table %s is ''@deprecated'', and drop it in a later release',
         t.name) as remedy
  from tables t
  join usage u on u.table_oid = t.oid
 where u.bytes = 0
   and u.inserted = 0
   and (select count(*) filter (where other.bytes > 0) * 2 >= count(*) from usage other)
 order by t.name
