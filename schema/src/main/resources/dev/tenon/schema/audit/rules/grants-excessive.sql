with application as (
  select r.oid, r.rolname as name
    from settings s
    join pg_roles r on r.rolname = s.application_role
   where not r.rolsuper
),
relations as (
  select name, schema_name, owner, acl, 'table' as kind from tables
   union all
  select name, schema_name, owner, acl, 'view' from views
),
owners as (
  select distinct on (schema_name)
         schema_name, owner, count(*) as owned, sum(count(*)) over (partition by schema_name) as all_of
    from tables
   group by schema_name, owner
   order by schema_name, count(*) desc, owner
)
select null as severity,
       quote_ident(s.name) as object,
       'Everybody may create objects in the schema.' as detail,
       format('revoke create on schema %I from public', s.name) as remedy
  from schemas s
 where exists (
         select
           from aclexplode(s.acl) a
          where a.grantee = 0
            and a.privilege_type = 'CREATE')
 union all
select null,
       format('%I (%I)', s.name, a.name),
       format('The application''s role %s may create objects in the schema.', a.name),
       format('revoke create on schema %I from %I', s.name, a.name)
  from schemas s
 cross join application a
 where has_schema_privilege(a.oid, s.oid, 'create')
   and not pg_has_role(a.oid, s.owner, 'usage')
   and not exists (select from aclexplode(s.acl) e where e.grantee = 0 and e.privilege_type = 'CREATE')
 union all
select null,
       r.name,
       format('Everybody may %s it.', lower(string_agg(a.privilege_type, ', ' order by a.privilege_type))),
       format('revoke all on %s from public', r.name)
  from relations r
 cross join lateral aclexplode(r.acl) a
 where a.grantee = 0
 group by r.name
 union all
select null,
       format('%s (%I)', r.name, a.name),
       format(
         'The application''s role %s may %s: more than serving needs.',
         a.name, lower(string_agg(e.privilege_type, ', ' order by e.privilege_type))),
       format(
         'revoke %s on %s from %I',
         lower(string_agg(e.privilege_type, ', ' order by e.privilege_type)), r.name, a.name)
  from relations r
 cross join application a
 cross join lateral aclexplode(r.acl) e
 where e.grantee = a.oid
   and e.grantee <> r.owner
   and e.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN')
 group by r.name, a.name
 union all
select null,
       r.name,
       'Everybody may call it, and it runs with its owner''s rights.',
       format('revoke execute on routine %s from public; grant it to those who need it', r.name)
  from routines r
 where r.security_definer
   and exists (
         select
           from aclexplode(coalesce(r.acl, acldefault('f', r.owner))) a
          where a.grantee = 0
            and a.privilege_type = 'EXECUTE')
   and not exists (select from pg_proc p where p.oid = r.oid and p.prorettype = 'trigger'::regtype)
 union all
select null,
       t.name,
       format('It belongs to %s, as few tables of its schema do.', pg_get_userbyid(t.owner)),
       format('alter table %s owner to %I', t.name, pg_get_userbyid(o.owner))
  from tables t
  join owners o on o.schema_name = t.schema_name
 where t.owner <> o.owner
   and o.owned >= 0.8 * o.all_of
   and o.all_of >= 5
