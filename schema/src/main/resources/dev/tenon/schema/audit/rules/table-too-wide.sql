select null as severity,
       t.name as object,
       format('It has %s columns.', count(*)) as detail,
       'Move what is seldom read, or belongs together, to a table with the same primary key' as remedy
  from tables t
  join columns c on c.table_oid = t.oid
 group by t.name
having count(*) > 40
 order by t.name
