-- PostgreSQL 16 and later record one membership per grantor: together they give what any one gives.
select r.rolname as role,
       m.rolname as member,
       bool_or(a.admin_option) as admin,
       bool_or(coalesce((to_jsonb(a) ->> 'inherit_option')::boolean, m.rolinherit)) as inherits,
       bool_or(coalesce((to_jsonb(a) ->> 'set_option')::boolean, true)) as can_set
  from pg_auth_members a
  join pg_roles r on r.oid = a.roleid
  join pg_roles m on m.oid = a.member
 where m.rolname !~ '^pg_'
 group by r.rolname, m.rolname
 order by r.rolname, m.rolname
