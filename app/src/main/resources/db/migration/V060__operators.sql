-- Who runs the installation. An operator is an account, appointed on the server's machine by the
-- schema's owner, never by a tenant and never by the role that serves. Operators see organizations'
-- names and sizes, nothing in them, and only for a while after they have given their password.
--
--   TN015  operator_required   no operator, or their password was given too long ago

set local lock_timeout = '5s';

grant select (name, created_at) on organizations to tenon_guard;
grant select (organization_id, size_bytes) on attachments to tenon_guard;
create policy attachments_guard on attachments for select to tenon_guard using (true);

set local role tenon_guard;

create function guard.organization_sizes()
  returns table (
    organization_id uuid,
    name text,
    slug text,
    tier text,
    created_at timestamptz,
    deleted_at timestamptz,
    members bigint,
    projects bigint,
    tasks bigint,
    comments bigint,
    attachment_bytes bigint)
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select o.id, o.name::text, o.slug::text, o.subscription_tier::text, o.created_at, o.deleted_at,
         coalesce(u.members, 0), coalesce(p.projects, 0), coalesce(t.tasks, 0),
         coalesce(c.comments, 0), coalesce(a.attachment_bytes, 0)
    from organizations o
    left join (select u.organization_id, count(*) as members
                 from users u
                where u.account_id is not null
                  and u.deactivated_at is null
                group by u.organization_id) u on u.organization_id = o.id
    left join (select p.organization_id, count(*) as projects
                 from projects p
                where p.deleted_at is null
                group by p.organization_id) p on p.organization_id = o.id
    left join (select t.organization_id, count(*) as tasks
                 from tasks t
                where t.deleted_at is null
                group by t.organization_id) t on t.organization_id = o.id
    left join (select c.organization_id, count(*) as comments
                 from comments c
                where c.deleted_at is null
                group by c.organization_id) c on c.organization_id = o.id
    left join (select a.organization_id, sum(a.size_bytes)::bigint as attachment_bytes
                 from attachments a
                group by a.organization_id) a on a.organization_id = o.id
   order by t.tasks desc nulls last, o.slug
$$;

comment on function guard.organization_sizes() is
  'Each organization''s name and how much it holds; counts alone. For identity.organization_sizes, not for the application.';

grant execute on function guard.organization_sizes() to tenon_identity;

set local role tenon_identity;

create table identity.operators (
  account_id   uuid         not null,
  granted_at   timestamptz  not null default now(),
  granted_by   varchar(20)  not null,
  constraint operators_pkey primary key (account_id),
  constraint operators_account_id_fkey
    foreign key (account_id) references identity.accounts (id) on delete cascade,
  constraint operators_granted_by_check check (granted_by in ('first_sign_up', 'command'))
);

comment on table identity.operators is 'The accounts that run this installation. Nothing that serves can add to it but the very first sign-up. @adr 0020';
comment on column identity.operators.account_id is 'Who.';
comment on column identity.operators.granted_at is 'Since when.';
comment on column identity.operators.granted_by is 'How they came to be one: by signing up first, or by the command on the server''s machine.';
comment on constraint operators_account_id_fkey on identity.operators is 'CASCADE: the right means nothing without its account.';

alter table identity.sessions add column operates_until timestamptz;
comment on column identity.sessions.operates_until is 'Until when it opens the operator''s pages; set when an operator gives their password.';

create function identity.operator_standing(token_hash bytea)
  returns table (is_operator boolean, operates_until timestamptz)
  language sql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  select o.account_id is not null,
         case when o.account_id is not null and s.operates_until > now() then s.operates_until end
    from identity.sessions s
    join identity.accounts a on a.id = s.account_id and a.deleted_at is null
    left join identity.operators o on o.account_id = s.account_id
   where s.token_hash = operator_standing.token_hash
     and s.revoked_at is null
     and s.expires_at > now()
$$;

comment on function identity.operator_standing(bytea) is
  'Whether a session is an operator''s, and until when it opens the operator''s pages; null while they must give their password first. No row of a session that is over.';

create function identity.begin_operating(token_hash bytea) returns timestamptz
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  update identity.sessions s
     set operates_until = least(now() + interval '30 minutes', s.absolute_expires_at)
    from identity.operators o
   where s.token_hash = begin_operating.token_hash
     and s.account_id = nullif(current_setting('app.account_id', true), '')::uuid
     and s.revoked_at is null
     and s.expires_at > now()
     and o.account_id = s.account_id
  returning s.operates_until
