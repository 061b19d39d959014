-- The schemas, the extensions, and the three functions that every table shares.
--
-- Business rules that no constraint can express are triggers. They fail with SQLSTATE class TN,
-- and name the rule as the error's constraint, so that the application translates both alike:
--
--   TN001  organizations_max_projects        the tier's number of live projects is reached
--   TN002  organizations_max_members         the tier's number of active members is reached
--   TN003  tasks_parent_acyclic              a task would become its own ancestor
--   TN004  task_relations_blocks_acyclic     a task would block itself through others
--   TN005  teams_parent_acyclic              a team would become its own ancestor
--   TN006  tasks_status_transition           the project does not allow this move
--   TN007  users_last_admin                  the organization would lose its last active admin
--   TN008  projects_last_task_number         the counter moves alone, and never back
--   TN009  read_committed_only               a counted rule was used in a stricter isolation level
--   TN010  caller_permitted                  the caller may not do this (identity functions)
--   TN011  invitations_usable                the link is unknown, used, revoked or expired
--   TN012  accounts_sign_in_first            the address has an account: sign in to accept
--   TN013  users_manager_acyclic             a person would become their own manager

set local lock_timeout = '5s';

create extension if not exists citext;
create extension if not exists ltree;
create extension if not exists pg_trgm;

create schema identity authorization tenon_identity;
create schema guard authorization tenon_guard;
create schema audit;
create schema billing;
create schema reporting;
create schema jobs;

comment on schema audit is 'The append-only log of changes. @adr 0005';
comment on schema billing is 'Subscriptions, invoices and payment references, for tenon_billing alone.';
comment on schema reporting is 'Read models and rollups, rebuilt from the log of changes.';
comment on schema jobs is 'Scheduled and queued work.';

grant usage on schema audit to tenon_app, tenon_identity, tenon_guard;
grant usage, create on schema audit to tenon_audit;
grant usage on schema billing to tenon_billing;
grant usage on schema reporting to tenon_app, tenon_operator;
grant usage on schema jobs to tenon_app;

set local role tenon_identity;
comment on schema identity is 'Accounts, credentials, sessions and tokens, reached only through functions. @adr 0006';
grant usage on schema identity to tenon_owner, tenon_app;
reset role;

set local role tenon_guard;
comment on schema guard is 'Rules and lookups that must see more of an organization than their caller does. @adr 0003';
grant usage on schema guard to tenon_owner, tenon_app, tenon_identity, tenon_audit;
reset role;

create function touch() returns trigger
  language plpgsql
as $$
begin
  new.version := old.version + 1;
  new.updated_at := now();
  return new;
end
$$;

comment on function touch() is
  'Trigger: moves version and updated_at on every update, so that a stale If-Match never matches.';

create function uuid_v7() returns uuid
  language sql
  volatile
  parallel safe
as $$
  select encode(
    set_bit(
      set_bit(
        overlay(
          uuid_send(gen_random_uuid())
          placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
          from 1 for 6),
        52, 1),
      53, 1),
    'hex')::uuid
$$;

comment on function uuid_v7() is
  'A version 7 UUID for rows that the database itself writes; the application brings its own. PostgreSQL has a built-in one only from 18 on.';

grant execute on function uuid_v7() to tenon_audit, tenon_identity;

set local role tenon_guard;

create function guard.serialize(rule text, organization_id uuid) returns void
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
begin
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'The rule % can only be kept in a read committed transaction.', rule
      using errcode = 'TN009', constraint = 'read_committed_only';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(rule || organization_id::text, 0));
end
$$;

comment on function guard.serialize(text, uuid) is
  'Lets one transaction at a time decide a rule that spans rows of an organization. Only in READ COMMITTED do the statements after it see what the one before committed, hence the refusal of others.';

grant execute on function guard.serialize(text, uuid) to tenon_identity;

reset role;
