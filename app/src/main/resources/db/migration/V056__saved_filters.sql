-- Filters that people keep: their own, or shared with a project.

set local lock_timeout = '5s';

create table saved_filters (
  organization_id  uuid           not null,
  id               uuid           not null,
  owner_user_id    uuid           not null,
  project_id       uuid,
  name             varchar(100)   not null,
  filter           varchar(2000)  not null,
  sort             varchar(200)   not null default '',
  shared           boolean        not null default false,
  created_at       timestamptz    not null default now(),
  updated_at       timestamptz    not null default now(),
  version          integer        not null default 1,
  constraint saved_filters_pkey primary key (organization_id, id),
  constraint saved_filters_owner_user_id_fkey
    foreign key (organization_id, owner_user_id) references users (organization_id, id)
    on delete cascade,
  constraint saved_filters_project_id_fkey
    foreign key (organization_id, project_id) references projects (organization_id, id)
    on delete cascade,
  constraint saved_filters_name_check check (btrim(name) <> ''),
  constraint saved_filters_shared_check check (not shared or project_id is not null)
);

comment on table saved_filters is 'Filters of tasks that people keep under a name.';
comment on column saved_filters.organization_id is 'The organization.';
comment on column saved_filters.id is 'UUIDv7, made by the application.';
comment on column saved_filters.owner_user_id is 'Who keeps it.';
comment on column saved_filters.project_id is 'The project whose tasks it filters; null of a filter over all projects.';
comment on column saved_filters.name is 'What it is called. @sensitive';
comment on column saved_filters.filter is 'The filter language, checked when it was saved; empty for everything. @sensitive';
comment on column saved_filters.sort is 'The order, as lists take it; empty for the usual one.';
comment on column saved_filters.shared is 'Whether everybody who sees the project sees it; else its owner alone.';
comment on column saved_filters.created_at is 'When it was made.';
comment on column saved_filters.updated_at is 'When the row last changed.';
comment on column saved_filters.version is 'Counts changes; the ETag.';
comment on constraint saved_filters_owner_user_id_fkey on saved_filters is 'CASCADE: what somebody keeps goes with them.';
comment on constraint saved_filters_project_id_fkey on saved_filters is 'CASCADE: a filter of a project means nothing without it.';

create unique index saved_filters_name_key
  on saved_filters (organization_id, owner_user_id, project_id, lower(name)) nulls not distinct;
comment on index saved_filters_name_key is 'Filters of a person; one a name, in a project and over all.';
create index saved_filters_project_id_idx on saved_filters (organization_id, project_id) where project_id is not null;
comment on index saved_filters_project_id_idx is 'Filters shared with a project; covers its key.';

alter table saved_filters enable row level security, force row level security;
create policy saved_filters_tenant on saved_filters
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy saved_filters_visible on saved_filters
  as restrictive to tenon_app
  using ((project_id is null or project_id not in (select guard.hidden_project_ids()))
     and (shared
       or owner_user_id = nullif(current_setting('app.user_id', true), '')::uuid
       or current_setting('app.sees_private', true) = 'on'));

grant select,
      insert (organization_id, id, owner_user_id, project_id, name, filter, sort, shared, created_at,
              updated_at),
      update (name, filter, sort, shared),
      delete
   on saved_filters to tenon_app;

create trigger saved_filters_touch before update on saved_filters
  for each row execute function touch();
-- The log of a project is read by all who see it: what somebody looks for is nobody else's.
create trigger saved_filters_audit after insert or update or delete on saved_filters
  for each row execute function audit.record_change('id', '{}', '{name,filter}');
