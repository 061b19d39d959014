select c.oid as id,
       format('%I.%I', n.nspname, c.relname) as name,
       case c.relkind
         when 'p' then 'PARTITIONED'
         when 'f' then 'FOREIGN'
         else 'TABLE'
       end as kind,
       pg_get_userbyid(c.relowner) as owner,
       coalesce(obj_description(c.oid, 'pg_class'), '') as comment,
       json_build_object(
         'enabled', c.relrowsecurity,
         'forced', c.relforcerowsecurity) as row_security,
       case when c.relispartition or c.relkind = 'p' then
         json_build_object(
           'key', pg_get_partkeydef(c.oid),
           'parent', parent.names ->> 0,
           'bound', pg_get_expr(c.relpartbound, c.oid),
           'children', case when c.relkind = 'p' then children.names else '[]' end)
       end as partitioning,
       case when c.relispartition then '[]' else parent.names end as inherits,
       json_build_object(
         'persistence', case c.relpersistence
                          when 'u' then 'UNLOGGED'
                          when 't' then 'TEMPORARY'
                          else 'PERMANENT'
                        end,
         'parameters', coalesce(
           (select json_agg(o order by o) from unnest(c.reloptions) o), '[]'),
         'tablespace', (select s.spcname from pg_tablespace s where s.oid = c.reltablespace),
         'access_method', (select m.amname from pg_am m where m.oid = c.relam),
         'replica_identity', case c.relreplident
                               when 'n' then 'NOTHING'
                               when 'f' then 'FULL'
                               when 'i' then 'INDEX'
                               else 'DEFAULT'
                             end) as storage,
       (select e.extname
          from pg_depend d
          join pg_extension e on e.oid = d.refobjid
         where d.classid = 'pg_class'::regclass
           and d.objid = c.oid
           and d.deptype = 'e') as extension
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 cross join lateral (
       select coalesce(json_agg(format('%I.%I', pn.nspname, p.relname) order by i.inhseqno), '[]') as names
         from pg_inherits i
         join pg_class p on p.oid = i.inhparent
         join pg_namespace pn on pn.oid = p.relnamespace
        where i.inhrelid = c.oid) parent
 cross join lateral (
       select coalesce(
                json_agg(format('%I.%I', kn.nspname, k.relname) order by kn.nspname, k.relname),
                '[]') as names
         from pg_inherits i
         join pg_class k on k.oid = i.inhrelid
         join pg_namespace kn on kn.oid = k.relnamespace
        where i.inhparent = c.oid) children
 where n.nspname = any (:schemas)
   and c.relkind in ('r', 'p', 'f')
   and c.oid <> all (cast(:locked as oid[]))
 order by n.nspname, c.relname
