create table authors (id bigint primary key, name text not null unique);
create sequence numbers;
create function hue(t text) returns text immutable language sql as 'select lower(t)';
create function stamped() returns trigger language plpgsql as 'begin return new; end';
create type mood as enum ('glad', 'sad');
create table notes (
  id bigint primary key,
  author bigint constraint written_by references authors,
  second bigint constraint seconded_by references authors,
  twin bigint constraint twin_of references notes,
  number int not null default nextval('numbers'),
  place int default nextval('numbers'),
  title text constraint painted check (hue(title) <> ''),
  mood mood
);
create index notes_by_hue on notes (hue(title));
create index notes_by_mood on notes (mood);
create trigger stamp before update on notes for each row execute function stamped();
create trigger stamped before delete on notes for each row execute function stamped();
create trigger stamp_again before insert on notes for each row execute function stamped();
create table members (id bigint primary key, author bigint, hidden boolean);
alter table members enable row level security;
create policy of_authors on members using (author in (select id from authors));
create policy seen on members using (not hidden);
create view names as select name from authors;
create view old_names as select name from authors;
comment on view old_names is '@deprecated';
create table days (day date not null, author bigint constraint day_of references authors)
  partition by range (day);
create table january partition of days for values from ('2026-01-01') to ('2026-02-01');
create table places (id bigint primary key, code text constraint coded unique);
create table visits (id bigint primary key, code text constraint of_place references places (code));
create table rooms (id bigint primary key);
create table beds (id bigint primary key, room bigint constraint of_room references rooms);
create table lamps (id bigint primary key);
create table bulbs (id bigint primary key, lamp bigint constraint of_lamp references lamps);
create table cups (id bigint primary key, saucer bigint unique);
create table spoons (id bigint primary key, cup bigint constraint of_cup references cups (saucer));
insert into notes (id, title) select n, 'note ' || n from generate_series(1, 20000) n;
analyze;
comment on table authors is '@deprecated';
comment on column notes.mood is '@deprecated';
comment on table rooms is '@deprecated';
comment on table cups is '@deprecated';
