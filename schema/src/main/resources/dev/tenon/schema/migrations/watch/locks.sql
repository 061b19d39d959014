-- Locks of this session on tables and their indexes.
select distinct coalesce(i.indrelid, c.oid)::text as "table",
       i.indexrelid::text as index,
       l.mode
  from pg_locks l
  join pg_class c on c.oid = l.relation
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_index i on i.indexrelid = c.oid
 where l.pid = pg_backend_pid()
   and l.locktype = 'relation'
   and l.granted
   and c.relkind in ('r', 'p', 'm', 'i', 'I')
   and n.nspname !~ '^pg_'
   and n.nspname <> 'information_schema'
   and (i.indrelid is null or l.mode not in ('AccessShareLock', 'RowExclusiveLock'))
