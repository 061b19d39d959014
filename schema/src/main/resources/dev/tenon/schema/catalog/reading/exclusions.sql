select k.conrelid as of,
       k.conname as name,
       format('%I.%I', n.nspname, ic.relname) as index,
       (select coalesce(json_agg(a.attname order by a.attnum), '[]')
          from pg_attribute a
         where a.attrelid = k.conrelid
           and a.attnum > 0
           and (a.attnum = any (k.conkey)
                or exists (
                     select
                       from pg_depend d
                      where d.classid = 'pg_class'::regclass
                        and d.objid = k.conindid
                        and d.refclassid = 'pg_class'::regclass
                        and d.refobjid = k.conrelid
                        and d.refobjsubid = a.attnum))) as columns,
       case
         when k.condeferred then 'DEFERRED'
         when k.condeferrable then 'DEFERRABLE'
         else 'IMMEDIATE'
       end as timing,
       not k.conislocal as inherited,
       pg_get_constraintdef(k.oid) as definition,
       coalesce(obj_description(k.oid, 'pg_constraint'), '') as comment
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_class ic on ic.oid = k.conindid
 where n.nspname = any (:schemas)
   and k.conrelid <> all (cast(:locked as oid[]))
   and k.contype = 'x'
 order by k.conname
