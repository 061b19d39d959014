-- Tasks: the largest and busiest table. What its triggers keep true is said at each.

set local lock_timeout = '5s';

create table tasks (
  organization_id     uuid          not null,
  id                  uuid          not null,
  project_id          uuid          not null,
  number              integer       not null,
  title               varchar(300)  not null,
  description         text          not null default '',
  status_id           uuid          not null,
  priority            varchar(6)    not null default 'none',
  parent_task_id      uuid,
  start_date          timestamptz,
  due_date            timestamptz,
  estimate            numeric(8,2),
  position            text          collate "C" not null default 'a0',
  source_url          varchar(2000),
  source_kind         varchar(12),
  created_by_user_id  uuid,
  created_at          timestamptz   not null default now(),
  updated_at          timestamptz   not null default now(),
  completed_at        timestamptz,
  deleted_at          timestamptz,
  version             integer       not null default 1,
  priority_rank       smallint      not null generated always as (
    case priority
      when 'urgent' then 4
      when 'high' then 3
      when 'medium' then 2
      when 'low' then 1
      else 0
    end) stored,
  -- Descriptions are searched up to 100,000 characters: a tsvector holds 1 MiB at most.
  search              tsvector      not null generated always as (
    setweight(to_tsvector('english', title), 'A')
    || setweight(to_tsvector('english', left(description, 100000)), 'B')) stored,
  constraint tasks_pkey primary key (organization_id, id),
  constraint tasks_project_id_number_key unique (organization_id, project_id, number),
  constraint tasks_project_id_id_key unique (organization_id, project_id, id),
  constraint tasks_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint tasks_status_id_fkey
    foreign key (organization_id, project_id, status_id)
    references task_statuses (organization_id, project_id, id) on delete no action,
  constraint tasks_parent_task_id_fkey
    foreign key (organization_id, project_id, parent_task_id)
    references tasks (organization_id, project_id, id) on delete set null (parent_task_id),
  constraint tasks_created_by_user_id_fkey
    foreign key (organization_id, created_by_user_id) references users (organization_id, id)
    on delete set null (created_by_user_id),
  constraint tasks_number_check check (number > 0),
  constraint tasks_title_check check (btrim(title) <> ''),
  constraint tasks_description_check check (length(description) <= 262144),
  constraint tasks_priority_check check (priority in ('none', 'low', 'medium', 'high', 'urgent')),
  constraint tasks_parent_task_id_check check (parent_task_id <> id),
  constraint tasks_due_date_check check (due_date > created_at),
  constraint tasks_start_date_check check (start_date <= due_date),
  constraint tasks_estimate_check check (estimate >= 0),
  constraint tasks_position_check check (position ~ '^[0-9A-Za-z]{1,200}$'),
  constraint tasks_source_url_check check (source_url ~ '^https?://'),
  constraint tasks_source_kind_check check (source_kind in ('issue', 'pull_request'))
)
-- Board moves and edits rewrite rows all day: leave room for them in the page, and clean up at
-- 2% of dead rows rather than at 20% of what may be millions.
with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);

