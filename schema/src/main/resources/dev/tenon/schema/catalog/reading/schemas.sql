-- Every schema that could be asked for: not the server's own, nor another session's scratch space.
select n.nspname as name,
       pg_get_userbyid(n.nspowner) as owner,
       coalesce(obj_description(n.oid, 'pg_namespace'), '') as comment,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_namespace'::regclass
           and d.objid = n.oid
           and d.deptype = 'e') as extension
  from pg_namespace n
 where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
   and n.nspname !~ '^pg_(toast_)?temp_'
 order by n.nspname
