-- Rules that count: what a tier allows, and the last administrator. Each is decided by one
-- transaction at a time (guard.serialize), so that two at once cannot both take the last place.

set local lock_timeout = '5s';
set local role tenon_guard;

create function guard.limit_projects() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  allowed integer;
begin
  select t.max_projects
    into allowed
    from organizations o
    join subscription_tiers t on t.tier = o.subscription_tier
   where o.id = new.organization_id;
  if allowed is null then
    return null;
  end if;
  perform guard.serialize('organizations_max_projects', new.organization_id);
  if (select count(*)
        from projects
       where organization_id = new.organization_id
         and deleted_at is null) > allowed
  then
    raise exception 'The organization''s tier allows % projects.', allowed
      using errcode = 'TN001',
            constraint = 'organizations_max_projects',
            table = 'projects',
            hint = 'Delete a project, or change the tier.';
  end if;
  return null;
end
$$;

comment on function guard.limit_projects() is
  'Trigger: live projects, private ones included, stay within the tier.';

create function guard.limit_members() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  allowed integer;
begin
  select t.max_members
    into allowed
    from organizations o
    join subscription_tiers t on t.tier = o.subscription_tier
   where o.id = new.organization_id;
  if allowed is null then
    return null;
  end if;
  perform guard.serialize('organizations_max_members', new.organization_id);
  if (select count(*)
        from users
       where organization_id = new.organization_id
         and account_id is not null
         and deactivated_at is null) > allowed
  then
    raise exception 'The organization''s tier allows % members.', allowed
      using errcode = 'TN002',
            constraint = 'organizations_max_members',
            table = 'users',
            hint = 'Deactivate a member, or change the tier.';
  end if;
  return null;
end
$$;

comment on function guard.limit_members() is
  'Trigger: active people with an account stay within the tier; the imported do not count.';

create function guard.keep_an_admin() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform guard.serialize('users_last_admin', old.organization_id);
  if not exists (
       select
         from users u
        where u.organization_id = old.organization_id
          and u.role = 'admin'
          and u.account_id is not null
          and u.deactivated_at is null)
     and exists (select from organizations where id = old.organization_id)
  then
    raise exception 'An organization keeps at least one active administrator.'
      using errcode = 'TN007', constraint = 'users_last_admin', table = 'users';
  end if;
  return null;
end
$$;

comment on function guard.keep_an_admin() is
  'Trigger: the last active administrator neither leaves nor steps down, while the organization is there.';

create function guard.keep_managers_acyclic() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform guard.serialize('users_manager_acyclic', new.organization_id);
  if exists (
    with recursive managers (id, manager_user_id) as (
      select u.id, u.manager_user_id
        from users u
       where u.organization_id = new.organization_id
         and u.id = new.manager_user_id
      union
      select u.id, u.manager_user_id
        from managers m
        join users u on u.organization_id = new.organization_id and u.id = m.manager_user_id)
    select
      from managers
     where id = new.id)
  then
    raise exception 'A person cannot be their own manager.'
      using errcode = 'TN013', constraint = 'users_manager_acyclic', table = 'users';
  end if;
  return new;
end
$$;

comment on function guard.keep_managers_acyclic() is
  'Trigger: the organization chart has no circle.';

grant execute
   on function guard.limit_projects(), guard.limit_members(), guard.keep_an_admin(),
               guard.keep_managers_acyclic()
   to tenon_owner;

reset role;

create trigger projects_limit after insert on projects
  for each row when (new.deleted_at is null)
  execute function guard.limit_projects();
create trigger projects_limit_restored after update of deleted_at on projects
  for each row when (old.deleted_at is not null and new.deleted_at is null)
  execute function guard.limit_projects();

create trigger users_limit after insert on users
  for each row when (new.account_id is not null and new.deactivated_at is null)
  execute function guard.limit_members();
create trigger users_limit_returned after update of account_id, deactivated_at on users
  for each row
  when (new.account_id is not null and new.deactivated_at is null
    and (old.account_id is null or old.deactivated_at is not null))
  execute function guard.limit_members();

create trigger users_last_admin after update of role, deactivated_at, account_id on users
  for each row
  when (old.role = 'admin' and old.account_id is not null and old.deactivated_at is null
    and (new.role <> 'admin' or new.account_id is null or new.deactivated_at is not null))
  execute function guard.keep_an_admin();
create trigger users_last_admin_gone after delete on users
  for each row
  when (old.role = 'admin' and old.account_id is not null and old.deactivated_at is null)
  execute function guard.keep_an_admin();

create trigger users_manager before update of manager_user_id on users
  for each row
  when (new.manager_user_id is not null
    and new.manager_user_id is distinct from old.manager_user_id)
  execute function guard.keep_managers_acyclic();
