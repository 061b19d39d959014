select null as severity,
       t.name as object,
       format(
         'Row-level security is not forced, and %s has the rights of its owner %s: the policies don''t bind it.',
         s.application_role, pg_get_userbyid(t.owner)) as detail,
       format('alter table %s force row level security', t.name) as remedy
  from tables t
 cross join settings s
  join pg_roles r on r.rolname = s.application_role
 where t.row_security
   and not t.row_security_forced
   and not r.rolsuper
   and pg_has_role(r.oid, t.owner, 'usage')
