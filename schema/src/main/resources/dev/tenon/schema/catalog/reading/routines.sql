select format('%I.%I', n.nspname, p.proname) as name,
       pg_get_function_identity_arguments(p.oid) as arguments,
       pg_get_function_result(p.oid) as returns,
       case p.prokind
         when 'p' then 'PROCEDURE'
         when 'a' then 'AGGREGATE'
         when 'w' then 'WINDOW'
         else 'FUNCTION'
       end as kind,
       l.lanname as language,
       case p.provolatile when 'i' then 'IMMUTABLE' when 's' then 'STABLE' else 'VOLATILE' end
         as volatility,
       p.prosecdef as security_definer,
       p.proleakproof as leakproof,
       p.proisstrict as strict,
       coalesce((select json_agg(c order by c) from unnest(p.proconfig) c), '[]') as settings,
       pg_get_userbyid(p.proowner) as owner,
       coalesce(pg_get_function_sqlbody(p.oid), p.prosrc) as source,
       coalesce(obj_description(p.oid, 'pg_proc'), '') as comment,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_proc'::regclass
           and d.objid = p.oid
           and d.deptype = 'e') as extension
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang
 where n.nspname = any (:schemas)
   and p.oid <> all (cast(:locked as oid[]))
 order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid) collate "C"
