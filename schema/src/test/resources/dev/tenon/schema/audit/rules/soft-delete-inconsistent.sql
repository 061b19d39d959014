create table users (id int primary key, deleted_at timestamptz);
create table teams (id int primary key, deleted_at timestamptz);
-- Found: born deleted, deleted by force, another word, neither one nor the other.
create table notes (id int primary key, deleted_at timestamptz default now());
create table files (id int primary key, deleted_at date not null);
create table tasks (id int primary key, deleted boolean not null default false);
create table boards (id int primary key, deleted_at boolean default false);
-- Found: a cascade that never comes.
create table tokens (id int primary key, owner int references users on delete cascade);
-- Not found: marked as well, not a cascade, a table of what was deleted, alive until the end of time.
create table emails (id int primary key, owner int references users on delete cascade, deleted_at timestamptz);
create table letters (id int primary key, owner int references users);
create table deleted_users (id int primary key, deleted_at timestamptz not null default now());
create table rooms (id int primary key, deleted_at timestamptz not null default 'infinity');
create table facts (id int primary key, deleted_by int not null, undeleted_at timestamptz not null);
