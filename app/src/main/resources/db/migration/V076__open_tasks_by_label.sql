-- A filter such as `status:open label:bug` over all projects was put to PostgreSQL as the ids of all
-- statuses and labels of these names, three and one for each project, and whatever they found was
-- read and sorted. Open tasks now stand by the names of their labels in a table of their own, the
-- newest first, so that a page of them is read where it begins, and no further than it goes. ADR 0032
-- has the reasons and the measurements.

set local lock_timeout = '5s';

create table open_task_labels (
  organization_id  uuid          not null,
  project_id       uuid          not null,
  task_id          uuid          not null,
  label_id         uuid          not null,
  label_name       varchar(300)  not null,
  created_at       timestamptz   not null,
  constraint open_task_labels_pkey primary key (organization_id, task_id, project_id, label_id)
);

comment on table open_task_labels is 'Which open task carries which live label, by the label''s name: what tasks, task_labels and labels say together, kept by their triggers, so that a filter over all projects need not put it together. To rebuild it, empty it and fill it as its migration does. @adr 0032';
comment on column open_task_labels.organization_id is 'The organization.';
comment on column open_task_labels.project_id is 'The project of both.';
comment on column open_task_labels.task_id is 'The task; one that is closed has no row.';
comment on column open_task_labels.label_id is 'The label; one that is deleted has no row.';
comment on column open_task_labels.label_name is 'The label''s name in lower case, which in some scripts is longer than the name itself.';
comment on column open_task_labels.created_at is 'When the task was made, which lists go by.';
-- Names are not told apart within row-level security: lower(), not being leakproof, is kept away from
-- indexes there. So functions ask for them.
create index labels_lower_name_idx on labels (organization_id, lower(name)) include (name, project_id, id) where deleted_at is null;
comment on index labels_lower_name_idx is 'Labels of a name in all projects, through guard.labels_named.';
create index task_statuses_lower_name_idx on task_statuses (organization_id, lower(name)) include (name, category, project_id, id);
comment on index task_statuses_lower_name_idx is 'Statuses of a name in all projects, through guard.statuses_named.';

alter table open_task_labels enable row level security, force row level security;
create policy open_task_labels_tenant on open_task_labels
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy open_task_labels_visible on open_task_labels
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy open_task_labels_guard on open_task_labels to tenon_guard using (true);
create policy task_labels_guard on task_labels for select to tenon_guard using (true);
create policy labels_guard on labels to tenon_guard using (true);

grant select on open_task_labels to tenon_app;
grant select, insert, delete on open_task_labels to tenon_guard;
grant select on task_labels to tenon_guard;
-- To lock a label's row is to be allowed to change something of it.
grant select, update (deleted_at) on labels to tenon_guard;

set local role tenon_guard;

insert into open_task_labels (organization_id, project_id, task_id, label_id, label_name, created_at)
select tl.organization_id, tl.project_id, tl.task_id, tl.label_id, lower(l.name), t.created_at
  from task_labels tl
  join tasks t on t.organization_id = tl.organization_id and t.id = tl.task_id
  join labels l on l.organization_id = tl.organization_id and l.id = tl.label_id
 where t.completed_at is null
   and l.deleted_at is null;

reset role;

-- Once the rows are there: so all of them are checked, and sorted, at once.
alter table open_task_labels
  add constraint open_task_labels_label_id_fkey
    foreign key (organization_id, task_id, project_id, label_id)
    references task_labels (organization_id, task_id, project_id, label_id) on delete cascade;
comment on constraint open_task_labels_label_id_fkey on open_task_labels is 'CASCADE: what is told of a label on a task goes with it.';

-- A project has one live label of a name, so a task carries one at most: that it is known to be so
-- lets PostgreSQL page along this index.
create unique index open_task_labels_name_key
  on open_task_labels (organization_id, label_name, created_at desc, task_id desc) include (project_id);
comment on index open_task_labels_name_key is 'Newest open tasks with a label of some name, in all projects, page by page.';

set local role tenon_guard;

create function guard.note_open_label() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  insert into open_task_labels (
    organization_id, project_id, task_id, label_id, label_name, created_at)
  select new.organization_id, new.project_id, new.task_id, new.label_id, lower(l.name),
         t.created_at
    from tasks t
    join labels l
      on l.organization_id = t.organization_id
     and l.id = new.label_id
     and l.deleted_at is null
   where t.organization_id = new.organization_id
     and t.id = new.task_id
     and t.completed_at is null;
  return null;
end
$$;

comment on function guard.note_open_label() is
  'Trigger: a label that is put on an open task is found by its name from then on. One that goes takes its row along by itself.';

