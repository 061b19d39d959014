select null as severity,
       t.name as object,
       format(
         'Nobody read it %s%s; it takes %s.',
         w.words,
         case when u.inserted + u.changed = 0 then ' or wrote to it'
              else format(', though %s rows were written', u.inserted + u.changed) end,
         pg_size_pretty(u.bytes)) as detail,
       format(
         'Search the code for it; comment on table %s is ''@deprecated'', and drop it in a later release',
         t.name) as remedy
  from tables t
  join usage u on u.table_oid = t.oid
 cross join counted w
 where u.sequential_scans = 0
   and u.index_scans = 0
   and u.bytes > 0
 order by t.name
