set local lock_timeout = '5s';

create table subscription_tiers (
  tier                  varchar(10)  not null,
  max_projects          integer,
  max_members           integer,
  audit_retention_days  integer,
  trash_retention_days  integer      not null,
  constraint subscription_tiers_pkey primary key (tier),
  constraint subscription_tiers_max_projects_check check (max_projects > 0),
  constraint subscription_tiers_max_members_check check (max_members > 0),
  constraint subscription_tiers_audit_retention_days_check check (audit_retention_days > 0),
  constraint subscription_tiers_trash_retention_days_check check (trash_retention_days > 0)
);

comment on table subscription_tiers is 'What each tier allows; whoever runs the installation may change the figures. The same for all organizations, so it carries none.';
comment on column subscription_tiers.tier is 'The tier''s name.';
comment on column subscription_tiers.max_projects is 'Live projects an organization may have; null is without limit.';
comment on column subscription_tiers.max_members is 'Active people with an account an organization may have; null is without limit.';
comment on column subscription_tiers.audit_retention_days is 'Days that the audit log is kept; null is for ever.';
comment on column subscription_tiers.trash_retention_days is 'Days that deleted records can be restored before the purge takes them.';

insert into subscription_tiers
  (tier, max_projects, max_members, audit_retention_days, trash_retention_days)
values
  ('free',       100,  100,  365,  30),
  ('team',       1000, 1000, 730,  60),
  ('business',   null, null, 2555, 90),
  ('enterprise', null, null, null, 180);

grant select on subscription_tiers to tenon_app, tenon_identity, tenon_guard;
grant select, update on subscription_tiers to tenon_billing;

create table organizations (
  id                 uuid          not null,
  name               varchar(120)  not null,
  slug               varchar(63)   not null,
  subscription_tier  varchar(10)   not null default 'free',
  time_zone          varchar(64)   not null default 'UTC',
  locale             varchar(35)   not null default 'en',
  created_at         timestamptz   not null default now(),
  updated_at         timestamptz   not null default now(),
  deleted_at         timestamptz,
  version            integer       not null default 1,
  constraint organizations_pkey primary key (id),
  constraint organizations_slug_key unique (slug),
  constraint organizations_name_check check (btrim(name) <> ''),
  constraint organizations_slug_check check (slug ~ '^[a-z0-9]([a-z0-9-]*[a-z0-9])?$'),
  constraint organizations_subscription_tier_fkey
    foreign key (subscription_tier) references subscription_tiers (tier) on delete restrict
);

comment on table organizations is 'The tenants: each sees its own row and what carries its id. @adr 0002';
comment on column organizations.id is 'UUIDv7, made by the application.';
comment on column organizations.name is 'What people call it.';
comment on column organizations.slug is 'Its name in addresses; up to 63 characters, as in a host name, and never given to another one.';
comment on column organizations.subscription_tier is 'Decides limits and features; changed by tenon_billing alone.';
comment on column organizations.time_zone is 'IANA time zone that days and deadlines of this organization are read in.';
comment on column organizations.locale is 'BCP 47 language tag used where a person chose none.';
comment on column organizations.created_at is 'When it signed up.';
comment on column organizations.updated_at is 'When the row last changed.';
comment on column organizations.deleted_at is 'When it was deleted; its people can no longer enter, its audit log stays.';
comment on column organizations.version is 'Counts changes; the ETag.';
comment on constraint organizations_subscription_tier_fkey on organizations is 'RESTRICT: a tier in use cannot vanish under its organizations.';
comment on index organizations_slug_key is 'An organization by its address.';

create index organizations_subscription_tier_idx on organizations (subscription_tier);
comment on index organizations_subscription_tier_idx is 'Organizations of a tier, when the tier changes or goes.';

alter table organizations enable row level security, force row level security;

create policy organizations_tenant on organizations
  to tenon_app
  using (id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy organizations_identity on organizations to tenon_identity using (true);
create policy organizations_guard on organizations for select to tenon_guard using (true);
create policy organizations_billing on organizations to tenon_billing using (true);

grant select, update (name, slug, time_zone, locale, deleted_at) on organizations to tenon_app;
grant select, insert on organizations to tenon_identity;
grant select (id, subscription_tier) on organizations to tenon_guard;
grant select (id, name, slug, subscription_tier, created_at, deleted_at),
      update (subscription_tier)
   on organizations to tenon_billing;

create trigger organizations_touch before update on organizations
  for each row execute function touch();
create trigger organizations_audit after insert or update or delete on organizations
  for each row execute function audit.record_change();

set local role tenon_guard;

create function guard.purge_before() returns timestamptz
  language sql
  stable
  security definer
  set search_path = pg_catalog, public, pg_temp
as $$
  select now() - make_interval(days => t.trash_retention_days)
    from organizations o
    join subscription_tiers t on t.tier = o.subscription_tier
   where o.id = nullif(current_setting('app.organization_id', true), '')::uuid
$$;

comment on function guard.purge_before() is
  'What was put in the trash before this moment is no longer kept for the current organization: the purge may take it, and nothing else may be deleted for good.';

grant execute on function guard.purge_before() to tenon_app;

reset role;
