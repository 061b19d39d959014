select case when not w.telling then 'information' end as severity,
       i.object,
       format('No query used it %s, and it takes %s.', w.words, pg_size_pretty(size.bytes)) as detail,
       format('drop index concurrently %s, once the standbys agree and a month has gone by', i.name) as remedy
  from indexes i
 cross join counted w
  join usage u on u.table_oid = i.table_oid
 cross join lateral (
       select sum(pg_relation_size(m.oid))::bigint as bytes,
              sum(pg_stat_get_numscans(m.oid)) as scans
         from (select i.oid union select p.oid from partitions p where p.whole = i.oid) m) size
 where u.bytes > 0
   and size.scans = 0
   and size.bytes >= 65536
   and not i."unique"
   and not i.exclusion
   and not i.replica_identity
   and i.usable
   and u.sequential_scans + u.index_scans > 0
 order by i.object
