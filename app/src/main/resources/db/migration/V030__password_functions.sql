-- How the application verifies, changes and resets passwords, and slows down who guesses.

set local lock_timeout = '5s';
set local role tenon_identity;

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

grant execute
   on function
     identity.credential_of(text),
     identity.own_credential(),
     identity.admit_sign_in(text, inet),
     identity.clear_throttle(text),
     identity.record_failed_sign_in(text),
     identity.change_password(text, uuid),
     identity.rehash_password(uuid, text, text),
     identity.request_password_reset(uuid, text, bytea, timestamptz),
     identity.complete_password_reset(bytea, text)
   to tenon_app;

reset role;