$$;

comment on function identity.begin_operating(bytea) is
  'Opens the operator''s pages to the signed-in account''s session for half an hour; null when it is no operator''s. For after the password was verified.';

create function identity.end_operating(token_hash bytea) returns void
  language sql
  security definer
  set search_path = pg_catalog, pg_temp
as $$
  update identity.sessions s
     set operates_until = null
   where s.token_hash = end_operating.token_hash
$$;

comment on function identity.end_operating(bytea) is
  'Closes the operator''s pages to a session.';

create function identity.require_operator(token_hash bytea) returns void
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select
      from identity.operator_standing(token_hash) s
     where s.operates_until is not null)
  then
    raise exception 'Only an operator who has given their password just now may do this.'
      using errcode = 'TN015', constraint = 'operator_required';
  end if;
end
$$;

comment on function identity.require_operator(bytea) is
  'Refuses whose session does not operate just now. For the functions here, not for the application.';

create function identity.organization_sizes(token_hash bytea)
  returns table (
    organization_id uuid,
    name text,
    slug text,
    tier text,
    created_at timestamptz,
    deleted_at timestamptz,
    members bigint,
    projects bigint,
    tasks bigint,
    comments bigint,
    attachment_bytes bigint)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform identity.require_operator(token_hash);
  return query select * from guard.organization_sizes();
end
$$;

comment on function identity.organization_sizes(bytea) is
  'Each organization''s name and how much it holds, to an operating session.';

create function identity.list_operators(token_hash bytea)
  returns table (email text, granted_at timestamptz, granted_by text)
  language plpgsql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform identity.require_operator(token_hash);
  return query
    select a.email::text, o.granted_at, o.granted_by::text
      from identity.operators o
      join identity.accounts a on a.id = o.account_id and a.deleted_at is null
     order by o.granted_at, a.email;
end
$$;

comment on function identity.list_operators(bytea) is
  'Who runs the installation, to an operating session.';

create function identity.grant_operator(email text) returns boolean
  language sql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  with appointed as (
    insert into identity.operators (account_id, granted_by)
    select a.id, 'command'
      from identity.accounts a
     where a.email = grant_operator.email::citext
       and a.deleted_at is null
    on conflict (account_id) do nothing
    returning account_id)
  select exists (
    select
      from identity.accounts a
     where a.email = grant_operator.email::citext
       and a.deleted_at is null)
$$;

comment on function identity.grant_operator(text) is
  'Makes an account an operator; false when there is no such account. For the schema''s owner alone.';

create function identity.revoke_operator(email text) returns boolean
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  account uuid;
begin
  delete from identity.operators o
   using identity.accounts a
   where a.id = o.account_id
     and a.email = revoke_operator.email::citext
     and a.deleted_at is null
  returning o.account_id into account;
  update identity.sessions s
     set operates_until = null
   where s.account_id = account
     and s.operates_until is not null;
  return account is not null;
end
$$;

comment on function identity.revoke_operator(text) is
  'Takes the operator''s right from an account, and closes its pages at once; false when it had none. For the schema''s owner alone.';

create or replace function identity.sign_up_first(
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
  -- There is no organization to serialize on yet: all who try to be the first wait for each other.
  perform guard.serialize('installation_empty', '00000000-0000-0000-0000-000000000000');
  if exists (select from organizations) then
    raise exception 'The installation has an organization already.'
      using errcode = 'TN014', constraint = 'installation_empty';
  end if;
  perform identity.sign_up(
    account_id, email, password_hash, organization_id, organization_name, organization_slug,
    user_id, display_name);
  insert into identity.operators (account_id, granted_by)
  values (account_id, 'first_sign_up');
end
$$;

comment on function identity.sign_up_first(uuid, text, text, uuid, text, text, uuid, text) is
  'Signs up as identity.sign_up does, for the first organization of the installation alone, and makes that person its operator; raises installation_empty for every later one.';

grant execute
   on function
     identity.operator_standing(bytea),
     identity.begin_operating(bytea),
     identity.end_operating(bytea),
     identity.organization_sizes(bytea),
     identity.list_operators(bytea)
   to tenon_app;
grant execute
   on function identity.grant_operator(text), identity.revoke_operator(text)
   to tenon_owner;

reset role;
