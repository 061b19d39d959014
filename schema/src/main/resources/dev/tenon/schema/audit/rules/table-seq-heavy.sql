select case when not w.telling then 'information' end as severity,
       t.name as object,
       format(
         'It was read from end to end %s times %s, %s rows each time, and by an index %s times.',
         u.sequential_scans, w.words, u.sequential_rows / u.sequential_scans, u.index_scans) as detail,
       'Find the statement by query-expensive, and give it an index for what it filters by' as remedy
  from tables t
  join usage u on u.table_oid = t.oid
 cross join counted w
 where u.sequential_scans >= 50
   and u.sequential_scans > u.index_scans
   and u.sequential_rows / u.sequential_scans >= 10000
 order by t.name
