-- Left out: the copies PostgreSQL keeps of a key for each partition of the table it refers to.
select k.conrelid as of,
       k.conname as name,
       format('%I.%I', n.nspname, c.relname) as "table",
       (select json_agg(a.attname order by key.place)
          from unnest(k.conkey) with ordinality key (attnum, place)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.attnum) as columns,
       format('%I.%I', tn.nspname, t.relname) as target,
       (select json_agg(a.attname order by key.place)
          from unnest(k.confkey) with ordinality key (attnum, place)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = key.attnum)
         as target_columns,
       case k.confmatchtype when 'f' then 'FULL' when 'p' then 'PARTIAL' else 'SIMPLE' end as match,
       case k.confdeltype
         when 'r' then 'RESTRICT'
         when 'c' then 'CASCADE'
         when 'n' then 'SET_NULL'
         when 'd' then 'SET_DEFAULT'
         else 'NO_ACTION'
       end as on_delete,
       case k.confupdtype
         when 'r' then 'RESTRICT'
         when 'c' then 'CASCADE'
         when 'n' then 'SET_NULL'
         when 'd' then 'SET_DEFAULT'
         else 'NO_ACTION'
       end as on_update,
       coalesce(
         (select json_agg(a.attname order by key.place)
            from unnest(k.confdelsetcols) with ordinality key (attnum, place)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.attnum), '[]')
         as set_columns,
       case
         when k.condeferred then 'DEFERRED'
         when k.condeferrable then 'DEFERRABLE'
         else 'IMMEDIATE'
       end as timing,
       k.convalidated as validated,
       coalesce((to_jsonb(k) ->> 'conenforced')::boolean, true) as enforced,
       k.conparentid <> 0 as inherited,
       pg_get_constraintdef(k.oid) as definition,
       coalesce(obj_description(k.oid, 'pg_constraint'), '') as comment
  from pg_constraint k
  join pg_class c on c.oid = k.conrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_class t on t.oid = k.confrelid
  join pg_namespace tn on tn.oid = t.relnamespace
 where n.nspname = any (:schemas)
   and k.conrelid <> all (cast(:locked as oid[]))
   and k.contype = 'f'
   and not exists (
         select
           from pg_constraint whole
          where whole.oid = k.conparentid
            and whole.conrelid = k.conrelid)
 order by k.conname
