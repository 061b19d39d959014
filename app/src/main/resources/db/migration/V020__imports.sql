-- Imports over the API: the archive is uploaded, then a job works through it and reports here.

set local lock_timeout = '5s';

create table imports (
  organization_id       uuid           not null,
  id                    uuid           not null,
  project_id            uuid           not null,
  kind                  varchar(10)    not null,
  state                 varchar(9)     not null default 'queued',
  file_name             varchar(255)   not null,
  size_bytes            integer        not null default 0,
  requested_by_user_id  uuid,
  total_count           integer,
  done_count            integer        not null default 0,
  created_count         integer        not null default 0,
  updated_count         integer        not null default 0,
  unchanged_count       integer        not null default 0,
  error                 varchar(2000),
  created_at            timestamptz    not null default now(),
  started_at            timestamptz,
  finished_at           timestamptz,
  updated_at            timestamptz    not null default now(),
  version               integer        not null default 1,
  constraint imports_pkey primary key (organization_id, id),
  constraint imports_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint imports_requested_by_user_id_fkey
    foreign key (organization_id, requested_by_user_id) references users (organization_id, id)
    on delete set null (requested_by_user_id),
  constraint imports_kind_check check (kind in ('github')),
  constraint imports_state_check check (state in ('queued', 'running', 'succeeded', 'failed')),
  constraint imports_size_bytes_check check (size_bytes between 0 and 67108864),
  constraint imports_counts_check check (
    done_count >= 0 and created_count >= 0 and updated_count >= 0 and unchanged_count >= 0
    and total_count >= 0),
  constraint imports_error_check check ((error is not null) = (state = 'failed')),
  constraint imports_finished_at_check check (
    (finished_at is not null) = (state in ('succeeded', 'failed')))
)
with (fillfactor = 70);

comment on table imports is 'Archives that were brought in, and how far each has come. @adr 0009';
comment on column imports.organization_id is 'The organization.';
comment on column imports.id is 'UUIDv7, made by the application.';
comment on column imports.project_id is 'The project it goes into.';
comment on column imports.kind is 'The form of the archive: github.';
comment on column imports.state is 'queued, running, succeeded or failed.';
comment on column imports.file_name is 'The archive''s name, as it was uploaded.';
comment on column imports.size_bytes is 'The archive''s size: 64 MiB at most.';
comment on column imports.requested_by_user_id is 'Who asked for it.';
comment on column imports.total_count is 'Records in the archive; null until it has been read.';
comment on column imports.done_count is 'Records dealt with so far.';
comment on column imports.created_count is 'Records that were new.';
comment on column imports.updated_count is 'Records that had changed.';
comment on column imports.unchanged_count is 'Records that were here already, as they are.';
comment on column imports.error is 'What is wrong with the archive and where, for who uploaded it.';
comment on column imports.created_at is 'When it was asked for.';
comment on column imports.started_at is 'When work on it began.';
comment on column imports.finished_at is 'When it ended, well or not.';
comment on column imports.updated_at is 'When the row last changed.';
comment on column imports.version is 'Counts changes; the ETag.';
comment on constraint imports_project_id_fkey on imports is 'CASCADE: what came of it goes with the project.';
comment on constraint imports_requested_by_user_id_fkey on imports is 'SET NULL: an import outlives who asked for it.';

create index imports_project_id_idx on imports (organization_id, project_id, id desc);
comment on index imports_project_id_idx is 'Imports into a project, newest first.';
create index imports_requested_by_user_id_idx on imports (organization_id, requested_by_user_id) where requested_by_user_id is not null;
comment on index imports_requested_by_user_id_idx is 'Imports a person asked for.';

create table import_chunks (
  organization_id  uuid     not null,
  project_id       uuid     not null,
  import_id        uuid     not null,
  number           integer  not null,
  bytes            bytea    not null,
  constraint import_chunks_pkey primary key (organization_id, import_id, number),
  constraint import_chunks_import_id_fkey
    foreign key (organization_id, import_id) references imports (organization_id, id)
    on delete cascade,
  constraint import_chunks_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint import_chunks_number_check check (number between 0 and 63),
  constraint import_chunks_bytes_check check (octet_length(bytes) between 1 and 1048576)
);

comment on table import_chunks is 'An uploaded archive in pieces of 1 MiB, so that neither side ever holds all 64 at once; removed when its import has ended. @adr 0009';
comment on column import_chunks.organization_id is 'The organization.';
comment on column import_chunks.project_id is 'The import''s project, which decides who sees it.';
comment on column import_chunks.import_id is 'The import.';
comment on column import_chunks.number is 'Its place, from 0 to 63.';
comment on column import_chunks.bytes is 'The piece. @sensitive';
comment on constraint import_chunks_import_id_fkey on import_chunks is 'CASCADE: a piece means nothing without its import.';
comment on constraint import_chunks_project_id_fkey on import_chunks is 'CASCADE: a piece means nothing without its project.';

create index import_chunks_project_id_idx on import_chunks (organization_id, project_id);
comment on index import_chunks_project_id_idx is 'Pieces of a project''s imports, when it is purged.';

alter table imports enable row level security, force row level security;
create policy imports_tenant on imports
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy imports_visible on imports
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

alter table import_chunks enable row level security, force row level security;
create policy import_chunks_tenant on import_chunks
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy import_chunks_visible on import_chunks
  as restrictive to tenon_app
  using (project_id not in (select guard.hidden_project_ids()));

grant select, insert, delete,
      update (state, size_bytes, total_count, done_count, created_count, updated_count,
              unchanged_count, error, started_at, finished_at)
   on imports to tenon_app;
grant select, insert, delete on import_chunks to tenon_app;

create trigger imports_touch before update on imports
  for each row execute function touch();
-- Its beginning and its end are history; each step of its progress is not.
create trigger imports_audit after insert or delete on imports
  for each row execute function audit.record_change();
create trigger imports_audit_state after update on imports
  for each row when (old.state <> new.state)
  execute function audit.record_change();
