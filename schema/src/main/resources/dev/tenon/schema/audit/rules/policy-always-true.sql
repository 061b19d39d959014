-- A policy for roles that stand above row-level security anyway, or for roles that the application
-- doesn't have, is somebody's decision.
with binding as (
  select p.*,
         t.name in (select name from tenant_tables) as of_tenant,
         exists (
           select
             from unnest(p.roles) role (oid)
             left join pg_roles r on r.oid = role.oid
            cross join settings s
            where role.oid = 0
               or (s.application_role is null
                   and not r.rolsuper and not r.rolbypassrls and r.oid <> t.owner)
               or r.rolname = s.application_role
               or pg_has_role(s.application_role, r.oid, 'usage')) as binds
    from policies p
    join tables t on t.oid = p.table_oid
   where p.permissive
     and t.row_security
)
select case when command = 'r' and not of_tenant then 'warning' end as severity,
       object,
       format(
         'The policy lets every row pass for %s.',
         case command
           when 'r' then 'reading' when 'a' then 'inserting' when 'w' then 'changing'
           when 'd' then 'deleting' else 'everything'
         end) as detail,
       'Compare a column with who asks, or disable row-level security if all may see all' as remedy
  from binding
 where binds
   and 'true' in (using_expression, check_expression)
