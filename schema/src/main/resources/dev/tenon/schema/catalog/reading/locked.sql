-- What other sessions lock against all who read, or wait to lock so, with the views and the routines whose
-- texts name it: asking PostgreSQL for a text or a size would wait as well.
with locked as (
  select distinct l.relation as oid
    from pg_locks l
   where l.locktype = 'relation'
     and l.mode = 'AccessExclusiveLock'
     and l.pid is distinct from pg_backend_pid()
     and l.database = (select d.oid from pg_database d where d.datname = current_database())
),
waiting as (
  select oid from locked
   union
  select rule.ev_class
    from pg_rewrite rule
    join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = rule.oid
    join locked l on l.oid = d.refobjid and d.refclassid = 'pg_class'::regclass
)
select c.oid as id,
       format('%I.%I', n.nspname, c.relname) as name,
       c.relkind in ('f', 'm', 'p', 'r') as is_table
  from waiting w
  join pg_class c on c.oid = w.oid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
 union
select p.oid,
       format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
       false
  from locked l
  join pg_depend d on d.refclassid = 'pg_class'::regclass and d.refobjid = l.oid
  join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
  join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = any (:schemas)
 order by name
