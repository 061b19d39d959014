select k.conrelid as of,
       k.conname as name,
       coalesce(
         (select json_agg(a.attname order by key.place)
            from unnest(k.conkey) with ordinality key (attnum, place)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.attnum), '[]')
         as columns,
       pg_get_expr(k.conbin, k.conrelid) as expression,
       k.convalidated as validated,
       coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true) as enforced,
       not k.conislocal as inherited,
       pg_get_constraintdef(k.oid) as definition,
       coalesce(obj_description(k.oid, 'pg_constraint'), '') as comment
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname = any (:schemas)
   and k.conrelid <> all (cast(:locked as oid[]))
   and k.contype = 'c'
 order by k.conname
