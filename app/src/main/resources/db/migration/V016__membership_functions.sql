-- How organizations and memberships come to be.

set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.require_admin() returns void
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if not exists (
    select
      from users u
      join organizations o on o.id = u.organization_id and o.deleted_at is null
     where u.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       and u.id = nullif(current_setting('app.user_id', true), '')::uuid
       and u.role = 'admin'
       and u.deactivated_at is null)
  then
    raise exception 'Only an administrator of the organization may do this.'
      using errcode = 'TN010', constraint = 'caller_permitted';
  end if;
end
$$;

comment on function identity.require_admin() is
  'Refuses whoever is not an active administrator of the current organization, whatever the code above believes.';

create function identity.found_organization(
  organization_id uuid,
  name text,
  slug text,
  account_id uuid,
  user_id uuid,
  email text,
  display_name text) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
begin
  insert into organizations (id, name, slug)
  values (organization_id, name, slug);
  insert into users (organization_id, id, account_id, email, display_name, role)
  values (organization_id, user_id, account_id, email::citext, display_name, 'admin');
  insert into organization_tenants (organization_id, user_id, account_id)
  values (organization_id, user_id, account_id);
end
$$;

comment on function identity.found_organization(uuid, text, text, uuid, uuid, text, text) is
  'Makes an organization with its first administrator. For the functions here, not for the application.';

create function identity.sign_up(
  account_id uuid,
  email text,
  password_hash text,
  organization_id uuid,
  organization_name text,
  organization_slug text,
  user_id uuid,
  display_name text) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
begin
  insert into identity.accounts (id, email)
  values (account_id, email::citext);
  insert into identity.credentials (account_id, password_hash)
  values (account_id, password_hash);
  perform identity.found_organization(
    organization_id, organization_name, organization_slug, account_id, user_id, email,
    display_name);
end
$$;

comment on function identity.sign_up(uuid, text, text, uuid, text, text, uuid, text) is
  'Makes an account, an organization and its first administrator at once. Violates accounts_email_key or organizations_slug_key when one is taken.';

create function identity.create_organization(
  organization_id uuid, organization_name text, organization_slug text, user_id uuid, display_name text)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
declare
  account record;
begin
  select a.id, a.email
    into account
    from identity.accounts a
   where a.id = nullif(current_setting('app.account_id', true), '')::uuid
     and a.deleted_at is null;
  if not found then
    raise exception 'Only somebody who is signed in may do this.'
      using errcode = 'TN010', constraint = 'caller_permitted';
  end if;
  perform identity.found_organization(
    organization_id, organization_name, organization_slug, account.id, user_id,
    account.email::text, display_name);
end
$$;

comment on function identity.create_organization(uuid, text, text, uuid, text) is
  'Makes a further organization for the signed-in account, which becomes its administrator.';

create function identity.import_organization(
  organization_id uuid, organization_name text, organization_slug text, created_at timestamptz)
  returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if current_setting('app.performed_via', true) is distinct from 'import' then
    raise exception 'Only an import makes an organization without people.'
      using errcode = 'TN010', constraint = 'caller_permitted';
  end if;
  insert into organizations (id, name, slug, created_at)
  values (
    import_organization.organization_id, organization_name, organization_slug,
    import_organization.created_at);
end
$$;

comment on function identity.import_organization(uuid, text, text, timestamptz) is
  'Makes an empty organization for an archive to fill; its administrator comes by identity.appoint_admin.';

create function identity.appoint_admin(
  account_id uuid, email text, password_hash text, user_id uuid, display_name text) returns uuid
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  organization constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  account uuid;
  appointed uuid;
begin
  perform guard.serialize('identity.appoint_admin', organization);
  if exists (select from organization_tenants t where t.organization_id = organization) then
    raise exception 'The organization has members: one of its administrators invites more.'
      using errcode = 'TN010', constraint = 'caller_permitted';
  end if;
  select a.id
    into account
    from identity.accounts a
   where a.email = appoint_admin.email::citext
     and a.deleted_at is null;
  if account is null then
    account := appoint_admin.account_id;
    insert into identity.accounts (id, email)
    values (account, appoint_admin.email::citext);
    insert into identity.credentials (account_id, password_hash)
    values (account, appoint_admin.password_hash);
  end if;
  -- An archive brings its people; the one with this address becomes the administrator.
  update users u
     set account_id = account,
         role = 'admin',
         deactivated_at = null
   where u.organization_id = organization
     and u.email = appoint_admin.email::citext
  returning u.id into appointed;
  if appointed is null then
    appointed := appoint_admin.user_id;
    insert into users (organization_id, id, account_id, email, display_name, role)
    values (
      organization, appointed, account, appoint_admin.email::citext, appoint_admin.display_name,
      'admin');
  end if;
  insert into organization_tenants (organization_id, user_id, account_id)
  values (organization, appointed, account);
  return account;
end
$$;

comment on function identity.appoint_admin(uuid, text, text, uuid, text) is
  'Gives an imported organization that nobody can enter its first administrator, and returns the account: the one of that address, else a new one.';

create function identity.my_organizations()
  returns table (
    organization_id uuid,
    organization_name text,
    organization_slug text,
    user_id uuid,
    user_role text,
    joined_at timestamptz)
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select o.id, o.name::text, o.slug::text, u.id, u.role::text, t.joined_at
    from organization_tenants t
    join organizations o on o.id = t.organization_id and o.deleted_at is null
    join users u on u.organization_id = t.organization_id
                and u.id = t.user_id
                and u.deactivated_at is null
   where t.account_id = nullif(current_setting('app.account_id', true), '')::uuid
     and t.status = 'active'
   order by o.name, o.id
$$;

comment on function identity.my_organizations() is
  'The organizations that the signed-in account may enter, by name.';

grant execute
   on function
     identity.sign_up(uuid, text, text, uuid, text, text, uuid, text),
     identity.create_organization(uuid, text, text, uuid, text),
     identity.import_organization(uuid, text, text, timestamptz),
     identity.appoint_admin(uuid, text, text, uuid, text),
     identity.my_organizations()
   to tenon_app;

reset role;
