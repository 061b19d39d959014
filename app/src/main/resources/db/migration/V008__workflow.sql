-- A project's workflow: its statuses, and the moves between them where it restricts them.

set local lock_timeout = '5s';

create table task_statuses (
  organization_id  uuid         not null,
  id               uuid         not null,
  project_id       uuid         not null,
  name             varchar(60)  not null,
  category         varchar(9)   not null,
  position         integer      not null default 0,
  wip_limit        integer,
  created_at       timestamptz  not null default now(),
  updated_at       timestamptz  not null default now(),
  version          integer      not null default 1,
  constraint task_statuses_pkey primary key (organization_id, id),
  constraint task_statuses_project_id_id_key unique (organization_id, project_id, id),
  constraint task_statuses_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint task_statuses_name_check check (btrim(name) <> ''),
  constraint task_statuses_category_check check (
    category in ('backlog', 'unstarted', 'started', 'completed', 'cancelled')),
  constraint task_statuses_wip_limit_check check (wip_limit > 0)
);

comment on table task_statuses is 'The columns of a project''s board.';
comment on column task_statuses.organization_id is 'The organization.';
comment on column task_statuses.id is 'UUIDv7, made by the application.';
comment on column task_statuses.project_id is 'The project whose workflow it is part of.';
comment on column task_statuses.name is 'What the project calls it.';
comment on column task_statuses.category is 'What it means, the same in every project: backlog, unstarted, started, completed or cancelled. A task in one of the last two is closed.';
comment on column task_statuses.position is 'Its place on the board, from left to right; ties go by id.';
comment on column task_statuses.wip_limit is 'How many tasks should be in it at once; shown, not enforced. Null is without limit.';
comment on column task_statuses.created_at is 'When it was made.';
comment on column task_statuses.updated_at is 'When the row last changed.';
comment on column task_statuses.version is 'Counts changes; the ETag.';
comment on constraint task_statuses_project_id_fkey on task_statuses is 'CASCADE: a workflow means nothing without its project.';
comment on index task_statuses_project_id_id_key is 'Target of the keys that hold a task, and a transition, to statuses of its own project.';

create unique index task_statuses_name_key on task_statuses (organization_id, project_id, lower(name));
comment on index task_statuses_name_key is 'A status of a project by name; one of a name.';

create table task_status_transitions (
  organization_id  uuid         not null,
  project_id       uuid         not null,
  from_status_id   uuid         not null,
  to_status_id     uuid         not null,
  created_at       timestamptz  not null default now(),
  constraint task_status_transitions_pkey
    primary key (organization_id, project_id, from_status_id, to_status_id),
  constraint task_status_transitions_from_status_id_fkey
    foreign key (organization_id, project_id, from_status_id)
    references task_statuses (organization_id, project_id, id) on delete cascade,
  constraint task_status_transitions_to_status_id_fkey
    foreign key (organization_id, project_id, to_status_id)
    references task_statuses (organization_id, project_id, id) on delete cascade,
  constraint task_status_transitions_check check (from_status_id <> to_status_id)
);

comment on table task_status_transitions is 'The moves that a project allows. One without any row allows all.';
comment on column task_status_transitions.organization_id is 'The organization.';
comment on column task_status_transitions.project_id is 'The project.';
comment on column task_status_transitions.from_status_id is 'Where a task is.';
comment on column task_status_transitions.to_status_id is 'Where it may go from there.';
comment on column task_status_transitions.created_at is 'When the move was allowed.';
comment on constraint task_status_transitions_from_status_id_fkey on task_status_transitions is 'CASCADE: a move from a status that is gone means nothing.';
comment on constraint task_status_transitions_to_status_id_fkey on task_status_transitions is 'CASCADE: a move to a status that is gone means nothing.';

create index task_status_transitions_to_status_id_idx
  on task_status_transitions (organization_id, project_id, to_status_id);
comment on index task_status_transitions_to_status_id_idx is 'Moves into a status, when it goes.';

alter table task_statuses enable row level security, force row level security;
create policy task_statuses_tenant on task_statuses
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy task_statuses_visible on task_statuses
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy task_statuses_guard on task_statuses for select to tenon_guard using (true);

alter table task_status_transitions enable row level security, force row level security;
create policy task_status_transitions_tenant on task_status_transitions
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy task_status_transitions_visible on task_status_transitions
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy task_status_transitions_guard on task_status_transitions
  for select to tenon_guard using (true);

grant select,
      insert,
      update (name, category, position, wip_limit),
      delete
   on task_statuses to tenon_app;
grant select, insert, delete on task_status_transitions to tenon_app;
grant select on task_statuses, task_status_transitions to tenon_guard;

create trigger task_statuses_touch before update on task_statuses
  for each row execute function touch();
create trigger task_statuses_audit after insert or update or delete on task_statuses
  for each row execute function audit.record_change();
create trigger task_status_transitions_audit after insert or delete on task_status_transitions
  for each row execute function audit.record_change('project_id');
