select t.tgrelid as of,
       t.tgname as name,
       case
         when t.tgtype & 64 <> 0 then 'INSTEAD_OF'
         when t.tgtype & 2 <> 0 then 'BEFORE'
         else 'AFTER'
       end as when,
       array_remove(
         array[
           case when t.tgtype & 4 <> 0 then 'INSERT' end,
           case when t.tgtype & 16 <> 0 then 'UPDATE' end,
           case when t.tgtype & 8 <> 0 then 'DELETE' end,
           case when t.tgtype & 32 <> 0 then 'TRUNCATE' end], null) as events,
       t.tgtype & 1 <> 0 as for_each_row,
       coalesce(
         (select json_agg(a.attname order by key.place)
            from unnest(t.tgattr::int2[]) with ordinality key (attnum, place)
            join pg_attribute a on a.attrelid = t.tgrelid and a.attnum = key.attnum), '[]')
         as columns,
       substring(pg_get_triggerdef(t.oid) from 'WHEN \((.*)\) EXECUTE ') as condition,
       format('%I.%I', pn.nspname, p.proname) as function,
       case t.tgenabled
         when 'D' then 'DISABLED'
         when 'R' then 'REPLICA'
         when 'A' then 'ALWAYS'
         else 'ORIGIN'
       end as enabled,
       t.tgconstraint <> 0 as "constraint",
       case
         when t.tginitdeferred then 'DEFERRED'
         when t.tgdeferrable then 'DEFERRABLE'
         else 'IMMEDIATE'
       end as timing,
       t.tgparentid <> 0 as inherited,
       pg_get_triggerdef(t.oid) as definition,
       coalesce(obj_description(t.oid, 'pg_trigger'), '') as comment
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_proc p on p.oid = t.tgfoid
  join pg_namespace pn on pn.oid = p.pronamespace
 where n.nspname = any (:schemas)
   and not t.tgisinternal
   and c.oid <> all (cast(:locked as oid[]))
 order by t.tgname
