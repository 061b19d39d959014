-- How the application keeps people signed in. Every function here and in the next files runs as
-- tenon_identity and does one narrow thing; the application has no other way to these tables.

set local lock_timeout = '5s';
set local role tenon_identity;

create function identity.find_session(token_hash bytea)
  returns table (
    session_id uuid,
    account_id uuid,
    email text,
    organization_id uuid,
    organization_slug text,
    user_id uuid,
    user_role text,
    display_name text,
    expires_at timestamptz)
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  found_one record;
begin
  select s.id,
         s.account_id,
         a.email::text as email,
         o.id as organization_id,
         o.slug::text as organization_slug,
         u.id as user_id,
         u.role::text as user_role,
         u.display_name::text as display_name,
         s.expires_at,
         s.last_seen_at
    into found_one
    from identity.sessions s
    join identity.accounts a on a.id = s.account_id and a.deleted_at is null
    left join (organization_tenants t
               join organizations o on o.id = t.organization_id and o.deleted_at is null
               join users u on u.organization_id = t.organization_id
                           and u.id = t.user_id
                           and u.deactivated_at is null)
      on t.account_id = s.account_id
     and t.organization_id = s.current_organization_id
     and t.status = 'active'
   where s.token_hash = find_session.token_hash
     and s.revoked_at is null
     and s.expires_at > now();
  if not found then
    return;
  end if;
  if found_one.last_seen_at < now() - interval '1 minute' then
    update identity.sessions s
       set last_seen_at = now(),
           expires_at = least(now() + s.idle_timeout, s.absolute_expires_at)
     where s.id = found_one.id
       and s.revoked_at is null
    returning s.expires_at into found_one.expires_at;
    if not found then
      return;
    end if;
  end if;
  return query
    select found_one.id, found_one.account_id, found_one.email, found_one.organization_id,
           found_one.organization_slug, found_one.user_id, found_one.user_role,
           found_one.display_name, found_one.expires_at;
end
$$;

comment on function identity.find_session(bytea) is
  'The session of a token hash, or no row when it is unknown, over, revoked or its account closed. Organization and user are null until one is chosen, and from the moment that the membership is suspended, the user deactivated or the organization deleted. Slides the expiry at most once a minute.';

create function identity.start_session(
  session_id uuid,
  account_id uuid,
  token_hash bytea,
  user_agent text default null,
  ip_address inet default null,
  idle_timeout interval default '7 days',
  lifetime interval default '30 days') returns uuid
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  membership record;
begin
  -- Where they last worked, else where they have been longest.
  select t.organization_id, t.user_id
    into membership
    from organization_tenants t
    join organizations o on o.id = t.organization_id and o.deleted_at is null
    join users u on u.organization_id = t.organization_id
                and u.id = t.user_id
                and u.deactivated_at is null
    left join lateral (
         select max(s.last_seen_at) as last_seen_at
           from identity.sessions s
          where s.account_id = t.account_id
            and s.current_organization_id = t.organization_id) seen on true
   where t.account_id = start_session.account_id
     and t.status = 'active'
   order by seen.last_seen_at desc nulls last, t.joined_at, t.organization_id
   limit 1;
  insert into identity.sessions (
    id, account_id, token_hash, current_organization_id, idle_timeout, expires_at,
    absolute_expires_at, user_agent, ip_address)
  select start_session.session_id, a.id, start_session.token_hash, membership.organization_id,
         start_session.idle_timeout,
         now() + least(start_session.idle_timeout, start_session.lifetime),
         now() + start_session.lifetime,
         left(start_session.user_agent, 400), start_session.ip_address
    from identity.accounts a
   where a.id = start_session.account_id
     and a.deleted_at is null;
  if not found then
    raise exception 'The account is closed.'
      using errcode = 'TN010', constraint = 'caller_permitted';
  end if;
  if membership.organization_id is not null then
    perform audit.append_event(
      membership.organization_id, 'sessions', session_id, null, 'sign_in', membership.user_id, '{}');
  end if;
  return membership.organization_id;
end
$$;

comment on function identity.start_session(uuid, uuid, bytea, text, inet, interval, interval) is
  'Signs an account in, in the organization where it last worked; returns that organization, or null when it has none.';

