select case
         when i.predicate <> format('(%I IS NOT NULL)', c.name) then 'information'
       end as severity,
       i.object,
       format('Its where asks that %I be not null, which holds for every row.', c.name) as detail,
       case
         when i.predicate = format('(%I IS NOT NULL)', c.name)
           then format(
             'create %sindex concurrently … %s, then drop %s',
             case when i."unique" then 'unique ' else '' end,
             substring(split_part(i.definition, ' WHERE ', 1) from ' (ON \S.*)$'),
             i.name)
         else format('Leave the condition on %I out when %s is next built', c.name, i.name)
       end as remedy
  from indexes i
  join columns c on c.table_oid = i.table_oid
 where not c.nullable
   and position(format('(%I IS NOT NULL)', c.name) in i.predicate) > 0
   and i.predicate !~ '\mNOT \(|\mOR\M|\mCASE\M'
 order by i.object, c.number
