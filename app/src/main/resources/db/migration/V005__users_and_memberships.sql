-- A person inside one organization. Somebody in two organizations has one account and two users,
-- so that tenant data never crosses.

set local lock_timeout = '5s';

create table users (
  organization_id  uuid          not null,
  id               uuid          not null,
  account_id       uuid,
  email            citext,
  display_name     varchar(120)  not null,
  imported_login   varchar(100),
  role             varchar(6)    not null default 'member',
  manager_user_id  uuid,
  time_zone        varchar(64),
  locale           varchar(35),
  created_at       timestamptz   not null default now(),
  updated_at       timestamptz   not null default now(),
  deactivated_at   timestamptz,
  version          integer       not null default 1,
  constraint users_pkey primary key (organization_id, id),
  constraint users_account_id_id_key unique (organization_id, account_id, id),
  constraint users_email_key unique (organization_id, email),
  constraint users_imported_login_key unique (organization_id, imported_login),
  constraint users_organization_id_fkey
    foreign key (organization_id) references organizations (id) on delete cascade,
  constraint users_account_id_fkey
    foreign key (account_id) references identity.accounts (id) on delete restrict,
  constraint users_manager_user_id_fkey
    foreign key (organization_id, manager_user_id) references users (organization_id, id)
    on delete set null (manager_user_id),
  constraint users_role_check check (role in ('admin', 'member', 'viewer')),
  constraint users_display_name_check check (btrim(display_name) <> ''),
  constraint users_email_check check (
    length(email::text) between 3 and 320 and email::text ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
  constraint users_manager_user_id_check check (manager_user_id <> id),
  constraint users_account_id_check check (account_id is null or email is not null)
);

comment on table users is 'A person as one organization knows them. @adr 0006';
comment on column users.organization_id is 'The organization.';
comment on column users.id is 'UUIDv7, made by the application.';
comment on column users.account_id is 'The account they sign in with; null for somebody who was only imported and is yet to be claimed. Written by the identity functions alone.';
comment on column users.email is 'Where the organization reaches them; null for the imported. @sensitive';
comment on column users.display_name is 'How they are shown. @sensitive';
comment on column users.imported_login is 'Their login where they were imported from, by which a later import and a claim find them. @sensitive';
comment on column users.role is 'What they may do: admin runs the organization, member works, viewer reads.';
comment on column users.manager_user_id is 'Whom they report to: the organization chart as an adjacency list.';
comment on column users.time_zone is 'IANA time zone; null takes the organization''s.';
comment on column users.locale is 'BCP 47 language tag; null takes the organization''s.';
comment on column users.created_at is 'When they joined or were imported.';
comment on column users.updated_at is 'When the row last changed.';
comment on column users.deactivated_at is 'When they left: sessions and tokens stop at once, what they wrote stays theirs.';
comment on column users.version is 'Counts changes; the ETag.';
comment on constraint users_organization_id_fkey on users is 'CASCADE: purging an organization takes its people with it.';
comment on constraint users_account_id_fkey on users is 'RESTRICT: an account is closed, not removed, while an organization knows its person.';
comment on constraint users_manager_user_id_fkey on users is 'SET NULL: who loses their manager keeps their place.';
comment on index users_account_id_id_key is 'The user of an account in an organization; target of organization_tenants, so that both name the same account.';
comment on index users_email_key is 'A person by address; one user an address.';
comment on index users_imported_login_key is 'A person by the login they were imported with; one user a login.';

create index users_account_id_idx on users (account_id) where account_id is not null;
comment on index users_account_id_idx is 'All users of an account, when it signs in or is closed.';
create index users_manager_user_id_idx on users (organization_id, manager_user_id) where manager_user_id is not null;
comment on index users_manager_user_id_idx is 'Direct reports of a person.';
create index users_display_name_idx on users (organization_id, display_name, id) where deactivated_at is null;
comment on index users_display_name_idx is 'People of an organization by name, page by page.';

alter table users enable row level security, force row level security;
create policy users_tenant on users
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy users_identity on users to tenon_identity using (true);
create policy users_guard on users for select to tenon_guard using (true);

-- account_id is not among the columns: who signs in as whom is for the identity functions.
grant select, delete,
      insert (organization_id, id, email, display_name, imported_login, role, manager_user_id,
              time_zone, locale, created_at, updated_at, deactivated_at),
      update (email, display_name, imported_login, role, manager_user_id, time_zone, locale,
              deactivated_at)
   on users to tenon_app;
grant select, insert, update (account_id, email, display_name, role, deactivated_at)
   on users to tenon_identity;
grant select (organization_id, id, account_id, role, manager_user_id, deactivated_at)
   on users to tenon_guard;

create trigger users_touch before update on users
  for each row execute function touch();
create trigger users_audit after insert or update or delete on users
  for each row execute function
    audit.record_change('id', '{}', '{email,display_name,imported_login}');

create table organization_tenants (
  organization_id     uuid         not null,
  user_id             uuid         not null,
  account_id          uuid         not null,
  status              varchar(9)   not null default 'active',
  invited_by_user_id  uuid,
  joined_at           timestamptz  not null default now(),
  constraint organization_tenants_pkey primary key (organization_id, user_id),
  constraint organization_tenants_account_id_key unique (account_id, organization_id),
  constraint organization_tenants_user_id_fkey
    foreign key (organization_id, user_id, account_id)
    references users (organization_id, id, account_id) on delete cascade,
  constraint organization_tenants_account_id_fkey
    foreign key (account_id) references identity.accounts (id) on delete restrict,
  constraint organization_tenants_invited_by_user_id_fkey
    foreign key (organization_id, invited_by_user_id) references users (organization_id, id)
    on delete set null (invited_by_user_id),
  constraint organization_tenants_status_check check (status in ('invited', 'active', 'suspended'))
);

comment on table organization_tenants is 'Which accounts may enter which organizations, and as whom: what sign-in consults. @adr 0006';
comment on column organization_tenants.organization_id is 'The organization.';
comment on column organization_tenants.user_id is 'Who they are inside it.';
comment on column organization_tenants.account_id is 'The account that may enter.';
comment on column organization_tenants.status is 'Only active opens the door; suspended shuts it at once and keeps everything.';
comment on column organization_tenants.invited_by_user_id is 'Who invited them; null for the founder.';
comment on column organization_tenants.joined_at is 'When the membership began.';
comment on constraint organization_tenants_user_id_fkey on organization_tenants is 'CASCADE: no membership without its user. The account is part of the key, so that both rows always name the same one.';
comment on constraint organization_tenants_account_id_fkey on organization_tenants is 'RESTRICT: an account is closed, not removed, while it is a member somewhere.';
comment on constraint organization_tenants_invited_by_user_id_fkey on organization_tenants is 'SET NULL: the membership outlives who brought it about.';
comment on index organization_tenants_account_id_key is 'Organizations of an account, at sign-in and for switching; one membership each.';

create index organization_tenants_user_id_idx on organization_tenants (organization_id, user_id, account_id);
comment on index organization_tenants_user_id_idx is 'Covers the key to users.';
create index organization_tenants_invited_by_user_id_idx
  on organization_tenants (organization_id, invited_by_user_id) where invited_by_user_id is not null;
comment on index organization_tenants_invited_by_user_id_idx is 'Whom a person invited.';

alter table organization_tenants enable row level security, force row level security;
create policy organization_tenants_tenant on organization_tenants
  to tenon_app
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy organization_tenants_own on organization_tenants
  for select to tenon_app
  using (account_id = nullif(current_setting('app.account_id', true), '')::uuid);
create policy organization_tenants_identity on organization_tenants to tenon_identity using (true);

grant select, update (status) on organization_tenants to tenon_app;
grant select, insert on organization_tenants to tenon_identity;
grant references on organization_tenants, users, organizations to tenon_identity;

create trigger organization_tenants_audit
  after insert or update or delete on organization_tenants
  for each row execute function audit.record_change('user_id', '{}', '{}');
