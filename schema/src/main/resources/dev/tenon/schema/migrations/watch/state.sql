-- All that a migration can change, a line for each thing; "facts" is what is compared, names are as SQL
-- takes them. Of these owners alone, the tables that things hang on, or else the things themselves; of
-- all where none are named.
with spaces as (
  select oid, nspname
    from pg_namespace
   where nspname !~ '^pg_'
     and nspname <> 'information_schema'
)
select t.kind, t.id, t."table", t.name, t.facts
  from (
        select 'relation' as kind,
               c.oid as owner,
               c.oid::text as id,
               c.oid::text as "table",
               format('%I.%I', n.nspname, c.relname) as name,
               jsonb_build_object(
                 'kind', c.relkind,
                 'file', pg_relation_filenode(c.oid),
                 'owner', pg_get_userbyid(c.relowner),
                 'rights', c.relacl::text,
                 'row security', c.relrowsecurity,
                 'forced row security', c.relforcerowsecurity,
                 'partition', c.relispartition,
                 'root', case when c.relispartition then pg_partition_root(c.oid)::oid::text end,
                 'parent', case when c.relispartition then (select i.inhparent::text
                                                              from pg_inherits i
                                                             where i.inhrelid = c.oid) end,
                 'comment', obj_description(c.oid, 'pg_class')) as facts
          from pg_class c
          join spaces n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p', 'f', 'v', 'm', 'S')
         union all
        select 'column', a.attrelid, a.attrelid || '.' || a.attnum, a.attrelid::text, quote_ident(a.attname),
               jsonb_build_object(
                 'type', format_type(a.atttypid, a.atttypmod),
                 'required', a.attnotnull,
                 'default', pg_get_expr(d.adbin, d.adrelid),
                 'filled', a.atthasdef or a.attidentity <> '',
                 'rights', a.attacl::text,
                 'comment', col_description(a.attrelid, a.attnum))
          from pg_attribute a
          join pg_class c on c.oid = a.attrelid
          join spaces n on n.oid = c.relnamespace
          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
         where c.relkind in ('r', 'p', 'f')
           and a.attnum > 0
           and not a.attisdropped
         union all
        select 'constraint', k.conrelid, k.oid::text, k.conrelid::text, quote_ident(k.conname),
               jsonb_build_object(
                 'type', k.contype,
                 'validated', k.convalidated,
                 'index', k.conindid::text,
                 'columns', k.conkey,
                 'target', k.confrelid::text,
                 'definition', pg_get_constraintdef(k.oid))
          from pg_constraint k
          join pg_class c on c.oid = k.conrelid
          join spaces n on n.oid = c.relnamespace
         where k.contype in ('p', 'u', 'x', 'f', 'c')
           and k.conparentid = 0
         union all
        select 'index', i.indrelid, i.indexrelid::text, i.indrelid::text, quote_ident(c.relname),
               jsonb_build_object(
                 'file', pg_relation_filenode(c.oid),
                 'unique', i.indisunique,
                 'valid', i.indisvalid)
          from pg_index i
          join pg_class c on c.oid = i.indexrelid
          join spaces n on n.oid = c.relnamespace
         union all
        select 'policy', p.polrelid, p.oid::text, p.polrelid::text, quote_ident(p.polname),
               jsonb_build_object(
                 'command', p.polcmd,
                 'permissive', p.polpermissive,
                 'roles', p.polroles::regrole[]::text,
                 'using', pg_get_expr(p.polqual, p.polrelid),
                 'check', pg_get_expr(p.polwithcheck, p.polrelid))
          from pg_policy p
          join pg_class c on c.oid = p.polrelid
          join spaces n on n.oid = c.relnamespace
         union all
        select 'trigger', t.tgrelid, t.oid::text, t.tgrelid::text, quote_ident(t.tgname),
               jsonb_build_object(
                 'enabled', t.tgenabled,
                 'routine', t.tgfoid::text)
          from pg_trigger t
          join pg_class c on c.oid = t.tgrelid
          join spaces n on n.oid = c.relnamespace
         where not t.tgisinternal
           and t.tgparentid = 0
         union all
        select 'routine', p.oid, p.oid::text, null, p.oid::regprocedure::text,
               jsonb_build_object(
                 'word', p.proname,
                 'schema', n.nspname,
                 'built in', exists (select from pg_proc b
                                      where b.proname = p.proname
                                        and b.pronamespace = 'pg_catalog'::regnamespace),
                 'owner', pg_get_userbyid(p.proowner),
                 'rights', p.proacl::text,
                 'security definer', p.prosecdef,
                 'aggregate', p.prokind = 'a',
                 'language', l.lanname,
                 'body', case when l.lanname in ('sql', 'plpgsql') then p.prosrc end,
                 'comment', obj_description(p.oid, 'pg_proc'))
          from pg_proc p
          join spaces n on n.oid = p.pronamespace
          join pg_language l on l.oid = p.prolang
         union all
        select 'type', t.oid, t.oid::text, null, format('%I.%I', n.nspname, t.typname),
               jsonb_build_object(
                 'built in', exists (select from pg_type b
                                      where b.typname = t.typname
                                        and b.typnamespace = 'pg_catalog'::regnamespace),
                 'owner', pg_get_userbyid(t.typowner),
                 'rights', t.typacl::text,
                 'comment', obj_description(t.oid, 'pg_type'))
          from pg_type t
          join spaces n on n.oid = t.typnamespace
         where t.typtype in ('d', 'e', 'r')
            or exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c')
         union all
        select 'schema', n.oid, n.oid::text, null, quote_ident(s.nspname),
               jsonb_build_object(
                 'owner', pg_get_userbyid(n.nspowner),
                 'rights', n.nspacl::text,
                 'comment', obj_description(n.oid, 'pg_namespace'))
          from pg_namespace n
          join spaces s on s.oid = n.oid
         union all
        select 'role', r.oid, r.oid::text, null, quote_ident(r.rolname),
               jsonb_build_object(
                 'superuser', r.rolsuper,
                 'passes row security', r.rolbypassrls,
                 'member of', (select array_agg(m.roleid::regrole::text order by m.roleid::regrole::text)
                                 from pg_auth_members m
                                where m.member = r.oid)::text)
          from pg_roles r
         where r.rolname !~ '^pg_') t
 where cast(? as oid[]) is null
    or t.owner = any (cast(? as oid[]))
