select r.rolname as name,
       r.rolsuper as superuser,
       r.rolinherit as inherits,
       r.rolcreaterole as creates_roles,
       r.rolcreatedb as creates_databases,
       r.rolcanlogin as can_log_in,
       r.rolreplication as replicates,
       r.rolbypassrls as bypasses_row_security,
       coalesce((select json_agg(c order by c) from unnest(r.rolconfig) c), '[]') as settings
  from pg_roles r
 where r.rolname !~ '^pg_'
 order by r.rolname
