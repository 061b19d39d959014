-- Who calls is asked at every request: the functions that answer set their answer at once, instead
-- of by a second query over what the first one found.

set local lock_timeout = '5s';
set local role tenon_identity;

create or replace function identity.find_api_token(token_hash bytea)
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
  rows 1
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  last_used timestamptz;
begin
  select k.id, u.account_id, k.organization_id, o.slug, k.user_id, u.role, u.display_name,
         k.scopes, k.last_used_at
    into token_id, account_id, organization_id, organization_slug, user_id, user_role,
         display_name, scopes, last_used
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
  if last_used is null or last_used < now() - interval '1 minute' then
    update identity.api_tokens k
       set last_used_at = now()
     where k.organization_id = find_api_token.organization_id
       and k.id = find_api_token.token_id
       and k.revoked_at is null;
    if not found then
      return;
    end if;
  end if;
  return next;
end
$$;

reset role;
