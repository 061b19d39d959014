select case when count(*) > 15 then 'warning' end as severity,
       i.table_name as object,
       format('It has %s indexes: an insert writes to each, and so does an update that touches one.', count(*)) as detail,
       'Drop those that index-unused, index-duplicate and index-redundant-prefix name' as remedy
  from indexes i
 where i.usable
 group by i.table_name
having count(*) > 10
 order by i.table_name
