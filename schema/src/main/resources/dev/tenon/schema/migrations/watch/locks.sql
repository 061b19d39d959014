-- Locks of this session on tables and their indexes.
select distinct coalesce(i.indrelid, l.relation)::text as "table",
       i.indexrelid::text as index,
       l.mode,
       c.oid is null as gone
  from pg_locks l
  left join pg_class c on c.oid = l.relation
  left join pg_namespace n on n.oid = c.relnamespace
  left join pg_index i on i.indexrelid = c.oid
 where l.pid = pg_backend_pid()
   and l.locktype = 'relation'
   and l.granted
   and l.database = (select d.oid from pg_database d where d.datname = current_database())
   -- what was dropped stays locked, and is no longer in the catalog
   and (c.oid is null
     or c.relkind in ('r', 'p', 'm', 'i', 'I') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema')
   and (i.indrelid is null or l.mode not in ('AccessShareLock', 'RowExclusiveLock'))
