-- How the application signs people in and keeps them signed in. Every function here runs as
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

create function identity.credential_of(email text)
  returns table (account_id uuid, password_hash text)
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select a.id, c.password_hash::text
    from identity.accounts a
    join identity.credentials c on c.account_id = a.id
   where a.email = credential_of.email::citext
     and a.deleted_at is null
$$;

comment on function identity.credential_of(text) is
  'The password hash of exactly one account, to verify at sign-in; no row when there is no such account.';

create function identity.own_credential()
  returns table (account_id uuid, password_hash text)
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select c.account_id, c.password_hash::text
    from identity.credentials c
   where c.account_id = nullif(current_setting('app.account_id', true), '')::uuid
$$;

comment on function identity.own_credential() is
  'The password hash of the signed-in account, to verify before it is changed.';

create function identity.throttle_subject(kind text, value text) returns bytea
  language sql
  immutable
  set search_path = pg_catalog, pg_temp
as $$
  select sha256(convert_to(kind || ':' || value, 'UTF8'))
$$;

comment on function identity.throttle_subject(text, text) is
  'What a throttle is kept under.';

create function identity.admit_sign_in(email text, ip_address inet) returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  -- A home or a handset has a whole IPv6 /64 to itself.
  network constant inet := network(
    set_masklen(ip_address, case family(ip_address) when 6 then 64 else 32 end));
  counted record;
  wait integer := 0;
begin
  -- Counted before the password is looked at, so that guessing in parallel gains nothing, and in
  -- the order of the key, so that two attempts never wait for each other in a circle.
  for counted in
    with tried (subject, allowed) as (
      values (identity.throttle_subject('email', lower(email)), 10),
             (identity.throttle_subject('address', network::text), 100)),
    counts as (
      insert into identity.sign_in_throttles as t (subject, attempts, window_ends_at)
      select subject, 1, now() + interval '15 minutes'
        from tried
       where subject is not null
       order by subject
      on conflict (subject) do update
         set attempts = case when t.window_ends_at <= now() then 1 else t.attempts + 1 end,
             window_ends_at = case when t.window_ends_at <= now()
                                   then excluded.window_ends_at
                                   else t.window_ends_at end
      returning t.subject, t.attempts, t.window_ends_at)
    select counts.attempts, counts.window_ends_at, tried.allowed
      from counts
      join tried using (subject)
  loop
    if counted.attempts > counted.allowed then
      wait := greatest(wait, ceil(extract(epoch from counted.window_ends_at - now()))::integer, 1);
    end if;
  end loop;
  return wait;
end
$$;

comment on function identity.admit_sign_in(text, inet) is
  'Counts an attempt to sign in and returns 0 when it may go ahead, else the seconds to wait: 10 attempts an e-mail and 100 an address (an IPv6 /64) in 15 minutes. Commit it before verifying the password.';

create function identity.clear_throttle(email text) returns void
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  delete from identity.sign_in_throttles
   where subject = identity.throttle_subject('email', lower(clear_throttle.email))
$$;

comment on function identity.clear_throttle(text) is
  'Forgets the attempts on an e-mail once its person has signed in.';

create function identity.record_failed_sign_in(email text) returns void
  language sql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select audit.append_event(
           t.organization_id, 'users', t.user_id, null, 'sign_in_failed', null, '{}')
    from identity.accounts a
    join organization_tenants t on t.account_id = a.id and t.status = 'active'
    join organizations o on o.id = t.organization_id and o.deleted_at is null
   where a.email = record_failed_sign_in.email::citext
     and a.deleted_at is null
$$;

comment on function identity.record_failed_sign_in(text) is
  'Notes a wrong password in the log of each organization of that account; nothing when there is none.';

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

create function identity.set_password(account uuid, new_hash text) returns void
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into identity.credentials as c (account_id, password_hash)
  values (account, new_hash)
  on conflict (account_id) do update
     set password_hash = excluded.password_hash,
         changed_at = now();
  update identity.password_resets
     set used_at = now()
   where account_id = account
     and used_at is null;
  perform audit.append_event(
            t.organization_id, 'users', t.user_id, null, 'password_change', t.user_id, '{}')
     from organization_tenants t
    where t.account_id = account
      and t.status = 'active';
end
$$;

comment on function identity.set_password(uuid, text) is
  'Sets a password and takes back open resets. For the functions here, not for the application.';

create function identity.change_password(new_hash text, session_id uuid) returns integer
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
declare
  account constant uuid := nullif(current_setting('app.account_id', true), '')::uuid;
begin
  perform identity.set_password(account, new_hash);
  return identity.end_sessions(account, null, session_id);
end
$$;

comment on function identity.change_password(text, uuid) is
  'Sets the signed-in account''s password, ends all its sessions but the given one (all, when null) and returns how many.';

create function identity.rehash_password(account_id uuid, old_hash text, new_hash text) returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  update identity.credentials c
     set password_hash = new_hash
   where c.account_id = rehash_password.account_id
     and c.password_hash = old_hash;
  return found;
end
$$;

comment on function identity.rehash_password(uuid, text, text) is
  'Replaces a hash by one of the same password with stronger parameters, just verified at sign-in.';

create function identity.request_password_reset(
  reset_id uuid, email text, token_hash bytea, expires_at timestamptz) returns uuid
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  account uuid;
begin
  select a.id
    into account
    from identity.accounts a
   where a.email = request_password_reset.email::citext
     and a.deleted_at is null;
  if account is null then
    return null;
  end if;
  update identity.password_resets
     set used_at = now()
   where account_id = account
     and used_at is null;
  insert into identity.password_resets (id, account_id, token_hash, expires_at)
  values (
    reset_id, account, request_password_reset.token_hash, request_password_reset.expires_at);
  return account;
end
$$;

comment on function identity.request_password_reset(uuid, text, bytea, timestamptz) is
  'Makes a link to reset a password and takes earlier ones back; null when there is no such account, which the caller must not let show.';

create function identity.complete_password_reset(token_hash bytea, new_hash text) returns uuid
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
#variable_conflict use_column
declare
  account uuid;
begin
  update identity.password_resets r
     set used_at = now()
   where r.token_hash = complete_password_reset.token_hash
     and r.used_at is null
     and r.expires_at > now()
  returning r.account_id into account;
  if account is null then
    return null;
  end if;
  perform identity.set_password(account, new_hash);
  perform identity.end_sessions(account, null, null);
  -- The link went to the address, so the address is theirs.
  update identity.accounts
     set email_verified_at = coalesce(email_verified_at, now())
   where id = account;
  return account;
end
$$;

comment on function identity.complete_password_reset(bytea, text) is
  'Sets a new password by a link, once, and ends every session; null when the link is unknown, used or over.';

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
     identity.find_api_token(bytea),
     identity.credential_of(text),
     identity.own_credential(),
     identity.admit_sign_in(text, inet),
     identity.clear_throttle(text),
     identity.record_failed_sign_in(text),
     identity.start_session(uuid, uuid, bytea, text, inet, interval, interval),
     identity.choose_organization(uuid, uuid),
     identity.list_sessions(),
     identity.end_session(bytea),
     identity.revoke_session(uuid),
     identity.change_password(text, uuid),
     identity.rehash_password(uuid, text, text),
     identity.request_password_reset(uuid, text, bytea, timestamptz),
     identity.complete_password_reset(bytea, text),
     identity.clean_up()
   to tenon_app;

reset role;
