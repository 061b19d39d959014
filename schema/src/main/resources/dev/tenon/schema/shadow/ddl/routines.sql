select format('routine %I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
         as makes,
       pg_get_functiondef(p.oid) as sql
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
 where n.nspname = any (:schemas)
   and p.prokind <> 'a'
   and not exists (
         select
           from pg_depend d
          where d.classid = 'pg_proc'::regclass
            and d.objid = p.oid
            and d.deptype = 'e')
 order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid) collate "C"
