-- One of each thing that the catalog tells of.
create schema crm;
create schema "Odd Names";
comment on schema crm is 'Customers. @adr 0003';

create extension citext schema crm;

create domain crm.email as crm.citext not null check (value like '%@%');
create domain crm.work_email as crm.email;
create type crm.mood as enum ('sad', 'ok', 'happy');
create type crm.place as (street varchar(80), number int);

create table crm.organizations (
  id uuid primary key,
  name varchar(120) not null,
  constraint organizations_name_key unique (name)
);
comment on table crm.organizations is 'A tenant. @adr 0002';

create table crm.people (
  organization_id uuid not null references crm.organizations (id) on delete restrict,
  id bigint generated always as identity,
  email crm.work_email,
  name varchar(200) collate "C" not null default 'nobody',
  short_name varchar(200) generated always as (left(name, 3)) stored,
  salary numeric(12,2) check (salary >= 0),
  mood crm.mood default 'ok',
  home crm.place,
  nicknames text[],
  seen_at timestamptz(3),
  manager_id bigint,
  serial_number serial,
  primary key (organization_id, id),
  constraint people_email_key unique nulls not distinct (organization_id, email) include (name),
  constraint people_manager_fk foreign key (organization_id, manager_id)
    references crm.people (organization_id, id)
    on update cascade on delete set null (manager_id)
    deferrable initially deferred
);
comment on column crm.people.email is 'Where mail goes. @sensitive';
comment on column crm.people.salary is '@deprecated since V023: use contracts.salary';
comment on constraint people_manager_fk on crm.people is 'An orphan reports to nobody.';

alter table crm.people enable row level security;
alter table crm.people force row level security;
create policy tenant on crm.people
  using (organization_id = nullif(current_setting('app.organization_id', true), '')::uuid);
create policy no_deletes on crm.people as restrictive for delete to pg_monitor using (false);

create index people_name_idx on crm.people
  using btree (organization_id, lower(name) collate "C" desc nulls last, seen_at)
  include (mood) with (fillfactor = 80)
  where manager_id is not null;
create index people_name_pattern_idx on crm.people (name varchar_pattern_ops);

alter table crm.people add constraint people_seen_check check (seen_at > '2000-01-01') not valid;

create function crm.touch() returns trigger language plpgsql
  security definer set search_path = pg_catalog
  as 'begin return new; end';
create trigger people_touch before insert or update of name on crm.people
  for each row when (new.name <> 'x') execute function crm.touch();
alter table crm.people disable trigger people_touch;

create table crm.rooms (
  room int,
  during tstzrange,
  exclude using gist (int4range(room, room, '[]') with &&, during with &&)
);

create table crm.events (
  id bigint,
  at timestamptz not null,
  person bigint,
  primary key (id, at)
) partition by range (at);
create table crm.events_2026 partition of crm.events
  for values from ('2026-01-01') to ('2027-01-01');
create table crm.notes (event_id bigint, event_at timestamptz, body text,
  foreign key (event_id, event_at) references crm.events (id, at));

create view crm.names with (security_invoker = true) as select organization_id, name from crm.people;
create view crm.names_of_names as select name from crm.names;
create materialized view crm.counts as
  select organization_id, count(*) as people from crm.people group by 1 with no data;
create unique index counts_key on crm.counts (organization_id);

create unlogged table "Odd Names"."Mixed ""Case""" ("select" int primary key, "a.b" text);
create table "Odd Names".child () inherits ("Odd Names"."Mixed ""Case""");

grant select on crm.organizations to public;
grant update (name) on crm.organizations to pg_monitor;
alter default privileges in schema crm grant select on tables to pg_monitor;
