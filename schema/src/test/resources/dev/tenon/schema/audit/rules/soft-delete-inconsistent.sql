create table users (id int primary key, deleted_at timestamptz);
create table teams (id int primary key, deleted_at timestamptz);
-- Found: born deleted, deleted by force, another word, neither one nor the other.
create table notes (id int primary key, deleted_at timestamptz default now());
create table files (id int primary key, deleted_at date not null);
create table tasks (id int primary key, deleted boolean not null default false);
create table boards (id int primary key, deleted_at boolean default false);
-- Found: cascades that never come.
create table tokens (id int primary key, owner int references users on delete cascade);
create table badges (id int primary key, owner int references users on delete cascade);
-- Not found: a function purges, or rows were purged, or the key says why.
create table seats (id int primary key, team int references teams on delete cascade);
create function purge_teams() returns void language sql as 'delete from public.teams where deleted_at < now()';
create table rooms_of_guests (id int primary key, deleted_at timestamptz);
create table guests (id int primary key, room int references rooms_of_guests on delete cascade);
insert into rooms_of_guests values (1);
delete from rooms_of_guests;
create table lists (id int primary key, deleted_at timestamptz);
create table entries (id int primary key, list int constraint entries_list references lists on delete cascade);
comment on constraint entries_list on entries is 'Entries are read through their list, and go when it is purged.';
-- Not found: marked as well, not a cascade, a table of what was deleted, alive until the end of time.
create table emails (id int primary key, owner int references users on delete cascade, deleted_at timestamptz);
create table letters (id int primary key, owner int references users);
create table deleted_users (id int primary key, deleted_at timestamptz not null default now());
create table rooms (id int primary key, deleted_at timestamptz not null default 'infinity');
create table facts (id int primary key, deleted_by int not null, undeleted_at timestamptz not null);
select pg_stat_force_next_flush();
