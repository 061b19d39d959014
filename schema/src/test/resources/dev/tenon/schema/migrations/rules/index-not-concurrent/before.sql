create table notes (
  id bigint generated always as identity primary key,
  title varchar(100),
  body text,
  size int,
  author bigint
);
create table authors (id bigint primary key, name text not null);
create table bare (id bigint primary key, note text);
insert into notes (title, body, size)
  select 'note ' || n, 'body', n from generate_series(1, 20000) n;
insert into authors select n, 'author ' || n from generate_series(1, 20) n;
analyze;
create table visits (id int, place int) partition by range (id);
create table visits_1 partition of visits for values from (0) to (10001);
create table visits_2 partition of visits for values from (10001) to (30000);
insert into visits select n, n from generate_series(1, 20000) n;
analyze visits;