comment on table tasks is 'What there is to do.';
comment on column tasks.organization_id is 'The organization.';
comment on column tasks.id is 'UUIDv7, made by the application.';
comment on column tasks.project_id is 'The project; a task stays in its own.';
comment on column tasks.number is 'Its number in the project, as in WEB-42; never used again, not even after deletion.';
comment on column tasks.title is 'What it is, in a line.';
comment on column tasks.description is 'The whole story, in Markdown.';
comment on column tasks.status_id is 'Where it is in its project''s workflow.';
comment on column tasks.priority is 'How much it matters: none, low, medium, high or urgent.';
comment on column tasks.parent_task_id is 'The task it is a part of, in the same project.';
comment on column tasks.start_date is 'When work is to begin.';
comment on column tasks.due_date is 'When it is to be done; after it was created.';
comment on column tasks.estimate is 'Its size in the unit its team counts in.';
comment on column tasks.position is 'Its place in its column of the board: a fractional index, compared byte by byte, so that moving a task rewrites that task alone.';
comment on column tasks.source_url is 'Where it was imported from.';
comment on column tasks.source_kind is 'What it was there: issue or pull_request; null when it was made here.';
comment on column tasks.created_by_user_id is 'Who made it.';
comment on column tasks.created_at is 'When it was made; an import keeps the original time.';
comment on column tasks.updated_at is 'When the row last changed.';
comment on column tasks.completed_at is 'When it entered a completed or cancelled status; null while it is open. Kept by the database.';
comment on column tasks.deleted_at is 'When it was put in the trash.';
comment on column tasks.version is 'Counts changes; the ETag.';
comment on column tasks.priority_rank is 'The priority as a number to sort and compare by: urgent 4 to none 0.';
comment on column tasks.search is 'Words of title (weight A) and description (B), for full-text search.';
comment on constraint tasks_project_id_fkey on tasks is 'CASCADE: purging a project takes its tasks with it.';
comment on constraint tasks_status_id_fkey on tasks is 'NO ACTION: a status in use cannot go, while the purge of a whole project may take both at once, which RESTRICT would refuse.';
comment on constraint tasks_parent_task_id_fkey on tasks is 'SET NULL: subtasks outlive the task they were part of.';
comment on constraint tasks_created_by_user_id_fkey on tasks is 'SET NULL: a task outlives who made it.';
comment on index tasks_project_id_number_key is 'A task by its key, as in WEB-42; one task a number.';
comment on index tasks_project_id_id_key is 'Tasks of a project by age; target of the keys that keep what hangs on a task in its project.';

create index tasks_status_id_idx on tasks (organization_id, project_id, status_id, position, id);
comment on index tasks_status_id_idx is 'A column of the board in order; tasks of a project by status. Not partial, since it also covers the key to task_statuses.';
create index tasks_created_at_idx on tasks (organization_id, created_at desc, id desc) where deleted_at is null;
comment on index tasks_created_at_idx is 'Newest tasks of an organization, page by page.';
create index tasks_project_created_at_idx on tasks (organization_id, project_id, created_at desc, id desc) where deleted_at is null;
comment on index tasks_project_created_at_idx is 'Newest tasks of a project, page by page.';
create index tasks_due_date_idx on tasks (organization_id, due_date, id) where deleted_at is null and completed_at is null and due_date is not null;
comment on index tasks_due_date_idx is 'Open tasks that are due soon.';
create index tasks_parent_task_id_idx on tasks (organization_id, project_id, parent_task_id) where parent_task_id is not null;
comment on index tasks_parent_task_id_idx is 'Subtasks of a task.';
create index tasks_created_by_user_id_idx on tasks (organization_id, created_by_user_id) where created_by_user_id is not null;
comment on index tasks_created_by_user_id_idx is 'Tasks a person made.';
create index tasks_deleted_at_idx on tasks (organization_id, deleted_at desc, id desc) where deleted_at is not null;
comment on index tasks_deleted_at_idx is 'The trash, and what its purge takes.';
create index tasks_search_idx on tasks using gin (search) where deleted_at is null;
comment on index tasks_search_idx is 'Full-text search, through guard.matching_task_ids.';
create index tasks_title_idx on tasks using gin (title gin_trgm_ops) where deleted_at is null;
comment on index tasks_title_idx is 'Search for a part of a title, through guard.matching_task_ids.';

grant select on tasks to tenon_guard;
grant update (completed_at) on tasks to tenon_guard;

set local role tenon_guard;

create function guard.keep_completion() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
declare
  closed boolean;
begin
  select category in ('completed', 'cancelled')
    into closed
    from task_statuses
   where organization_id = new.organization_id
     and project_id = new.project_id
     and id = new.status_id;
  if not closed then
    new.completed_at := null;
  elsif new.completed_at is null then
    new.completed_at := coalesce(case when tg_op = 'UPDATE' then old.completed_at end, now());
  end if;
  return new;
end
$$;

comment on function guard.keep_completion() is
  'Trigger: a task is completed exactly while its status is a closed one; an import may say since when.';

create function guard.follow_category() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  update tasks
     set completed_at = case when new.category in ('completed', 'cancelled') then now() end
   where organization_id = new.organization_id
     and project_id = new.project_id
     and status_id = new.id;
  return null;
end
$$;

