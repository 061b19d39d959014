select k.conrelid as of,
       k.contype = 'p' as primary,
       k.conname as name,
       format('%I.%I', n.nspname, ic.relname) as index,
       (select json_agg(a.attname order by key.place)
          from unnest(k.conkey) with ordinality key (attnum, place)
          join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.attnum) as columns,
       coalesce(
         (select json_agg(a.attname order by key.place)
            from unnest(i.indkey::int2[]) with ordinality key (attnum, place)
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.attnum
           where key.place > i.indnkeyatts), '[]') as included,
       i.indnullsnotdistinct as nulls_not_distinct,
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
  join pg_index i on i.indexrelid = k.conindid
  join pg_class ic on ic.oid = k.conindid
 where n.nspname = any (:schemas)
   and k.conrelid <> all (cast(:locked as oid[]))
   and k.contype in ('p', 'u')
 order by k.conname
