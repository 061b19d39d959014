-- Projects, their members, and what makes a private one private: restrictive policies that hang
-- on every table below a project. ADR 0003 has the reasons and the measurements.

set local lock_timeout = '5s';

create table projects (
  organization_id     uuid          not null,
  id                  uuid          not null,
  key                 varchar(10)   not null,
  title               varchar(200)  not null,
  description         text          not null default '',
  status              varchar(8)    not null default 'active',
  visibility          varchar(12)   not null default 'organization',
  lead_user_id        uuid,
  created_by_user_id  uuid,
  last_task_number    integer       not null default 0,
  created_at          timestamptz   not null default now(),
  updated_at          timestamptz   not null default now(),
  deleted_at          timestamptz,
  version             integer       not null default 1,
  constraint projects_pkey primary key (organization_id, id),
  constraint projects_organization_id_fkey
    foreign key (organization_id) references organizations (id) on delete cascade,
  constraint projects_lead_user_id_fkey
    foreign key (organization_id, lead_user_id) references users (organization_id, id)
    on delete set null (lead_user_id),
  constraint projects_created_by_user_id_fkey
    foreign key (organization_id, created_by_user_id) references users (organization_id, id)
    on delete set null (created_by_user_id),
  constraint projects_key_check check (key ~ '^[A-Z][A-Z0-9]*$'),
  constraint projects_title_check check (btrim(title) <> ''),
  constraint projects_description_check check (length(description) <= 262144),
  constraint projects_status_check check (status in ('active', 'archived', 'deleted')),
  constraint projects_visibility_check check (visibility in ('organization', 'private')),
  constraint projects_deleted_at_check check ((status = 'deleted') = (deleted_at is not null)),
  constraint projects_last_task_number_check check (last_task_number >= 0)
)
-- Creating a task rewrites the project's row; room in its page keeps that off the indexes (HOT).
with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);

comment on table projects is 'Where tasks live. A private one is seen by its members and by administrators. @adr 0003';
comment on column projects.organization_id is 'The organization.';
comment on column projects.id is 'UUIDv7, made by the application.';
comment on column projects.key is 'The letters before a task''s number, as in WEB-42; 10 characters, since people type it.';
comment on column projects.title is 'What it is called.';
comment on column projects.description is 'What it is about, in Markdown.';
comment on column projects.status is 'active; archived is read only; deleted lies in the trash, and goes with deleted_at.';
comment on column projects.visibility is 'organization: everyone in it; private: its members and administrators.';
comment on column projects.lead_user_id is 'Who answers for it.';
comment on column projects.created_by_user_id is 'Who made it, and became its first manager; null for imports.';
comment on column projects.last_task_number is 'The highest task number given out. A new task takes the next by UPDATE … RETURNING in its own transaction, so that there are no gaps and no two alike.';
comment on column projects.created_at is 'When it was made.';
comment on column projects.updated_at is 'When the row last changed, its counter aside.';
comment on column projects.deleted_at is 'When it was put in the trash, with everything in it.';
comment on column projects.version is 'Counts changes, the counter aside; the ETag.';
comment on constraint projects_organization_id_fkey on projects is 'CASCADE: purging an organization takes its projects with it.';
comment on constraint projects_lead_user_id_fkey on projects is 'SET NULL: a project goes on without its lead.';
comment on constraint projects_created_by_user_id_fkey on projects is 'SET NULL: a project outlives who made it.';

create unique index projects_key_key on projects (organization_id, key) where deleted_at is null;
comment on index projects_key_key is 'A project by its key; one live project a key.';
create index projects_title_idx on projects (organization_id, title, id) where deleted_at is null;
comment on index projects_title_idx is 'Projects of an organization by title, page by page.';
create index projects_deleted_at_idx on projects (organization_id, deleted_at desc, id desc) where deleted_at is not null;
comment on index projects_deleted_at_idx is 'The trash, and what its purge takes.';
create index projects_private_idx on projects (organization_id, id) where visibility = 'private';
comment on index projects_private_idx is 'Private projects, which the policies look at.';
create index projects_lead_user_id_idx on projects (organization_id, lead_user_id) where lead_user_id is not null;
comment on index projects_lead_user_id_idx is 'Projects a person leads.';
create index projects_created_by_user_id_idx on projects (organization_id, created_by_user_id) where created_by_user_id is not null;
comment on index projects_created_by_user_id_idx is 'Projects a person made.';

create table project_members (
  organization_id  uuid         not null,
  project_id       uuid         not null,
  user_id          uuid         not null,
  role             varchar(7)   not null default 'member',
  created_at       timestamptz  not null default now(),
  constraint project_members_pkey primary key (organization_id, project_id, user_id),
  constraint project_members_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint project_members_user_id_fkey
    foreign key (organization_id, user_id) references users (organization_id, id)
    on delete cascade,
  constraint project_members_role_check check (role in ('manager', 'member', 'viewer'))
);

