-- Without an access list an object has PostgreSQL's defaults, which are spelled out here too.
with objects ("on", object, "column", owner, acl, kind, class, id) as (
  select 'DATABASE', quote_ident(d.datname), null::name, d.datdba, d.datacl, 'd'::"char",
         'pg_database'::regclass, d.oid
    from pg_database d
   where d.datname = current_database()
   union all
  select 'SCHEMA', quote_ident(n.nspname), null, n.nspowner, n.nspacl, 'n',
         'pg_namespace'::regclass, n.oid
    from pg_namespace n
   where n.nspname = any (:schemas)
   union all
  select case c.relkind when 'S' then 'SEQUENCE' when 'v' then 'VIEW' when 'm' then 'VIEW'
                        else 'TABLE' end,
         format('%I.%I', n.nspname, c.relname), null, c.relowner, c.relacl,
         case c.relkind when 'S' then 's' else 'r' end::"char",
         'pg_class'::regclass, c.oid
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any (:schemas)
     and c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
   union all
  select 'COLUMN', format('%I.%I', n.nspname, c.relname), a.attname, c.relowner, a.attacl, 'c',
         'pg_class'::regclass, c.oid
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
   where n.nspname = any (:schemas)
     and a.attacl is not null
     and not a.attisdropped
   union all
  select 'ROUTINE',
         format('%I.%I(%s)', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)),
         null, p.proowner, p.proacl, 'f',
         'pg_proc'::regclass, p.oid
    from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
   where n.nspname = any (:schemas)
   union all
  select 'TYPE', format('%I.%I', n.nspname, t.typname), null, t.typowner, t.typacl, 'T',
         'pg_type'::regclass, t.oid
    from pg_type t
    join pg_namespace n on n.oid = t.typnamespace
   where n.nspname = any (:schemas)
     and (t.typtype in ('d', 'e', 'r')
          or exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c'))
)
select o."on",
       o.object,
       o."column",
       case when a.grantee = 0 then 'public' else pg_get_userbyid(a.grantee) end as grantee,
       pg_get_userbyid(a.grantor) as grantor,
       a.privilege_type as privilege,
       a.is_grantable as grantable,
       o.acl is null as by_default
  from objects o
 cross join lateral aclexplode(coalesce(o.acl, acldefault(o.kind, o.owner))) a
 where a.grantee <> o.owner
   and not exists (
         select
           from pg_depend d
          where d.classid = o.class
            and d.objid = o.id
            and d.deptype = 'e')
 order by o."on", o.object collate "C", o."column", grantee, privilege, grantor
