-- What stands on the server beside this database, and when each was last written: the roles with
-- these ids, their memberships and settings, other databases, tablespaces and parameters.
with roles as (
  select unnest(?::oid[]) as oid
),
here as (
  select d.oid from pg_database d where d.datname = current_database()
),
versions as (
  select format('role %s %s', a.oid, a.xmin) as version
    from pg_authid a
    join roles using (oid)
   union all
  select format('member %s %s %s', m.roleid, m.member, m.xmin)
    from pg_auth_members m
   where m.roleid in (select oid from roles)
     and m.member in (select oid from roles)
   union all
  select format('setting %s %s %s', s.setdatabase, s.setrole, s.xmin)
    from pg_db_role_setting s
   where s.setdatabase not in (select oid from here)
     and (s.setrole = 0 or s.setrole in (select oid from roles))
   union all
  select format('comment %s %s %s', c.classoid, c.objoid, c.xmin)
    from pg_shdescription c
   where c.objoid in (select oid from roles)
      or (c.classoid <> 'pg_authid'::regclass and c.objoid not in (select oid from here))
   union all
  select format('database %s %s', d.oid, d.xmin)
    from pg_database d
   where d.oid < (select oid from here) -- others may make more meanwhile
   union all
  select format('tablespace %s %s', t.oid, t.xmin)
    from pg_tablespace t
   union all
  select format('parameter %s %s', p.oid, p.xmin)
    from pg_parameter_acl p
)
select coalesce(md5(string_agg(version, ',' order by version)), '')
  from versions
