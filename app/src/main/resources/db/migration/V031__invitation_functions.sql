-- How people are invited, and come in.

set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.create_invitation(
  invitation_id uuid,
  email text,
  role text,
  token_hash bytea,
  expires_at timestamptz,
  claimed_user_id uuid default null) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_variable
declare
  organization constant uuid := nullif(current_setting('app.organization_id', true), '')::uuid;
  inviting constant uuid := nullif(current_setting('app.user_id', true), '')::uuid;
begin
  perform identity.require_admin();
  if claimed_user_id is not null
     and not exists (
       select
         from users u
        where u.organization_id = organization
          and u.id = claimed_user_id
          and u.account_id is null)
  then
    raise exception 'Only somebody who was imported, and is nobody''s yet, can be claimed.'
      using errcode = 'TN011', constraint = 'invitations_usable';
  end if;
  insert into invitations (
    organization_id, id, email, role, claimed_user_id, invited_by_user_id, expires_at)
  values (organization, invitation_id, email::citext, role, claimed_user_id, inviting, expires_at);
  insert into identity.invitation_links (organization_id, invitation_id, token_hash)
  values (organization, invitation_id, token_hash);
end
$$;

comment on function identity.create_invitation(uuid, text, text, bytea, timestamptz, uuid) is
  'Invites somebody into the current organization, as an administrator of it; with claimed_user_id, to become an imported user.';

create function identity.find_invitation(token_hash bytea)
  returns table (
    organization_id uuid,
    invitation_id uuid,
    organization_name text,
    email text,
    role text,
    expires_at timestamptz,
    account_exists boolean)
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select i.organization_id, i.id, o.name::text, i.email::text, i.role::text, i.expires_at,
         exists (select
                   from identity.accounts a
                  where a.email = i.email
                    and a.deleted_at is null)
    from identity.invitation_links l
    join invitations i on i.organization_id = l.organization_id and i.id = l.invitation_id
    join organizations o on o.id = i.organization_id and o.deleted_at is null
   where l.token_hash = find_invitation.token_hash
     and i.accepted_at is null
     and i.revoked_at is null
     and i.expires_at > now()
$$;

comment on function identity.find_invitation(bytea) is
  'What a link invites to, and whether its address has an account that should sign in first; no row when it is unknown, used, revoked or over.';

create function identity.accept_invitation(
  token_hash bytea,
  new_user_id uuid,
  display_name text,
  new_account_id uuid default null,
  password_hash text default null)
  returns table (organization_id uuid, user_id uuid, account_id uuid)
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  invited record;
  account record;
  joined_user_id uuid;
begin
  -- The row lock lets one of several at once through; the others then find it accepted.
  update invitations i
     set accepted_at = now()
    from identity.invitation_links l, organizations o
   where l.token_hash = accept_invitation.token_hash
     and i.organization_id = l.organization_id
     and i.id = l.invitation_id
     and i.accepted_at is null
     and i.revoked_at is null
     and i.expires_at > now()
     and o.id = i.organization_id
     and o.deleted_at is null
  returning i.organization_id, i.id, i.email, i.role, i.claimed_user_id, i.invited_by_user_id
       into invited;
  if not found then
    raise exception 'The invitation is unknown, used, revoked or over.'
      using errcode = 'TN011', constraint = 'invitations_usable';
  end if;

  select a.id, a.email
    into account
    from identity.accounts a
   where a.id = nullif(current_setting('app.account_id', true), '')::uuid
     and a.deleted_at is null;
  if not found then
    if exists (
      select from identity.accounts a where a.email = invited.email and a.deleted_at is null)
    then
      raise exception 'This address has an account: sign in to accept the invitation.'
        using errcode = 'TN012', constraint = 'accounts_sign_in_first';
    end if;
    insert into identity.accounts as a (id, email)
    values (new_account_id, invited.email)
    returning a.id, a.email into account;
    insert into identity.credentials (account_id, password_hash)
    values (new_account_id, accept_invitation.password_hash);
  end if;

  -- Become the imported user that was meant, or the one that an archive brought with the address.
  update users u
     set account_id = account.id,
         email = account.email,
         display_name = accept_invitation.display_name,
         role = invited.role,
         deactivated_at = null
   where u.organization_id = invited.organization_id
     and u.account_id is null
     and u.id = coalesce(
           invited.claimed_user_id,
           (select same.id
              from users same
             where same.organization_id = invited.organization_id
               and same.email = account.email))
  returning u.id into joined_user_id;
  if not found and invited.claimed_user_id is not null then
    raise exception 'The user of this invitation is somebody else''s by now.'
      using errcode = 'TN011', constraint = 'invitations_usable';
  end if;
  if joined_user_id is null then
    joined_user_id := new_user_id;
    insert into users (organization_id, id, account_id, email, display_name, role)
    values (
      invited.organization_id, joined_user_id, account.id, account.email,
      accept_invitation.display_name, invited.role);
  end if;
  insert into organization_tenants (organization_id, user_id, account_id, invited_by_user_id)
  values (invited.organization_id, joined_user_id, account.id, invited.invited_by_user_id);
  update invitations i
     set accepted_by_user_id = joined_user_id
   where i.organization_id = invited.organization_id
     and i.id = invited.id;
  return query select invited.organization_id, joined_user_id, account.id;
end
$$;

comment on function identity.accept_invitation(bytea, uuid, text, uuid, text) is
  'Accepts a link, once: for the signed-in account, else for a new one of the invited address. Raises invitations_usable or accounts_sign_in_first; violates organization_tenants_account_id_key when the account is a member already.';

grant execute
   on function
     identity.create_invitation(uuid, text, text, bytea, timestamptz, uuid),
     identity.find_invitation(bytea),
     identity.accept_invitation(bytea, uuid, text, uuid, text)
   to tenon_app;

reset role;