create function guard.note_open_task() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  if new.completed_at is not null then
    delete from open_task_labels
     where organization_id = new.organization_id
       and task_id = new.id;
    return null;
  end if;
  -- Waits for those who are just putting a label on it, and so share its key, and who may have seen
  -- it closed: what they did is there for the next statement to see.
  perform
     from tasks
    where organization_id = new.organization_id
      and id = new.id
      for update;
  insert into open_task_labels (
    organization_id, project_id, task_id, label_id, label_name, created_at)
  select tl.organization_id, tl.project_id, tl.task_id, tl.label_id, lower(l.name),
         new.created_at
    from task_labels tl
    join labels l
      on l.organization_id = tl.organization_id
     and l.id = tl.label_id
     and l.deleted_at is null
   where tl.organization_id = new.organization_id
     and tl.task_id = new.id
      on conflict (organization_id, task_id, project_id, label_id) do nothing;
  return null;
end
$$;

comment on function guard.note_open_task() is
  'Trigger: a task that is closed is no longer found by its labels'' names among the open ones, and one that is opened again is.';

create function guard.note_label_name() returns trigger
  language plpgsql
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
begin
  -- As when a task is opened again: waits for those who are just putting it on tasks.
  perform
     from labels
    where organization_id = new.organization_id
      and id = new.id
      for update;
  delete from open_task_labels o
   using task_labels tl
   where tl.organization_id = new.organization_id
     and tl.label_id = new.id
     and o.organization_id = tl.organization_id
     and o.task_id = tl.task_id
     and o.project_id = tl.project_id
     and o.label_id = tl.label_id;
  if new.deleted_at is null then
    insert into open_task_labels (
      organization_id, project_id, task_id, label_id, label_name, created_at)
    select tl.organization_id, tl.project_id, tl.task_id, tl.label_id, lower(new.name),
           t.created_at
      from task_labels tl
      join tasks t
        on t.organization_id = tl.organization_id
       and t.id = tl.task_id
       and t.completed_at is null
     where tl.organization_id = new.organization_id
       and tl.label_id = new.id;
  end if;
  return null;
end
$$;

comment on function guard.note_label_name() is
  'Trigger: tasks are found by the new name of a label that is renamed, and by none of one that is deleted.';

create function guard.labels_named(names text[], most integer)
  returns table (name text, id uuid)
  language sql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
  select n.name, found.id
    from unnest(labels_named.names) as n (name)
   cross join lateral (
          select l.id
            from labels l
           where l.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
             and lower(l.name) = lower(n.name)
             and l.deleted_at is null
             and l.project_id not in (select guard.hidden_project_ids())
           limit labels_named.most) as found
$$;

comment on function guard.labels_named(text[], integer) is
  'Live labels of the current organization that have one of these names, in upper or lower case, in projects that the acting user sees: this many of each name at most.';

create function guard.statuses_named(names text[], most integer)
  returns table (name text, id uuid)
  language sql
  stable
  security definer
  rows 100
  set search_path = pg_catalog, public, pg_temp
as $$
  select n.name, found.id
    from unnest(statuses_named.names) as n (name)
   cross join lateral (
          select s.id
            from task_statuses s
           where s.organization_id = nullif(current_setting('app.organization_id', true), '')::uuid
             and lower(s.name) = lower(n.name)
             and not (lower(n.name) = 'open' and s.category in ('backlog', 'unstarted', 'started'))
             and not (lower(n.name) = 'closed' and s.category in ('completed', 'cancelled'))
             and s.project_id not in (select guard.hidden_project_ids())
           limit statuses_named.most) as found
$$;

comment on function guard.statuses_named(text[], integer) is
  'Statuses of the current organization that have one of these names, in upper or lower case, in projects that the acting user sees: this many of each name at most. Those named open or closed that are so are left out: a task in one tells it itself.';

grant execute
   on function guard.note_open_label(), guard.note_open_task(), guard.note_label_name()
   to tenon_owner;
grant execute on function guard.labels_named(text[], integer), guard.statuses_named(text[], integer)
   to tenon_app;

reset role;

create trigger task_labels_open after insert on task_labels
  for each row execute function guard.note_open_label();
create trigger tasks_open after update of status_id, completed_at on tasks
  for each row when ((old.completed_at is null) <> (new.completed_at is null))
  execute function guard.note_open_task();
create trigger labels_open after update of name, deleted_at on labels
  for each row
  when (old.name <> new.name or (old.deleted_at is null) <> (new.deleted_at is null))
  execute function guard.note_label_name();
