create type kind as enum ('task', 'project');
create table comments (
  id int primary key,
  subject_type text,
  subject_id int
);
create table links (id int primary key, target_id int, target_type kind);
-- Not found: an archive, a table of that name, a row that names itself, keys that are held.
create table audit_logs (id int primary key, subject_type text, subject_id int);
create table rooms (id int primary key);
create table room_facts (id int primary key, room_id int, room_type text);
create table files (media_id text primary key, media_type text);
create table kinds (id int primary key);
create table payments (id int primary key, method_id int references kinds, method_type text);
create table numbers (id int primary key, part_id int, part_type int);
