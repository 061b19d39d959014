set local lock_timeout = '5s';

create table comments (
  organization_id    uuid           not null,
  id                 uuid           not null,
  project_id         uuid           not null,
  task_id            uuid           not null,
  parent_comment_id  uuid,
  author_user_id     uuid,
  body               text           not null,
  source_url         varchar(2000),
  created_at         timestamptz    not null default now(),
  updated_at         timestamptz    not null default now(),
  edited_at          timestamptz,
  deleted_at         timestamptz,
  version            integer        not null default 1,
  constraint comments_pkey primary key (organization_id, id),
  constraint comments_task_id_id_key unique (organization_id, task_id, id),
  constraint comments_task_id_fkey
    foreign key (organization_id, project_id, task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint comments_parent_comment_id_fkey
    foreign key (organization_id, task_id, parent_comment_id)
    references comments (organization_id, task_id, id) on delete set null (parent_comment_id),
  constraint comments_author_user_id_fkey
    foreign key (organization_id, author_user_id) references users (organization_id, id)
    on delete set null (author_user_id),
  constraint comments_body_check check (length(body) between 1 and 262144),
  constraint comments_source_url_check check (source_url ~ '^https?://'),
  constraint comments_parent_comment_id_check check (parent_comment_id <> id)
);

comment on table comments is 'What people say about a task, in threads.';
comment on column comments.organization_id is 'The organization.';
comment on column comments.id is 'UUIDv7, made by the application.';
comment on column comments.project_id is 'The task''s project.';
comment on column comments.task_id is 'The task.';
comment on column comments.parent_comment_id is 'The comment it answers, on the same task; it never changes, so threads cannot run in a circle.';
comment on column comments.author_user_id is 'Who wrote it.';
comment on column comments.body is 'What was said, in Markdown.';
comment on column comments.source_url is 'Where it was imported from.';
comment on column comments.created_at is 'When it was written; an import keeps the original time.';
comment on column comments.updated_at is 'When the row last changed.';
comment on column comments.edited_at is 'When its author last changed the text; null when they never did.';
comment on column comments.deleted_at is 'When it was put in the trash; the answers to it stay.';
comment on column comments.version is 'Counts changes; the ETag.';
comment on constraint comments_task_id_fkey on comments is 'CASCADE: comments mean nothing without their task.';
comment on constraint comments_parent_comment_id_fkey on comments is 'SET NULL: answers outlive what they answered.';
comment on constraint comments_author_user_id_fkey on comments is 'SET NULL: what was said outlives who said it.';
comment on index comments_task_id_id_key is 'Target of the key that keeps a thread on one task.';

create index comments_task_id_idx on comments (organization_id, task_id, project_id, created_at, id);
comment on index comments_task_id_idx is 'Comments of a task in order; covers its key.';
create unique index comments_source_url_key on comments (organization_id, task_id, source_url) where source_url is not null;
comment on index comments_source_url_key is 'An imported comment, when its source is imported again; one comment a source.';
create index comments_parent_comment_id_idx on comments (organization_id, task_id, parent_comment_id) where parent_comment_id is not null;
comment on index comments_parent_comment_id_idx is 'Answers to a comment.';
create index comments_author_user_id_idx on comments (organization_id, author_user_id) where author_user_id is not null;
comment on index comments_author_user_id_idx is 'Comments of a person.';
create index comments_deleted_at_idx on comments (organization_id, deleted_at desc, id desc) where deleted_at is not null;
comment on index comments_deleted_at_idx is 'The trash, and what its purge takes.';

create table attachments (
  organization_id      uuid          not null,
  id                   uuid          not null,
  project_id           uuid          not null,
  task_id              uuid          not null,
  uploaded_by_user_id  uuid,
  file_name            varchar(255)  not null,
  media_type           varchar(127)  not null,
  size_bytes           bigint        not null,
  sha256               bytea         not null,
  created_at           timestamptz   not null default now(),
  constraint attachments_pkey primary key (organization_id, id),
  constraint attachments_task_id_fkey
    foreign key (organization_id, project_id, task_id)
    references tasks (organization_id, project_id, id) on delete cascade,
  constraint attachments_uploaded_by_user_id_fkey
    foreign key (organization_id, uploaded_by_user_id) references users (organization_id, id)
    on delete set null (uploaded_by_user_id),
  constraint attachments_file_name_check check (file_name !~ '[/\\[:cntrl:]]' and btrim(file_name) <> ''),
  constraint attachments_media_type_check check (media_type ~ '^[^/[:space:]]+/[^/[:space:]]+$'),
  constraint attachments_size_bytes_check check (size_bytes >= 0),
  constraint attachments_sha256_check check (octet_length(sha256) = 32)
);

comment on table attachments is 'Files on a task: what they are; their bytes lie in the attachment store under their hash.';
comment on column attachments.organization_id is 'The organization.';
comment on column attachments.id is 'UUIDv7, made by the application.';
comment on column attachments.project_id is 'The task''s project.';
comment on column attachments.task_id is 'The task.';
comment on column attachments.uploaded_by_user_id is 'Who added it.';
comment on column attachments.file_name is 'Its name; 255 characters, as file systems allow, without path.';
comment on column attachments.media_type is 'Its media type; 127 characters, as RFC 6838 allows.';
comment on column attachments.size_bytes is 'Its size.';
comment on column attachments.sha256 is 'The SHA-256 of its bytes, and where they lie.';
comment on column attachments.created_at is 'When it was added.';
comment on constraint attachments_task_id_fkey on attachments is 'CASCADE: a file means nothing without its task.';
comment on constraint attachments_uploaded_by_user_id_fkey on attachments is 'SET NULL: a file outlives who added it.';

create index attachments_task_id_idx on attachments (organization_id, task_id, project_id);
comment on index attachments_task_id_idx is 'Files of a task; covers its key.';
create index attachments_uploaded_by_user_id_idx on attachments (organization_id, uploaded_by_user_id) where uploaded_by_user_id is not null;
comment on index attachments_uploaded_by_user_id_idx is 'Files a person added.';
create index attachments_sha256_idx on attachments (organization_id, sha256);
comment on index attachments_sha256_idx is 'Whether stored bytes are still in use.';

alter table comments enable row level security, force row level security;
create policy comments_tenant on comments
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy comments_visible on comments
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));
create policy comments_purge on comments
  as restrictive for delete to tenon_app
  using (deleted_at < (select guard.purge_before()));

alter table attachments enable row level security, force row level security;
create policy attachments_tenant on attachments
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy attachments_visible on attachments
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

grant select, insert, delete, update (body, edited_at, deleted_at, source_url)
   on comments to tenon_app;
grant select, insert, delete, update (file_name) on attachments to tenon_app;

create trigger comments_touch before update on comments
  for each row execute function touch();
create trigger comments_audit after insert or update or delete on comments
  for each row execute function audit.record_change();
create trigger attachments_audit after insert or update or delete on attachments
  for each row execute function audit.record_change();
