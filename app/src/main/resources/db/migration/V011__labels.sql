set local lock_timeout = '5s';

create table labels (
  organization_id  uuid           not null,
  id               uuid           not null,
  project_id       uuid           not null,
  name             varchar(100)   not null,
  color            varchar(6)     not null default '808080',
  description      varchar(1000)  not null default '',
  created_at       timestamptz    not null default now(),
  updated_at       timestamptz    not null default now(),
  deleted_at       timestamptz,
  version          integer        not null default 1,
  constraint labels_pkey primary key (organization_id, id),
  constraint labels_project_id_id_key unique (organization_id, project_id, id),
  constraint labels_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint labels_name_check check (btrim(name) <> ''),
  constraint labels_color_check check (color ~ '^[0-9a-f]{6}$')
);

comment on table labels is 'The words that a project sorts its tasks by.';
comment on column labels.organization_id is 'The organization.';
comment on column labels.id is 'UUIDv7, made by the application.';
comment on column labels.project_id is 'The project.';
comment on column labels.name is 'The word; upper and lower case are the same.';
comment on column labels.color is 'Six lower-case hexadecimal digits: red, green, blue.';
comment on column labels.description is 'What it stands for.';
comment on column labels.created_at is 'When it was made.';
comment on column labels.updated_at is 'When the row last changed.';
comment on column labels.deleted_at is 'When it was deleted; its tasks no longer show it.';
comment on column labels.version is 'Counts changes; the ETag.';
comment on constraint labels_project_id_fkey on labels is 'CASCADE: labels mean nothing without their project.';
comment on index labels_project_id_id_key is 'Target of task_labels, so that a task carries labels of its own project alone.';

create unique index labels_name_key on labels (organization_id, project_id, lower(name)) where deleted_at is null;
comment on index labels_name_key is 'A label of a project by name; one live label a name.';

create table task_labels (
  organization_id  uuid         not null,
  project_id       uuid         not null,
  task_id          uuid         not null,
  label_id         uuid         not null,
  created_at       timestamptz  not null default now(),
  constraint task_labels_pkey primary key (organization_id, task_id, project_id, label_id),
  constraint task_labels_task_id_fkey
    foreign key (organization_id, project_id, task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint task_labels_label_id_fkey
    foreign key (organization_id, project_id, label_id)
    references labels (organization_id, project_id, id) on delete cascade
);

comment on table task_labels is 'Which task carries which labels.';
comment on column task_labels.organization_id is 'The organization.';
comment on column task_labels.project_id is 'The project of both.';
comment on column task_labels.task_id is 'The task.';
comment on column task_labels.label_id is 'The label.';
comment on column task_labels.created_at is 'When it was put on.';
comment on constraint task_labels_task_id_fkey on task_labels is 'CASCADE: nothing is labelled without the task.';
comment on constraint task_labels_label_id_fkey on task_labels is 'CASCADE: a label that is purged comes off its tasks.';

create index task_labels_label_id_idx on task_labels (organization_id, label_id, project_id, task_id);
comment on index task_labels_label_id_idx is 'Tasks with a label; covers its key.';

alter table labels enable row level security, force row level security;
create policy labels_tenant on labels
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy labels_visible on labels
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy labels_purge on labels
  as restrictive for delete to tenon_app
  using (deleted_at < (select guard.purge_before()));

alter table task_labels enable row level security, force row level security;
create policy task_labels_tenant on task_labels
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy task_labels_visible on task_labels
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

grant select, insert, delete, update (name, color, description, deleted_at) on labels to tenon_app;
grant select, insert, delete on task_labels to tenon_app;

create trigger labels_touch before update on labels
  for each row execute function touch();
create trigger labels_audit after insert or update or delete on labels
  for each row execute function audit.record_change();
create trigger task_labels_audit after insert or delete on task_labels
  for each row execute function audit.record_change('task_id');
