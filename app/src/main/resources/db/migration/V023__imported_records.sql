-- What an archive said when it was last imported, beside what has become of it here: only with both
-- can the next import tell a change made there from one made here.

set local lock_timeout = '5s';

create table imported_labels (
  organization_id  uuid           not null,
  project_id       uuid           not null,
  label_id         uuid           not null,
  color            varchar(6)     not null,
  description      varchar(1000)  not null,
  constraint imported_labels_pkey primary key (organization_id, project_id, label_id),
  constraint imported_labels_label_id_fkey
    foreign key (organization_id, project_id, label_id)
    references labels (organization_id, project_id, id) on delete cascade,
  constraint imported_labels_color_check check (color ~ '^[0-9a-f]{6}$')
);

comment on table imported_labels is 'Labels as an archive last gave them. @adr 0009';
comment on column imported_labels.organization_id is 'The organization.';
comment on column imported_labels.project_id is 'The project.';
comment on column imported_labels.label_id is 'The label it became.';
comment on column imported_labels.color is 'Its colour there.';
comment on column imported_labels.description is 'Its description there.';
comment on constraint imported_labels_label_id_fkey on imported_labels is 'CASCADE: a memory of a label that is purged has no use.';

create table imported_tasks (
  organization_id   uuid   not null,
  project_id        uuid   not null,
  task_id           uuid   not null,
  title_hash        bytea  not null,
  description_hash  bytea  not null,
  status_id         uuid,
  labels            text[] not null,
  assignees         text[] not null,
  constraint imported_tasks_pkey primary key (organization_id, project_id, task_id),
  constraint imported_tasks_task_id_fkey
    foreign key (organization_id, project_id, task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint imported_tasks_status_id_fkey
    foreign key (organization_id, project_id, status_id)
    references task_statuses (organization_id, project_id, id) on delete set null (status_id),
  constraint imported_tasks_title_hash_check check (octet_length(title_hash) = 32),
  constraint imported_tasks_description_hash_check check (octet_length(description_hash) = 32)
);

comment on table imported_tasks is 'Tasks as an archive last gave them. @adr 0009';
comment on column imported_tasks.organization_id is 'The organization.';
comment on column imported_tasks.project_id is 'The project.';
comment on column imported_tasks.task_id is 'The task it became.';
comment on column imported_tasks.title_hash is 'SHA-256 of its title there: enough to tell whether it changed.';
comment on column imported_tasks.description_hash is 'SHA-256 of its description there.';
comment on column imported_tasks.status_id is 'The status that its state there stands for; null once that status is gone.';
comment on column imported_tasks.labels is 'Its labels there, in lower case. An array, since it is always read and compared whole.';
comment on column imported_tasks.assignees is 'The logins of its assignees there, in lower case. @sensitive';
comment on constraint imported_tasks_task_id_fkey on imported_tasks is 'CASCADE: a memory of a task that is purged has no use.';
comment on constraint imported_tasks_status_id_fkey on imported_tasks is 'SET NULL: a status may go; the next import then takes the task''s own for changed here.';

create index imported_tasks_status_id_idx on imported_tasks (organization_id, project_id, status_id);
comment on index imported_tasks_status_id_idx is 'Covers the key to task_statuses.';

create table imported_comments (
  organization_id  uuid   not null,
  task_id          uuid   not null,
  comment_id       uuid   not null,
  project_id       uuid   not null,
  body_hash        bytea  not null,
  constraint imported_comments_pkey primary key (organization_id, task_id, comment_id),
  constraint imported_comments_comment_id_fkey
    foreign key (organization_id, task_id, comment_id)
    references comments (organization_id, task_id, id) on delete cascade,
  constraint imported_comments_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint imported_comments_body_hash_check check (octet_length(body_hash) = 32)
);

comment on table imported_comments is 'Comments as an archive last gave them. @adr 0009';
comment on column imported_comments.organization_id is 'The organization.';
comment on column imported_comments.task_id is 'The comment''s task.';
comment on column imported_comments.comment_id is 'The comment it became.';
comment on column imported_comments.project_id is 'The task''s project, which decides who sees it.';
comment on column imported_comments.body_hash is 'SHA-256 of its text there.';
comment on constraint imported_comments_comment_id_fkey on imported_comments is 'CASCADE: a memory of a comment that is purged has no use.';
comment on constraint imported_comments_project_id_fkey on imported_comments is 'CASCADE: it goes with its project.';

create index imported_comments_project_id_idx on imported_comments (organization_id, project_id);
comment on index imported_comments_project_id_idx is 'Covers the key to projects.';

alter table imported_labels enable row level security, force row level security;
create policy imported_labels_tenant on imported_labels
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy imported_labels_visible on imported_labels
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

alter table imported_tasks enable row level security, force row level security;
create policy imported_tasks_tenant on imported_tasks
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy imported_tasks_visible on imported_tasks
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

alter table imported_comments enable row level security, force row level security;
create policy imported_comments_tenant on imported_comments
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy imported_comments_visible on imported_comments
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

grant select, insert, delete, update (color, description) on imported_labels to tenon_app;
grant select, insert, delete,
      update (title_hash, description_hash, status_id, labels, assignees)
   on imported_tasks to tenon_app;
grant select, insert, delete, update (body_hash) on imported_comments to tenon_app;

grant select (slug, deleted_at) on organizations to tenon_guard;

set local role tenon_guard;

create function guard.organization_of(slug text) returns uuid
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select o.id
    from organizations o
   where o.slug = organization_of.slug
     and o.deleted_at is null
$$;

comment on function guard.organization_of(text) is
  'The id of the organization with this slug, for commands that are given the slug; null when there is none, or it was deleted.';

grant execute on function guard.organization_of(text) to tenon_app;

reset role;
