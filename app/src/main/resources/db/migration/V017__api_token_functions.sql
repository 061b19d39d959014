set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.find_api_token(token_hash bytea)
  returns table (
    token_id uuid,
    account_id uuid,
    organization_id uuid,
    organization_slug text,
    user_id uuid,
    user_role text,
    display_name text,
    scopes text[])
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  found_one record;
begin
  select k.id, u.account_id, k.organization_id, o.slug::text as slug, k.user_id,
         u.role::text as role, u.display_name::text as display_name, k.scopes, k.last_used_at
    into found_one
    from identity.api_tokens k
    join organizations o on o.id = k.organization_id and o.deleted_at is null
    join users u on u.organization_id = k.organization_id
                and u.id = k.user_id
                and u.deactivated_at is null
    join organization_tenants t on t.organization_id = k.organization_id
                               and t.user_id = k.user_id
                               and t.status = 'active'
    join identity.accounts a on a.id = t.account_id and a.deleted_at is null
   where k.token_hash = find_api_token.token_hash
     and k.revoked_at is null
     and k.expires_at > now();
  if not found then
    return;
  end if;
  if found_one.last_used_at is null or found_one.last_used_at < now() - interval '1 minute' then
    update identity.api_tokens k
       set last_used_at = now()
     where k.organization_id = found_one.organization_id
       and k.id = found_one.id
       and k.revoked_at is null;
    if not found then
      return;
    end if;
  end if;
  return query
    select found_one.id, found_one.account_id, found_one.organization_id, found_one.slug,
           found_one.user_id, found_one.role, found_one.display_name, found_one.scopes;
end
$$;

comment on function identity.find_api_token(bytea) is
  'Whom and what a token hash stands for, or no row when it is unknown, over, revoked, or its user may no longer enter. Notes its use at most once a minute.';

create function identity.create_api_token(
  token_id uuid,
  name text,
  prefix text,
  token_hash bytea,
  scopes text[],
  expires_at timestamptz) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
declare
  organization constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  acting constant uuid := nullif(current_setting('app.user_id', true), '')::uuid;
begin
  if not exists (
    select
      from users u
     where u.organization_id = organization
       and u.id = acting
       and u.account_id is not null
       and u.deactivated_at is null)
  then
    raise exception 'Only an active member of the organization may do this.'
      using errcode = 'TN010', constraint = 'caller_permitted';
  end if;
  insert into identity.api_tokens (
    organization_id, id, user_id, name, prefix, token_hash, scopes, expires_at)
  values (organization, token_id, acting, name, prefix, token_hash, scopes, expires_at);
end
$$;

comment on function identity.create_api_token(uuid, text, text, bytea, text[], timestamptz) is
  'Makes a token for the acting user; never for another one.';

create function identity.list_api_tokens()
  returns table (
    token_id uuid,
    user_id uuid,
    name text,
    prefix text,
    scopes text[],
    created_at timestamptz,
    expires_at timestamptz,
    last_used_at timestamptz,
    revoked_at timestamptz)
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select k.id, k.user_id, k.name::text, k.prefix::text, k.scopes, k.created_at, k.expires_at,
         k.last_used_at, k.revoked_at
    from users acting
    join identity.api_tokens k
      on k.organization_id = acting.organization_id
     and (k.user_id = acting.id or acting.role = 'admin')
   where acting.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and acting.id = nullif(current_setting('app.user_id', true), '')::uuid
     and acting.deactivated_at is null
   order by k.id desc
$$;

comment on function identity.list_api_tokens() is
  'The acting user''s tokens, newest first; for an administrator all of the organization.';

create function identity.revoke_api_token(token_id uuid) returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  update identity.api_tokens k
     set revoked_at = now()
    from users acting
   where acting.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and acting.id = nullif(current_setting('app.user_id', true), '')::uuid
     and acting.deactivated_at is null
     and k.organization_id = acting.organization_id
     and k.id = revoke_api_token.token_id
     and (k.user_id = acting.id or acting.role = 'admin')
     and k.revoked_at is null;
  return found;
end
$$;

comment on function identity.revoke_api_token(uuid) is
  'Takes back one''s own token, or as an administrator any of the organization; false when there is no such live one.';

grant execute
   on function
     identity.find_api_token(bytea),
     identity.create_api_token(uuid, text, text, bytea, text[], timestamptz),
     identity.list_api_tokens(),
     identity.revoke_api_token(uuid)
   to tenon_app;

reset role;
