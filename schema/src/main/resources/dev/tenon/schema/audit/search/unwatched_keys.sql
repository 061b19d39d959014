-- Foreign keys whose triggers are disabled.
select distinct k.conname as name, format('%I.%I', n.nspname, c.relname) as "table"
  from pg_trigger t
  join pg_constraint k on k.oid = t.tgconstraint and k.contype = 'f'
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
 where t.tgenabled = 'D'
   and t.tgisinternal
   and n.nspname = any (:schemas)
