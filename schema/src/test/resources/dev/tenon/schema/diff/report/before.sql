create type mood as enum ('sad', 'ok');
create domain email as text check (value like '%@%');
create sequence numbers as int;

create table organizations (
  id uuid primary key,
  name varchar(120) not null
);
create table people (
  organization_id uuid not null references organizations (id),
  id bigint generated always as identity,
  nick varchar(40) not null,
  age smallint,
  bio text default 'none',
  score numeric(5, 2),
  mood mood,
  joined timestamptz not null default now(),
  primary key (organization_id, id),
  constraint people_nick_key unique (nick),
  constraint people_age_check check (age > 0)
);
create index people_joined_idx on people (joined);
alter table people enable row level security;
create policy everyone on people using (true);

create table tasks (
  id bigint primary key,
  title text not null,
  done boolean not null default false,
  person_id bigint
);
create table scraps (note text);
create table ledger (day date, amount numeric, memo text);

create view names as select nick from people;
create function greeting(whom text) returns text language sql as $$
  select 'Hello, ' || whom
$$;
create function stamp() returns trigger language plpgsql as 'begin return new; end';
create trigger stamp before insert on tasks for each row execute function stamp();
grant select on names to pg_monitor;
grant select, insert on tasks to pg_monitor;
