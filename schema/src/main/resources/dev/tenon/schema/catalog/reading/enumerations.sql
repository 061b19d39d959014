select format('%I.%I', n.nspname, t.typname) as name,
       (select coalesce(json_agg(e.enumlabel order by e.enumsortorder), '[]')
          from pg_enum e
         where e.enumtypid = t.oid) as labels,
       pg_get_userbyid(t.typowner) as owner,
       coalesce(obj_description(t.oid, 'pg_type'), '') as comment,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_type'::regclass
           and d.objid = t.oid
           and d.deptype = 'e') as extension
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
 where n.nspname = any (:schemas)
   and t.typtype = 'e'
 order by n.nspname, t.typname