comment on table project_members is 'Who works in which project, and who sees a private one. @adr 0003';
comment on column project_members.organization_id is 'The organization.';
comment on column project_members.project_id is 'The project.';
comment on column project_members.user_id is 'The person.';
comment on column project_members.role is 'manager changes the project itself, member its tasks, viewer nothing.';
comment on column project_members.created_at is 'When they were added.';
comment on constraint project_members_project_id_fkey on project_members is 'CASCADE: no membership without the project.';
comment on constraint project_members_user_id_fkey on project_members is 'CASCADE: no membership without the person.';

create index project_members_user_id_idx on project_members (organization_id, user_id, project_id);
comment on index project_members_user_id_idx is 'Projects of a person; the policies read it too.';

grant select on project_members to tenon_guard;
grant select (organization_id, id, visibility, deleted_at) on projects to tenon_guard;

set local role tenon_guard;

create function guard.hidden_project_ids() returns setof uuid
  language plpgsql
  stable
  security definer
  rows 20
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if current_setting('app.sees_private', true) = 'on' then
    return;
  end if;
  return query
    select p.id
      from projects p
     where p.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
       and p.visibility = 'private'
       and not exists (
             select
               from project_members m
              where m.organization_id = p.organization_id
                and m.project_id = p.id
                and m.user_id = nullif(current_setting('app.user_id', true), '')::uuid);
end
$$;

comment on function guard.hidden_project_ids() is
  'The private projects that the acting user is no member of. The policies ask it once a statement and look each row up in the answer. It is a function, since the policies that rest on it would hide from it the very projects it must list.';

grant execute on function guard.hidden_project_ids() to tenon_app;

create function guard.keep_task_counter() returns trigger
  language plpgsql
  set search_path = pg_catalog, pg_temp
as $$
declare
  next_number constant integer := new.last_task_number;
begin
  new.last_task_number := old.last_task_number;
  if next_number < old.last_task_number or new is distinct from old then
    raise exception 'The task counter of a project moves alone, and never back.'
      using errcode = 'TN008', constraint = 'projects_last_task_number', table = 'projects';
  end if;
  new.last_task_number := next_number;
  return new;
end
$$;

comment on function guard.keep_task_counter() is
  'Trigger: the counter changes in a statement of its own, which is neither audited nor a new version; so nothing else may hide in one.';

grant execute on function guard.keep_task_counter() to tenon_owner;

reset role;

create trigger projects_touch before update on projects
  for each row when (old.last_task_number = new.last_task_number)
  execute function touch();
create trigger projects_task_counter before update of last_task_number on projects
  for each row when (old.last_task_number <> new.last_task_number)
  execute function guard.keep_task_counter();
create trigger projects_audit_changes after update on projects
  for each row when (old.last_task_number = new.last_task_number)
  execute function audit.record_change();
create trigger projects_audit after insert or delete on projects
  for each row execute function audit.record_change();

create trigger project_members_audit after insert or update or delete on project_members
  for each row execute function audit.record_change('project_id', '{user_id}', '{}');

alter table projects enable row level security, force row level security;
create policy projects_tenant on projects
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy projects_guard on projects for select to tenon_guard using (true);

create policy projects_visible on projects
  as restrictive for select to tenon_app
  using (visibility = 'organization' or id not in (select guard.hidden_project_ids()));
create policy projects_visible_update on projects
  as restrictive for update to tenon_app
  using (visibility = 'organization' or id not in (select guard.hidden_project_ids()));

alter table project_members enable row level security, force row level security;
create policy project_members_tenant on project_members
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy project_members_guard on project_members to tenon_guard using (true);
create policy project_members_visible on project_members
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

-- Asked of the project itself, and not of the list: the log of a purged project, about which nothing
-- is known any more, is for those who see everything.
create policy audit_logs_visible on audit.audit_logs
  as restrictive for select to tenon_app
  using (project_id is null
      or current_setting('app.sees_private', true) = 'on'
      or exists (
           select
             from projects p
            where p.organization_id = audit_logs.organization_id
              and p.id = audit_logs.project_id));

-- What is purged has lain in the trash for as long as the organization's tier keeps it.
create policy projects_purge on projects
  as restrictive for delete to tenon_app
  using (deleted_at < (select guard.purge_before())
     and (visibility = 'organization' or id not in (select guard.hidden_project_ids())));

grant select,
      insert (organization_id, id, key, title, description, status, visibility, lead_user_id,
              created_by_user_id, last_task_number, created_at, updated_at, deleted_at),
      update (key, title, description, status, visibility, lead_user_id, last_task_number,
              deleted_at),
      delete
   on projects to tenon_app;
grant select, insert, delete, update (role) on project_members to tenon_app;
grant insert on project_members to tenon_guard;

set local role tenon_guard;

create function guard.make_creator_manager() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- An import brings the members as they were.
  if current_setting('app.performed_via', true) is distinct from 'import' then
    insert into project_members (organization_id, project_id, user_id, role)
    values (new.organization_id, new.id, new.created_by_user_id, 'manager');
  end if;
  return null;
end
$$;

comment on function guard.make_creator_manager() is
  'Trigger: who makes a project manages it, and so sees it when it is private.';

grant execute on function guard.make_creator_manager() to tenon_owner;

reset role;

create trigger projects_creator after insert on projects
  for each row when (new.created_by_user_id is not null)
  execute function guard.make_creator_manager();