create function identity.choose_organization(session_id uuid, organization_id uuid)
  returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  account constant uuid := nullif(current_setting('app.account_id', true), '')::uuid;
  chosen_user_id uuid;
begin
  update identity.sessions s
     set current_organization_id = t.organization_id
    from organization_tenants t
    join organizations o on o.id = t.organization_id and o.deleted_at is null
    join users u on u.organization_id = t.organization_id
                and u.id = t.user_id
                and u.deactivated_at is null
   where s.id = choose_organization.session_id
     and s.account_id = account
     and s.revoked_at is null
     and s.expires_at > now()
     and t.account_id = account
     and t.organization_id = choose_organization.organization_id
     and t.status = 'active'
  returning t.user_id into chosen_user_id;
  if not found then
    return false;
  end if;
  perform audit.append_event(
    organization_id, 'sessions', session_id, null, 'sign_in', chosen_user_id, '{}');
  return true;
end
$$;

comment on function identity.choose_organization(uuid, uuid) is
  'Moves a session of the signed-in account to another of its organizations; false when it may not enter there.';

create function identity.list_sessions()
  returns table (
    session_id uuid,
    organization_id uuid,
    created_at timestamptz,
    last_seen_at timestamptz,
    expires_at timestamptz,
    user_agent text,
    ip_address inet)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select s.id, s.current_organization_id, s.created_at, s.last_seen_at, s.expires_at,
         s.user_agent::text, s.ip_address
    from identity.sessions s
   where s.account_id = nullif(current_setting('app.account_id', true), '')::uuid
     and s.revoked_at is null
     and s.expires_at > now()
   order by s.last_seen_at desc, s.id
$$;

comment on function identity.list_sessions() is
  'The signed-in account''s live sessions, the last used first.';

create function identity.end_sessions(account uuid, only_id uuid, except_id uuid) returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  ended record;
  how_many integer := 0;
begin
  for ended in
    update identity.sessions s
       set revoked_at = now()
     where s.account_id = account
       and s.revoked_at is null
       and (only_id is null or s.id = only_id)
       and (except_id is null or s.id <> except_id)
    returning s.id, s.current_organization_id
  loop
    how_many := how_many + 1;
    perform audit.append_event(
              t.organization_id, 'sessions', ended.id, null, 'sign_out', t.user_id, '{}')
       from organization_tenants t
      where t.account_id = account
        and t.organization_id = ended.current_organization_id;
  end loop;
  return how_many;
end
$$;

comment on function identity.end_sessions(uuid, uuid, uuid) is
  'Ends an account''s sessions: one, or all but one. For the functions here, not for the application.';

create function identity.end_session(token_hash bytea) returns boolean
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select coalesce(
    (select identity.end_sessions(s.account_id, s.id, null) > 0
       from identity.sessions s
      where s.token_hash = end_session.token_hash),
    false)
$$;

comment on function identity.end_session(bytea) is
  'Signs out; false when that session was over already.';

create function identity.revoke_session(session_id uuid) returns boolean
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select identity.end_sessions(
           nullif(current_setting('app.account_id', true), '')::uuid,
           coalesce(session_id, '00000000-0000-0000-0000-000000000000'),
           null) > 0
$$;

comment on function identity.revoke_session(uuid) is
  'Ends one of the signed-in account''s sessions; false when there is no such live one.';

create function identity.clean_up() returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  removed integer := 0;
  step integer;
begin
  delete from identity.sign_in_throttles where window_ends_at < now();
  get diagnostics step = row_count;
  removed := removed + step;
  delete from identity.sessions where expires_at < now() - interval '30 days';
  get diagnostics step = row_count;
  removed := removed + step;
  delete from identity.password_resets where expires_at < now() - interval '30 days';
  get diagnostics step = row_count;
  return removed + step;
end
$$;

comment on function identity.clean_up() is
  'Removes what is long over: throttles at once, sessions and resets after 30 days. Run it daily.';

grant execute
   on function
     identity.find_session(bytea),
     identity.start_session(uuid, uuid, bytea, text, inet, interval, interval),
     identity.choose_organization(uuid, uuid),
     identity.list_sessions(),
     identity.end_session(bytea),
     identity.revoke_session(uuid),
     identity.clean_up()
   to tenon_app;

reset role;
