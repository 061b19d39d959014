select p.polrelid as of,
       p.polname as name,
       case p.polcmd
         when 'r' then 'SELECT'
         when 'a' then 'INSERT'
         when 'w' then 'UPDATE'
         when 'd' then 'DELETE'
         else 'ALL'
       end as command,
       p.polpermissive as permissive,
       (select json_agg(coalesce(r.rolname, 'public') order by r.rolname)
          from unnest(p.polroles) role (oid)
          left join pg_roles r on r.oid = role.oid) as roles,
       pg_get_expr(p.polqual, p.polrelid) as using,
       pg_get_expr(p.polwithcheck, p.polrelid) as check,
       coalesce(obj_description(p.oid, 'pg_policy'), '') as comment
  from pg_policy p
  join pg_class c on c.oid = p.polrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
   and c.oid <> all (cast(:locked as oid[]))
 order by p.polname