comment on function guard.follow_category() is
  'Trigger: when a status becomes a closed one, or no longer is, its tasks follow.';

create function guard.keep_transition() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if exists (
       select
         from task_status_transitions
        where organization_id = new.organization_id
          and project_id = new.project_id)
     and not exists (
       select
         from task_status_transitions
        where organization_id = new.organization_id
          and project_id = new.project_id
          and from_status_id = old.status_id
          and to_status_id = new.status_id)
  then
    raise exception 'The project does not allow this move between statuses.'
      using errcode = 'TN006', constraint = 'tasks_status_transition', table = 'tasks';
  end if;
  return new;
end
$$;

comment on function guard.keep_transition() is
  'Trigger: where a project lists allowed moves, a task makes no other.';

create function guard.keep_parents_acyclic() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  perform guard.serialize('tasks_parent_acyclic', new.organization_id);
  if exists (
    with recursive ancestors (id, parent_task_id) as (
      select t.id, t.parent_task_id
        from tasks t
       where t.organization_id = new.organization_id
         and t.id = new.parent_task_id
      union
      select t.id, t.parent_task_id
        from ancestors a
        join tasks t on t.organization_id = new.organization_id and t.id = a.parent_task_id)
    select
      from ancestors
     where id = new.id)
  then
    raise exception 'A task cannot be a part of itself.'
      using errcode = 'TN003', constraint = 'tasks_parent_acyclic', table = 'tasks';
  end if;
  return new;
end
$$;

comment on function guard.keep_parents_acyclic() is
  'Trigger: refuses a parent that is the task itself or lies below it.';

create function guard.matching_task_ids(query text) returns setof uuid
  language sql
  stable
  security definer
  rows 200
  set search_path = pg_catalog, public, pg_temp
as $$
  select t.id
    from tasks t
   where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and t.deleted_at is null
     and t.search @@ websearch_to_tsquery('english', query)
  union
  select t.id
    from tasks t
   where t.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
     and t.deleted_at is null
     and t.title ilike
         '%' || replace(replace(replace(query, '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

comment on function guard.matching_task_ids(text) is
  'Live tasks of the current organization that a search finds, by words or by a part of the title. A function, since under row-level security PostgreSQL keeps text and search operators, not being leakproof, away from indexes. It knows nothing of private projects: select from tasks where id in (select guard.matching_task_ids(…)), whose policies do.';

grant execute on function guard.matching_task_ids(text) to tenon_app;

grant execute
   on function guard.keep_completion(), guard.follow_category(), guard.keep_transition(),
               guard.keep_parents_acyclic()
   to tenon_owner;

reset role;

create trigger tasks_touch before update on tasks
  for each row execute function touch();
create trigger tasks_completion before insert or update of status_id, completed_at on tasks
  for each row execute function guard.keep_completion();
create trigger tasks_transition before update of status_id on tasks
  for each row when (old.status_id <> new.status_id)
  execute function guard.keep_transition();
-- A new task is nobody's parent yet: only a later move can close a circle.
create trigger tasks_parent before update of parent_task_id on tasks
  for each row
  when (new.parent_task_id is not null and new.parent_task_id is distinct from old.parent_task_id)
  execute function guard.keep_parents_acyclic();
create trigger tasks_audit after insert or update or delete on tasks
  for each row execute function audit.record_change();
create trigger task_statuses_category after update of category on task_statuses
  for each row
  when ((old.category in ('completed', 'cancelled')) <> (new.category in ('completed', 'cancelled')))
  execute function guard.follow_category();

alter table tasks enable row level security, force row level security;
create policy tasks_tenant on tasks
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy tasks_guard on tasks to tenon_guard using (true);
create policy tasks_visible on tasks
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy tasks_purge on tasks
  as restrictive for delete to tenon_app
  using (deleted_at < (select guard.purge_before()));

grant select,
      insert (organization_id, id, project_id, number, title, description, status_id, priority,
              parent_task_id, start_date, due_date, estimate, position, source_url, source_kind,
              created_by_user_id, created_at, updated_at, completed_at, deleted_at),
      update (title, description, status_id, priority, parent_task_id, start_date, due_date,
              estimate, position, source_url, source_kind, completed_at, deleted_at),
      delete
   on tasks to tenon_app;
