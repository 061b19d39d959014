-- What strangers are told before they fill in a form in vain: whether the installation has been set
-- up, whether a link to reset a password is still good, and what became of an invitation. Each answer
-- is one that sending the form gives as well.

set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.has_organization() returns boolean
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select exists (select from organizations)
$$;

comment on function identity.has_organization() is
  'Whether the installation has an organization, in the trash perhaps: then nobody is the first any more.';

create function identity.is_password_reset_open(token_hash bytea) returns boolean
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select exists (select
                   from identity.password_resets r
                  where r.token_hash = is_password_reset_open.token_hash
                    and r.used_at is null
                    and r.expires_at > now())
$$;

comment on function identity.is_password_reset_open(bytea) is
  'Whether identity.complete_password_reset would take a link; false alike when it is unknown, used or over.';

create function identity.invitation_state(token_hash bytea) returns text
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select case
           when i.accepted_at is not null then 'accepted'
           when i.revoked_at is not null or o.deleted_at is not null then 'revoked'
           when i.expires_at <= now() then 'over'
           else 'open'
         end
    from identity.invitation_links l
    join invitations i on i.organization_id = l.organization_id and i.id = l.invitation_id
    join organizations o on o.id = i.organization_id
   where l.token_hash = invitation_state.token_hash
$$;

comment on function identity.invitation_state(bytea) is
  'What became of the invitation of a link, to whoever holds it: open, accepted, revoked or over; null when the link is unknown.';

grant execute
   on function
     identity.has_organization(),
     identity.is_password_reset_open(bytea),
     identity.invitation_state(bytea)
   to tenon_app;

reset role;
