-- Prepares a database for Tenon. Run once, connected to that database, as a superuser or as a
-- role that may create roles and owns the database; running it again changes nothing.
--
--   psql --dbname=tenon --file=prepare.sql
--
-- It sets no password. Give the roles that connect one of their own afterwards:
--   alter role tenon_owner password '…'; alter role tenon_app password '…';

do $$
declare
  wanted record;
begin
  for wanted in
    select *
      from (values
        ('tenon_owner',    'login'),    -- owns everything, runs migrations, never serves
        ('tenon_app',      'login'),    -- the application while it serves
        ('tenon_billing',  'login'),    -- the only one that sees invoices
        ('tenon_operator', 'login'),    -- reads rollups across organizations
        ('tenon_identity', 'nologin'),  -- owns accounts, sessions and the functions over them
        ('tenon_audit',    'nologin'),  -- owns the functions that append to the audit log
        ('tenon_guard',    'nologin')   -- owns the rules that must see more than their caller
      ) as roles (name, login)
     where not exists (select from pg_catalog.pg_roles r where r.rolname = roles.name)
  loop
    execute format('create role %I %s', wanted.name, wanted.login);
  end loop;
end
$$;

-- Row-level security binds every one of them; saying so again costs nothing and undoes accidents.
-- The owner takes the three functional roles on only when a migration says "set role": with
-- NOINHERIT their policies do not become its own.
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'tenon_owner', 'tenon_app', 'tenon_billing', 'tenon_operator',
    'tenon_identity', 'tenon_audit', 'tenon_guard']
  loop
    execute format('alter role %I nocreatedb nocreaterole noinherit', role_name);
    if (select rolsuper or rolbypassrls or rolreplication
          from pg_catalog.pg_roles
         where rolname = role_name) then
      execute format('alter role %I nosuperuser nobypassrls noreplication', role_name);
    end if;
  end loop;
end
$$;

grant tenon_identity, tenon_audit, tenon_guard to tenon_owner;

-- Who may do what in this database. The owner needs CREATE for the schemas and for the trusted
-- extensions btree_gin, citext, ltree and pg_trgm; nobody needs temporary tables.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect, create on database %I to tenon_owner', current_database());
  execute format(
    'grant connect on database %I to tenon_app, tenon_billing, tenon_operator',
    current_database());
end
$$;

comment on schema public is 'Tenant data: every row belongs to one organization and is seen by it alone.';
revoke all on schema public from public;
grant usage, create on schema public to tenon_owner;
grant usage on schema public
  to tenon_app, tenon_billing, tenon_operator, tenon_identity, tenon_audit, tenon_guard;

-- A new function is callable by nobody until a migration grants it. This needs membership in the
-- roles, which a superuser has of itself.
do $$
declare
  role_name text;
begin
  foreach role_name in array array['tenon_owner', 'tenon_identity', 'tenon_audit', 'tenon_guard']
  loop
    if not pg_has_role(current_user, role_name, 'usage') then
      execute format('grant %I to current_user', role_name);
    end if;
    execute format(
      'alter default privileges for role %I revoke execute on functions from public', role_name);
  end loop;
end
$$;
