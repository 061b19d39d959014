select null as severity,
       i.object,
       case
         when c.relkind = 'I' then 'Some partition has no part of it, so that it serves no query as a whole.'
         else 'A build of it did not end: every write keeps it up, no query may use it.'
       end as detail,
       case
         when c.relkind = 'I' then format('create index on each partition, then alter index %s attach partition …', i.name)
         else format('reindex index concurrently %s, or drop it', i.name)
       end as remedy
  from indexes i
  join pg_class c on c.oid = i.oid
 where not i.usable
   and not exists (select 1 from pg_stat_progress_create_index p where p.index_relid = i.oid)
 order by i.object
